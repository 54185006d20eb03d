/** Whom a request is meant for. */
export type Audience = 'everyone' | 'members' | 'helpers' | 'referent';
export const audiences: readonly Audience[] = ['everyone', 'members', 'helpers', 'referent'];

/** What there is to see of a request. */
export type Part =
  /** What is needed, where and when. */
  | 'words'
  /** Who asks. */
  | 'name'
  /** A telephone number, an address: what the asker wrote for those they say yes to. */
  | 'contact'
  /** Who offered, by name. */
  | 'offers'
  /** Who helps, by name and how to reach them. */
  | 'helper';

/** Who looks, from the closest to the farthest. */
export type Relation =
  /** Who asked, or an animateur of the group it was asked for. */
  | 'asker'
  /** Both said yes. */
  | 'matched'
  /** The one referent it was given to. */
  | 'referent'
  /** A registered helper. */
  | 'helper'
  /** On the roll; where there is no roll, every member. */
  | 'member'
  /** Anybody in a place, and everybody together who read a card. */
  | 'anyone';

/** How far a request has come: running, over for less than 14 days, for less than 30, or longer. */
export type Age = 'running' | 'over' | 'faded' | 'empty';

const close = ['asker', 'matched'] as const;

/** Who may see which part of a request, by whom it was meant for. What is in no cell is seen by nobody; `mayName` narrows names that are hidden. */
export const sees: Readonly<Record<Part, Readonly<Record<Audience, readonly Relation[]>>>> = {
  words: {
    everyone: [...close, 'referent', 'helper', 'member', 'anyone'],
    members: [...close, 'referent', 'helper', 'member'],
    helpers: [...close, 'helper'],
    referent: [...close, 'referent'],
  },
  name: {
    everyone: [...close, 'referent', 'helper', 'member', 'anyone'],
    members: [...close, 'referent', 'helper', 'member'],
    helpers: [...close, 'helper'],
    referent: [...close, 'referent'],
  },
  contact: { everyone: close, members: close, helpers: close, referent: close },
  offers: { everyone: ['asker'], members: ['asker'], helpers: ['asker'], referent: ['asker'] },
  helper: { everyone: close, members: close, helpers: close, referent: close },
};

/** Until when each part is there at all. */
export const lasts: Readonly<Record<Part, readonly Age[]>> = {
  words: ['running', 'over', 'faded'],
  name: ['running', 'over', 'faded'],
  contact: ['running', 'over'],
  offers: ['running'],
  helper: ['running', 'over'],
};

export type Looked = { readonly audience: Audience; readonly hidden: boolean };

export function maySee(part: Part, relation: Relation, { audience, hidden }: Looked, age: Age): boolean {
  if (!lasts[part].includes(age)) return false;
  if (part === 'name' && hidden) return close.some(one => one === relation);
  return sees[part][audience].includes(relation);
}
