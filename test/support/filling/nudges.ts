import type { App } from '../palabre.ts';

type Around = Readonly<Record<'group' | 'place' | 'poll' | 'post' | 'account', string>>;

/** What was told them and how they want to be told, and a nudge of theirs about a poll. */
export async function fillNudges(
  app: App,
  member: string,
  { group, place, poll, post, account }: Around,
): Promise<void> {
  const { database: db } = app;
  const communityId = app.house.community.id;
  const now = new Date(app.clock.now().epochMilliseconds);
  const telling = {
    id: 'telling00001',
    communityId,
    feature: 'post',
    kind: 'doubt',
    itemId: post,
    occurrence: 'half time',
    class: 'life',
    reminds: `post ${post}`,
    byMemberId: member,
    groupId: group,
    audience: [{ rule: 'group', argument: group }],
    until: now,
    at: now,
  } as const;
  await db.telling.create({ data: telling });
  const hours = { quietFrom: 1140, quietTo: 540, working: true, digestDay: 5, digestAt: 540, digested: '2026-W48' };
  await db.attention.create({ data: { memberId: member, ...hours } });
  await db.optOut.create({
    data: { memberId: member, what: 'class life', communityId, at: now, class: 'life', groupId: group },
  });
  await db.classPause.create({
    data: { communityId, groupId: group, class: 'life', at: now, endedAt: now },
  });
  await db.digest.create({
    data: { id: 'digest000001', communityId, memberId: member, week: 'W', at: now },
  });
  const nudge = {
    id: 'nudge0000001',
    communityId,
    number: 1,
    authorId: member,
    groupId: group,
    class: 'life',
    words: { en: 'zeldzaam words' },
    locale: 'en',
    audience: [{ rule: 'group', argument: group }],
    placeId: place,
    aboutFeature: 'polls',
    aboutId: poll,
    aboutUntil: now,
    zone: 'UTC',
    start: 'S',
    rule: 'R',
    state: 'ended',
    nextAt: now,
    createdAt: now,
  } as const;
  await db.nudge.create({ data: nudge });
  await db.nudgeRun.create({ data: { id: 'nudgerun0001', nudgeId: nudge.id, at: now, late: true, posted: true } });
  await db.post.create({
    data: {
      id: 'told00000001',
      communityId,
      toAccountId: account,
      memberId: member,
      occurrence: 'half time',
      tellingId: telling.id,
      digestId: 'digest000001',
      feature: 'post',
      kind: 'doubt',
      itemId: post,
      createdAt: now,
    },
  });
}
