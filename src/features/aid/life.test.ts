import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { DeliveryError } from '../../core/adapter.ts';

/** Sends a sentence as it stands. */
async function asks(app: App, an: Player, sentence: string): Promise<string> {
  await an.command('aid', sentence);
  await an.submit({ first: 0 });
  await app.idle();
  return (await app.database.aidRequest.findFirstOrThrow({ orderBy: { openedAt: 'desc' } })).id;
}
const toldTo = (app: App, name: string) =>
  app.platform.messages.filter(({ place }) => place === `D-U-${name}`).map(({ view }) => read(view));
const cardOf = (app: App) =>
  app.platform.messages.find(({ place }) => place === 'C-agora')?.view ?? expect.fail('There is no card.');

test('forty offer for two places in the same second: two are matched, thirty-eight are thanked, and nobody is told twice', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const helpers = Array.from({ length: 40 }, (_, n) => app.person(`Helper${n}`));
  await asks(app, an, 'Carry boxes, 2 people');
  const help = `aid-help-${(await app.database.aidRequest.findFirstOrThrow()).id}-`;
  const replies = await Promise.all(helpers.map(helper => helper.pressToken(help)));
  expect(replies.map(told).filter(text => text.startsWith('Thank you!'))).toHaveLength(40);
  const offers = await app.database.aidOffer.findMany();
  const accepted = await Promise.all(offers.map(({ id }) => an.pressToken(`aid-accept-${id}-`)));
  expect(accepted.map(told).filter(text => text.includes('helps you'))).toHaveLength(2);
  await app.pass({ hours: 25 });
  await app.pass({ hours: 25 });
  expect(await app.database.aidNeed.count({ where: { state: 'matched' } })).toBe(2);
  const states = (await app.database.aidOffer.findMany()).map(({ state }) => state).sort();
  expect(states).toEqual([...Array(2).fill('accepted'), ...Array(38).fill('released')]);
  const thanked = helpers.map(
    ({ person }) => toldTo(app, person.name).filter(text => text.startsWith('Thank you for offering')).length,
  );
  expect(thanked.sort()).toEqual([0, 0, ...Array(38).fill(1)]);
}, 120_000);

test('who cannot come after all says so in one tap: contact is taken back, nobody is blamed, the request looks again', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await asks(app, an, 'Carry boxes');
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.idle();
  expect(toldTo(app, 'Bob').join()).toContain('You help An');
  expect(told(await bob.press('I cannot come after all'))).toContain('Thank you for saying so');
  await app.pass({ seconds: 3 });
  expect(toldTo(app, 'Bob').join()).not.toContain('You help An');
  expect(read(cardOf(app))).toContain('Looking for help again');
  await an.command('palabre');
  await app.pass({ hours: 24 });
  expect(toldTo(app, 'An').join('\n')).toContain('It happens to everybody');
});

test('whoever says yes is not told it again, and whoever is found after somebody dropped out is asked anew whether the two are in touch', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const id = await asks(app, an, 'Carry boxes');
  const found = async (name: string) => {
    await app.person(name).pressToken(`aid-help-${id}-`);
    await app.idle();
    await an.pressToken(
      `aid-accept-${(await app.database.aidOffer.findFirstOrThrow({ where: { state: 'offered' } })).id}-`,
    );
    await app.pass({ hours: 24 });
  };
  await found('Bob');
  expect(toldTo(app, 'Bob').join('\n')).toContain('Are you in touch');
  expect(toldTo(app, 'An').join('\n')).not.toContain('Bob helps you');
  const { id: first } = await app.database.aidOffer.findFirstOrThrow();
  await app.person('Bob').pressToken(`aid-touch-${first}-`);
  await app.person('Bob').pressToken(`aid-drop-${first}-`);
  await found('Cy');
  expect(toldTo(app, 'Cy').join('\n')).toContain('Are you in touch');
});

