import type { Person } from '../core/adapter.ts';
import type { Role } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { sql } from '../database/client.ts';
import { keepAccount, makeMember } from './identity.ts';
import type { World } from './world.ts';

/** Somebody who is there before anything happens, as in the pretend cooperative: on its roll, with an account and with what they may do. */
export type Founder = {
  readonly connection: string;
  readonly person: Person;
  readonly locale: Locale;
  readonly type: string;
  readonly roles: readonly Role[];
};

/** Only where nobody is a member yet: who was named, renamed or forgotten since stays so. Two processes that start at once seat them once. */
export async function seatFounders(world: World, community: Id, founders: readonly Founder[]): Promise<void> {
  if (founders.length === 0) return;
  await world.database.$transaction(async db => {
    await db.$executeRaw(sql`SELECT 1 FROM community WHERE id = ${community} FOR UPDATE`);
    if (await db.member.findFirst({ where: { communityId: community }, select: { id: true } })) return;
    for (const { connection, person, locale, type, roles } of founders) {
      const account = await keepAccount(world, db, connection, person);
      const id = await makeMember(world, db, account, community, person.name);
      await db.member.update({ where: { id }, data: { rollId: person.id, rollLocale: locale, memberType: type } });
      await db.roleGrant.createMany({
        data: roles.map(role => ({ memberId: id, role, grantedAt: dateOf(world.now()) })),
      });
    }
    const memberTypes = [...new Set(founders.map(({ type }) => type))];
    await db.community.update({ where: { id: community }, data: { memberTypes } });
  });
}
