import { expect, test } from 'vitest';
import { joined } from '../../../test/support/joined.ts';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';

/** 23 November 2026 is a Monday; the tills begin on Saturday at nine. */
async function till(app: App, more = '2', on?: ReturnType<typeof testPlatform>): Promise<Player> {
  const ada = app.person('Ada', 'en', on);
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ada.command('shift', `Till | Saturday 9:00 | 3h | ${more}`);
  await app.idle();
  return ada;
}
const saturday = 'Sat 28 Nov, 09:00';
const firstSlot = async (app: App) => (await app.database.slot.findFirstOrThrow({ orderBy: { startsAt: 'asc' } })).id;
const privately = (app: App, name: string) =>
  app.platform.messages.filter(({ place }) => place === `D-U-${name}`).map(({ view }) => read(view));
const bookings = (app: App) =>
  app.database.booking.findMany({ orderBy: { since: 'asc' }, select: { state: true, attended: true } });

test('an animateur publishes a shift in one line, a member takes a place by one press on the card, and the card shows it', async () => {
  await using app = await palabre();
  await till(app);
  const bo = app.person('Bo');
  const [card] = app.platform.messages;
  expect(labelsOf(card!.view)).toEqual([`${saturday} · 2 places left`]);
  expect(told(await bo.press(`${saturday} · 2 places left`))).toContain('You are coming');
  await app.pass({ seconds: 5 });
  expect(labelsOf(card!.view)).toEqual([`${saturday} · 1 place left`]);
  await bo.command('shift', 'mine');
  expect(labelsOf(bo.view)[0]).toBe(`✓ Till · ${saturday}`);
  await bo.press(`✓ Till · ${saturday}`);
  expect(labelsOf(bo.view)).not.toContain('Swap');
});

test('the form publishes a shift of every week, with dates for eight weeks ahead and more as time goes by', async () => {
  await using app = await palabre();
  const ada = app.person('Ada');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ada.command('shift', 'new');
  await ada.submit({
    title: 'Bread',
    start: 'Saturday 9:00',
    duration: '2h30',
    capacity: 3,
    location: 'Rue du Four 1',
  });
  expect(told(await ada.submit({ repeat: 1, last: '', skill: 'oven', places: [0] }))).toContain('2 h 30');
  expect(await app.database.slot.count()).toBe(8);
  await app.pass({ hours: 7 * 24 });
  expect(await app.database.slot.count()).toBe(9);
});

test('of two who take the last place from two platforms at the same moment, one has it and the other waits', async () => {
  const platforms = [testPlatform(), testPlatform({ platform: 'telegram', id: 'T2' })] as const;
  await using app = await palabre({ platforms });
  await till(app, '1');
  const bo = app.person('Bo', 'en', platforms[0]);
  const cy = app.person('Cy', 'en', platforms[1]);
  const slot = await firstSlot(app);
  const answers = await Promise.all([bo, cy].map(one => one.pressToken(`shifts-take-${slot}-`)));
  expect(answers.map(told).filter(text => text.includes('You are coming'))).toHaveLength(1);
  expect(answers.map(told).filter(text => text.includes('waiting list'))).toHaveLength(1);
});

test('forty who want two places at the same second: two come, thirty-eight wait in turn', async () => {
  await using app = await palabre();
  await till(app, '2');
  const slot = await firstSlot(app);
  const people = Array.from({ length: 40 }, (_, index) => app.person(`P${index}`));
  await Promise.all(people.map(person => person.pressToken(`shifts-take-${slot}-`)));
  const states = (await bookings(app)).map(({ state }) => state);
  expect(states.filter(state => state === 'booked')).toHaveLength(2);
  expect(states.filter(state => state === 'waiting')).toHaveLength(38);
});

