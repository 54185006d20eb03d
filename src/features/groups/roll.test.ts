import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { told } from '../../../test/support/reading.ts';
import { FileTooLarge } from '../../core/adapter.ts';
import { tokenOf } from '../../core/token.ts';
import { issueInvitations } from '../../engine/issue.ts';
import { membersFile, toInvite } from './roll-export.ts';

const list = [
  'numéro;nom;langue;type;groupes',
  '1;Léa Dubois;fr;client;Ethics',
  '2;Tom Peeters;nl;user;Ethics|Roof',
  '3;Ann Smith;en;user;',
].join('\r\n');

/** Drops a file on the bot in private. */
const drop = (player: Player, text: string | Buffer, name = 'members.csv') => {
  const bytes = Buffer.from(text);
  return player.meet({ type: 'said', text: '', files: [{ name, size: bytes.length, open: async () => bytes }] });
};

async function admin(app: App, name = 'Ada'): Promise<Player> {
  const ada = app.person(name);
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  return ada;
}

const rollOf = (app: App) =>
  app.database.member.findMany({
    where: { rollId: { not: null } },
    select: { rollId: true, name: true, rollLocale: true, memberType: true, leftAt: true },
    orderBy: { rollId: 'asc' },
  });

test('an admin drops a list, sees what it would change, and imports it with a tap; a second time nothing changes', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  expect(told(await drop(ada, list))).toContain('3 new, 0 changed, 0 left, 0 the same. Nothing is written yet.');
  expect(await rollOf(app)).toEqual([]);
  expect(told(await ada.press('Import'))).toContain('Imported: 3 new');
  expect(await rollOf(app)).toMatchObject([
    { rollId: '1', name: 'Léa Dubois', rollLocale: 'fr', memberType: 'client' },
    { rollId: '2', name: 'Tom Peeters', rollLocale: 'nl', memberType: 'user' },
    { rollId: '3', name: 'Ann Smith', rollLocale: 'en', memberType: 'user' },
  ]);
  const again = told(await drop(ada, list));
  expect(again).toContain('0 new, 0 changed, 0 left, 3 the same');
  expect(again).not.toContain('Member types taken');
  expect(told(await ada.command('palabre', 'settings'))).toContain('client, user');
  expect(await app.database.audit.findMany({ where: { deed: 'roll imported' } })).toMatchObject([
    { about: { added: 3, changed: 0, left: 0, forgotten: 0, skipped: 0 } },
  ]);
});

/** So long that it is compared by a job. */
const long = (header: string) =>
  `${header}\n${Array.from({ length: 5000 }, (_, n) => `${n};Prénom ${n} van der ${'W'.repeat(30)}`).join('\n')}`;

test('a long list is compared and imported by jobs, and its admin is told and can look meanwhile', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  expect(told(await drop(ada, long('id;name')))).toContain('This is a long list');
  await app.pass({ minutes: 1 });
  const toAda = () => app.platform.messages.filter(({ place }) => place === 'D-U-Ada').map(({ view }) => view.title);
  expect(toAda()).toEqual([expect.stringContaining('If you import this: 5,000 new')]);
  expect(told(await ada.press('Look again'))).toContain('5,000 new');
  expect(told(await ada.press('Import'))).toContain('I am importing the list');
  expect(await rollOf(app)).toEqual([]);
  await app.pass({ minutes: 1 });
  expect(await rollOf(app)).toHaveLength(5000);
  expect(toAda().at(-1)).toContain('Imported: 5,000 new');
  expect(told(await ada.press('Look again'))).toContain('Imported: 5,000 new');
  const deeds = await app.database.audit.findMany({ where: { deed: { startsWith: 'roll' } }, orderBy: { id: 'asc' } });
  expect(deeds.map(({ deed, memberId }) => [deed, memberId !== null])).toEqual([
    ['roll import begun', true],
    ['roll imported', false],
  ]);
});

test('a long file that is no list is told so, and what was thrown away meanwhile is not imported', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, long('id;words'));
  await app.pass({ minutes: 1 });
  expect(told(await ada.press('Look again'))).toContain('name');
  await drop(ada, long('id;name'));
  const upload = await app.database.rollUpload.findFirstOrThrow();
  await ada.pressToken(tokenOf('groups', 'discard', upload.id));
  await app.pass({ minutes: 1 });
  expect(told(await ada.pressToken(tokenOf('groups', 'apply', upload.id)))).toContain('no longer');
  expect(await app.database.member.count({ where: { rollId: { not: null } } })).toBe(0);
});

