import type { Limits } from '../../src/core/adapter.ts';

/** What Discord allows, until it says otherwise: bucket sizes may change, and each answer tells them (`learning.ts`). */
export const limits: Limits = {
  rates: [
    { of: ['post', 'edit', 'remove', 'open'], per: 'connection', where: 'anywhere', count: 50, seconds: 1 },
    { of: ['post'], per: 'place', where: 'anywhere', count: 5, seconds: 5 },
    { of: ['edit'], per: 'place', where: 'anywhere', count: 5, seconds: 5 },
    { of: ['remove'], per: 'place', where: 'anywhere', count: 5, seconds: 1 },
    // Opening private chats too fast is error 40003 and, repeated, a mark against the application; the number is secret.
    { of: ['open'], per: 'connection', where: 'anywhere', count: 10, seconds: 10 },
  ],
  // A modal holds five components; one is kept for the introduction, the step and what is wrong.
  fieldsPerPage: 4,
  // "The past few minutes", says the reference of a nonce.
  repeatablePost: 120,
  fileBytes: 10 * 1024 * 1024,
  theyBegin: false,
};

/** What one message with IS_COMPONENTS_V2 may hold. */
export const message = {
  components: 40,
  characters: 4000,
  /** Text displays in UTF-8 and this much for each of them. Not in the reference: above it Discord answers 500 (discord-api-docs issue 8554). */
  bytes: 10_170,
  bytesPerText: 12,
  buttonsInRow: 5,
} as const;

/** What a group of radios or checkboxes may hold; anything else is a select. */
export const group = { radios: { min: 2, max: 10 }, checkboxes: { min: 1, max: 10 } } as const;
export const selectOptions = 25;
export const placeholder = 150;
export const labelDescription = 100;
export const textInput = 4000;

/** A first answer must come within 3 s of the interaction; after this long we ask for more time. Milliseconds. */
export const deferAfter = 2000;
