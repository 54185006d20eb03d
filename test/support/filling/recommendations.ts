import type { App } from '../palabre.ts';

/** Everything that can stand beside a recommendation. */
export async function fillRecommendations(app: App, member: string, group: string): Promise<void> {
  const { database: db } = app;
  const communityId = app.house.community.id;
  const at = new Date(app.clock.now().epochMilliseconds);
  const cycle = await db.cycle.create({ data: { id: 'cycle0000001', communityId, name: '2026', startsOn: at } });
  const batch = { id: 'batch0000001', communityId, title: 'Answers', createdAt: at, publishedAt: at };
  await db.recommendationBatch.create({ data: batch });
  await db.recommendationDay.create({ data: { id: 'day000000001', communityId, day: at } });
  await db.recommendationReport.create({ data: { id: 'report000001', communityId, at } });
  const { id } = await db.recommendation.findFirstOrThrow({ where: { authorId: member } });
  const poll = await db.poll.findFirstOrThrow();
  await db.recommendation.update({
    where: { id },
    data: {
      translations: { nl: { title: 'zeldzaam beter' } },
      theme: 'food',
      importKey: '7',
      formerGroup: 'Old',
      placeId: 'gone00000001',
      until: at,
      mergedIntoId: 'another00001',
    },
  });
  const other = {
    ...(await db.recommendation.findFirstOrThrow({ where: { id }, omit: { translations: true } })),
    id: 'another00001',
    number: 2,
    importKey: '8',
  };
  await db.recommendation.create({
    data: {
      ...other,
      title: 'Bees',
      what: 'On the roof',
      why: '',
      authorId: null,
      ownerId: member,
      groupId: group,
      cycleId: cycle.id,
      way: 'project',
      percent: 40,
    },
  });
  await db.recommendationTie.create({ data: { recommendationId: other.id, memberId: member, kind: 'follow', at } });
  await db.recommendationComment.create({
    data: { id: 'comment00001', recommendationId: other.id, memberId: member, text: 'zeldzaam remark', at },
  });
  await db.recommendationMilestone.create({
    data: { recommendationId: other.id, position: 0, title: 'Hives', done: true },
  });
  await db.recommendationReview.create({ data: { pollId: poll.id, position: 0, recommendationId: other.id } });
  const move = {
    id: 'move00000001',
    recommendationId: id,
    kind: 'amend',
    memberId: member,
    at,
    text: 'zeldzaam amended',
    before: { title: 'zeldzaam before' },
  } as const;
  await db.recommendationMove.create({ data: move });
  await db.recommendationMove.create({
    data: {
      id: 'move00000002',
      recommendationId: other.id,
      kind: 'start',
      memberId: member,
      at,
      text: 'Begun',
      link: 'https://a.example',
      way: 'project',
      percent: 5,
      until: at,
      intoId: id,
      batchId: batch.id,
    },
  });
}
