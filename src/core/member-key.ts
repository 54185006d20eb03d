import type { Id } from './ids.ts';

/**
 * What is locked while somebody does as a member what would be left behind if they were made one with another member meanwhile: shared by whoever acts, alone by whoever joins two.
 * A lock of no row: of who took part in a secret poll, one would leave a trace in it.
 */
export const memberKey = (member: Id): string => `member ${member}`;
