import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { locales, plainOf } from '../../core/view.ts';
import { speechOf } from '../../i18n/speech.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { whenOf } from './edit.ts';
import { whenIn } from './when.ts';

async function asked(app: App, sentence: string): Promise<Player> {
  const an = app.person('An');
  await an.command('aid', sentence);
  await an.submit({ first: 0 });
  await app.idle();
  return an;
}
/** Opens the form, changes this of what stands there, and looks at how it will stand. */
async function changes(an: Player, change: Record<string, string | number | null>): Promise<string> {
  await an.press('Change something');
  for (let n = 0; n < 2; n++)
    await an.submit(
      Object.fromEntries(
        an.page.fields.map(field => [field.name, change[field.name] ?? ('value' in field ? field.value : null)]),
      ) as never,
    );
  return plainOf(an.page.intro);
}
const toldTo = (app: App, name: string) =>
  app.platform.messages.filter(({ place }) => place === `D-U-${name}`).map(({ view }) => read(view));
const cardOf = (app: App) =>
  app.platform.messages.find(({ place }) => place === 'C-agora')?.view ?? expect.fail('There is no card.');

test('the asker changes what stands there after seeing how it will, the card follows, and whoever helps is told', async () => {
  await using app = await palabre();
  const an = await asked(app, 'Carry boxes Saturday morning, Schaerbeek, 2 people');
  const [bob, cleo] = [app.person('Bob'), app.person('Cleo')];
  for (const one of [bob, cleo]) await one.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await an.press('See the request');
  const preview = await changes(an, { when: 'Sunday 10:00', area: 'Ixelles', contact: 'Ring twice' });
  for (const line of ['Where: Ixelles', 'When: Sunday 29 November at 10:00', 'People: 1 of 2 found', 'Ring twice'])
    expect(preview).toContain(line);
  expect(read(cardOf(app))).toContain('Schaerbeek');
  await an.submit({ send: 0 });
  await app.pass({ seconds: 3 });
  expect(read(cardOf(app))).toContain('Where: Ixelles\nWhen: Sunday 29 November at 10:00');
  expect(read(cardOf(app))).not.toContain('Ring twice');
  await app.pass({ hours: 24 });
  for (const name of ['Bob', 'Cleo']) expect(toldTo(app, name).join('\n'), name).toContain('has changed: Carry boxes');
  await cleo.press('I cannot come after all');
  expect(await app.database.aidOffer.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })).toEqual([
    { state: 'accepted', _count: 1 },
    { state: 'declined', _count: 1 },
  ]);
  await bob.press('How we reach each other');
  expect(read(bob.view)).toContain('An writes for you alone: Ring twice');
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ days: 7, renewals: 0 });
});

test('more people open it again, fewer thank whoever still waits, and not fewer than are found', async () => {
  await using app = await palabre();
  const an = await asked(app, 'Carry boxes');
  const [bob, cleo] = [app.person('Bob'), app.person('Cleo')];
  await bob.press('I can help');
  await app.idle();
  await an.press('Yes, Bob');
  await app.pass({ seconds: 3 });
  expect(read(cardOf(app))).toContain('Help is found');
  await an.press('See the request');
  await changes(an, { people: 3 });
  await an.submit({ send: 0 });
  await app.pass({ seconds: 3 });
  expect(read(cardOf(app))).toContain('1 of 3 found');
  await cleo.press('I can help');
  await app.idle();
  await an.press('See the request');
  await changes(an, { people: 1 });
  await an.submit({ send: 0 });
  await app.pass({ hours: 24 });
  expect(read(cardOf(app))).toContain('Help is found');
  expect(toldTo(app, 'Cleo').join()).toContain('Thank you for offering!');
  await an.press('See the request');
  await changes(an, { people: 2 });
  await an.submit({ send: 0 });
  await app.pass({ seconds: 3 });
  await cleo.press('I can help');
  await app.idle();
  await an.press('Yes, Cleo');
  await an.press('See the request');
  await changes(an, { people: 1 });
  const fix = await an.submit({ send: 0 });
  expect(fix.type === 'fix' && fix.problems.people).toContain('2 people are found already');
});

test('what turns out too private goes to one referent alone, and the card with its words is taken away', async () => {
  await using app = await palabre();
  const ada = app.person('Ada');
  await ada.command('palabre', 'me');
  const { memberId } = await app.database.membership.findFirstOrThrow();
  await app.database.roleGrant.create({ data: { memberId, role: 'referent', grantedAt: new Date() } });
  const an = await asked(app, 'somebody to shop for me');
  const bob = app.person('Bob');
  await bob.press('I can help');
  await an.press('See the request');
  expect(await changes(an, { details: 'I am home from hospital' })).toContain('This speaks of health');
  await an.submit({ send: 2 });
  await app.pass({ hours: 24 });
  expect(app.platform.messages.filter(({ place }) => place === 'C-agora').map(({ view }) => read(view))).toEqual([]);
  expect(toldTo(app, 'Bob').join()).toContain('Thank you for offering!');
  expect(toldTo(app, 'Bob').join()).not.toContain('hospital');
  expect(toldTo(app, 'Ada').join()).toContain('I am home from hospital');
});

test('who did not ask changes nothing, what is over is not changed, and a day that is over is asked again', async () => {
  await using app = await palabre();
  const an = await asked(app, 'Carry boxes Saturday morning');
  const { id, expiresAt } = await app.database.aidRequest.findFirstOrThrow();
  const bob = app.person('Bob');
  expect(told(await bob.pressToken(`aid-edit-${id}-`))).toContain('no longer there');
  await an.press('See the request');
  await changes(an, { when: 'yesterday' });
  const fix = await an.submit({ send: 0 });
  expect(fix.type === 'fix' && fix.problems.when).toContain('That day is over');
  await an.pressToken(`aid-see-${id}-`);
  await changes(an, {});
  await an.submit({ send: 0 });
  expect((await app.database.aidRequest.findFirstOrThrow()).expiresAt).toEqual(expiresAt);
  // How urgent it is may be said, and then decides when it is asked whether it is still needed.
  await changes(an, { days: 0, when: 'Sunday' });
  await an.submit({ send: 0 });
  expect(await app.database.aidRequest.findFirst()).toMatchObject({
    days: 3,
    expiresAt: new Date('2026-11-26T12:00:00Z'),
  });
  await an.press('I no longer need it');
  expect(labelsOf(an.view)).not.toContain('Change something');
  expect(told(await an.pressToken(`aid-edit-${id}-`))).toContain('This request is over');
});

test.each(locales)('a date as the form shows it is read as the same again, in %s', locale => {
  const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
  const zone = 'Europe/Brussels';
  const speech = speechOf(loadTexts(), locale, zone, now);
  for (const said of ['Saturday morning', '24/12 in the afternoon', 'tomorrow evening', 'Sunday 9:30', '2/3/2027']) {
    const when = whenIn(said, now, zone);
    if (!when || when === 'past') expect.fail(said);
    const { due, part } = when;
    expect(whenIn(whenOf(speech, when), now, zone), said).toMatchObject({ due, part });
  }
});
