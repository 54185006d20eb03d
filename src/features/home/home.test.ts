import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { features } from '../index.ts';

test('what waits is answered in one tap, and then waits no more', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await app.person('Bob').command('poll', 'Which day? | Monday | Tuesday');
  await app.idle();
  await an.command('palabre');
  expect(read(an.view)).toContain('One question is waiting for you:\nWhich day?');
  expect(told(await an.press('Tuesday'))).toContain('Recorded: Tuesday.');
  await an.open();
  expect(read(an.view)).toContain('Nothing is waiting for you.');
});

test('what somebody can do is on buttons: a form, a list, their data; what a role allows only for who has it', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('palabre');
  expect(labelsOf(an.view)).toEqual(expect.arrayContaining(['A new poll', 'Open polls', 'My settings']));
  expect(labelsOf(an.view)).not.toContain('Log of deeds');
  await an.press('My settings');
  expect(labelsOf(an.view)).toEqual(['What is kept about me', 'Language', 'Quiet', 'Back to home']);
  await an.press('Back to home');
  await an.press('A new poll');
  expect(an.page.title).toBe('A new poll');
  await an.command('palabre');
  await an.press('Open polls');
  expect(an.view.title).toBe('Open polls');
  await an.command('palabre', `admin ${app.house.adminCode}`);
  await an.command('palabre');
  expect(read(an.view)).toContain('Because of your role:');
  await an.press('Roles');
  await app.person('Tom Pééters').command('palabre');
  await an.submit({ name: 'peeters' });
  expect(an.view.title).toBe('Roles of Tom Pééters');
  await an.command('palabre');
  await an.press('Log of deeds');
  expect(an.view.title).toBe('Log of deeds');
});

test('every button of every home leads somewhere', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('palabre', `admin ${app.house.adminCode}`);
  await an.command('palabre');
  const offered = an.view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : []));
  expect(offered.length).toBeGreaterThan(6);
  for (const { token, label } of offered) {
    const reply = await an.pressToken(token);
    expect(['show', 'ask', 'say'], label).toContain(reply.type);
    expect(told(reply), label).not.toContain('no longer know this button');
  }
  expect(features.map(({ name }) => name)).toContain('home');
});

test('what is pressed in a home that it takes the place of brings the way back; the home itself does not', async () => {
  await using app = await palabre();
  const an = app.person('An', 'fr');
  await an.open();
  const at = { ...an.event.in };
  expect(labelsOf(an.view)).not.toContain('Retour à l’accueil');
  await an.pressToken('polls-list--', { at });
  expect(labelsOf(an.view)).toEqual(['Retour à l’accueil']);
  await an.press('Retour à l’accueil');
  expect(an.view.title).toBe('Palabre chez Le Panier commun');
  await an.command('sondage', 'liste');
  expect(labelsOf(an.view)).toEqual([]);
});

test('a forged page of a room shows its beginning', async () => {
  await using app = await palabre();
  const an = app.person('An');
  for (const argument of ['x', '99999', '-1', '500']) {
    await an.pressToken(`home-mine--${argument}`);
    expect(labelsOf(an.view)).toContain('Back to home');
  }
});

test.each([
  ['en', 'help', 'What you can do here'],
  ['fr', 'Bonjour !', 'Ce que vous pouvez faire ici'],
  ['nl', 'hulp', 'Wat u hier kunt doen'],
  ['nl', 'Dag!', 'Wat u hier kunt doen'],
  ['fr', 'aide', 'Ce que vous pouvez faire ici'],
] as const)('in %s, “%s” brings the home', async (locale, word, expected) => {
  await using app = await palabre();
  const an = app.person('An', locale);
  await an.command('palabre', '');
  expect(told(await an.say(word))).toContain(expected);
});

test('somebody unknown who writes anything in private is greeted; who is known is told when it means nothing', async () => {
  await using app = await palabre();
  const an = app.person('An', 'fr');
  expect(told(await an.say('C’est quoi, ce machin ?'))).toContain('Bonjour An');
  app.clock.advance({ minutes: 2 });
  expect(told(await an.say('C’est quoi, ce machin ?'))).toContain('Je n’ai pas compris');
  const bob = app.person('Bob', 'nl');
  await app.person('Eve').command('poll', 'Which day? | Monday | Tuesday');
  await bob.command('palabre');
  expect(told(await bob.say('Monday'))).toContain('Monday');
});

test('somebody unknown to several communities is told where to begin', async () => {
  await using app = await palabre();
  await app.database.space.deleteMany();
  expect(told(await app.person('An').say('hello'))).toContain('which community you belong to');
});

test('on a platform of one question a message the home opens the form as well', async () => {
  const telegram = testPlatform({ platform: 'telegram', id: 'T2', limits: { fieldsPerPage: 1 } });
  await using app = await palabre({ platforms: [telegram] });
  const an = app.person('An');
  await an.command('palabre');
  await an.say('help');
  await an.press('A new poll');
  expect(an.page.fields).toHaveLength(1);
});
