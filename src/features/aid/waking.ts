import { instantOn, openFrom, type Rhythm, usualHours } from '../../core/attention.ts';
import type { Instant } from '../../core/time.ts';
import type { JobContext } from '../context.ts';

/** So many hours later, of those in which people are written to, never on Sundays and holidays: what is asked at 19:00 gives three hours of the next morning to answer. */
export function afterWaking(
  {
    now,
    community: { zone },
    holiday,
  }: Pick<JobContext, 'now' | 'holiday'> & { readonly community: { readonly zone: string } },
  hours: number,
): Instant {
  const rhythm: Rhythm = { zone, ...usualHours, working: false, holiday };
  let at = openFrom(rhythm, now);
  for (let left = hours * 3_600_000; ; ) {
    const closes = instantOn(at.toZonedDateTimeISO(zone).toPlainDate(), usualHours.to, zone);
    const room = closes.epochMilliseconds - at.epochMilliseconds;
    if (left < room) return at.add({ milliseconds: left });
    left -= room;
    at = openFrom(rhythm, closes.add({ seconds: 1 }));
  }
}