test('a request whose helper drops out after its time looks for a day more, then ends, and its words with it', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const id = await asks(app, an, 'Carry boxes');
  await app.person('Bob').pressToken(`aid-help-${id}-`);
  await app.idle();
  const { id: offer } = await app.database.aidOffer.findFirstOrThrow();
  await an.pressToken(`aid-accept-${offer}-`);
  const past = new Date(app.clock.now().epochMilliseconds - 3_600_000);
  await app.database.aidRequest.update({ where: { id }, data: { expiresAt: past } });
  await app.person('Bob').pressToken(`aid-drop-${offer}-`);
  await app.pass({ hours: 23 });
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ state: 'open', endedAt: null });
  await app.pass({ hours: 1 });
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ state: 'archived', what: 'Carry boxes' });
  await app.pass({ hours: 31 * 24 });
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ what: '' });
});

test('a day before its end the asker is asked whether it is still needed; one tap renews it; without a word it is closed', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const id = await asks(app, an, 'Carry boxes');
  // The day before its end is a Sunday, on which nobody is written to.
  await app.pass({ hours: 12 * 24 });
  expect(toldTo(app, 'An').join()).toContain('Still needed?');
  await an.press('Still needed');
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ renewals: 1, state: 'open' });
  await app.pass({ hours: 24 });
  expect(read(cardOf(app))).toContain('Still looking for help');
  await app.pass({ hours: 13 * 24 });
  expect(await app.database.aidRequest.findUnique({ where: { id } })).toMatchObject({ state: 'archived' });
  await app.pass({ seconds: 3 });
  expect(read(cardOf(app))).toContain('Closed');
  expect(labelsOf(cardOf(app))).toEqual(['See the request']);
});

test('a day without a word both are asked whether they are in touch; the asker may look for somebody else, and the helper is thanked', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await asks(app, an, 'Carry boxes');
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.pass({ hours: 24 });
  expect(toldTo(app, 'An').join('\n')).toContain('Are you in touch');
  await an.press('No; look for somebody else');
  await app.pass({ hours: 24 });
  expect(toldTo(app, 'Bob').join('\n')).toContain('Thank you for offering!');
  expect(await app.database.aidNeed.findFirst()).toMatchObject({ state: 'reopened', offerId: null });
});

test('what somebody was asked or offered in private says how it stands now, and offers nothing that is over', async () => {
  await using app = await palabre();
  const [an, bob, cy] = [app.person('An'), app.person('Bob'), app.person('Cy')];
  await asks(app, an, 'Carry boxes');
  const tells = (name: string) =>
    app.platform.messages.filter(({ place }) => place === `D-U-${name}`).map(({ view }) => view);
  const tellsAn = () => tells('An');
  await bob.press('I can help');
  await app.idle();
  await cy.press('I can help');
  await app.pass({ seconds: 3 });
  expect(tellsAn().flatMap(labelsOf)).toEqual(expect.arrayContaining(['Yes, Bob', 'Yes, Cy']));
  await app.database.aidRequest.updateMany({ data: { expiresAt: new Date(app.clock.now().epochMilliseconds) } });
  await an.press('See the request');
  expect(labelsOf(an.view)).not.toContain('Yes, Bob');
  await an.press('Still needed');
  await an.press('Yes, Bob');
  await app.pass({ seconds: 3 });
  expect(tellsAn().flatMap(labelsOf)).not.toContain('Yes, Cy');
  expect(tellsAn().map(read).join('\n')).toContain('Bob will help');
  expect(tellsAn().flatMap(labelsOf)).toContain('How we reach each other');
  expect(tells('Bob').flatMap(labelsOf)).toContain('I cannot come after all');
  await an.press('See the request');
  await an.press('Yes, it worked out');
  await app.pass({ seconds: 3 });
  expect(tells('Bob').flatMap(labelsOf)).not.toContain('I cannot come after all');
});

