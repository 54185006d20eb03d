import type { App } from '../palabre.ts';

/** A shift of theirs that is theirs alone, one that a group goes on with, and what they took on in somebody else's. */
export async function fillShifts(app: App, member: string, group: string): Promise<void> {
  const now = new Date(app.clock.now().epochMilliseconds);
  const { database: db } = app;
  const community = app.house.community.id;
  const bob = (await db.member.findFirstOrThrow({ where: { name: 'Bob' } })).id;
  const make = (number: number, organiserId: string, groupId: string | null, words: string) =>
    db.shift.create({
      data: {
        id: `shift000000${number}`,
        communityId: community,
        number,
        organiserId,
        groupId,
        title: `Till ${words}`,
        locale: 'en',
        translations: { nl: { title: `Kassa ${words}` } },
        location: words,
        skill: words,
        capacity: 2,
        minutes: 60,
        firstStart: '2027-01-02T09:00',
        zone: 'Europe/Brussels',
        repeat: 'once',
        lastDay: '2027-01-02',
        endedAt: now,
        createdAt: now,
        slots: {
          create: {
            id: `slot0000000${number}`,
            startsAt: new Date('2027-01-02T08:00:00Z'),
            endsAt: new Date('2027-01-02T09:00:00Z'),
            cancelledAt: number === 1 ? now : null,
            reason: words,
          },
        },
      },
    });
  await make(1, member, null, 'zeldzaam');
  await make(2, bob, group, '');
  const booked = { slotId: 'slot00000002', since: now } as const;
  await db.booking.create({ data: { ...booked, memberId: member, state: 'booked', plan: 'zeldzaam tram' } });
  await db.booking.create({
    data: { ...booked, memberId: bob, state: 'offered', offeredUntil: now, attended: true, validatedBy: member },
  });
  await db.shiftWatch.create({ data: { shiftId: 'shift0000002', memberId: member } });
  await db.swap.create({
    data: {
      id: 'swap00000001',
      fromSlotId: 'slot00000002',
      toSlotId: 'slot00000001',
      memberId: member,
      createdAt: now,
    },
  });
}
