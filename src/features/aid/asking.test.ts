import { expect, test } from 'vitest';
import { rowsWith } from '../../../test/support/columns.ts';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { plainOf } from '../../core/view.ts';

const secret = 'Seule à la maison avec mon zeldzaam traitement à l’hôpital';

async function giveRole(app: App, player: Player, role: 'referent' | 'helper' | 'animateur'): Promise<string> {
  await player.command('palabre', 'me');
  const { memberId } = await app.database.membership.findFirstOrThrow({
    where: { account: { name: player.person.name } },
  });
  await app.database.roleGrant.create({ data: { memberId, role, grantedAt: new Date() } });
  return memberId;
}
const optionsOf = (an: Player) =>
  an.page.fields.flatMap(field => (field.type === 'one of' ? field.options.map(({ label }) => label) : []));

test.each([1, 5])(
  'what somebody writes and then decides not to send is nowhere: no row, no log, with %i fields a page',
  async fieldsPerPage => {
    await using app = await palabre({ platforms: [testPlatform({ limits: { fieldsPerPage } })] });
    await giveRole(app, app.person('Ada'), 'referent');
    const an = app.person('An', 'fr');
    await an.command('aid', secret);
    expect(plainOf(an.page.intro)).toContain('Ceci parle de santé');
    expect(optionsOf(an)[0]).toBe('L’envoyer à une seule personne référente');
    expect(an.page.fields[0]).toMatchObject({ value: null });
    expect(await rowsWith(app, ['zeldzaam'])).toEqual({});
    await an.cancel();
    await an.command('aid');
    for (let n = 0; n < 7 && !an.page.fields.some(({ name }) => name === 'send'); n++)
      await an.submit(
        Object.fromEntries(
          an.page.fields.map(field => [
            field.name,
            field.type === 'line' || field.type === 'paragraph'
              ? field.name === 'when'
                ? ''
                : secret.slice(0, field.maxLength)
              : ('value' in field && field.value) || (field.type === 'number' ? 1 : field.required ? 0 : null),
          ]),
        ),
      );
    expect(await rowsWith(app, ['zeldzaam'])).toEqual({});
    await an.cancel();
    expect(await rowsWith(app, ['zeldzaam'])).toEqual({});
    expect(await app.database.draft.count()).toBe(0);
    expect(JSON.stringify(app.log)).not.toContain('zeldzaam');
    expect(JSON.stringify(app.platform.messages)).not.toContain('zeldzaam');
  },
);

test('after a restart a form that kept nothing says that it is gone', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('aid', 'Carry boxes');
  const { id } = await app.database.draft.findFirstOrThrow();
  app.house.engine.world.unkept.drop(id);
  expect(told(await an.submit({ first: 0 }))).toMatch(/no longer|start again|gone/i);
});

test('what is delicate goes to one referent alone; who cannot passes it on to another, and sees it no more', async () => {
  await using app = await palabre();
  const [ada, bea] = [app.person('Ada'), app.person('Bea')];
  await giveRole(app, ada, 'referent');
  await giveRole(app, bea, 'referent');
  const an = app.person('An');
  await an.command('aid', 'I am ill and need company');
  expect(told(await an.submit({ first: 2 }))).toContain('For one referent only');
  await app.idle();
  const told1 = app.platform.messages.filter(({ view }) => view.title.includes('could you help?'));
  expect(told1).toHaveLength(1);
  expect(app.platform.messages.filter(({ place }) => place === 'C-agora')).toEqual([]);
  const first = told1[0]?.place === 'D-U-Ada' ? ada : bea;
  const second = first === ada ? bea : ada;
  const { id } = await app.database.aidRequest.findFirstOrThrow();
  expect(told(await second.pressToken(`aid-see-${id}-`))).toBe('This request is for others.');
  await first.press('Not this time');
  await app.idle();
  expect(told(await first.pressToken(`aid-see-${id}-`))).toBe('This request is for others.');
  expect(told(await second.press('I can help'))).toContain('Thank you!');
  await app.idle();
  await an.press(`Yes, ${second.person.name}`);
  expect(read(an.view)).toContain(`${second.person.name} helps you`);
});

test('without a referent nobody is offered one, and a forged choice is refused', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('aid', 'I am ill and need company');
  expect(optionsOf(an)).toEqual(['Send it like this', 'Change something first']);
  expect(plainOf(an.page.intro)).toMatch(
    /^This speaks of health\. Others will read this: say no more than is needed\.\n/,
  );
  expect((await an.submit({ first: 2 })).type).toBe('fix');
  expect(await app.database.aidRequest.count()).toBe(0);
});

test('a number or an address in the public words is offered to be moved to the part that only helpers see', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await an.command('aid', 'Carry boxes at Kerkstraat 5, call 0475 12 34 56');
  expect(plainOf(an.page.intro)).toContain('would be there for everybody to read');
  expect(optionsOf(an)[0]).toBe('Move the number or address, then send');
  await an.submit({ first: 1 });
  await app.idle();
  const card = JSON.stringify(app.platform.messages.map(({ view }) => view));
  expect(card).not.toMatch(/0475|Kerkstraat/);
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.idle();
  expect(app.platform.messages.map(({ view }) => read(view)).join()).toMatch(/Kerkstraat 5\n0475 12 34 56/);
});

test('a day that is over is asked again, in the form, before anything is shown as if it could be sent', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('aid', 'Carry boxes yesterday');
  expect(plainOf(an.page.intro)).toContain('That day is over');
  await an.submit({ what: 'Carry boxes', when: 'yesterday', area: '', people: 1, audience: 0 });
  await an.submit({ name: 0, contact: '', details: '', skill: null });
  const fixed = await an.submit({ send: 0 });
  expect(fixed.type === 'fix' && fixed.problems.when).toContain('That day is over');
});

