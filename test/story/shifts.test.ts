import { describe, expect, it } from 'vitest';
import type { Played } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { clockAt } from '../support/clock.ts';
import { answer, cooperative, newest, posted, says, settled } from '../support/cooperative.ts';

const saturday = 'Sat 28 Nov, 09:00';

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('a shift is published, taken, waited for, given back, stood in for, planned, put into a calendar, and who was there is said by another', async () => {
    await using story = await cooperative([platform], clockAt('2026-11-23T12:00:00Z'), 'https://palabre.example');
    const { house, played } = story;
    const [coop] = played as [Played];
    const { database } = house.engine.world;
    const [an, bob, cleo] = [coop.person('An', 'en'), coop.person('Bob', 'en'), coop.person('Cleo', 'fr')];
    await an.command('palabre', `admin ${house.adminCode}`);
    await says(an, 'You are now an admin');

    await an.command('shift', 'Till | Saturday 9:00 | 3h | 1 | Rue du Four 1 | every week');
    await settled(() => expect(posted(coop)).toContain('Till'));
    expect(await database.slot.count()).toBe(8);
    await bob.press(`${saturday} · 1 place left`);
    await says(bob, 'You are coming');
    await story.pass({ seconds: 5 });
    await settled(() => expect(coop.messages().at(-1)?.buttons).toContain(`${saturday} · waiting list`));
    await cleo.press(`${saturday} · waiting list`);
    await says(cleo, 'Vous êtes sur la liste d’attente');

    await bob.press('I can’t come');
    await says(bob, 'Thank you for saying so');
    await story.pass({ minutes: 30 });
    await says(cleo, 'Une place');
    await cleo.press('Oui, je viens');
    await says(cleo, 'Vous venez');

    await bob.command('shift', '1');
    await settled(() => expect(bob.seen().at(-1)?.buttons).toContain('Tell me when people are missing'));
    await bob.press('Tell me when people are missing');
    await settled(() => expect(bob.seen().at(-1)?.buttons).toContain('No longer tell me'));
    await cleo.press('Je ne peux pas venir');
    await says(cleo, 'Merci');
    await story.pass({ minutes: 30 });
    await says(bob, 'Somebody cannot come');
    await bob.press('I’m coming');
    const { id: memberId } = await database.member.findFirstOrThrow({ where: { name: 'Bob' } });
    await settled(async () => expect(await database.booking.findMany()).toMatchObject([{ memberId, state: 'booked' }]));

    await settled(() => expect(bob.seen().some(({ buttons }) => buttons.includes('When do I leave?'))).toBe(true));
    await bob.press('When do I leave?');
    await answer(bob, { 'I leave…': 'Tram 92, 8:20' });
    await says(bob, 'Your plan: Tram 92, 8:20');
    await bob.press('Into my calendar');
    await says(bob, 'Open this file');
    await bob.command('shift', 'calendar');
    await says(bob, 'by a private address');
    await bob.press('Make my address');
    await says(bob, 'https://palabre.example/');

    await story.pass({ hours: 4 * 24 + 5 });
    await says(bob, 'When do you leave?');
    await story.pass({ hours: 24 });
    await says(an, 'Who was there?');
    await an.press('Who was there?');
    await settled(() => expect(an.seen().some(({ buttons }) => buttons.includes('Bob'))).toBe(true));
    await an.press('Bob');
    await settled(() => expect(an.seen().some(({ buttons }) => buttons.includes('✓ Bob'))).toBe(true));
    expect(story.complaints()).toEqual([]);
  }, 60_000);
});

it('of two who take the last place at once, one on Slack and one on Telegram, one comes and the other waits', async () => {
  await using story = await cooperative(['slack', 'telegram'], clockAt('2026-11-23T12:00:00Z'));
  const { house, played, anotherCode } = story;
  const [slack, telegram] = played as [Played, Played];
  const [an, bob] = [slack.person('An', 'en'), telegram.person('Bob', 'en')];
  await an.command('palabre', `admin ${house.adminCode}`);
  await says(an, 'You are now an admin');
  await bob.command('palabre', `admin ${await anotherCode()}`);
  await says(bob, 'You are now an admin');
  await an.command('shift', 'Till | Saturday 9:00 | 3h | 1');
  await settled(() => expect(posted(slack)).toContain('Till'));
  await bob.command('shift', '1');
  await settled(() => expect(bob.seen().at(-1)?.buttons).toContain(`${saturday} · 1 place left`));
  await bob.press(`${saturday} · 1 place left`);
  await settled(() => expect(bob.seen().at(-1)?.buttons).toContain('I’m coming'));
  await Promise.all([an.press(`${saturday} · 1 place left`), bob.press('I’m coming')]);
  await settled(() => {
    const told = [newest(an), newest(bob)];
    expect(told.filter(text => text.includes('You are coming'))).toHaveLength(1);
    expect(told.filter(text => text.includes('You are on the waiting list'))).toHaveLength(1);
  });
  expect(story.complaints()).toEqual([]);
}, 60_000);