test('who cannot come says so in one tap; the place is kept for whoever waited longest, and goes on when they do not answer', async () => {
  await using app = await palabre();
  await till(app, '1');
  const slot = await firstSlot(app);
  const [bo, cy, di] = ['Bo', 'Cy', 'Di'].map(name => app.person(name)) as [Player, Player, Player];
  await bo.pressToken(`shifts-take-${slot}-`);
  await cy.pressToken(`shifts-take-${slot}-`);
  app.clock.advance({ minutes: 1 });
  await di.pressToken(`shifts-take-${slot}-`);
  expect(told(await bo.press('I can’t come'))).toContain('Thank you for saying so.');
  await app.pass({ minutes: 30 });
  expect(privately(app, 'Cy').join()).toContain('A place is free');
  expect(privately(app, 'Di')).toEqual([]);
  // While it is kept, nobody else gets it.
  expect(told(await bo.press('I’m coming after all'))).toContain('waiting list');
  await app.pass({ hours: 20 });
  expect(privately(app, 'Di').join()).toContain('A place is free');
  expect(told(await cy.pressToken(`shifts-slot-${slot}-`))).toContain('All places are taken');
  expect(told(await di.press('Yes, I’m coming'))).toContain('You are coming');
});

test('where nobody waits, those who watch the shift and those who came before are asked to stand in, and nobody else', async () => {
  await using app = await palabre();
  await till(app, '1 | | every week');
  const [first, second] = await app.database.slot.findMany({ orderBy: { startsAt: 'asc' } });
  const [bo, cy, di] = ['Bo', 'Cy', 'Di'].map(name => app.person(name)) as [Player, Player, Player];
  await bo.pressToken(`shifts-take-${first!.id}-`);
  await cy.pressToken(`shifts-take-${second!.id}-`);
  await di.command('shift', '1');
  await di.press('Tell me when people are missing');
  await app.person('El').command('palabre');
  await bo.pressToken(`shifts-cannot-${first!.id}-`);
  await app.pass({ minutes: 30 });
  for (const name of ['Cy', 'Di']) expect(privately(app, name).join(), name).toContain('Somebody cannot come');
  for (const name of ['Bo', 'El']) expect(privately(app, name), name).toEqual([]);
});

test('where a skill is needed, those who said that they bring it are asked to stand in too', async () => {
  await using app = await palabre();
  const ada = await till(app);
  await app.database.shift.updateMany({ data: { skill: 'Cooking for forty' } });
  const slot = await firstSlot(app);
  for (const [name, brings] of [
    ['Cy', 'cooking'],
    ['Di', 'driving'],
  ] as const) {
    await app.person(name).command('palabre');
    await app.database.aidProfile.create({
      data: {
        memberId: await memberOf(app, name),
        communityId: app.house.community.id,
        bringsSkills: [brings],
        bringsStems: [],
        needsSkills: [],
        needsStems: [],
        areaKeys: [],
        languages: [],
        hours: [],
        updatedAt: new Date(),
      },
    });
  }
  await ada.pressToken(`shifts-take-${slot}-`);
  await ada.press('I can’t come');
  await app.pass({ minutes: 30 });
  expect(privately(app, 'Cy').join()).toContain('Somebody cannot come');
  expect(privately(app, 'Di')).toEqual([]);
});

test('the evening before, those who come are asked when they leave, and told their own plan two hours before', async () => {
  await using app = await palabre();
  await till(app);
  const bo = app.person('Bo');
  await bo.pressToken(`shifts-take-${await firstSlot(app)}-`);
  await app.pass({ hours: 4 * 24 + 6 });
  expect(privately(app, 'Bo').join()).toContain('When do you leave?');
  await bo.press('When do I leave?');
  await bo.submit({ plan: 'Tram 92, 8:20' });
  // 07:00 is too early to be written to; towards nine is not.
  await app.pass({ hours: 12 });
  await app.pass({ minutes: 118 });
  expect(privately(app, 'Bo').join()).toContain('Tram 92, 8:20');
  const cy = app.person('Cy');
  expect(told(await cy.pressToken(`shifts-slot-${await firstSlot(app)}-`))).not.toContain('Tram 92');
});

