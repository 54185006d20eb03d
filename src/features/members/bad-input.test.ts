import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';

const long = 'W'.repeat(3000);
const hostile = '%_\\\'";DROP TABLE member;--<!channel>@everyone\u0000\uD800';
const nobody = '0123456789ab';

/** What somebody may write after a command, and what they are told; whatever it is, nothing changes. */
const written: readonly (readonly [string, string, string])[] = [
  ['palabre', `link ${long}`, 'A code looks like ABCD-EFGH'],
  ['palabre', `link ${hostile}`, 'A code looks like ABCD-EFGH'],
  ['palabre', 'link 0O1I-LOLO', 'A code looks like ABCD-EFGH'],
  ['palabre', 'link ABCD-EFGH', 'This code does not work'],
  ['palabre', `language ${long}`, 'Which language do you prefer?'],
  ['palabre', 'language klingon', 'Which language do you prefer?'],
  ['palabre', `zone ${hostile}`, 'I do not know which time zone'],
  ['palabre', `zone ${long}`, 'I do not know which time zone'],
  ['palabre', 'role', 'Whose roles?'],
  ['palabre', `role ${hostile}`, 'I find nobody called'],
  ['palabre', 'role %', 'I find nobody called'],
  ['palabre', `role ${long}`, 'I find nobody called'],
  ['palabre', `log ${hostile}`, 'became admin by the code'],
  ['palabre', `settings ${long}`, 'Settings of Le Panier commun'],
  ['palabre', `community ${hostile}`, 'It is the only community'],
  ['palabre', 'unlink 1', 'What is kept about you'],
  ['group', `join ${hostile}`, 'I know no group'],
  ['group', `leave ${long}`, 'I know no group'],
];

/** Buttons that nobody was given: forged, of somebody else, of what is gone. */
const pressed = (own: string, other: string, account: string): readonly (readonly [string, string])[] => [
  [tokenOf('members', 'role', other, 'emperor'), 'This member is no longer here.'],
  [tokenOf('members', 'role', nobody, 'admin'), 'This member is no longer here.'],
  [tokenOf('members', 'roles', nobody), 'This member is no longer here.'],
  [tokenOf('members', 'role', own, 'admin'), 'You are the only admin.'],
  [tokenOf('members', 'unlink', account), 'not one of yours'],
  [tokenOf('members', 'unlink', nobody), 'not one of yours'],
  [tokenOf('members', 'speak', nobody), 'This member is no longer here.'],
  [tokenOf('members', 'language', '', 'tlh'), 'Which language do you prefer?'],
  [tokenOf('members', 'log', '', '-1'), 'became admin by the code'],
  [tokenOf('members', 'log', '', '9'.repeat(30)), 'became admin by the code'],
  [tokenOf('home', 'more', '', '999'), 'Back'],
  [tokenOf('home', 'mine', '', '-1'), 'Language'],
  [tokenOf('groups', 'apply', nobody), 'This list is no longer here'],
  [tokenOf('groups', 'join', nobody), 'no longer'],
  [tokenOf('groups', 'animate', nobody, other), 'no longer there'],
];

test('whatever is written or pressed that makes no sense is answered, and changes nothing', async () => {
  await using app = await palabre();
  const [ada, bo] = [app.person('Ada'), app.person('Bo')];
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await bo.command('palabre', 'me');
  const memberships = await app.database.membership.findMany({ include: { account: true } });
  const of = (name: string) => memberships.find(({ account }) => account.name === name) ?? expect.fail(name);
  const kept = async () => ({
    members: await app.database.member.findMany({ orderBy: { id: 'asc' } }),
    memberships: await app.database.membership.count(),
    roles: await app.database.roleGrant.findMany(),
    groups: await app.database.group.count(),
    deeds: await app.database.audit.count(),
  });
  const before = await kept();
  for (const [name, text, answer] of written)
    expect.soft(told(await ada.command(name, text)), `${name} ${text.slice(0, 30)}`).toContain(answer);
  for (const [token, answer] of pressed(of('Ada').memberId, of('Bo').memberId, of('Bo').accountId))
    expect.soft(JSON.stringify(await ada.pressToken(token)), token).toContain(answer);
  expect(await kept()).toEqual(before);
});
