import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { read, told } from '../../../test/support/reading.ts';

type Given = {
  brings?: string[];
  area?: string[];
  languages?: string[];
  hours?: number[];
  asked?: Date;
  asks?: boolean;
};

/** A member with a place in the directory. */
async function helper(app: App, name: string, given: Given = {}): Promise<string> {
  await app.person(name).command('palabre', 'me');
  const { memberId, communityId } = await app.database.membership.findFirstOrThrow({ where: { account: { name } } });
  await app.database.aidProfile.create({
    data: {
      ...{ memberId, communityId, updatedAt: new Date(), bringsStems: [], needsSkills: [], needsStems: [] },
      ...{ bringsSkills: given.brings ?? ['carrying'], areaKeys: given.area ?? [], languages: given.languages ?? [] },
      ...{ hours: given.hours ?? [], askedAt: given.asked ?? null, asks: given.asks ?? true },
    },
  });
  return memberId;
}
const asked = (app: App) =>
  app.platform.messages
    .filter(({ view }) => view.title.includes('could you help?'))
    .map(({ place }) => place.replace('D-U-', ''))
    .sort();

async function askPrivately(app: App, sentence = 'Carry boxes Saturday morning, Schaerbeek'): Promise<void> {
  const an = app.person('An');
  // A channel is known once somebody acted there.
  await an.command('palabre');
  const direct = { id: 'D-U-An', kind: 'direct' as const, name: '', space: '', spaceName: '' };
  await an.command('aid', sentence, direct);
  await an.submit({ first: 0 });
  await app.idle();
}

test('asked in private, three are asked by name, five more four waking hours later, and the channel after a day', async () => {
  await using app = await palabre();
  for (let n = 0; n < 12; n++) await helper(app, `H${n}`);
  await askPrivately(app);
  expect(asked(app)).toHaveLength(3);
  expect(app.platform.messages.filter(({ place }) => place === 'C-agora')).toEqual([]);
  await app.pass({ hours: 3, minutes: 59 });
  expect(asked(app)).toHaveLength(3);
  await app.pass({ minutes: 1 });
  expect(asked(app)).toHaveLength(8);
  await app.pass({ hours: 19, minutes: 59 });
  expect(app.platform.messages.filter(({ place }) => place === 'C-agora')).toEqual([]);
  await app.pass({ minutes: 1 });
  expect(app.platform.messages.filter(({ place }) => place === 'C-agora').map(({ view }) => view.title)).toEqual([
    'Carry boxes',
  ]);
  await app.pass({ hours: 24 });
  expect(asked(app)).toHaveLength(8);
});

test('hours of a public holiday give nobody time to answer: the next round waits for those of the day after', async () => {
  // The evening before Armistice Day, which is a holiday in Belgium: 18:00 there.
  await using app = await palabre({ now: '2026-11-10T17:00:00Z' });
  for (let n = 0; n < 5; n++) await helper(app, `H${n}`);
  await askPrivately(app, 'Carry boxes');
  expect(asked(app)).toHaveLength(3);
  // The 12th, 10:29: only two of the four hours were left on the 10th.
  await app.pass({ hours: 40, minutes: 29 });
  expect(asked(app)).toHaveLength(3);
  await app.pass({ minutes: 1 });
  expect(asked(app)).toHaveLength(5);
});

test('a card that stands in its channel stays alone there for a day, then says once that help is still looked for', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('aid', 'Carry boxes');
  await an.submit({ first: 0 });
  await app.pass({ hours: 23 });
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual(['Carry boxes']);
  await app.pass({ hours: 1 });
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual([
    'Carry boxes',
    'Still looking for help: Carry boxes',
  ]);
  await app.pass({ hours: 48 });
  expect(app.platform.messages).toHaveLength(2);
});

