import { button, buttonsOf, viewOf } from '../core/blocks.ts';
import { type Exactness, sayable } from '../core/exactness.ts';
import type { Speech } from '../core/speech.ts';
import type { Token } from '../core/token.ts';
import type { View } from '../core/view.ts';
import type { Counts } from './broadcasts.ts';

/** What whoever stands behind a broadcast sees of it; as exactly as it may be known how many it is for. */
export type Progress = Counts & {
  readonly title: string;
  readonly reasons: Readonly<Record<string, number>>;
  readonly minutes: number | undefined;
  readonly how: Exactness;
};

export const isOver = ({ waiting, held }: Pick<Counts, 'waiting' | 'held'>): boolean => waiting + held === 0;

/** Of this broadcast's buttons. */
export type Act = (verb: string) => Token;

/** The message that follows it, drawn anew where it stands. */
export const progressView = (speech: Speech, token: Act, one: Progress): View =>
  answerView(speech, verb => token(verb === 'look' ? 'refresh' : verb), one);
/** The same as an answer, which the same button replaces. */
export function answerView(speech: Speech, token: Act, one: Progress): View {
  const state = one.cancelled > 0 ? 'stopped' : isOver(one) ? 'over' : 'going';
  const title =
    one.how === 'never'
      ? speech.line(`broadcasts-${state}-hidden`)
      : speech.line(`broadcasts-${state}`, { sent: said(one.sent, one), total: said(one.total, one) });
  const facts = one.how === 'never' ? [] : factsOf(speech, one);
  return viewOf(
    speech,
    title,
    { type: 'note', text: one.title },
    facts.length > 0 ? { type: 'facts', facts } : [],
    one.doubtful > 0 ? { type: 'note', text: speech.say('broadcasts-doubt-why') } : [],
    buttonsOf(whatToDo(one).map(verb => button(speech.line(`broadcasts-do-${verb}`), token(verb)))),
  );
}

/** Whether to stop it, and what that means. */
export function sureView(speech: Speech, token: Act, one: Progress): View {
  const left = one.waiting + one.held + one.unreachable;
  const count = said(left, one);
  const why = one.how === 'never' ? speech.say('broadcasts-sure-hidden') : speech.say('broadcasts-sure-why', { count });
  return viewOf(
    speech,
    speech.line('broadcasts-sure'),
    { type: 'note', text: one.title },
    { type: 'text', text: why },
    buttonsOf([
      button(speech.line('broadcasts-do-cancel'), token('cancel'), 'danger'),
      button(speech.line('broadcasts-go-on'), token('look')),
    ]),
  );
}

const said = (count: number, { how }: Progress): number => sayable(count, how) ?? 0;

function factsOf(speech: Speech, one: Progress) {
  const kinds = ['waiting', 'held', 'digest', 'unreachable', 'doubtful', 'refused', 'dropped', 'cancelled'] as const;
  return kinds
    .filter(kind => one[kind] > 0)
    .map(kind => ({ label: speech.line(`broadcasts-${kind}`), value: countText(speech, one, kind) }));
}

function countText(speech: Speech, one: Progress, kind: keyof Counts): string {
  const count = said(one[kind], one);
  if (kind === 'waiting' && one.minutes !== undefined && one.cancelled === 0)
    return speech.line('broadcasts-minutes', { count, minutes: one.minutes });
  if (kind !== 'unreachable' || one.how !== 'exact') return speech.number(count);
  const why = (['not started', 'closed', 'blocked'] as const)
    .filter(reason => one.reasons[reason])
    .map(reason => speech.line(`broadcasts-why-${wordOf[reason]}`, { count: one.reasons[reason] ?? 0 }));
  return why.length > 1
    ? speech.line('broadcasts-because', { count, why: speech.list(why) })
    : (why[0] ?? speech.number(count));
}
const wordOf = { 'not started': 'start', closed: 'closed', blocked: 'blocked' } as const;

const whatToDo = (one: Progress): ('again' | 'leave' | 'look' | 'stop')[] => [
  ...(one.doubtful > 0 ? (['again', 'leave'] as const) : []),
  ...(isOver(one) || one.cancelled > 0 ? [] : (['look', 'stop'] as const)),
];

/** Every state of it. */
export function samples(speech: Speech, token: Act): Readonly<Record<string, View>> {
  const none = { held: 0, digest: 0, unreachable: 0, doubtful: 0, refused: 0, dropped: 0, cancelled: 0 };
  const title = 'Réunion ce soir à 18h30, venez comme vous êtes.';
  const going: Progress = {
    ...none,
    ...{ title, how: 'exact', total: 65_000, sent: 12_000, waiting: 51_000, held: 1_990, minutes: 29, reasons: {} },
  };
  const over: Progress = {
    ...none,
    ...{ title, how: 'exact', total: 12, sent: 12, waiting: 0, reasons: {} },
    minutes: undefined,
  };
  const widest: Progress = {
    ...{ title: 'W'.repeat(200), how: 'exact', total: 65_000, sent: 65_000, waiting: 65_000, minutes: 10_000 },
    ...{ held: 65_000, digest: 65_000, unreachable: 65_000, doubtful: 65_000, refused: 65_000, dropped: 65_000 },
    ...{ cancelled: 0, reasons: { 'not started': 65_000, closed: 65_000, blocked: 65_000 } },
  };
  return {
    going: progressView(speech, token, going),
    over: progressView(speech, token, over),
    widest: progressView(speech, token, widest),
    stopped: progressView(speech, token, { ...widest, waiting: 1, held: 0, doubtful: 0, cancelled: 3 }),
    'of a secret poll': progressView(speech, token, { ...widest, how: 'in fives' }),
    'of a small secret poll': progressView(speech, token, { ...going, how: 'never' }),
    sure: sureView(speech, token, widest),
    'sure of a small secret poll': sureView(speech, token, { ...going, how: 'never' }),
  };
}
