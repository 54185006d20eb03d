import { describe, expect, it } from 'vitest';
import type { Played } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { cooperative, heard, newest, plain, posted, settled } from '../support/cooperative.ts';

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('help is asked by a sentence, offered by one tap, and the two reach each other once both said yes', async () => {
    await using story = await cooperative([platform]);
    const { house, played } = story;
    const [coop] = played as [Played];
    const an = coop.person('An', 'en');
    const bob = coop.person('Bob', 'fr');
    await an.command('palabre', `admin ${house.adminCode}`);
    await settled(() => expect(newest(an)).toContain('You are now an admin'));

    await an.command('aid', 'someone to carry boxes Saturday morning, Schaerbeek');
    await settled(() => expect(an.asked()?.labels).toContain('What now?'));
    await an.fill({ 'What now?': 'Send it like this' });
    await settled(() => expect(posted(coop)).toContain('Someone to carry boxes'));
    expect(posted(coop)).toContain('Schaerbeek');
    await bob.press('I can help');
    await settled(() => expect(newest(bob)).toContain('Merci !'));
    await an.press('See the request');
    await settled(() => expect(heard(an)).toContain('offers to help'));
    await an.press('Yes, Bob');
    // The message that somebody offers may come meanwhile, and is then drawn anew.
    await settled(() => expect(heard(an)).toMatch(/Bob (helps you|will help)/));
    await settled(() => expect(plain(coop.messages()[0]?.text)).toContain('Help is found'));
    await bob.press('See the request');
    await settled(() => expect(heard(bob)).toContain('Vous avez dit oui'));
    await bob.press('Comment nous joindre');
    await settled(() => expect(heard(bob)).toContain('Vous aidez An'));
    expect(coop.complaints()).toEqual([]);
  }, 60_000);
});
