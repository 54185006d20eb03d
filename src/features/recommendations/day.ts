import type { Instant } from '../../core/time.ts';

/** The community's date, ISO. */
export const today = ({
  now,
  community,
}: {
  readonly now: Instant;
  readonly community: { readonly zone: string };
}): string => dayOf(now, community.zone);

export const dayOf = (at: Instant, zone: string): string => at.toZonedDateTimeISO(zone).toPlainDate().toString();
