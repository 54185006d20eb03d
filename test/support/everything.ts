import { sql } from '../../src/database/client.ts';
import { putDirect } from '../../src/engine/posts.ts';
import { askAndHelp, fillAid } from './filling/aid.ts';
import { fillNudges } from './filling/nudges.ts';
import { fillPolls } from './filling/polls.ts';
import { fillRecommendations } from './filling/recommendations.ts';
import { fillShifts } from './filling/shifts.ts';
import { fillSurveys } from './filling/surveys.ts';
import type { App } from './palabre.ts';
import type { Player } from './person.ts';
import type { TestPlatform } from './platform.ts';
import { told } from './reading.ts';

/** Somebody who has left a trace in every table, by everything a member can do. */
export type Remembered = {
  readonly member: string;
  /** Our ids of their accounts. */
  readonly accounts: readonly string[];
  readonly player: Player;
  /** Who is admin beside them. */
  readonly admin: Player;
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
  await admin.press('Give the role: facilitator');
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
      locale: 'en',
      purpose: 'Fairness',
      communityId: community,
      name: 'Ethics',
      createdAt: now,
      taken: { create: { memberId: member, since: now } },
    },
  });
  const poll = await fillPolls(app, member, group.id);
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
  await fillAid(app, member, group.id);
  const post = await db.post.findFirstOrThrow({ where: { accountId: account.id } });
  await db.post.update({ where: { id: post.id }, data: { detail: 'x' } });
  await putDirect(app.house.engine.world, db, {
    community,
    feature: 'post',
    kind: 'doubt',
    item: post.id,
    account: account.id,
  });
  const around = { group: group.id, place: place.id, poll, post: post.id, account: account.id };
  await fillNudges(app, member, around);
  const repeated = { feature: 'post', job: 'again', itemId: post.id };
  await db.schedule.create({
    data: { ...repeated, communityId: community, zone: 'UTC', start: 'S', rule: 'R', nextAt: new Date('2100-01-01') },
  });
  await db.occurrence.create({ data: { ...repeated, at: now } });
  await db.workingType.create({ data: { communityId: community, memberType: 'staff' } });
  await app.idle();
  await db.$executeRaw(sql`UPDATE delivery SET why = 'pressed' WHERE post_id = ${post.id}`);
}