test('what changed is changed, who is gone has left, and comes back with the next list', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  await ada.press('Import');
  const next = list.replace('Tom Peeters;nl', 'Tom Janssens;fr').replace(/\r\n3.*/, '');
  expect(told(await drop(ada, next))).toContain('0 new, 1 changed, 1 left, 1 the same');
  await ada.press('Import');
  expect(await rollOf(app)).toMatchObject([
    { leftAt: null },
    { name: 'Tom Janssens', rollLocale: 'fr', leftAt: null },
    { leftAt: expect.any(Date) },
  ]);
  expect(told(await drop(ada, list))).toContain('0 new, 2 changed, 0 left, 1 the same');
  expect(told(ada.reply)).not.toContain('more than half');
  expect(told(await drop(ada, 'id;name\n9;Zed'))).toContain('Careful: more than half of the roll would leave.');
});

test('lines that cannot be taken are left out only when the admin says so, and whoever is on them has not left', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  await ada.press('Import');
  const reply = await drop(ada, list.replace('Ann Smith;en', 'Ann Smith;klingon').replace('Léa Dubois', 'Léa D.'));
  expect(told(reply)).toContain('0 new, 1 changed, 0 left');
  expect(told(reply)).toContain('Line 4: the language “klingon” is not one I speak');
  await ada.press('Import without those lines');
  expect(await rollOf(app)).toMatchObject([{ name: 'Léa D.' }, {}, { name: 'Ann Smith', leftAt: null }]);
});

test('bad lines are told in the language of whoever brought them', async () => {
  await using app = await palabre();
  const ada = app.person('Ada', 'nl');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  expect(told(await drop(ada, 'nummer;naam\n1;An\n1;Bo'))).toContain('Regel 3: hetzelfde nummer als op regel 2.');
});

test('only an admin brings a list, and of nobody else is a file fetched', async () => {
  await using app = await palabre();
  await admin(app);
  let opened = 0;
  const open = async () => Buffer.from(`${opened++}`);
  const reply = await app.person('Bo').meet({ type: 'said', text: '', files: [{ name: 'x.csv', size: 5, open }] });
  expect(told(reply)).toContain('Only admins');
  expect(opened).toBe(0);
});

test('what is no list, too large, or lost on the way is refused with what to do', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  expect(told(await drop(ada, 'x', 'photo.png'))).toContain('Save it as CSV');
  expect(told(await drop(ada, 'naam;taal\nAn;nl'))).toContain('must name a column “number”');
  const large = { name: 'x.csv', size: 11_000_000, open: async () => Buffer.from('') };
  expect(told(await ada.meet({ type: 'said', text: '', files: [large] }))).toContain('too large');
  const unsized = { name: 'x.csv', size: 0, open: () => Promise.reject(new FileTooLarge()) };
  expect(told(await ada.meet({ type: 'said', text: '', files: [unsized] }))).toContain('10 MB at most');
  app.expectTrouble(/could not be fetched/);
  const lost = { name: 'x.csv', size: 10, open: () => Promise.reject(new Error('The network is away.')) };
  expect(told(await ada.meet({ type: 'said', text: '', files: [lost] }))).toContain('could not fetch');
});

test('a list is imported once, by whoever brought it, and can be thrown away', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  const { id } = await app.database.rollUpload.findFirstOrThrow();
  const token = tokenOf('groups', 'apply', id);
  await app.person('Bo').command('palabre', 'me');
  const bo = await app.database.member.findFirstOrThrow({ where: { name: 'Bo' } });
  await app.database.roleGrant.create({ data: { memberId: bo.id, role: 'admin', grantedAt: new Date() } });
  expect(told(await app.person('Bo').pressToken(token))).toContain('no longer here');
  await ada.press('Throw away');
  expect(told(await ada.pressToken(token))).toContain('no longer here');
  expect(await app.database.rollUpload.count()).toBe(0);
  await drop(ada, list);
  await Promise.all([1, 2].map(() => ada.press('Import')));
  expect(await app.database.audit.count({ where: { deed: 'roll imported' } })).toBe(1);
});

