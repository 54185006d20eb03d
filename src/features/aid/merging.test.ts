import { expect, test } from 'vitest';
import { joined } from '../../../test/support/joined.ts';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { read } from '../../../test/support/reading.ts';
import type { OfferState } from './model.ts';

/** Members, by their names. */
async function people<Name extends string>(app: App, ...names: Name[]): Promise<Record<Name, string>> {
  for (const name of names) await app.person(name).command('palabre', 'me');
  const members = await app.database.member.findMany();
  return Object.fromEntries(members.map(({ name, id }) => [name, id])) as Record<Name, string>;
}

async function asks(app: App, name: string, sentence: string): Promise<string> {
  const an = app.person(name);
  await an.command('aid', sentence);
  await an.submit({ first: 0 });
  await app.idle();
  return (await app.database.aidRequest.findFirstOrThrow({ orderBy: { openedAt: 'desc' } })).id;
}
const toldTo = (app: App, name: string) =>
  app.platform.messages.filter(({ place }) => place === `D-U-${name}`).map(({ view }) => read(view));
const cardOf = (app: App) => read(app.platform.messages.find(({ place }) => place === 'C-agora')!.view);

/** A request as it stands in the table, with who answered what. */
async function request(
  app: App,
  id: string,
  asker: string,
  offers: readonly { member: string; state: OfferState; at?: Date }[] = [],
  more: { audience?: 'everyone' | 'referent'; referentId?: string } = {},
): Promise<void> {
  const openedAt = new Date(app.clock.now().epochMilliseconds);
  const expiresAt = new Date(openedAt.getTime() + 3 * 86_400_000);
  await app.database.aidRequest.create({
    data: {
      ...{ id, communityId: app.house.community.id, askerId: asker, what: 'boxes', locale: 'en', openedAt, expiresAt },
      ...{ days: 3, audience: 'everyone', needs: { create: { position: 0 } }, ...more },
      offers: {
        create: offers.map(({ member, state, at }, n) => ({
          ...{ id: `${id}-${n}`, memberId: member, state, at: at ?? openedAt },
        })),
      },
    },
  });
}

test('of two answers to one request that of the asker stays, else what was said last', async () => {
  await using app = await palabre();
  const { An, Bo, Cy } = await people(app, 'An', 'Bo', 'Cy');
  const [first, last] = [new Date('2026-11-20'), new Date('2026-11-21')];
  const cases: readonly [OfferState, OfferState, OfferState][] = [
    ['accepted', 'offered', 'accepted'],
    ['dropped', 'accepted', 'accepted'],
    ['passed', 'offered', 'passed'],
    ['offered', 'passed', 'passed'],
    ['offered', 'declined', 'declined'],
    ['declined', 'offered', 'offered'],
  ];
  for (const [n, [mine, theirs]] of cases.entries())
    await request(app, `request0000${n}`, An, [
      { member: Bo, state: mine, at: first },
      { member: Cy, state: theirs, at: last },
    ]);
  await joined(app, 'Cy', 'Bo');
  const kept = await app.database.aidOffer.findMany({ orderBy: { requestId: 'asc' } });
  expect(kept.map(({ memberId, state }) => [memberId, state])).toEqual(cases.map(([, , state]) => [Bo, state]));
});

test('who was found twice for one request is found once: the card looks for one more, others are asked, and one of the two messages is taken back', async () => {
  await using app = await palabre();
  const { Di } = await people(app, 'Bo', 'Cy', 'Di');
  const id = await asks(app, 'An', 'carry boxes, 2 people');
  for (const name of ['Bo', 'Cy']) await app.person(name).pressToken(`aid-help-${id}-`);
  for (const offer of await app.database.aidOffer.findMany())
    await app.person('An').pressToken(`aid-accept-${offer.id}-`);
  await app.idle();
  const matches = () => [...toldTo(app, 'Bo'), ...toldTo(app, 'Cy')].filter(text => text.includes('You help An'));
  expect(matches()).toHaveLength(2);
  expect(cardOf(app)).not.toContain('Looking for help again');
  await app.database.aidProfile.create({
    data: {
      ...{ memberId: Di, communityId: app.house.community.id, updatedAt: new Date(), bringsSkills: ['carrying'] },
      ...{ bringsStems: [], needsSkills: [], needsStems: [], areaKeys: [], languages: [], hours: [] },
    },
  });
  await joined(app, 'Cy', 'Bo');
  await app.pass({ seconds: 5 });
  expect(matches()).toHaveLength(1);
  expect(cardOf(app)).toContain('Looking for help again');
  const needs = await app.database.aidNeed.findMany({ select: { state: true } });
  expect(needs.map(({ state }) => state).sort()).toEqual(['matched', 'reopened']);
  await app.pass({ hours: 24 });
  expect(await app.database.aidAsked.findMany({ select: { memberId: true } })).toEqual([{ memberId: Di }]);
});

test('nobody helps themself: what one of the two offered the other is gone, and neither is asked for it any more', async () => {
  await using app = await palabre();
  const { Bo } = await people(app, 'Bo');
  const id = await asks(app, 'An', 'carry boxes');
  await app.database.aidAsked.create({
    data: { requestId: id, memberId: Bo, wave: 1, at: new Date(app.clock.now().epochMilliseconds) },
  });
  await app.person('Bo').pressToken(`aid-help-${id}-`);
  await app.idle();
  await app.person('An').press('Yes, Bo');
  await app.idle();
  const into = await joined(app, 'Bo', 'An');
  await app.pass({ seconds: 5 });
  expect(await app.database.aidOffer.count()).toBe(0);
  expect(await app.database.aidAsked.count({ where: { memberId: into } })).toBe(0);
  expect(await app.database.aidNeed.findFirst()).toMatchObject({ state: 'reopened', offerId: null, matchedAt: null });
  expect(cardOf(app)).toContain('Looking for help again');
  expect([...toldTo(app, 'Bo'), ...toldTo(app, 'An')].join()).not.toContain('You help An');
});

