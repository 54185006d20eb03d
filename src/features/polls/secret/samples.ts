import type { Speech } from '../../../core/speech.ts';
import type { Tokens } from '../../../core/token.ts';
import type { View } from '../../../core/view.ts';
import { castingView } from '../casting/panel.ts';
import type { Poll } from '../model.ts';
import { ballotView, recordedView } from '../own-views.ts';
import { hostile, now, pollWith, seenOf } from '../samplepolls.ts';
import { pollView, type Seen, verdictView } from '../views.ts';
import { secrecyView } from './views.ts';

const days = ['Monday', 'Tuesday', 'Wednesday'];
const wide = Array.from({ length: 20 }, (_, index) => `${index + 1} ${'wide '.repeat(20)}`.slice(0, 100));

const secret = (more: Partial<Poll> = {}): Poll =>
  pollWith('single', days, { secrecy: 'secret', results: 'after_closing', turnout: 15, ...more });

/** As anybody sees it: no figures, and of their own vote only that there is one. */
const sealed = (poll: Poll, voted = false): Seen => ({
  ...seenOf(poll, []),
  outcome: undefined,
  voters: poll.turnout,
  voted,
  electorate: 'Members on the list',
});

/** A secret poll from before the first vote to every way it may end. */
export function secretSamples(speech: Speech, token: Tokens): Record<string, View> {
  const several = pollWith('multiple', wide, { secrecy: 'secret', title: 'W'.repeat(200) });
  const over = { closesAt: now, countedAt: now };
  return {
    'secret: open': pollView(speech, token, sealed(secret())),
    'secret: few so far': pollView(speech, token, sealed(secret({ turnout: 0 }))),
    'secret: twenty options': pollView(speech, token, sealed(pollWith('single', wide, { secrecy: 'secret' }))),
    'secret: promise': secrecyView(speech, token, sealed(secret({ title: hostile }))),
    'secret: recorded': recordedView(speech, token, sealed(secret(), true)),
    'secret: recorded without end': recordedView(speech, token, sealed(secret({ closesAt: null }), true)),
    'secret: ballot': ballotView(speech, token, sealed(secret(), true)),
    'secret: ballot of several': ballotView(speech, token, sealed(several, true)),
    'secret: nothing picked': castingView(speech, token, several, picking([])),
    'secret: all picked': castingView(speech, token, several, picking([...wide.keys()])),
    'secret: opening': verdictView(speech, token, sealed(secret({ closesAt: now }))),
    'secret: void': verdictView(speech, token, sealed(secret({ ...over, unopened: 'lost_key' }))),
    'secret: too few': verdictView(speech, token, sealed(secret({ ...over, unopened: 'too_few' }))),
    'secret: opened': verdictView(
      speech,
      token,
      seenOf(secret(over), [{ ballot: { kind: 'choice', chosen: [1] }, count: 12 }]),
    ),
  };
}

const picking = (chosen: readonly number[]) => ({
  ballot: { kind: 'choice', chosen } as const,
  step: 0,
  amending: false,
});
