import { instantOn, openFrom, type Rhythm, usualHours } from '../../core/attention.ts';
import type { Instant } from '../../core/time.ts';

/** So many hours later, of those in which people are written to: what is asked at 19:00 gives three hours of the next morning to answer. */
export function afterWaking(from: Instant, hours: number, zone: string): Instant {
  // Public holidays are the engine's to know; a message that comes up on one waits there by itself.
  const rhythm: Rhythm = { zone, ...usualHours, working: false, holiday: () => false };
  let at = openFrom(rhythm, from);
  for (let left = hours * 3_600_000; ; ) {
    const closes = instantOn(at.toZonedDateTimeISO(zone).toPlainDate(), usualHours.to, zone);
    const room = closes.epochMilliseconds - at.epochMilliseconds;
    if (left < room) return at.add({ milliseconds: left });
    left -= room;
    at = openFrom(rhythm, closes.add({ seconds: 1 }));
  }
}
