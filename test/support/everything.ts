import { sql } from '../../src/database/client.ts';
import { putDirect } from '../../src/engine/posts.ts';
import { fillSurveys } from './everything-surveys.ts';
import { fillShifts } from './filling/shifts.ts';
import type { App } from './palabre.ts';
import type { TestPlatform } from './platform.ts';
import { told } from './reading.ts';

/** Somebody who has left a trace in every table, by everything a member can do. */
type Player = ReturnType<App['person']>;
export type Remembered = {
  readonly member: string;
  /** Our ids of their accounts. */
  readonly accounts: readonly string[];
  readonly player: ReturnType<App['person']>;
  /** Who is admin beside them. */
  readonly admin: ReturnType<App['person']>;
};

/** Words that are found nowhere else: names, what platforms call them, what they wrote. */
export const traces = ['Onvergetelijk', 'Annemie', 'Mieke', 'zeldzaam', 'R4711'] as const;

/** Plays and fills in what a house can hold of somebody on two platforms. */
export async function fillEverything(
  app: App,
  [first, second]: readonly [TestPlatform, TestPlatform],
): Promise<Remembered> {
  const admin = app.person('Bob');
  await admin.command('palabre', `admin ${app.house.adminCode}`);
  const an = app.person('Annemie Onvergetelijk', 'en', first);
  const too = app.person('Mieke Onvergetelijk', 'nl', second);
  await an.command('poll', 'Closed zeldzaam? | zeldzaam Yes | No | named');
  await an.command('poll', 'Open zeldzaam? | zeldzaam Aye | Nay');
  await admin.command('poll', 'Which day? | Monday | Tuesday | named');
  await app.idle();
  for (const label of ['zeldzaam Yes', 'zeldzaam Aye', 'Monday']) await an.press(label);
  await an.command('poll', 'close 1');
  await app.idle();
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told(await an.command('palabre', 'link')))?.[0];
  await too.command('palabre', `link ${code}`);
  await an.command('palabre', 'link');
  await an.say('ABCD-EFGH');
  await an.command('poll', 'A zeldzaam draft');
  await an.command('recommend');
  await an.submit({ title: 'A zeldzaam idea', what: 'zeldzaam things', why: 'zeldzaam', place: null });
  await an.press('See it');
  await an.press('Support');
  await askAndHelp(app, an, admin);
  await admin.command('palabre', 'role Annemie');
  await admin.press('Make facilitator');
  const { memberId: member } = await app.database.membership.findFirstOrThrow({
    where: { account: { name: an.person.name } },
  });
  const memberships = await app.database.membership.findMany({ where: { memberId: member } });
  const accounts = memberships.map(({ accountId }) => accountId);
  await byHand(app, member, an.person.id);
  await fillSurveys(app, member);
  await too.meet({ type: 'unreachable' });
  await app.idle();
  return { member, accounts, player: an, admin };
}

