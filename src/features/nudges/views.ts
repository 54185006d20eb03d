import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { capitalised } from '../../core/capitalised.ts';
import { type Exactness, sayable } from '../../core/exactness.ts';
import type { Elsewhere, KnownPlace, LeftOut, Reach } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Token, Tokens } from '../../core/token.ts';
import { type Block, type Button, locales, narrowest, type Text, type View } from '../../core/view.ts';
import { type Nudge, parted } from './model.ts';
import type { Past } from './store.ts';

/** What goes out: to one person, or into a place. */
export function messageView(speech: Speech, words: string, answer: Token | undefined, ...more: readonly Block[]): View {
  const { title, rest } = parted(words, narrowest.title);
  return viewOf(
    speech,
    title,
    ...(rest ? [{ type: 'text', text: rest } as const] : []),
    ...buttonsOf(answer ? [button(speech.line('nudges-answer'), answer, 'primary')] : []),
    ...more,
  );
}

/** Everything its author sees of one. */
export type Seen = {
  readonly nudge: Nudge;
  readonly words: string;
  readonly whom: string;
  readonly place: KnownPlace | undefined;
  readonly reach: Reach | undefined;
  readonly count: Exactness;
  readonly dates: readonly Instant[];
  /** The next one is at a time when nobody is written to in private. */
  readonly inQuiet: boolean;
};

export function nudgeView(speech: Speech, token: Tokens, seen: Seen): View {
  const { nudge, words, dates } = seen;
  const elsewhere = seen.count === 'exact' ? (seen.reach?.elsewhere ?? []) : [];
  const places = placesText(speech, seen.place, elsewhere);
  const when: Text = dates.flatMap((at, n) => [...(n > 0 ? ['\n'] : []), speech.when(at, 'datetime')]);
  return viewOf(
    speech,
    speech.line(`nudges-title-${nudge.state}`, { number: String(nudge.number) }),
    { type: 'text', text: shortened(words, limitShown) || speech.line('nudges-erased') },
    {
      type: 'facts',
      facts: [
        ...(nudge.audience
          ? [{ label: speech.line('nudges-to'), value: shortened(seen.whom, 200) || speech.line('nudges-everyone') }]
          : []),
        ...(seen.reach
          ? [{ label: speech.line('nudges-reach'), value: reachText(speech, seen.reach, seen.count) }]
          : []),
        ...(places ? [{ label: speech.line(nudge.audience ? 'nudges-else' : 'nudges-in'), value: places }] : []),
        ...(dates.length > 0 ? [{ label: speech.line('nudges-dates'), value: when }] : []),
        { label: speech.line('nudges-languages'), value: languagesText(speech, nudge) },
        { label: speech.line('nudges-kind'), value: speech.line(`nudges-class-${nudge.class}`) },
      ],
    },
    ...elsewhere
      .filter(({ places }) => places.length === 0)
      .slice(0, nowhereShown)
      .map(one => ({ type: 'note', text: nowhereText(speech, one) }) as const),
    ...(seen.inQuiet ? [{ type: 'note', text: speech.say('nudges-in-quiet') } as const] : []),
    ...buttonsOf(controls(speech, token, nudge)),
  );
}

/** "#agora (3)": where those are told who cannot be written to, and how many they are. Two of several platforms may have one name. */
function placesText(speech: Speech, own: KnownPlace | undefined, elsewhere: readonly Elsewhere[]): string {
  const beyond = elsewhere.flatMap(({ places, count }) => places.map(place => ({ place, count })));
  const mine = own && beyond.every(({ place }) => place.id !== own.id) ? [{ place: own, count: 0 }] : [];
  const found = [...mine, ...beyond];
  const several = found.some(({ place }) => place.platform !== found[0]?.place.platform);
  const said = found.slice(0, placesShown).map(({ place: { name, platform }, count }) => {
    const bare = shortened(name, 80);
    const place = several ? speech.line('nudges-else-on', { place: bare, platform: capitalised(platform) }) : bare;
    return count > 0 ? speech.line('nudges-else-place', { place, count }) : place;
  });
  return speech.list(said);
}
const placesShown = 4;
const nowhereShown = 3;

function nowhereText(speech: Speech, { count, platform, bot, group }: Elsewhere): string {
  const there = { count, platform: capitalised(platform), bot: shortened(bot) };
  return speech.line(group ? 'nudges-nowhere-group' : 'nudges-nowhere-there', there);
}

