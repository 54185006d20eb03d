import { describe, expect, it } from 'vitest';
import type { Played } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { cooperative, newest, posted, settled } from '../support/cooperative.ts';

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('a poll is opened, voted, changed, watched, closed and its verdict read', async () => {
    await using story = await cooperative([platform]);
    const { house, played } = story;
    const [coop] = played as [Played];
    const an = coop.person('An', 'en');
    const bob = coop.person('Bob', 'fr');

    await an.command('poll', 'Which day? | Monday | Tuesday');
    await settled(() => expect(newest(an)).toContain('not connected to a community yet'));
    expect(coop.messages()).toEqual([]);
    await an.command('palabre', `admin ${house.adminCode}`);
    await settled(() => expect(newest(an)).toContain('You are now an admin'));

    await an.command('poll', 'Which day? | Monday | Tuesday | closes:3d');
    await settled(() => expect(posted(coop)).toContain('Which day?'));
    await bob.press('Tuesday');
    await settled(() => expect(newest(bob)).toContain('C’est noté : Tuesday'));
    await settled(() => expect(posted(coop)).toMatch(/Tuesday[\s\S]*1 vote/));
    await bob.press('Monday');
    await an.press('Monday');
    await settled(() => expect(posted(coop)).toMatch(/Monday[\s\S]*2 votes, 100%/));
    expect(coop.messages()).toHaveLength(1);

    await bob.command('poll', 'close 1');
    await settled(() => expect(newest(bob)).toContain('Seule la personne'));
    await an.command('poll', 'close 1');
    await settled(() => expect(coop.messages().at(-1)?.text).toContain('Closed: Which day?'));
    expect(posted(coop)).toContain('Monday, with 2 of 2 votes (100%).');
    expect(story.complaints()).toEqual([]);
  });
});

it('a poll in places of two platforms has one tally, and stands up to date in both', async () => {
  await using story = await cooperative(['slack', 'telegram']);
  const { house, played, anotherCode } = story;
  const [slack, telegram] = played as [Played, Played];
  const an = slack.person('An', 'en');
  const bob = telegram.person('Bob', 'nl');
  const { world } = house.engine;
  await an.command('palabre', `admin ${house.adminCode}`);
  await settled(() => expect(newest(an)).toContain('You are now an admin'));
  await bob.command('palabre', `admin ${await anotherCode()}`);
  await settled(() => expect(newest(bob)).toContain('U bent nu beheerder'));
  // Both places are known once somebody has acted there.
  await an.command('palabre', '');
  await bob.command('palabre', '');
  await settled(async () => expect(await world.database.place.count()).toBe(2));

  await an.command('poll', '');
  await settled(() => expect(an.asked()?.labels).toContain('Question'));
  const at = async (connection: string, platform: string) =>
    `${(await world.database.place.findFirstOrThrow({ where: { connection: { platform: connection } } })).name} (${platform})`;
  const places = [await at('slack', 'Slack'), await at('telegram', 'Telegram')];
  await an.fill({
    Question: 'Which day?',
    'Options, one a line': 'Monday\nTuesday',
    'How do people choose?': 'Choose one option',
    'Where?': places,
  });
  await settled(() => expect(an.asked()?.labels).toContain('Closes'));
  await an.fill({});
  await settled(() =>
    expect([posted(slack), posted(telegram)]).toEqual([
      expect.stringContaining('Which day?'),
      expect.stringContaining('Which day?'),
    ]),
  );

  await an.press('Monday');
  await bob.press('Monday');
  await settled(() => expect(newest(bob)).toContain('Genoteerd: Monday'));
  for (const place of played) await settled(() => expect(posted(place)).toMatch(/Monday[\s\S]*2 votes, 100%/));
  await an.command('poll', 'close 1');
  for (const place of played) await settled(() => expect(posted(place)).toContain('Monday, with 2 of 2 votes (100%).'));
}, 60_000);
