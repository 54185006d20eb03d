import type { Limits } from '../../src/core/adapter.ts';

/** What Telegram allows (Bot API 10.3). Lengths in UTF-16 units where it does not say how it counts, which is the safe way. */
export const telegram = {
  text: 4096,
  caption: 1024,
  toast: 200,
  callbackBytes: 64,
  buttons: 100,
  buttonsInRow: 8,
  entities: 100,
  command: 32,
  commandDescription: 256,
  commands: 100,
  startPayload: 64,
} as const;

/** Our own patience, in milliseconds. */
export const patience = {
  /** A call to Telegram. */
  call: 20_000,
  /** After this a press stops spinning, answered or not: an ephemeral answer is refused after 15 s. */
  press: 10_000,
  /** How long an answer to a person may wait for flood control, each of three times. */
  flood: 10_000,
  /** For what is in hand when we stop; what is not done by then comes again. */
  stop: 7_000,
  /** For what nobody waits for. */
  tidy: 1_500,
} as const;

/** With paid broadcasts, private messages may leave at this rate, for a tenth of a Star each. */
export const paidLimits = (limits: Limits): Limits => ({
  ...limits,
  rates: limits.rates.flatMap(rate =>
    rate.per === 'connection'
      ? [
          { ...rate, where: 'shared' },
          { ...rate, where: 'private', count: 1000 },
        ]
      : [rate],
  ),
});

/** Edits count as messages do; topics share what their group may take. Answers to presses count nowhere. */
export const limits: Limits = {
  rates: [
    { of: ['post', 'edit', 'remove'], per: 'connection', where: 'anywhere', count: 30, seconds: 1 },
    { of: ['post', 'edit'], per: 'place', where: 'private', count: 1, seconds: 1 },
    { of: ['post', 'edit'], per: 'space', where: 'shared', count: 1, seconds: 1 },
    { of: ['post', 'edit'], per: 'space', where: 'shared', count: 20, seconds: 60 },
  ],
  fieldsPerPage: 1,
  repeatablePost: 0,
  /** A photo's limit; a document may be five times that. */
  fileBytes: 10 * 1024 * 1024,
  theyBegin: true,
};
