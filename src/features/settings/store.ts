import type { Id } from '../../core/ids.ts';
import type { Locale } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Settings } from './model.ts';

export async function settingsOf(db: Transaction, community: Id): Promise<Settings> {
  const row = await db.community.findUniqueOrThrow({ where: { id: community } });
  const { name, country, zone, locale, memberTypes, themes } = row;
  return { name, country, zone, locale: locale as Locale, locales: row.locales as Locale[], memberTypes, themes };
}

/** False when another community has that name. */
export async function keepSettings(db: Transaction, community: Id, settings: Settings): Promise<boolean> {
  await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('palabre: names of communities'))`);
  const same = await db.community.findFirst({
    where: { id: { not: community }, name: { equals: settings.name, mode: 'insensitive' } },
    select: { id: true },
  });
  if (same) return false;
  const { locales, memberTypes, themes, ...rest } = settings;
  await db.community.update({
    where: { id: community },
    data: { ...rest, locales: [...locales], memberTypes: [...memberTypes], themes: [...themes] },
  });
  return true;
}
