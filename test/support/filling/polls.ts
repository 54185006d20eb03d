import type { App } from '../palabre.ts';

/** What surrounds the polls they asked and voted in, a secret one among them. Answers the id of one in which they voted. */
export async function fillPolls(app: App, member: string, group: string): Promise<string> {
  const { database: db } = app;
  const now = new Date(app.clock.now().epochMilliseconds);
  const bob = await db.member.findFirstOrThrow({ where: { name: 'Bob' } });
  await db.poll.updateMany({
    where: { organiserId: member },
    data: {
      description: 'zeldzaam explained',
      groupId: group,
      translations: { nl: { title: 'zeldzaam gevraagd', description: '', options: ['zeldzaam Ja', 'Nee'] } },
    },
  });
  const ballot = await db.ballot.findFirstOrThrow({ where: { memberId: member } });
  await db.ballot.updateMany({
    where: { memberId: member },
    data: { reason: 'a zeldzaam reason', linkedAt: new Date(0) },
  });
  await db.poll.updateMany({
    where: { organiserId: member },
    data: { statement: 'a zeldzaam outcome', cancelReason: 'a zeldzaam reason', reviewOn: now, statedAt: now },
  });
  await db.correction.create({
    data: {
      id: 'correct00001',
      pollId: ballot.pollId,
      locale: 'nl',
      position: 0,
      before: 'zeldzam',
      after: 'zeldzaam',
      at: now,
    },
  });
  await db.eligible.create({ data: { pollId: ballot.pollId, memberId: member, memberType: 'client' } });
  await db.poll.updateMany({ where: { id: ballot.pollId }, data: { eligible: 1 } });
  await db.poll.create({
    data: {
      id: 'secretpoll01',
      communityId: app.house.community.id,
      number: 99,
      organiserId: bob.id,
      title: 'Secret?',
      method: 'single',
      settings: {},
      secrecy: 'secret',
      results: 'after_closing',
      sealKey: Buffer.from('a public key'),
      turnout: 5,
      unopened: 'too_few',
      openedAt: now,
      ballots: { create: { memberId: member, content: '', envelope: Buffer.from('sealed'), castAt: now } },
      tally: { create: { content: '1', count: 5 } },
    },
  });
  await db.arrival.create({ data: { pollId: ballot.pollId, memberId: member, position: 0 } });
  return ballot.pollId;
}