test('when it is over the asker says that it worked out, thanks in private, and others read it only if both want that', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await asks(app, an, 'Carry boxes');
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.pass({ hours: 4 * 24 });
  await an.command('palabre');
  expect(read(an.view)).toContain('Did it work out? Carry boxes');
  await an.press('Yes, it worked out');
  await an.press('Say thank you');
  await an.submit({ thanks: 'A wonderful hand', open: 1 });
  await app.pass({ hours: 24 });
  expect(toldTo(app, 'Bob').join('\n')).toContain('A wonderful hand');
  const inChannel = () =>
    app.platform.messages
      .filter(({ place }) => place === 'C-agora')
      .map(({ view }) => read(view))
      .join('\n');
  expect(inChannel()).not.toContain('A wonderful hand');
  await bob.press('Others may read it');
  await app.idle();
  expect(inChannel()).toContain('An thanks Bob\nA wonderful hand');
  await app.pass({ hours: 30 * 24 });
  await app.pass({ hours: 1 });
  expect(inChannel()).not.toContain('wonderful');
});

test('contact is gone from the row and from both chats fourteen days after the end, and every word after thirty', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await an.command('aid');
  await an.submit({ what: 'Carry boxes', when: '', area: 'Ixelles', people: 1, audience: 0 });
  await an.submit({ name: 0, contact: 'zeldzaam 0475', details: 'narrow stairs', skill: null });
  await an.submit({ send: 0 });
  await app.idle();
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.pass({ hours: 4 * 24 });
  await an.command('palabre');
  await an.press('Yes, it worked out');
  await app.pass({ hours: 14 * 24 - 1 });
  expect(toldTo(app, 'Bob').join()).toContain('zeldzaam 0475');
  await app.pass({ hours: 2 });
  expect(JSON.stringify(app.platform.messages.map(({ view }) => view))).not.toContain('zeldzaam');
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ contact: '', what: 'Carry boxes' });
  await app.pass({ hours: 16 * 24 });
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ contact: '', what: '', details: '', area: '' });
  expect(JSON.stringify(app.platform.messages.map(({ view }) => view))).not.toContain('narrow stairs');
});

test('who cannot be written to reaches the other inside the chat, in private', async () => {
  await using app = await palabre();
  app.platform.meet(({ place }) =>
    place === 'D-U-Bob' ? new DeliveryError('until they act', 'not started') : undefined,
  );
  app.expectTrouble(/A delivery did not succeed/);
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await asks(app, an, 'Carry boxes');
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.idle();
  expect(toldTo(app, 'Bob')).toEqual([]);
  await bob.command('palabre');
  expect(labelsOf(bob.view)).toContain('How you reach each other: Carry boxes');
  await bob.press('How you reach each other: Carry boxes');
  expect(read(bob.view)).toContain('You help An: Carry boxes');
});

test('pausing stops offers, and going on lets them in again', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  const id = await asks(app, an, 'Carry boxes');
  await an.press('See the request');
  await an.press('Pause');
  expect(told(await bob.pressToken(`aid-help-${id}-`))).toContain('This request is paused');
  await an.press('Go on looking');
  expect(told(await bob.pressToken(`aid-help-${id}-`))).toContain('Thank you!');
});

test('an asker who leaves takes the request along, and whoever helped is free', async () => {
  await using app = await palabre({ platforms: [testPlatform()] });
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await asks(app, an, 'Carry boxes');
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.idle();
  await an.command('palabre', 'forget');
  await an.press('Yes, forget me in seven days');
  await app.pass({ hours: 7 * 24 });
  await app.pass({ seconds: 5 });
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ what: '', contact: '', state: 'withdrawn' });
  // What she received is in her own chat; nothing is left with anybody else.
  const others = app.platform.messages.filter(({ place }) => place !== 'D-U-An');
  expect(JSON.stringify(others.map(({ view }) => view))).not.toMatch(/Carry boxes|You help An/);
  await bob.command('palabre');
  expect(read(bob.view)).not.toContain('Carry boxes');
});