test('a cancelled date is told to everybody who had booked it, with the reason', async () => {
  await using app = await palabre();
  const ada = await till(app, '12');
  const slot = await firstSlot(app);
  const people = Array.from({ length: 12 }, (_, index) => app.person(`P${index}`));
  for (const person of people) await person.pressToken(`shifts-take-${slot}-`);
  await ada.pressToken(`shifts-slot-${slot}-`);
  await ada.press('Cancel this date');
  expect(told(await ada.submit({ reason: 'The oven is broken' }))).toContain('The oven is broken');
  await app.pass({ minutes: 30 });
  for (const { person } of people) expect(privately(app, person.name).join()).toContain('Cancelled: “Till”');
  expect(told(await people[0]!.pressToken(`shifts-take-${slot}-`))).toContain('cancelled');
  expect(told(await people[0]!.pressToken(`shifts-cancel-${slot}-`))).toContain('Only');
});

test('who was there is said by others: nobody confirms themselves, and nobody who had no place confirms anybody', async () => {
  await using app = await palabre();
  const ada = await till(app);
  const slot = await firstSlot(app);
  const [bo, cy, di] = ['Bo', 'Cy', 'Di'].map(name => app.person(name)) as [Player, Player, Player];
  for (const person of [bo, cy]) await person.pressToken(`shifts-take-${slot}-`);
  expect(told(await bo.pressToken(`shifts-was-${slot}-${await memberOf(app, 'Cy')}`))).toContain('once it is over');
  await app.pass({ hours: 6 * 24 });
  expect(told(await bo.pressToken(`shifts-was-${slot}-${await memberOf(app, 'Bo')}`))).toContain('Somebody else');
  expect(told(await di.pressToken(`shifts-was-${slot}-${await memberOf(app, 'Cy')}`))).toContain(
    'Those who were there',
  );
  await ada.command('palabre');
  expect(labelsOf(ada.view)).toContain('Who was there?');
  await bo.pressToken(`shifts-attendance-${slot}-`);
  expect(labelsOf(bo.view)).toEqual(['Cy']);
  // Twice by the same button: two of those who were there may say so.
  for (const _ of [1, 2]) await bo.pressToken(`shifts-was-${slot}-${await memberOf(app, 'Cy')}`);
  expect(labelsOf(bo.view)).toEqual(['✓ Cy']);
  await bo.press('✓ Cy');
  expect(labelsOf(bo.view)).toEqual(['✗ Cy']);
  await ada.command('palabre');
  expect(labelsOf(ada.view)).not.toContain('Who was there?');
});

test('of two accounts that turn out to be one person, the better place in a date stays', async () => {
  await using app = await palabre();
  await till(app, '1 | | every week');
  const dates = await app.database.slot.findMany({ orderBy: { startsAt: 'asc' }, take: 3 });
  for (const name of ['Bo', 'Cy']) await app.person(name).command('palabre', 'me');
  const [into, from] = [await memberOf(app, 'Bo'), await memberOf(app, 'Cy')];
  const [since, later] = [new Date('2026-11-20T12:00:00Z'), new Date('2026-11-21T12:00:00Z')];
  const pairs = [
    ['waiting', 'booked'],
    ['waiting', 'offered'],
    ['booked', 'waiting'],
  ] as const;
  for (const [n, [mine, theirs]] of pairs.entries())
    await app.database.booking.createMany({
      data: [
        { slotId: dates[n]!.id, memberId: into, state: mine, since: later },
        { slotId: dates[n]!.id, memberId: from, state: theirs, since },
      ],
    });
  await joined(app, 'Cy', 'Bo');
  const kept = await app.database.booking.findMany({ orderBy: { slot: { startsAt: 'asc' } } });
  expect(kept.map(({ memberId, state, since }) => ({ memberId, state, since }))).toEqual(
    ['booked', 'offered', 'booked'].map(state => ({ memberId: into, state, since })),
  );
});
const memberOf = async (app: App, name: string) => (await app.database.member.findFirstOrThrow({ where: { name } })).id;

