import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Tokens } from '../../core/token.ts';
import { type Button, joinedText, type Text, type View } from '../../core/view.ts';
import { minutesFor, type Question, type Survey, stateOf, turnoutShown } from './model.ts';
import type { TemplateName } from './templates/index.ts';
import { wordsFor } from './words.ts';

/** What a view of a survey is drawn from. `standing` is the reader's own; everyone together has none. */
export type Seen = {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly now: Instant;
  readonly standing: 'out' | 'begun' | 'done';
  readonly finished: number;
  /** Whom it is for, in the reader's words; empty for everyone. */
  readonly audience: string;
  readonly mayManage: boolean;
  /** Whether the community speaks more than one language. */
  readonly several: boolean;
};

export const titleOf = (speech: Speech, survey: Survey, most = 150): string => {
  const title = wordsFor(speech, survey)(survey.title);
  return shortened(title === '' ? speech.line('surveys-erased', { number: String(survey.number) }) : title, most);
};

/** How long it takes, who sees the answers, until when, whom it is for: what everyone should know before they begin. */
function standing(speech: Speech, { survey, questions, now, finished, audience }: Seen): Text {
  const open = stateOf(survey, now) === 'open';
  return joinedText(
    [
      speech.say('surveys-number', { number: String(survey.number) }),
      speech.say('surveys-minutes', { minutes: minutesFor(questions), count: questions.length }),
      speech.say(survey.anonymous ? 'surveys-anonymous' : 'surveys-named'),
      ...(audience === '' ? [] : [speech.say('surveys-for', { audience: shortened(audience, 200) })]),
      ...(open ? [turnout(speech, survey, finished)] : []),
      ...(survey.closesAt
        ? [
            speech.say(open ? 'surveys-closes' : 'surveys-closed-at', {
              when: speech.when(survey.closesAt, 'datetime'),
            }),
          ]
        : []),
    ],
    ' · ',
  );
}

const turnout = (speech: Speech, survey: Survey, finished: number): Text =>
  speech.say(survey.anonymous ? 'surveys-turnout-about' : 'surveys-turnout', { count: turnoutShown(survey, finished) });

/** The post in a place: what it is about, and the way in. */
export function surveyView(speech: Speech, token: Tokens, seen: Seen): View {
  const { survey, now } = seen;
  const about = wordsFor(speech, survey)(survey.about);
  const open = stateOf(survey, now) === 'open';
  return {
    title: titleOf(speech, survey),
    locale: speech.locale,
    blocks: [
      ...(about === '' ? [] : [{ type: 'text', text: about } as const]),
      { type: 'note', text: standing(speech, seen) },
      ...buttonsOf([
        ...(open ? [button(speech.line('surveys-answer'), token('begin', survey.id), 'primary')] : []),
        ...(survey.countedAt && survey.shared ? [results(speech, token, survey)] : []),
      ]),
    ],
  };
}

const results = (speech: Speech, token: Tokens, { id }: Survey): Button =>
  button(speech.line('surveys-results'), token('results', id));

/** One person's own view: how far they are and what they may still do; for whoever runs it, what they may. */
export function panelView(speech: Speech, token: Tokens, seen: Seen): View {
  const { survey, now, standing: mine, mayManage } = seen;
  const state = stateOf(survey, now);
  const about = wordsFor(speech, survey)(survey.about);
  const sees = mayManage || (survey.shared && survey.countedAt !== null);
  return {
    title: titleOf(speech, survey),
    locale: speech.locale,
    blocks: [
      ...(about === '' ? [] : [{ type: 'text', text: about } as const]),
      ...(state === 'open' && mine !== 'out'
        ? [{ type: 'text', text: speech.say(`surveys-mine-${mine}`) } as const]
        : []),
      ...(mayManage && state === 'closed' && !survey.void
        ? [{ type: 'text', text: speech.say('surveys-counting', { number: String(survey.number) }) } as const]
        : []),
      ...(survey.void ? [{ type: 'text', text: speech.say('surveys-void') } as const] : []),
      { type: 'note', text: standing(speech, seen) },
      ...buttonsOf([
        ...(state === 'open' ? answering(speech, token, seen) : []),
        ...(sees && survey.countedAt ? [results(speech, token, survey)] : []),
        ...(mayManage && state === 'draft' ? [button(speech.line('surveys-draft'), token('draft', survey.id))] : []),
        ...(mayManage && state === 'open'
          ? [
              button(speech.line('surveys-edit'), token('edit', survey.id)),
              ...translateButton(speech, token, seen),
              button(speech.line('surveys-close'), token('ending', survey.id), 'danger'),
            ]
          : []),
        ...(mayManage && state !== 'draft' ? [button(speech.line('surveys-copy'), token('copy', survey.id))] : []),
      ]),
    ],
  };
}

/** Before it is closed, which nothing takes back. */
export const endingView = (speech: Speech, token: Tokens, { survey }: Pick<Seen, 'survey'>): View =>
  viewOf(
    speech,
    speech.line('surveys-ending', { title: titleOf(speech, survey, 80) }),
    { type: 'text', text: speech.say('surveys-ending-what') },
    buttonsOf([
      button(speech.line('surveys-close'), token('close', survey.id), 'danger'),
      button(speech.line('surveys-ending-not'), token('show', survey.id)),
    ]),
  );

export const translateButton = (speech: Speech, token: Tokens, { survey, several }: Seen): Button[] =>
  several ? [button(speech.line('languages-button'), token('translate', survey.id))] : [];

