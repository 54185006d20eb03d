import { describe, expect, it } from 'vitest';
import type { Played } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { cooperative, heard, says } from '../support/cooperative.ts';

/** As a spreadsheet of the Windows world in Belgium or France saves it. */
const saved = (lines: readonly string[]) =>
  Buffer.from(['Numéro;Nom;Langue;Type;Remarque', ...lines, ''].join('\r\n'), 'latin1');
const line = (n: number, name = `Zoé ${n} Müller`) => `${n};${name};${['fr', 'nl', 'en'][n % 3]};client;à jour`;
const lines = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => line(first + n));

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('an admin drops the list of a spreadsheet in private, reads what it would change and which lines cannot be taken, and imports the rest', async () => {
    await using story = await cooperative([platform]);
    const { house, played } = story;
    const [coop] = played as [Played];
    const { database } = house.engine.world;
    const onRoll = (where: object) => database.member.count({ where: { rollId: { not: null }, ...where } });
    const ada = coop.person('Ada', 'en');
    await ada.command('palabre', `admin ${house.adminCode}`);
    await says(ada, 'You are now an admin');

    await ada.bring('leden.csv', saved([...lines(1, 300), '301;=1+1;fr;client;', '302;;nl;client;']));
    await says(ada, 'If you import this: 300 new, 0 changed, 0 left, 0 the same. Nothing is written yet.');
    expect(heard(ada)).toContain('300 members read, as Windows-1252.');
    expect(heard(ada)).toContain('Columns not used, and not kept: Remarque.');
    expect(heard(ada)).toContain('2 lines cannot be taken:');
    expect(heard(ada)).toContain('Line 302: a cell is a formula.');
    expect(heard(ada)).toContain('Line 303: it has no name.');
    expect(await onRoll({})).toBe(0);
    await ada.press('Import without those lines');
    await says(ada, 'Imported: 300 new');
    expect(await onRoll({ name: { endsWith: 'Müller' } })).toBe(300);

    const next = [line(1, 'Zoë Gümüs'), ...lines(2, 290), ...lines(401, 420)];
    const bad = Array.from({ length: 12 }, (_, n) => `${500 + n};=HYPERLINK("https://evil.example");fr;client;`);
    await ada.bring('leden.csv', saved([...next, ...bad]));
    await says(ada, '20 new, 1 changed, 10 left, 289 the same');
    expect(heard(ada)).toContain('12 lines cannot be taken:');
    expect(heard(ada)).toContain('Line 312: a cell is a formula.');
    await ada.press('Import without those lines');
    await says(ada, 'Imported: 20 new, 1 changed, 10 left');
    expect(await onRoll({ leftAt: null })).toBe(310);
    expect(await onRoll({ name: 'Zoë Gümüs' })).toBe(1);
    expect(story.complaints()).toEqual([]);
  }, 60_000);
});

/** In a tab of the tryout the body of an event is what limits a file. */
const elsewhere = drivers.filter(driver => driver.platform !== 'web').map(({ platform }) => ({ platform }));

describe.each(elsewhere)('on $platform', ({ platform }) => {
  it('a list too large for a chat is refused with what is allowed and what to do, a file that is no list likewise, and somebody who is no admin brings none', async () => {
    await using story = await cooperative([platform]);
    const [coop] = story.played as [Played];
    const [ada, bob] = [coop.person('Ada', 'en'), coop.person('Bob', 'fr')];
    await ada.command('palabre', `admin ${story.house.adminCode}`);
    await says(ada, 'You are now an admin');
    await ada.bring('leden.csv', Buffer.alloc(12_000_000, '1;Zoé;fr;client;\n', 'latin1'));
    await says(ada, 'This file is too large for a chat; 10 MB at most. Use “palabre import members”');
    await ada.bring('leden.xlsx', Buffer.from('PK'));
    await says(ada, 'Save it as CSV in your spreadsheet');
    await ada.bring('leden.csv', Buffer.from('Naam;Taal\r\n'));
    await says(ada, 'The first line must name a column “number”');
    await bob.command('palabre', 'me');
    await says(bob, 'Ce qui est conservé');
    await bob.bring('membres.csv', saved(lines(1, 2)));
    await says(bob, 'que des admins');
    expect(await story.house.engine.world.database.member.count({ where: { rollId: { not: null } } })).toBe(0);
    expect(story.complaints()).toEqual([]);
  }, 60_000);
});
