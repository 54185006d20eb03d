import { expect } from 'vitest';
import type { Id } from '../../src/core/ids.ts';
import { joinMember } from '../../src/engine/linking.ts';
import type { App } from './palabre.ts';

/** What a code does for whoever is a member twice: the account of `from` belongs to the member `into` from now on. */
export async function joined(app: App, from: string, into: string): Promise<Id> {
  const { database, house } = app;
  const { accountId } = await database.membership.findFirstOrThrow({ where: { account: { name: from } } });
  const { id: member } = await database.member.findFirstOrThrow({ where: { name: into } });
  const about = { account: accountId, community: house.community.id, member, kind: 'link' } as const;
  expect(await database.$transaction(db => joinMember(house.engine.world, db, about))).toMatchObject({
    view: 'linked',
  });
  await app.idle();
  return member;
}
