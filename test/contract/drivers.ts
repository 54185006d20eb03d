import type { Driver } from './driver.ts';

/** One line a platform. */
export const drivers: readonly Driver[] = [];
