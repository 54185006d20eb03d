import type { Limits } from '../../src/core/adapter.ts';

/** What Slack takes, by name. Lengths in UTF-16 units; sources in README.md. */
export const slack = {
  headerText: 150,
  modalTitle: 24,
  optionText: 75,
  optionHint: 75,
  /** More options than this and radios or checkboxes become a select. */
  listedOptions: 10,
  inputText: 3_000,
  /** `chat.update` refuses a longer fallback text, so `chat.postMessage` gets no longer one either. */
  fallbackText: 4_000,
} as const;

/**
 * Posting: one a second in each channel, several hundred a minute in the whole workspace, which we take as three.
 * Editing and deleting: tier 3, at least fifty a minute in the whole workspace.
 */
export const limits: Limits = {
  rates: [
    { of: ['post'], per: 'place', where: 'anywhere', count: 1, seconds: 1 },
    { of: ['post'], per: 'connection', where: 'anywhere', count: 300, seconds: 60 },
    { of: ['edit'], per: 'connection', where: 'anywhere', count: 50, seconds: 60 },
    { of: ['remove'], per: 'connection', where: 'anywhere', count: 50, seconds: 60 },
  ],
  fieldsPerPage: 10,
  // Slack has no key that makes a second posting of the same thing harmless.
  repeatablePost: 0,
  fileBytes: 50 * 1024 * 1024,
  theyBegin: false,
};

/** How long the adapter waits for what, in milliseconds. */
export type Timing = {
  /** Slack gives an acknowledgement 3 s; what is not answered by then is acknowledged and answered later. */
  readonly acknowledgeWithin: number;
  /** A trigger lives 3 s from the press; nearer its end than this we do not try. */
  readonly triggerLives: number;
  /** How long a name may take; after that what the event itself says must do. */
  readonly nameWithin: number;
  readonly answerWithin: number;
  readonly deliverWithin: number;
  /** How long a socket may take to say hello. */
  readonly helloWithin: number;
  /** How long a connection must have stood to count as a good one. */
  readonly steadyAfter: number;
  /** Pauses before the first, second, … try to connect again. */
  readonly reconnectAfter: readonly number[];
  /** How long a socket may leave our ping unanswered. */
  readonly pongWithin: number;
  /** How long the other side of a socket that we close may take to agree. */
  readonly hangUpWithin: number;
  /** Pauses between the tries to learn where an uploaded file was put. */
  readonly lookForFile: readonly number[];
  /** How long `stop` waits for what is in hand. */
  readonly finishWithin: number;
};

export const usualTiming: Timing = {
  acknowledgeWithin: 2_000,
  triggerLives: 2_500,
  nameWithin: 700,
  answerWithin: 8_000,
  deliverWithin: 15_000,
  helloWithin: 10_000,
  steadyAfter: 5_000,
  reconnectAfter: [100, 500, 1_000, 2_000, 5_000, 10_000, 30_000],
  pongWithin: 5_000,
  hangUpWithin: 1_000,
  lookForFile: [0, 300, 1_000, 3_000],
  finishWithin: 8_000,
};
