import { discord } from './discord.ts';
import type { Driver } from './driver.ts';
import { slack, slackOverHttp } from './slack.ts';
import { telegram } from './telegram.ts';
import { web } from './web.ts';

/** One line a platform. */
export const drivers: readonly Driver[] = [slack, discord, telegram, web];

/** Everything by which something comes in. */
export const ways: readonly { readonly way: string; readonly driver: Driver }[] = [
  ...drivers.map(driver => ({ way: driver.platform, driver })),
  { way: 'slack over HTTP', driver: slackOverHttp },
];
