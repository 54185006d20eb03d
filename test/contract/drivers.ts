import { discord } from './discord.ts';
import type { Driver } from './driver.ts';
import { slack } from './slack.ts';
import { telegram } from './telegram.ts';
import { web } from './web.ts';

/** One line a platform. */
export const drivers: readonly Driver[] = [slack, discord, telegram, web];
