import type { Offer, Waiting } from '../../core/feature.ts';
import { wishOf } from '../../core/token.ts';
import { narrowest } from '../../core/view.ts';

/** How many things that wait are shown; one more is asked for, to know whether there are more. */
export const waitingShown = 8;
/** How many of them can be answered right here, so that the rest of the home stays in sight. */
const answeredHere = 4;
/** What waits has at least so many buttons, however much there is to begin. */
const waitingRoom = 8;

export type Offers = { readonly everyone: readonly Offer[]; readonly roles: readonly Offer[] };

/** What the home shows at once; the rest is one tap away. */
export type Layout = {
  /** With their answers, the most urgent ones. */
  readonly answered: readonly Waiting[];
  /** By their names. */
  readonly named: readonly Waiting[];
  readonly begin: readonly Offer[];
  /** There is more to begin than these. */
  readonly more: boolean;
  /** What a role allows; none where it stands behind a button of its own. */
  readonly roles: readonly Offer[];
  readonly doors: { readonly roles: boolean; readonly mine: boolean };
};

export const settingsOf = ({ everyone }: Offers): Offer[] => everyone.filter(offer => offer.settings);
export const beginningsOf = ({ everyone }: Offers): Offer[] => everyone.filter(offer => !offer.settings);

/** Shares the buttons that the narrowest platform has between what waits, what can be begun, what a role allows and the settings. */
export function layOut(waiting: readonly Waiting[], offers: Offers): Layout {
  const begin = beginningsOf(offers);
  const mine = settingsOf(offers).length > 0;
  const room = narrowest.buttons - Number(mine) - Number(offers.roles.length > 0);
  const { answered, named, used } = spread(waiting, Math.max(Math.min(waitingRoom, room), room - begin.length));
  const left = room - used;
  const more = begin.length > left;
  const shown = more ? firstOfEach(begin).slice(0, Math.max(0, left - 1)) : begin;
  const inSight = offers.roles.length <= left - shown.length - Number(more) + 1;
  return {
    answered,
    named,
    begin: shown,
    more,
    roles: inSight ? offers.roles : [],
    doors: { roles: !inSight, mine },
  };
}

/** The most urgent ones with their answers as far as there is room, the others by their names. */
function spread(waiting: readonly Waiting[], room: number) {
  const answered: Waiting[] = [];
  let used = Math.min(waiting.length, room);
  for (const item of waiting.slice(0, room)) {
    const more = item.answers.length - 1;
    if (item.answers.length === 0 || used + more > room || answered.length === answeredHere) continue;
    used += more;
    answered.push(item);
  }
  return { answered, named: waiting.slice(0, room).filter(item => !answered.includes(item)), used };
}

/** What each feature offers first comes before what it offers second. */
function firstOfEach(offers: readonly Offer[]): Offer[] {
  const seen = new Map<string, number>();
  const ranked = offers.map(offer => {
    const feature = wishOf(offer.token)?.feature ?? '';
    const rank = seen.get(feature) ?? 0;
    seen.set(feature, rank + 1);
    return { offer, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ offer }) => offer);
}
