import type { Id } from '../../core/ids.ts';
import { type Given, limits, type Question, type Response } from './model.ts';

/** What one person answered so far, by the id that their response has or will have. */
export type Filled = { readonly id: Id; readonly response: Response; readonly dropped: readonly number[] };

const coded = new TextEncoder();

/** What lies in an envelope: the whole of it, since nothing in it may be found from outside. */
export const packed = ({ id, response, dropped }: Filled): Uint8Array =>
  coded.encode(JSON.stringify([id, [...response], dropped]));

export function unpacked(content: Uint8Array): Filled {
  const [id, response, dropped] = JSON.parse(new TextDecoder().decode(content)) as [Id, [number, Given][], number[]];
  return { id, response: new Map(response), dropped };
}

/** Bytes of a key, its brackets and commas, and of any number. */
const aNumber = 24;
/** A UTF-16 unit takes at most three bytes in UTF-8, and what JSON writes with a stroke before it two. */
const aLetter = 3;

/** The most that an answer to each of these questions together can take: as long is every envelope, so that none tells by its length what is in it. */
export function roomFor(questions: readonly Question[]): number {
  const room = questions.reduce((sum, { type }) => {
    const letters = type === 'short' ? limits.short : type === 'long' ? limits.long : 0;
    return sum + aNumber + letters * aLetter;
  }, 128);
  return Math.ceil(room / step) * step;
}
/** Room for a correction or a question more. */
const step = 1024;
