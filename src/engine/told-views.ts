import { Temporal } from 'temporal-polyfill';
import { button, buttonsOf, viewOf } from '../core/blocks.ts';
import type { News, NoticeClass } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { shortened } from '../core/shortened.ts';
import type { Speech } from '../core/speech.ts';
import type { Instant } from '../core/time.ts';
import type { Token, Tokens } from '../core/token.ts';
import { type Block, plainOf, type View } from '../core/view.ts';
import { footer } from './footer.ts';
import type { Delay } from './optout.ts';

const buttons = (...of: readonly (readonly [string, Token])[]): Block[] =>
  buttonsOf(of.map(([label, token]) => button(label, token)));

/** When a message comes back that was put off (null: not at all), whether that is sooner than they said, and what else it can be put off to. */
export function laterView(
  speech: Speech,
  token: Tokens,
  id: Id,
  {
    until,
    early,
    delays,
  }: { readonly until: Instant | null; readonly early: boolean; readonly delays: readonly Delay[] },
): View {
  const title = until
    ? speech.line('attention-later-until', { when: speech.when(until, 'datetime') })
    : speech.line('attention-later-not');
  return viewOf(
    speech,
    title,
    ...(until
      ? [{ type: 'note', text: speech.say(early ? 'attention-later-early' : 'attention-later-still') } as const]
      : []),
    buttons(
      ...delays.map(delay => [speech.line(`attention-later-${wordOf[delay]}`), token('later', id, delay)] as const),
      ...(until ? [[speech.line('attention-later-drop'), token('drop', id)] as const] : []),
    ),
  );
}

const wordOf = { h: 'hours', '': 'tomorrow', w: 'week' } as const;

export const className = (speech: Speech, of: NoticeClass | 'digest'): string => speech.line(`attention-class-${of}`);

/** What they will get no more of: "item", "class", "all"; nothing when they want them again. */
export function stoppedView(
  speech: Speech,
  token: Tokens,
  id: Id,
  { class: of, what }: { readonly class: NoticeClass | 'digest'; readonly what: string },
): View {
  const title = titleOf(speech, of, what);
  const kind = className(speech, of);
  if (what === '') return viewOf(speech, title, buttons([speech.line('attention-stop'), token('stop', id)]));
  return viewOf(
    speech,
    title,
    { type: 'note', text: speech.say('attention-stopped-asked') },
    buttons(
      ...(what === 'item'
        ? [[speech.line('attention-stop-class', { kind }), token('stop', id, 'class')] as const]
        : []),
      ...(what === 'all' ? [] : [[speech.line('attention-stop-all'), token('stop', id, 'all')] as const]),
      [speech.line('attention-want'), token('want', id, what)],
    ),
  );
}

function titleOf(speech: Speech, of: NoticeClass | 'digest', what: string): string {
  if (what === 'item') return speech.line('attention-stopped-item');
  if (what === 'class') return speech.line('attention-stopped-class', { kind: className(speech, of) });
  if (what === 'all') return speech.line('attention-stopped-all');
  return speech.line('attention-wanted');
}

/** To those who answer for a group: its messages of a class pause, since too many did not want them. */
export function pausedView(
  speech: Speech,
  token: Tokens,
  id: Id,
  { class: of, paused }: { readonly class: string; readonly paused: boolean },
): View {
  const kind = className(speech, of as NoticeClass);
  if (!paused) return viewOf(speech, speech.line('attention-goes-on', { kind }));
  return viewOf(
    speech,
    speech.line('attention-paused', { kind }),
    { type: 'text', text: speech.say('attention-paused-why') },
    buttons([speech.line('attention-go-on'), token('go', id, of)]),
  );
}

/** How many lines a digest has, and how many buttons each; the rest is counted. */
const linesShown = 6;
const buttonsEach = 2;
const lineLength = 200;

export function digestView(speech: Speech, lines: readonly News[]): View {
  const more = lines.length - linesShown;
  return viewOf(
    speech,
    speech.line('attention-digest', { count: lines.length }),
    ...lines.slice(0, linesShown).flatMap(lineBlocks),
    ...(more > 0 ? [{ type: 'note', text: speech.say('attention-digest-more', { count: more }) } as const] : []),
  );
}

const lineBlocks = ({ text, buttons: of }: News): Block[] => [
  { type: 'text', text: lineText(text) },
  ...buttonsOf(of.slice(0, buttonsEach).map(({ label, token }) => button(label, token))),
];

const lineText = (text: News['text']) =>
  plainOf(text).length <= lineLength ? text : shortened(plainOf(text), lineLength);

export function samples(speech: Speech): Readonly<Record<string, View>> {
  const token: Tokens = (verb, id = '', argument = '') => `attention-${verb}-${id}-${argument}`;
  const id = 'k3x9v0q2m5t7';
  const when = Temporal.Instant.from('2026-11-24T12:00:00Z');
  const reason = { author: 'Marguerite Vandenbroucke-Desmedt', group: 'Éthique & gouvernance', audience: [] };
  const note = (of: NoticeClass, whom: string | null) =>
    viewOf(
      speech,
      'Palabre',
      ...footer(speech, { ...reason, class: of }, { post: id, whom, community: 'Le Panier commun' }),
    );
  const line = (length: number): News => ({
    text: 'é'.repeat(length),
    buttons: ['Oui', 'x'.repeat(60), 'Non'].map(label => ({ label, token: token('later', id) })),
  });
  return {
    later: laterView(speech, token, id, { until: when, early: false, delays: ['h', '', 'w'] }),
    'sooner than later': laterView(speech, token, id, { until: when, early: true, delays: ['h'] }),
    'not later': laterView(speech, token, id, { until: null, early: false, delays: ['h'] }),
    'stopped one': stoppedView(speech, token, id, { class: 'decision', what: 'item' }),
    'stopped a class': stoppedView(speech, token, id, { class: 'life', what: 'class' }),
    'stopped all': stoppedView(speech, token, id, { class: 'help', what: 'all' }),
    'wanted again': stoppedView(speech, token, id, { class: 'engagement', what: '' }),
    paused: pausedView(speech, token, id, { class: 'life', paused: true }),
    'goes on': pausedView(speech, token, id, { class: 'life', paused: false }),
    digest: digestView(speech, [line(1)]),
    'long digest': digestView(
      speech,
      Array.from({ length: 40 }, (_, n) => line(300 + n)),
    ),
    'footer of one': note('engagement', null),
    'footer of an audience': note('decision', 'x'.repeat(200)),
    'footer for everyone': note('life', ''),
  };
}