test('those who bring it, speak the language and have room are asked: the nearest first, then who has time, then who was asked the longest ago', async () => {
  await using app = await palabre();
  const long = new Date('2026-01-01');
  await helper(app, 'Near', { area: ['schaerbeek'], asked: new Date('2026-11-01'), hours: [3] });
  await helper(app, 'Busy', { area: ['schaerbeek'], hours: [0], asked: long });
  await helper(app, 'Far', { area: ['gent'], asked: long });
  await helper(app, 'Cook', { brings: ['cooking'], area: ['schaerbeek'] });
  await helper(app, 'Dutch', { languages: ['nl'], area: ['schaerbeek'] });
  await helper(app, 'Shy', { asks: false, area: ['schaerbeek'] });
  await helper(app, 'Recent', { area: ['gent'], asked: new Date('2026-11-20') });
  await askPrivately(app, 'Carry boxes Saturday morning, Schaarbeek');
  expect(asked(app)).toEqual(['Busy', 'Far', 'Near']);
  const order = await app.database.aidAsked.findMany({ orderBy: { at: 'asc' } });
  expect(order).toHaveLength(3);
  await app.pass({ hours: 4 });
  expect(asked(app)).toEqual(['Busy', 'Far', 'Near', 'Recent']);
});

test('who helped twice this month is left in peace, and a quiet “not this time” is heard by nobody', async () => {
  await using app = await palabre();
  const tired = await helper(app, 'Tired');
  await helper(app, 'Fresh');
  for (const id of ['request00001', 'request00002']) {
    const { communityId } = await app.database.member.findUniqueOrThrow({ where: { id: tired } });
    const when = new Date(app.clock.now().epochMilliseconds);
    const data = {
      id,
      communityId,
      askerId: 'x',
      what: 'w',
      locale: 'en',
      audience: 'everyone' as const,
      openedAt: when,
      days: 3,
      expiresAt: when,
    };
    await app.database.aidRequest.create({
      data: {
        ...data,
        state: 'done',
        offers: { create: { id: `offer${id.slice(5)}`, memberId: tired, state: 'accepted', at: when } },
      },
    });
  }
  await askPrivately(app);
  expect(asked(app)).toEqual(['Fresh']);
  const fresh = app.person('Fresh');
  expect(told(await fresh.press('Not this time'))).toContain('Nobody hears of it');
  await app.pass({ hours: 24 });
  expect(app.platform.messages.filter(({ place }) => place === 'D-U-An')).toEqual([]);
  await fresh.command('palabre');
  expect(read(fresh.view)).not.toContain('Carry boxes');
});

test('a request for registered helpers is asked of them alone, and stands nowhere', async () => {
  await using app = await palabre();
  await helper(app, 'Member');
  for (const name of ['Reg1', 'Reg2']) {
    await app.person(name).command('palabre', 'me');
    const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name } } });
    await app.database.roleGrant.create({ data: { memberId, role: 'helper', grantedAt: new Date() } });
  }
  const an = app.person('An');
  await an.command('aid');
  await an.submit({ what: 'Carry boxes', when: '', area: '', people: 1, audience: 2 });
  await an.submit({ name: 0, contact: '', details: '', skill: null });
  await an.submit({ send: 0 });
  await app.pass({ hours: 48 });
  expect(asked(app)).toEqual(['Reg1', 'Reg2']);
  expect(app.platform.messages.filter(({ place }) => place === 'C-agora')).toEqual([]);
});

test('whoever leaves the directory is not asked any more, not even by what was on its way', async () => {
  await using app = await palabre({ now: '2026-11-22T12:00:00Z' });
  const leaving = await helper(app, 'Leaving');
  await askPrivately(app);
  // A Sunday: the message waits for Monday.
  expect(asked(app)).toEqual([]);
  expect(await app.database.aidAsked.count({ where: { memberId: leaving } })).toBe(1);
  const player = app.person('Leaving');
  await player.command('aid', 'profile');
  await player.press('Leave the directory');
  await app.pass({ hours: 24 });
  expect(asked(app)).toEqual([]);
});
