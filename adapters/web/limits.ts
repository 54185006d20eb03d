import type { Limits } from '../../src/core/adapter.ts';

/** Nothing here is somebody else's: the rate only keeps a broadcast from flooding the open tabs. */
export const limits: Limits = {
  rates: [{ of: ['post', 'edit', 'remove'], per: 'connection', where: 'anywhere', count: 100, seconds: 1 }],
  fieldsPerPage: 30,
  /** A message's address is made of its key, so the same key is the same message for as long as we remember it. */
  repeatablePost: 30 * 86_400,
  fileBytes: 8_000_000,
  theyBegin: false,
};

/** What the page may hand in and what is kept, each with its unit in its name. */
export const own = {
  /** One event with its files, which travel as base64. */
  bodyBytes: 12_000_000,
  textCharacters: 20_000,
  files: 5,
  fileNameCharacters: 200,
  seats: 4,
  messagesPerRoomKept: 300,
  messagesPerRoomShown: 100,
  /** The journal is written anew after this many lines, so that a busy poll does not fill the disk with what it was. */
  journalLines: 5_000,
  /** How far back a tab that lost its stream can resume without reading everything again. */
  changesKept: 1_000,
  /** A tab that has not taken this many events is let go; it comes back and resumes. */
  eventsUnread: 500,
  heartbeatMilliseconds: 15_000,
  /** Files of private answers; those of posts are kept as long as their post. */
  filesInMemory: 100,
} as const;
