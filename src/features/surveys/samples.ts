import { viewOf } from '../../core/blocks.ts';
import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { draftView } from './draft-views.ts';
import { limits } from './model.ts';
import { resultSamples } from './result-samples.ts';
import { hostile, now, seenOf, surveyWith } from './samplesurveys.ts';
import { templates } from './templates/index.ts';
import { faultsView } from './text-page.ts';
import * as views from './views.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('surveys', verb, id, argument);

const faults = Array.from({ length: 9 }, (_, at) => ({
  line: 100 + at,
  message: 'surveys-fault-no-options-here',
  args: {},
}));

/** Every state of a survey that somebody may see, the plain ones and the widest ones. */
export function samples(speech: Speech): Readonly<Record<string, View>> {
  const open = seenOf(surveyWith());
  const anonymous = seenOf(surveyWith({ anonymous: true }), { audience: 'Ethics or Roof', mayManage: false });
  const counted = seenOf(surveyWith({ closesAt: now, countedAt: now, counted: 7 }));
  const draft = seenOf(surveyWith({ openedAt: null, closesAt: null, repeats: 'half-year', event: 'shift ended' }));
  const widest = seenOf(
    surveyWith({
      title: { en: 'W'.repeat(limits.title), fr: 'W'.repeat(limits.title), nl: 'W'.repeat(limits.title) },
      about: { en: 'd'.repeat(limits.about) },
      openedAt: null,
      closesAt: null,
    }),
    {
      questions: Array.from({ length: limits.questions }, (_, key) => ({
        key,
        type: 'long' as const,
        text: { en: 'Q'.repeat(limits.question) },
        required: false,
        when: null,
      })),
      audience: 'W'.repeat(300),
    },
  );
  const odd = seenOf(surveyWith({ title: { en: hostile }, about: { en: hostile } }));
  return {
    open: views.surveyView(speech, token, open),
    anonymous: views.surveyView(speech, token, anonymous),
    counted: views.surveyView(speech, token, counted),
    hostile: views.surveyView(speech, token, odd),
    'to answer': views.panelView(speech, token, anonymous),
    begun: views.panelView(speech, token, { ...open, standing: 'begun' }),
    done: views.panelView(speech, token, { ...open, standing: 'done' }),
    'over and counted': views.panelView(speech, token, counted),
    'key lost': views.panelView(speech, token, seenOf(surveyWith({ countedAt: now, void: true, anonymous: true }))),
    'words erased': views.panelView(speech, token, seenOf(surveyWith({ title: {}, about: {} }))),
    draft: draftView(speech, token, draft, { places: ['#agora', '#gent'], event: 'a shift ended' }),
    'widest draft': draftView(speech, token, widest, { places: new Array(9).fill('W'.repeat(60)), event: '' }),
    recorded: views.recordedView(speech, token, open, { changed: 0, dropped: 0, mailbox: '' }),
    'recorded, questions changed, with a mailbox': views.recordedView(speech, token, anonymous, {
      changed: 2,
      dropped: 1,
      mailbox: 'abcdefghjkmn',
    }),
    list: views.listView(
      speech,
      token,
      [
        { survey: open.survey, standing: 'out', state: 'open' },
        { survey: counted.survey, standing: 'done', state: 'counted' },
        { survey: draft.survey, standing: 'out', state: 'draft' },
      ],
      true,
    ),
    'no surveys': views.listView(speech, token, [], false),
    previewed: viewOf(speech, speech.line('surveys-previewed')),
    invitation: views.invitationView(speech, token, open),
    reminder: views.reminderView(speech, token, anonymous),
    'reminder of what was begun': views.reminderView(speech, token, { ...open, standing: 'begun' }),
    opened: views.openedView(speech, token, open),
    edited: views.editedView(speech, token, open),
    'close?': views.endingView(speech, token, open),
    'take back?': views.withdrawView(speech, token, open),
    'taken back': views.takenBackView(speech, token, open),
    new: views.newView(speech, token, templates),
    'lines to mend': faultsView(speech, JSON.stringify(faults)),
    ...resultSamples(speech),
  };
}
