import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/view.ts';
import type { Played, Player } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { cooperative, newest, posted, settled } from '../support/cooperative.ts';

const others: readonly (readonly [string, Locale])[] = [
  ['Bob', 'fr'],
  ['Cleo', 'nl'],
  ['Dina', 'fr'],
  ['Emil', 'nl'],
  ['Fay', 'fr'],
];
const recorded: Readonly<Record<Locale, string>> = {
  en: 'Your vote is recorded',
  fr: 'Votre vote est enregistré',
  nl: 'Uw stem is vastgelegd',
};
const votes = async (player: Player, label: string, locale: Locale) => {
  const before = player.seen().length;
  await player.press(label);
  await settled(() => {
    expect(player.seen().length).toBeGreaterThan(before);
    expect(newest(player)).toContain(recorded[locale]);
  });
  expect(newest(player)).not.toContain(label);
};

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('a secret poll is explained, voted, changed and counted without a word of who chose what; of two ballots nothing is told', async () => {
    await using story = await cooperative([platform]);
    const { house, home, played } = story;
    const [coop] = played as [Played];
    const { database } = house.engine.world;
    const an = coop.person('An', 'en');
    const people = others.map(([name, locale]) => ({ player: coop.person(name, locale), locale }));
    const [bob, cleo] = people.map(({ player }) => player) as [Player, Player];
    await an.command('palabre', `admin ${house.adminCode}`);
    await settled(() => expect(newest(an)).toContain('You are now an admin'));
    for (const { player } of people) await player.command('palabre', 'me');
    await settled(async () => expect(await database.member.count()).toBe(6));
    for (const { id } of await database.member.findMany())
      await database.member.update({ where: { id }, data: { rollId: id } });

    await an.command('poll', 'Which colour? | Red | Green | secret for:roll');
    await settled(() => expect(posted(coop)).toContain('Which colour?'));
    await bob.press('How it stays secret');
    await settled(() => expect(newest(bob)).toContain('Comment ce vote reste secret'));
    await cleo.press('How it stays secret');
    await settled(() => expect(newest(cleo)).toContain('Hoe deze stemming geheim blijft'));
    for (const { player, locale } of people) await votes(player, 'Red', locale);
    await coop.faults.redeliver();
    await votes(bob, 'Green', 'fr');
    await votes(an, 'Green', 'en');
    expect(posted(coop)).toContain('fewer than 5 votes at the last hourly count');
    expect(await readdir(join(home, 'keys/sealed'))).toHaveLength(1);
    await an.command('poll', 'close 1');
    await settled(() => expect(posted(coop)).toContain('Red, with 4 of 6 votes'));
    expect(await database.ballot.count()).toBe(0);
    await settled(async () => expect(await readdir(join(home, 'keys/sealed'))).toEqual([]));

    await an.command('poll', 'Which days? | Mon | Tue | Wed | secret multiple max:2 for:roll');
    await settled(() => expect(posted(coop)).toContain('Which days?'));
    await an.press('Vote');
    await settled(() => expect(newest(an)).toContain('Which days?'));
    await an.choose(['Tue', 'Wed']);
    await settled(() => expect(newest(an)).toContain('Tue and Wed'));
    await an.press('Record my vote');
    await settled(() => expect(newest(an)).toContain('Your vote is recorded'));
    // The panel on which they were picked has given way.
    expect(an.seen().filter(({ text }) => text.includes('Tue and Wed'))).toEqual([]);
    await an.command('poll', 'close 2');
    await settled(() => expect(posted(coop)).toContain('The ballots were deleted unopened'));
    expect(posted(coop)).not.toMatch(/\d votes?\b|%/);
    // Telegram lets nobody answer a press twice, and it was delivered twice.
    expect(story.complaints().filter(one => !one.includes('query is too old'))).toEqual([]);
  }, 60_000);
});