test('whoever either of two accounts is kept apart from stays away from the one that is left, and hears no more than before', async () => {
  await using app = await palabre();
  const { An, Bo, Cy, Di, Ed } = await people(app, 'An', 'Bo', 'Cy', 'Di', 'Ed');
  const at = new Date(app.clock.now().epochMilliseconds);
  const communityId = app.house.community.id;
  const apart = (memberId: string, otherId: string, referent = false) => ({
    ...{ communityId, memberId, otherId, referent, at },
  });
  await app.database.aidApart.createMany({
    data: [apart(Cy, An), apart(Bo, Di), apart(Cy, Di, true), apart(Ed, Bo), apart(Ed, Cy), apart(Bo, Cy)],
  });
  await request(app, 'request00001', An, [{ member: Bo, state: 'offered' }]);
  await joined(app, 'Cy', 'Bo');
  const kept = await app.database.aidApart.findMany({ select: { memberId: true, otherId: true, referent: true } });
  expect(kept).toHaveLength(3);
  expect(kept).toEqual(
    expect.arrayContaining([
      { memberId: Bo, otherId: An, referent: false },
      { memberId: Bo, otherId: Di, referent: true },
      { memberId: Ed, otherId: Bo, referent: false },
    ]),
  );
  expect(await app.database.aidOffer.findMany({ select: { memberId: true, state: true } })).toEqual([
    { memberId: Bo, state: 'passed' },
  ]);
});

const words = { needsSkills: [], needsStems: [], areaKeys: [], languages: [], bringsStems: [] };
const [earlier, later] = [new Date('2026-10-01'), new Date('2026-11-01')];

test.each([
  ['the account that goes', earlier, later, 'soup'],
  ['the account that stays', later, earlier, 'bread'],
])(
  'of two profiles the newer one stays, here that of %s, shown to as few as either was',
  async (_, mine, theirs, brings) => {
    await using app = await palabre();
    const { Bo, Cy } = await people(app, 'Bo', 'Cy');
    const communityId = app.house.community.id;
    await app.database.aidProfile.createMany({
      data: [
        {
          ...{ ...words, memberId: Bo, communityId, brings: 'bread', bringsSkills: [], hours: [1], updatedAt: mine },
          ...{ bringsScope: 'helpers', needsScope: 'members', areaScope: 'members', hoursScope: 'nobody' },
          ...{ contact: 'bread@example.org', asks: true, askedAt: later },
        },
        {
          ...{ ...words, memberId: Cy, communityId, brings: 'soup', bringsSkills: [], hours: [2], updatedAt: theirs },
          ...{ bringsScope: 'members', needsScope: 'nobody', areaScope: 'members', hoursScope: 'helpers' },
          ...{ contact: 'soup@example.org', asks: false, askedAt: earlier },
        },
      ],
    });
    await joined(app, 'Cy', 'Bo');
    const profiles = await app.database.aidProfile.findMany();
    expect(profiles).toHaveLength(1);
    expect(profiles[0]).toMatchObject({
      ...{ memberId: Bo, brings, contact: `${brings}@example.org`, updatedAt: later, asks: false, askedAt: later },
      ...{ hours: [brings === 'soup' ? 2 : 1] },
      ...{ bringsScope: 'helpers', needsScope: 'nobody', areaScope: 'members', hoursScope: 'nobody' },
    });
  },
);

test('who was in the directory with one account only stays there as they were', async () => {
  await using app = await palabre();
  const { Bo, Cy } = await people(app, 'Bo', 'Cy');
  await app.database.aidProfile.create({
    data: {
      ...{ ...words, memberId: Cy, communityId: app.house.community.id, brings: 'soup', bringsSkills: ['cooking'] },
      ...{ hours: [], updatedAt: later, askedAt: earlier },
    },
  });
  await joined(app, 'Cy', 'Bo');
  expect(await app.database.aidProfile.findMany()).toMatchObject([
    { memberId: Bo, brings: 'soup', bringsSkills: ['cooking'], bringsScope: 'members', asks: true, askedAt: earlier },
  ]);
});

test('what is for one referent goes to another when the first turns out to be who asks, or is a referent no more', async () => {
  await using app = await palabre();
  const { An, Bo, Cy, Di } = await people(app, 'An', 'Bo', 'Cy', 'Di');
  for (const memberId of [Cy, Di])
    await app.database.roleGrant.create({ data: { memberId, role: 'referent', grantedAt: new Date() } });
  await request(app, 'asked0000001', Bo, [], { audience: 'referent', referentId: Cy });
  await request(app, 'asked0000002', An, [], { audience: 'referent', referentId: Cy });
  await app.database.aidReport.create({
    data: {
      ...{ id: 'report000001', communityId: app.house.community.id, memberId: Bo, aboutId: Cy, text: 'Never came.' },
      at: new Date(),
    },
  });
  await joined(app, 'Cy', 'Bo');
  const requests = await app.database.aidRequest.findMany({ orderBy: { id: 'asc' } });
  expect(requests.map(({ askerId, referentId }) => [askerId, referentId])).toEqual([
    [Bo, Di],
    [An, Di],
  ]);
  // Nobody reports themself.
  expect(await app.database.aidReport.findFirst()).toMatchObject({ memberId: Bo, aboutId: null });
  // Whoever it goes to is asked; a second one on the same day waits for their week.
  expect(toldTo(app, 'Di')).toEqual([expect.stringContaining('could you help?')]);
});