const languagesText = (speech: Speech, { words, locale }: Nudge): string => {
  const names = new Intl.DisplayNames(speech.locale, { type: 'language' });
  const written = locales.filter(one => words[one] !== undefined);
  return speech.list((written.length > 0 ? written : [locale]).map(one => names.of(one) ?? one));
};
const limitShown = 1600;

function controls(speech: Speech, token: Tokens, { id, state, schedule }: Nudge): Button[] {
  const to = (
    verb: 'start' | 'pause' | 'resume' | 'skip' | 'edit' | 'discard' | 'stop' | 'past',
    style?: Button['style'],
  ) => button(speech.line(`nudges-do-${verb}`), token(verb === 'discard' ? 'stop' : verb, id), style);
  switch (state) {
    case 'draft':
      return [to('start', 'primary'), to('edit'), to('discard')];
    case 'active':
      return [to('edit'), ...(schedule.rule === '' ? [] : [to('skip')]), to('pause'), to('past'), to('stop', 'danger')];
    case 'paused':
      return [to('resume', 'primary'), to('edit'), to('past'), to('stop', 'danger')];
    case 'ended':
      return [to('past')];
  }
}

/** "9 of 12: 2 paused, 1 at their weekly limit", as exactly as it may be said. */
export function reachText(speech: Speech, { of, reached, left }: Reach, how: Exactness): string {
  const count = sayable(reached, how);
  if (count === undefined) return speech.line('nudges-reach-hidden');
  if (how === 'in fives') return speech.line('nudges-reach-about', { reached: count });
  const whole = speech.line('nudges-reach-of', { reached: count, of });
  const reasons = (Object.keys(left) as LeftOut[])
    .filter(why => left[why] > 0)
    .map(why => speech.line(`nudges-left-${keyOf[why]}`, { count: left[why] }));
  return reasons.length === 0 ? whole : `${whole} ${speech.list(reasons)}.`;
}
const keyOf = {
  'no account': 'account',
  'cannot be written to': 'unreachable',
  quiet: 'quiet',
  'opted out': 'out',
  'reminded twice': 'twice',
  paused: 'paused',
  later: 'later',
} as const satisfies Record<LeftOut, string>;

/** What became of the last times, by counts alone. */
export function pastView(speech: Speech, token: Tokens, nudge: Nudge, past: readonly Past[], how: Exactness): View {
  const lines = past.flatMap(
    (run, n): Text => [...(n > 0 ? ['\n'] : []), speech.when(run.at, 'datetime'), ` ${pastText(speech, run, how)}`],
  );
  return viewOf(
    speech,
    speech.line(past.length > 0 ? 'nudges-past' : 'nudges-past-none', { number: String(nudge.number) }),
    ...(past.length > 0 ? [{ type: 'text', text: lines } as const] : []),
    ...buttonsOf([button(speech.line('nudges-back'), token('show', nudge.id))]),
  );
}

function pastText(speech: Speech, run: Past, how: Exactness): string {
  const parts = [
    ...(run.late ? [speech.line('nudges-past-late')] : []),
    ...(run.posted ? [speech.line('nudges-past-posted')] : []),
    ...countsOf(speech, run, how),
  ];
  return parts.length > 0 ? speech.list(parts) : speech.line('nudges-past-nobody');
}

function countsOf(speech: Speech, run: Past, how: Exactness): string[] {
  if (how === 'never') return [];
  const kinds = ['sent', 'waiting', 'digest', 'out'] as const;
  return kinds
    .map(kind => ({ kind, count: sayable(run[kind], how) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => speech.line(`nudges-past-${kind}`, { count }));
}

export function listView(
  speech: Speech,
  token: Tokens,
  nudges: readonly { readonly nudge: Nudge; readonly words: string }[],
): View {
  return viewOf(
    speech,
    speech.line(nudges.length > 0 ? 'nudges-list' : 'nudges-none'),
    { type: 'note', text: speech.say('nudges-how') },
    ...buttonsOf([
      ...nudges.map(({ nudge, words }) =>
        button(`${nudge.number}. ${shortened(words.replace(/\s+/g, ' '), 45)}`, token('show', nudge.id)),
      ),
      button(speech.line('nudges-new'), token('new'), 'primary'),
    ]),
  );
}