test('who asked to be forgotten is not brought back by the next list, and is not named', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  await ada.press('Import');
  const tom = await claim(app, '2', 'Tom');
  await tom.command('palabre', 'forget');
  await tom.press('Ja, vergeet mij over zeven dagen');
  await app.pass({ hours: 24 * 7 + 1 });
  const reply = await drop(ada, list);
  expect(told(reply)).toContain('0 new, 0 changed, 0 left, 2 the same');
  expect(told(reply)).toContain('One person is not imported: they asked to be forgotten.');
  expect(told(reply)).not.toContain('Tom');
  expect(await rollOf(app)).toMatchObject([{ rollId: '1' }, { rollId: '3' }]);
});

/** Types the code of an invitation to the bot. */
async function claim(app: App, rollId: string, name: string): Promise<Player> {
  const { world } = app.house.engine;
  const member = await app.database.member.findFirstOrThrow({ where: { rollId } });
  const codes = await app.database.$transaction(db => issueInvitations(world, db, member.communityId, [member.id]));
  const player = app.person(name, 'nl');
  await player.say(codes.get(member.id) ?? '');
  return player;
}

test('a code of an invitation binds the account to its place on the roll, with what it had done before', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  await ada.press('Import');
  await ada.command('poll', 'Which day? | Monday | Tuesday');
  await app.idle();
  await app.person('Tommy').press('Monday');
  const tommy = await claim(app, '2', 'Tommy');
  expect(told(tommy.reply)).toContain('Le Panier commun');
  const tom = await app.database.member.findFirstOrThrow({ where: { rollId: '2' }, include: { memberships: true } });
  expect(tom).toMatchObject({ name: 'Tom Peeters', memberships: [{}] });
  expect(await app.database.ballot.findMany()).toMatchObject([{ memberId: tom.id }]);
  expect(await app.database.member.count({ where: { name: 'Tommy' } })).toBe(0);
});

test('the only admin can claim their own place and stays admin', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  await ada.press('Import');
  await claim(app, '3', 'Ada');
  const member = await app.database.member.findFirstOrThrow({ where: { rollId: '3' }, include: { roles: true } });
  expect(member.roles).toMatchObject([{ role: 'admin' }]);
  expect(await app.database.member.count({ where: { name: 'Ada' } })).toBe(0);
});

test('linking two accounts keeps the place on the roll, and two places on it are two people', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  await ada.press('Import');
  const tom = await claim(app, '2', 'Tom');
  const other = app.person('Tom elsewhere');
  await other.command('palabre', 'link');
  await tom.command('palabre', `link ${/[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(told(other.reply))?.[0]}`);
  const linked = await app.database.member.findFirstOrThrow({ where: { rollId: '2' }, include: { memberships: true } });
  expect(linked).toMatchObject({ name: 'Tom Peeters', memberType: 'user', memberships: [{}, {}] });
  const lea = await claim(app, '1', 'Léa');
  await lea.command('palabre', 'link');
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(told(lea.reply))?.[0];
  expect(told(await tom.command('palabre', `link ${code}`))).toContain('eigen plaats op de ledenlijst');
});

test('invitations go to who has no account yet and no code yet; what is exported can be imported again', async () => {
  await using app = await palabre();
  const ada = await admin(app);
  await drop(ada, list);
  await ada.press('Import');
  await claim(app, '1', 'Léa');
  const { id } = app.house.community;
  const people = await toInvite(app.database, id, false);
  expect(people.map(({ rollId }) => rollId)).toEqual(['2', '3']);
  await issueInvitations(app.house.engine.world, app.database, id, [people[0]?.id ?? '']);
  expect((await toInvite(app.database, id, false)).map(({ rollId }) => rollId)).toEqual(['3']);
  expect((await toInvite(app.database, id, true)).map(({ rollId }) => rollId)).toEqual(['2', '3']);
  const rows = await membersFile(app.database, id);
  expect(rows[2]).toEqual(['2', 'Tom Peeters', 'nl', 'user', '', 'Ethics|Roof', '']);
  expect(told(await drop(ada, rows.map(row => row.join(';')).join('\n')))).toContain(
    '0 new, 0 changed, 0 left, 3 the same',
  );
});
