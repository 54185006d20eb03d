import { join } from 'node:path';
import type { Config } from '../src/config.ts';
import type { Adapter } from '../src/core/adapter.ts';
import { connect as discord } from './discord/index.ts';
import { connect as slack } from './slack/index.ts';
import { connect as telegram } from './telegram/index.ts';
import { connect as web } from './web/index.ts';

/** Every platform that the settings name; the try-out page where they name none. */
export function adaptersFor(config: Config): Adapter[] {
  const named = [
    ...(config.slack ? [slack(config.slack)] : []),
    ...(config.discord ? [discord(config.discord)] : []),
    ...(config.telegram ? [telegram(config.telegram)] : []),
  ];
  return named.length > 0
    ? named
    : [web({ folder: join(config.home, 'try-out'), allowedHosts: config.tryOut === 'open' ? 'any' : [] })];
}
