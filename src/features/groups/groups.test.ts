import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { labelsOf, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';
import { placeFor, seatsFree } from './model.ts';

async function admin(app: App) {
  const ada = app.person('Ada');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  return ada;
}

/** A group of so many seats, animated by Ada, who has the first. */
async function ethics(app: App, seats: number | null = null) {
  const ada = await admin(app);
  await ada.command('group', 'new');
  await ada.submit({ name: 'Ethics', seats, home: null });
  return ada;
}

function csv(text: string) {
  const bytes = Buffer.from(text);
  return { name: 'members.csv', size: bytes.length, open: async () => bytes };
}

const seatsOf = (app: App) =>
  app.database.seat
    .findMany({ include: { group: true } })
    .then(seats => seats.map(({ waiting, animateur }) => ({ waiting, animateur })));

test('an admin makes a group and animates it; members join and leave it', async () => {
  await using app = await palabre();
  await ethics(app);
  const bo = app.person('Bo');
  expect(told(await bo.command('group', 'ethics'))).toContain('Ada');
  expect(told(await bo.press('Join'))).toContain('You are in this group.');
  await bo.command('group');
  expect(told(await bo.press('✓ Ethics'))).toContain('You are in this group.');
  await bo.press('Leave');
  expect(await seatsOf(app)).toEqual([{ waiting: false, animateur: true }]);
});

test('who comes when all seats are taken waits, and the seat that becomes free goes to whoever waited longest', async () => {
  await using app = await palabre();
  const ada = await ethics(app, 2);
  const [bo, cy, di] = ['Bo', 'Cy', 'Di'].map(name => app.person(name)) as [typeof ada, typeof ada, typeof ada];
  await bo.command('group', 'join Ethics');
  expect(told(await cy.command('group', 'join Ethics'))).toContain('waiting list');
  expect(labelsOf(cy.view)).toContain('Leave the waiting list');
  app.clock.advance({ minutes: 1 });
  await di.command('group', 'join Ethics');
  await bo.command('group', 'leave Ethics');
  expect(told(await cy.command('group', 'Ethics'))).toContain('You are in this group.');
  expect(told(await di.command('group', 'Ethics'))).toContain('waiting list');
  await ada.command('group', 'Ethics');
  await ada.press('Change');
  await ada.submit({ name: 'Ethics', seats: 3, home: null });
  expect(told(await di.command('group', 'Ethics'))).toContain('You are in this group.');
});

test('who gets a seat from the waiting list is told in private, and who left it meanwhile is not', async () => {
  await using app = await palabre();
  await ethics(app, 2);
  const [bo, cy, di] = ['Bo', 'Cy', 'Di'].map(name => app.person(name, 'nl')) as [Player, Player, Player];
  for (const person of [bo, cy, di]) {
    await person.command('group', 'join Ethics');
    app.clock.advance({ minutes: 1 });
  }
  await bo.command('group', 'leave Ethics');
  await app.pass({ minutes: 1 });
  const toldTo = (person: Player) =>
    app.platform.messages.filter(({ place }) => place === `D-${person.person.id}`).map(({ view }) => view.title);
  expect(toldTo(cy)).toEqual(['U hebt nu een plaats in de groep Ethics.']);
  await cy.press('Verlaten');
  await di.command('group', 'leave Ethics');
  await app.pass({ hours: 24 });
  expect(toldTo(di)).toEqual([]);
});

test('somebody no longer on the roll leaves their seat to who waits, and so does who sat in it with two accounts that become one', async () => {
  await using app = await palabre();
  const ada = await ethics(app, 2);
  const [bo, cy] = ['Bo', 'Cy'].map(name => app.person(name)) as [Player, Player];
  await bo.command('group', 'join Ethics');
  await cy.command('group', 'join Ethics');
  await app.database.member.updateMany({ where: { name: 'Bo' }, data: { rollId: '7' } });
  await ada.meet({ type: 'said', text: '', files: [csv('id;name\n8;Dora\n')] });
  await ada.press('Import');
  expect(told(await cy.command('group', 'Ethics'))).toContain('You are in this group.');
  const di = app.person('Di');
  expect(told(await di.command('group', 'join Ethics'))).toContain('waiting list');
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told(await ada.command('palabre', 'link')))?.[0];
  expect(told(await cy.say(code ?? ''))).toContain('one member');
  await app.idle();
  expect(told(await di.command('group', 'Ethics'))).toContain('You are in this group.');
});

test('of two who want the last seat at the same moment, one waits', async () => {
  await using app = await palabre();
  await ethics(app, 2);
  const people = ['Bo', 'Cy', 'Di'].map(name => app.person(name));
  for (const person of people) await person.command('palabre', 'me');
  await Promise.all(people.map(person => person.command('group', 'join Ethics')));
  expect((await seatsOf(app)).filter(({ waiting }) => !waiting)).toHaveLength(2);
});

test('a member makes no group, and changes none that they do not animate; its animateur names others', async () => {
  await using app = await palabre();
  const ada = await ethics(app);
  const bo = app.person('Bo');
  expect(told(await bo.command('group', 'new'))).toContain('Your role does not allow this');
  await bo.command('group', 'join Ethics');
  const group = await app.database.group.findFirstOrThrow();
  expect(told(await bo.pressToken(tokenOf('groups', 'edit', group.id)))).toContain('Only');
  await ada.command('group', 'Ethics');
  await ada.press('Who is in it');
  const { id } = await app.database.member.findFirstOrThrow({ where: { name: 'Bo' } });
  await ada.press('Bo may animate');
  // The same button a second time.
  await ada.pressToken(tokenOf('groups', 'animate', group.id, id));
  expect(labelsOf(ada.view)).toContain('Bo no longer animates');
  await bo.command('group', 'Ethics');
  await bo.press('Change');
  expect(told(await bo.submit({ name: 'Éthique', seats: null, home: null }))).toContain('Éthique');
});

test('two groups of one community have two names; a name nobody has is answered', async () => {
  await using app = await palabre();
  const ada = await ethics(app);
  await ada.command('group', 'new ETHICS');
  expect(told(await ada.submit({ name: 'ETHICS', seats: null, home: null }))).toContain('Choose another name');
  expect(told(await app.person('Bo', 'nl').command('group', 'join Bees'))).toContain('Ik ken geen groep');
});

test('seats go by how many are free', () => {
  expect(placeFor({ seats: 2, taken: 2 })).toBe('queue');
  expect(placeFor({ seats: null, taken: 2000 })).toBe('seat');
  expect(seatsFree({ seats: 3, taken: 1, waiting: 5 })).toBe(2);
  expect(seatsFree({ seats: 1, taken: 3, waiting: 5 })).toBe(0);
  expect(seatsFree({ seats: null, taken: 1, waiting: 5 })).toBe(5);
});