/** Each asks for help, and the other gives it. */
async function askAndHelp(app: App, an: Player, admin: Player): Promise<void> {
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

/** What no command brings about (yet), and what takes a fault to bring about. */
async function byHand(app: App, member: string, platformId: string): Promise<void> {
  const { database: db } = app;
  const community = app.house.community.id;
  const now = new Date(app.clock.now().epochMilliseconds);
  const account = await db.account.findFirstOrThrow({ where: { externalId: platformId } });
  const bob = await db.account.findFirstOrThrow({ where: { name: 'Bob' } });
  await db.account.update({ where: { id: account.id }, data: { directId: `D-${platformId}` } });
  await db.member.update({
    where: { id: member },
    data: {
      locale: 'en',
      zone: 'Europe/Brussels',
      rollId: 'R4711',
      rollLocale: 'nl',
      memberType: 'client',
      region: 'Zeldzaamstraat',
    },
  });
  await db.draft.updateMany({
    where: { accountId: account.id },
    data: { answers: { title: 'zeldzaam' }, mark: 'abc' },
  });
  await db.draft.create({
    data: {
      id: 'draft0000001',
      communityId: community,
      accountId: bob.id,
      feature: 'polls',
      form: 'new',
      about: '{}',
      answers: { who: { connection: account.connectionKey, id: account.externalId, name: account.name } },
      updatedAt: now,
    },
  });
  const group = await db.group.create({
    data: {
      id: 'group0000001',
      communityId: community,
      name: 'Ethics',
      createdAt: now,
      taken: { create: { memberId: member, since: now } },
    },
  });
  await db.poll.updateMany({
    where: { organiserId: member },
    data: {
      description: 'zeldzaam explained',
      groupId: group.id,
      translations: { nl: { title: 'zeldzaam gevraagd', description: '', options: ['zeldzaam Ja', 'Nee'] } },
    },
  });
  const ballot = await db.ballot.findFirstOrThrow({ where: { memberId: member } });
  await db.ballot.updateMany({ where: { memberId: member }, data: { reason: 'a zeldzaam reason' } });
  await db.poll.updateMany({
    where: { organiserId: member },
    data: { statement: 'a zeldzaam outcome', cancelReason: 'a zeldzaam reason', reviewOn: now, statedAt: now },
  });
  await db.correction.create({
    data: { id: 'correct00001', pollId: ballot.pollId, position: 0, before: 'zeldzam', after: 'zeldzaam', at: now },
  });
  await db.eligible.create({ data: { pollId: ballot.pollId, memberId: member, memberType: 'client' } });
  await db.poll.updateMany({ where: { id: ballot.pollId }, data: { eligible: 1 } });
  await db.poll.create({
    data: {
      id: 'secretpoll01',
      communityId: community,
      number: 99,
      organiserId: (await db.membership.findFirstOrThrow({ where: { accountId: bob.id } })).memberId,
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
  for (const by of [member, (await db.membership.findFirstOrThrow({ where: { accountId: bob.id } })).memberId])
    await db.rollUpload.create({
      data: {
        id: `upload${by.slice(0, 6)}`,
        communityId: community,
        memberId: by,
        content: Buffer.from('id;name\nR4711;Annemie Onvergetelijk\n'),
        report: { lines: ['Annemie Onvergetelijk'] },
        createdAt: now,
      },
    });
  await fillShifts(app, member, group.id);
  await db.pageAddress.create({
    data: { id: 'page00000001', communityId: community, memberId: member, feature: 'shifts', page: 'calendar' },
  });
  await db.erased.create({ data: { communityId: community, fingerprint: 'of somebody else', at: now } });
  await fillRecommendations(app, member, group.id);
  const place = await db.place.findFirstOrThrow();
  await db.place.updateMany({ data: { locale: 'fr' } });
  await db.group.updateMany({ data: { homePlaceId: place.id } });
  await db.community.updateMany({ data: { memberTypes: ['client'], themes: ['food'] } });
  await db.aidRequest.updateMany({
    where: { askerId: member },
    data: { groupId: group.id, thanks: 'zeldzaam thanks' },
  });
  await aidByHand(app, member);
  await db.aidRequest.updateMany({ where: { askerId: { not: member } }, data: { referentId: member } });
  const post = await db.post.findFirstOrThrow({ where: { accountId: account.id } });
  await db.post.update({ where: { id: post.id }, data: { detail: 'x' } });
  await putDirect(app.house.engine.world, db, {
    community,
    feature: 'post',
    kind: 'doubt',
    item: post.id,
    account: account.id,
  });
  const telling = {
    id: 'telling00001',
    communityId: community,
    feature: 'post',
    kind: 'doubt',
    itemId: post.id,
    occurrence: 'half time',
    class: 'life',
    reminds: `post ${post.id}`,
    byMemberId: member,
    groupId: group.id,
    audience: [{ rule: 'group', argument: group.id }],
    until: now,
    at: now,
  } as const;
  await db.telling.create({ data: telling });
  const hours = { quietFrom: 1140, quietTo: 540, working: true, digestDay: 5, digestAt: 540, digested: '2026-W48' };
  await db.attention.create({ data: { memberId: member, ...hours } });
  await db.optOut.create({
    data: { memberId: member, what: 'class life', communityId: community, at: now, class: 'life', groupId: group.id },
  });
  await db.classPause.create({
    data: { communityId: community, groupId: group.id, class: 'life', at: now, endedAt: now },
  });
  await db.digest.create({
    data: { id: 'digest000001', communityId: community, memberId: member, week: 'W', at: now },
  });
  const nudge = {
    id: 'nudge0000001',
    communityId: community,
    number: 1,
    authorId: member,
    groupId: group.id,
    class: 'life',
    words: { en: 'zeldzaam words' },
    locale: 'en',
    audience: [{ rule: 'group', argument: group.id }],
    placeId: place.id,
    aboutFeature: 'polls',
    aboutId: ballot.pollId,
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
  const repeated = { feature: 'post', job: 'again', itemId: post.id };
  await db.schedule.create({
    data: { ...repeated, communityId: community, zone: 'UTC', start: 'S', rule: 'R', nextAt: new Date('2100-01-01') },
  });
  await db.occurrence.create({ data: { ...repeated, at: now } });
  await db.workingType.create({ data: { communityId: community, memberType: 'staff' } });
  await db.post.create({
    data: {
      id: 'told00000001',
      communityId: community,
      toAccountId: account.id,
      memberId: member,
      occurrence: 'half time',
      tellingId: telling.id,
      digestId: 'digest000001',
      feature: 'post',
      kind: 'doubt',
      itemId: post.id,
      createdAt: now,
    },
  });
  await app.idle();
  await db.$executeRaw(sql`UPDATE delivery SET why = 'pressed' WHERE post_id = ${post.id}`);
}

/** Everything that can stand beside a recommendation. */
async function fillRecommendations(app: App, member: string, group: string): Promise<void> {
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
      theme: 'food',
      importKey: '7',
      formerGroup: 'Old',
      placeId: 'gone00000001',
      until: at,
      mergedIntoId: 'another00001',
    },
  });
  const other = {
    ...(await db.recommendation.findFirstOrThrow({ where: { id }, omit: { folded: true } })),
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

async function aidByHand({ database: db, house, clock }: App, member: string): Promise<void> {
  const communityId = house.community.id;
  const at = new Date(clock.now().epochMilliseconds);
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
}

export type Column = {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
};

/** Every column that the database has, the queue's tables included. */
export const columnsOf = (app: App): Promise<Column[]> =>
  app.database.$queryRaw(sql`
    SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column, c.data_type AS type
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema') AND c.table_name <> '_prisma_migrations'
    ORDER BY 1, 2, c.ordinal_position`);

export const tablesOf = async (app: App): Promise<string[]> => [
  ...new Set((await columnsOf(app)).map(({ schema, table }) => `"${schema}"."${table}"`)),
];

/** How many rows of each table hold any of these texts in any column, by table; those of none are absent. */
export async function rowsWith(app: App, texts: readonly string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const bytes = (await columnsOf(app)).filter(({ type }) => type === 'bytea');
  for (const table of await tablesOf(app)) {
    const raw = bytes.filter(({ schema, table: of }) => `"${schema}"."${of}"` === table);
    const whole = ['t::text', ...raw.map(({ column }) => `coalesce(encode(t."${column}", 'escape'), '')`)].join(' || ');
    const [row] = await app.database.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${table} t WHERE ${whole} ILIKE ANY ($1::text[])`,
      texts.map(text => `%${text}%`),
    );
    if (row && row.count > 0) found[table.replace(/"public"\.|"/g, '')] = row.count;
  }
  return found;
}