function answering(speech: Speech, token: Tokens, { survey, standing: mine }: Seen): Button[] {
  const label = { out: 'surveys-answer', begun: 'surveys-go-on', done: 'surveys-change' } as const;
  return [
    button(speech.line(label[mine]), token('begin', survey.id), mine === 'done' ? 'plain' : 'primary'),
    ...(mine === 'out' ? [] : [button(speech.line('surveys-withdraw'), token('withdraw', survey.id))]),
  ];
}

/** The acknowledgement of what was answered; its title alone says so, and until when it can be changed. `changed`: questions that were changed since this person began; `dropped`: answers that fell away. */
export function recordedView(
  speech: Speech,
  token: Tokens,
  { survey }: Pick<Seen, 'survey'>,
  { changed, dropped, mailbox }: { readonly changed: number; readonly dropped: number; readonly mailbox: string },
): View {
  const title = { title: titleOf(speech, survey, 80) };
  return {
    title: survey.closesAt
      ? speech.line('surveys-recorded-until', { ...title, when: speech.when(survey.closesAt, 'datetime') })
      : speech.line('surveys-recorded', title),
    locale: speech.locale,
    blocks: [
      ...(dropped > 0 ? [{ type: 'text', text: speech.say('surveys-dropped', { count: dropped }) } as const] : []),
      ...(changed > 0
        ? [{ type: 'text', text: speech.say('surveys-questions-changed', { count: changed }) } as const]
        : []),
      ...(mailbox === ''
        ? []
        : [{ type: 'text', text: speech.say('surveys-mailbox-keep', { code: mailbox }) } as const]),
      ...buttonsOf([
        button(speech.line(changed > 0 ? 'surveys-go-on' : 'surveys-change'), token('begin', survey.id)),
        ...(mailbox === '' ? [] : [button(speech.line('surveys-mailbox'), token('mail', mailbox))]),
      ]),
    ],
  };
}

/** Surveys to choose among: mine to answer first, then the others. */
export function listView(
  speech: Speech,
  token: Tokens,
  surveys: readonly { readonly survey: Survey; readonly standing: Seen['standing']; readonly state: string }[],
  mayMake: boolean,
): View {
  const mark = { out: '', begun: '… ', done: '✓ ' } as const;
  return {
    title: speech.line(surveys.length > 0 ? 'surveys-list' : 'surveys-none'),
    locale: speech.locale,
    blocks: buttonsOf([
      ...surveys
        .slice(0, 19)
        .map(({ survey, standing: mine, state }) =>
          button(
            `${state === 'draft' ? '✎ ' : state === 'open' ? mark[mine] : '■ '}${survey.number}. ${titleOf(speech, survey, 45)}`,
            token(state === 'draft' ? 'draft' : 'show', survey.id),
          ),
        ),
      ...(mayMake ? [button(speech.line('surveys-new'), token('new'), 'primary')] : []),
    ]),
  };
}

/** To somebody whom it is for. */
export function invitationView(speech: Speech, token: Tokens, seen: Seen): View {
  const view = surveyView(speech, token, seen);
  return { ...view, title: speech.line('surveys-invitation', { title: titleOf(speech, seen.survey, 120) }) };
}

/** To somebody who has not finished. */
export function reminderView(speech: Speech, token: Tokens, seen: Seen): View {
  const { survey, standing: mine } = seen;
  const title = { title: titleOf(speech, survey, 120) };
  return {
    title: mine === 'begun' ? speech.line('surveys-reminder-begun', title) : speech.line('surveys-reminder', title),
    locale: speech.locale,
    blocks: [
      { type: 'note', text: standing(speech, seen) },
      ...buttonsOf([
        button(
          speech.line(mine === 'begun' ? 'surveys-go-on' : 'surveys-answer'),
          token('begin', survey.id),
          'primary',
        ),
      ]),
    ],
  };
}

export const openedView = (speech: Speech, token: Tokens, seen: Seen): View => ({
  ...panelView(speech, token, seen),
  title: speech.line('surveys-opened', { title: titleOf(speech, seen.survey) }),
});

export const editedView = (speech: Speech, token: Tokens, seen: Seen): View => ({
  ...panelView(speech, token, seen),
  title: speech.line('surveys-edited', { title: titleOf(speech, seen.survey, 60) }),
});

/** Before everything they answered goes. */
export const withdrawView = (speech: Speech, token: Tokens, { survey }: Seen): View =>
  viewOf(
    speech,
    speech.line('surveys-withdraw-sure', { title: titleOf(speech, survey, 80) }),
    buttonsOf([
      button(speech.line('surveys-withdraw'), token('takeback', survey.id), 'danger'),
      button(speech.line('surveys-back'), token('show', survey.id)),
    ]),
  );

export const takenBackView = (speech: Speech, token: Tokens, { survey }: Seen): View =>
  viewOf(
    speech,
    speech.line('surveys-taken-back', { title: titleOf(speech, survey, 80) }),
    buttonsOf([button(speech.line('surveys-answer'), token('begin', survey.id))]),
  );

/** What a survey can begin as. */
export const newView = (speech: Speech, token: Tokens, templates: readonly TemplateName[]): View => ({
  title: speech.line('surveys-new-from'),
  locale: speech.locale,
  blocks: [
    { type: 'text', text: speech.say('surveys-new-note') },
    ...buttonsOf([
      ...templates.map(name => button(speech.line(`surveys-template-${name}`), token('template', '', name))),
      button(speech.line('surveys-form-text'), token('write'), 'primary'),
    ]),
  ],
});
