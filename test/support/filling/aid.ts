import type { App } from '../palabre.ts';
import type { Player } from '../person.ts';

/** Each asks for help, and the other gives it. */
export async function askAndHelp(app: App, an: Player, admin: Player): Promise<void> {
  for (const [asker, helper, what] of [
    [an, admin, 'zeldzaam'],
    [admin, an, 'books'],
  ] as const) {
    await asker.command('aid');
    await asker.submit({ what, when: '', area: 'Schaerbeek', people: 2, audience: 0 });
    await asker.submit({ name: 0, contact: `${what} 0475`, details: what, skill: 0 });
    await asker.submit({ send: 0 });
    await app.idle();
    await helper.press('I can help');
    await app.idle();
    await asker.press(`Yes, ${helper.person.name}`);
  }
}

/** What stands beside the requests of the two, what they said of themselves and of each other. */
export async function fillAid({ database: db, house, clock }: App, member: string, group: string): Promise<void> {
  const communityId = house.community.id;
  const at = new Date(clock.now().epochMilliseconds);
  await db.aidRequest.updateMany({
    where: { askerId: member },
    data: { groupId: group, translations: { nl: { what: 'zeldzaam gevraagd' } }, thanks: 'zeldzaam thanks' },
  });
  const request = await db.aidRequest.findFirstOrThrow({ where: { askerId: { not: member } } });
  await db.aidProfile.create({
    data: {
      ...{ memberId: member, communityId, updatedAt: at },
      ...{
        brings: 'zeldzaam',
        needs: 'zeldzaam',
        area: 'zeldzaam',
        contact: 'zeldzaam',
        languages: ['fr'],
        hours: [1],
      },
      ...{
        bringsSkills: ['garden'],
        needsSkills: ['garden'],
        bringsStems: ['zeldzaam'],
        needsStems: ['zeldzaam'],
        areaKeys: ['zeldzaam'],
      },
    },
  });
  await db.aidAsked.create({ data: { requestId: request.id, memberId: member, wave: 1, at } });
  await db.aidApart.create({ data: { communityId, memberId: member, otherId: request.askerId, at } });
  await db.aidReport.create({
    data: {
      id: 'report000001',
      communityId,
      memberId: member,
      aboutId: request.askerId,
      requestId: request.id,
      text: 'zeldzaam',
      at,
    },
  });
  await db.aidHome.create({ data: { communityId, placeId: request.placeId ?? '', setAt: at } });
  await db.aidRequest.updateMany({ where: { askerId: { not: member } }, data: { referentId: member } });
}
