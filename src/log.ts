import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from './core/adapter.ts';

/** JSON lines in production, readable ones on a terminal. Ids only: never a text, a token, a name. */
export function logOf(level: string): Log {
  const stream = process.stdout.isTTY
    ? pretty({ colorize: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : undefined;
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream ?? pino.destination(1));
  return {
    debug: (facts, message) => logger.debug(facts, message),
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
  };
}