test('two swap their dates: whoever agrees first does, and only while both still have their places', async () => {
  await using app = await palabre();
  await till(app, '1 | | every week');
  const [first, second] = await app.database.slot.findMany({ orderBy: { startsAt: 'asc' } });
  const bo = app.person('Bo');
  const cy = app.person('Cy');
  await bo.pressToken(`shifts-take-${first!.id}-`);
  await cy.pressToken(`shifts-take-${second!.id}-`);
  await bo.pressToken(`shifts-swap-${first!.id}-`);
  expect(told(await bo.submit({ with: 0 }))).toContain('you keep your place');
  await app.pass({ minutes: 30 });
  expect(privately(app, 'Cy').join()).toContain('Bo would come');
  expect(told(await cy.press('Yes, swap'))).toContain('You are coming');
  await app.pass({ minutes: 30 });
  expect(privately(app, 'Bo').join()).toContain('Swapped');
  expect(told(await bo.pressToken(`shifts-slot-${second!.id}-`))).toContain('You are coming');
  expect(told(await cy.press('Yes, swap'))).toContain('no longer possible');
});

test('into a date with room one moves at once, and the place that is left goes on', async () => {
  await using app = await palabre();
  await till(app, '1 | | every week');
  const [first, second] = await app.database.slot.findMany({ orderBy: { startsAt: 'asc' } });
  const bo = app.person('Bo');
  const cy = app.person('Cy');
  await bo.pressToken(`shifts-take-${first!.id}-`);
  await cy.pressToken(`shifts-take-${first!.id}-`);
  await bo.pressToken(`shifts-swap-${first!.id}-`);
  expect(told(await bo.submit({ with: 0 }))).toContain('You are coming');
  await app.pass({ minutes: 30 });
  expect(privately(app, 'Cy').join()).toContain('A place is free');
  expect(told(await bo.pressToken(`shifts-slot-${second!.id}-`))).toContain('You are coming');
});

test('a calendar follows one’s shifts by a private address, until that is closed', async () => {
  await using app = await palabre();
  await till(app);
  const bo = app.person('Bo');
  await bo.pressToken(`shifts-take-${await firstSlot(app)}-`);
  await bo.command('shift', 'calendar');
  const address = /http:\S+/.exec(told(await bo.press('Make my address')))?.[0] ?? '';
  const calendar = await (await fetch(address)).text();
  expect(calendar).toContain('DTSTART:20261128T080000Z\r\n');
  expect(calendar).toContain('SUMMARY:Till\r\n');
  expect((await fetch(`${address.slice(0, -1)}_`)).status).toBe(404);
  await bo.press('Close it');
  expect((await fetch(address)).status).toBe(404);
});

test('what is no shift is answered with what to write instead', async () => {
  await using app = await palabre();
  const bo = app.person('Bo');
  expect(told(await bo.command('shift', 'Till | Saturday 9:00 | 3h | 2'))).toContain('Facilitators publish shifts');
  expect(told(await bo.command('shift', 'new'))).toContain('Facilitators publish shifts');
  expect(told(await bo.command('shift', '99'))).toContain('no shift of that number');
  const ada = await till(app);
  for (const [text, answer] of [
    ['Till | yesterday | 3h | 2', 'When does it begin'],
    ['Till | 31 June 9:00 | 3h | 2', 'When does it begin'],
    ['Till | Saturday 9:00 | long | 2', 'How long does it last?'],
    ['Till | Saturday 9:00 | 10 min | 2', 'from 15 min to a day'],
    ['Till | Saturday 9:00 | 30h | 2', 'How long does it last?'],
    ['Till | Saturday 9:00 | 3h | 0', 'How many people'],
    ['Till | Saturday 9:00 | 3h | many', 'How many people'],
    [`${'T'.repeat(101)} | Saturday 9:00 | 3h | 2`, '100 at most'],
    ['  | Saturday 9:00 | 3h | 2', 'needs a name'],
    ['Till | Saturday 9:00 | 3h | 2 | | on full moons', 'this rhythm'],
  ] as const)
    expect(told(await ada.command('shift', text)), text).toContain(answer);
  await app.pass({ hours: 7 * 24 });
  expect(told(await bo.pressToken(`shifts-take-${await firstSlot(app)}-`))).toContain('has begun or is over');
});
