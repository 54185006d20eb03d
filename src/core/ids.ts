/** An id of ours: 12 characters of Crockford's base 32 in lower case, 60 random bits. Short enough to travel in a button, safe to read aloud. */
export type Id = string;

/** 32 letters, five bits each. */
export const idLetters = '0123456789abcdefghjkmnpqrstvwxyz';
export const idPattern = /^[0-9a-hjkmnp-tv-z]{12}$/;

/** Makes an id of twelve random bytes; chance is given, so that a test can give its own. */
export function idOf(random: Uint8Array): Id {
  if (random.length !== 12) throw new RangeError(`An id is made of 12 random bytes, not of ${random.length}.`);
  let id = '';
  for (const byte of random) id += idLetters[byte & 31];
  return id;
}