test('a group asks in its own name, and its animateurs may do what the asker may', async () => {
  await using app = await palabre();
  const [an, bob, cleo] = [app.person('An'), app.person('Bob'), app.person('Cleo')];
  await giveRole(app, an, 'animateur');
  await an.command('group', 'new Ethics');
  await an.submit({ name: 'Ethics', seats: null, home: null });
  await bob.command('group', 'join Ethics');
  await bob.command('aid');
  await bob.submit({ what: 'tables for our evening', when: '', area: '', people: 1, audience: 0 });
  await bob.submit({ name: 0, contact: '', details: '', skill: null, days: null });
  await bob.submit({ group: 0 });
  await bob.submit({ send: 0 });
  await app.idle();
  expect(read(app.platform.messages[0]?.view ?? bob.view)).toContain('the group Ethics');
  expect(read(app.platform.messages[0]?.view ?? bob.view)).not.toContain('Bob');
  const { id } = await app.database.aidRequest.findFirstOrThrow();
  expect(told(await cleo.pressToken(`aid-withdraw-${id}-`))).toBe('This request for help is no longer there.');
  expect(told(await an.pressToken(`aid-withdraw-${id}-`))).toContain('No longer needed');
});

test('nobody asks or offers too often, and nobody helps themself', async () => {
  await using app = await palabre();
  const an = app.person('An');
  for (const what of ['Carry boxes', 'cook soup', 'cut the hedge']) {
    await an.command('aid', what);
    await an.submit({ first: 0 });
  }
  expect(told(await an.command('aid', 'one more'))).toContain('You asked 3 times today');
  await app.idle();
  expect(told(await an.press('I can help'))).toContain('You cannot help yourself here');
  const bob = app.person('Bob');
  await bob.command('palabre');
  const { memberId, communityId } = await app.database.membership.findFirstOrThrow({
    where: { account: { name: 'Bob' } },
  });
  const at = new Date(app.clock.now().epochMilliseconds);
  for (let n = 0; n < 10; n++)
    await app.database.aidRequest.create({
      data: {
        id: `req00000000${n}`,
        communityId,
        askerId: 'x',
        what: 'w',
        locale: 'en',
        audience: 'everyone',
        openedAt: at,
        days: 3,
        expiresAt: at,
        offers: { create: { id: `ffer0000000${n}`, memberId, state: 'offered', at } },
      },
    });
  expect(told(await bob.press('I can help'))).toContain('You offered 10 times today');
});

test('two who are kept apart never meet, and neither notices', async () => {
  await using app = await palabre();
  const [an, bob, ada] = [app.person('An'), app.person('Bob'), app.person('Ada')];
  await giveRole(app, ada, 'referent');
  await an.command('aid', 'Carry boxes');
  await an.submit({ first: 0 });
  await app.idle();
  await bob.press('See the request');
  await bob.press('Something is wrong');
  await bob.submit({ text: 'zeldzaam', apart: 1 });
  await app.pass({ hours: 1 });
  // A referent reads it; An is told nothing.
  expect(app.platform.messages.filter(({ view }) => read(view).includes('zeldzaam')).map(({ place }) => place)).toEqual(
    ['D-U-Ada'],
  );
  expect(told(await bob.press('I can help'))).toContain('Thank you!');
  await app.pass({ hours: 1 });
  expect(app.platform.messages.filter(({ place }) => place === 'D-U-An')).toEqual([]);
  await an.press('See the request');
  expect(labelsOf(an.view)).not.toContain('Yes, Bob');
  await an.press('I no longer need it');
  await app.pass({ hours: 24 });
  expect(app.platform.messages.filter(({ place }) => place === 'D-U-Bob').map(({ view }) => view.title)).toEqual([
    'Thank you for offering! You are not needed this time: Carry boxes',
  ]);
  await ada.command('palabre');
  await ada.press('Mutual aid: reports');
  await ada.press('Dealt with');
  expect(read(ada.view)).toBe('Nothing is reported.');
});

test('animateurs see what drags as far as they may, and no figure under five', async () => {
  await using app = await palabre();
  const ada = app.person('Ada');
  await giveRole(app, ada, 'animateur');
  const { communityId } = await app.database.membership.findFirstOrThrow();
  const opened = new Date(app.clock.now().epochMilliseconds - 20 * 86_400_000);
  const expiresAt = new Date(opened.getTime() + 30 * 86_400_000);
  const make = (n: number, audience: 'everyone' | 'helpers') =>
    app.database.aidRequest.create({
      data: {
        id: `req00000000${n}`,
        communityId,
        askerId: 'x',
        what: `${audience} ${n}`,
        locale: 'en',
        audience,
        openedAt: opened,
        days: 30,
        expiresAt,
        needs: { create: { position: 0 } },
      },
    });
  await app.database.member.create({ data: { id: 'x', communityId, name: 'X', createdAt: opened } });
  for (let n = 0; n < 4; n++) await make(n, n === 0 ? 'helpers' : 'everyone');
  await ada.command('palabre');
  await ada.press('Mutual aid: what drags');
  expect(read(ada.view)).toContain('Open now: fewer than 5');
  expect(labelsOf(ada.view)).toEqual(['everyone 1', 'everyone 2', 'everyone 3']);
  await make(4, 'everyone');
  await ada.command('aid', 'drags');
  expect(read(ada.view)).toContain('Open now: 5');
  expect(read(ada.view)).not.toContain('Half found');
});
