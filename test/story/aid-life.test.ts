import { describe, expect, it } from 'vitest';
import type { Played } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { clockAt } from '../support/clock.ts';
import { answer, cooperative, heard, posted, says, settled } from '../support/cooperative.ts';

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('somebody of the directory helps whoever hides their name, and both reach each other; whoever drops out may help again; contact is gone after 14 days', async () => {
    await using story = await cooperative([platform], clockAt('2026-11-23T12:00:00Z'));
    const { house, played } = story;
    const [coop] = played as [Played];
    const { database } = house.engine.world;
    const [an, bob] = [coop.person('An', 'en'), coop.person('Bob', 'en')];
    await an.command('palabre', `admin ${house.adminCode}`);
    await says(an, 'You are now an admin');
    const { memberId } = await database.membership.findFirstOrThrow();
    await database.roleGrant.create({ data: { memberId, role: 'referent', grantedAt: new Date() } });

    await bob.command('aid', 'profile');
    await says(bob, 'You are not in the directory');
    await bob.press('Say what I bring');
    await answer(bob, {
      'What I can bring': 'Carry boxes',
      'May I ask you by name?': 'Yes',
    });
    await settled(async () => expect(await database.aidProfile.count()).toBe(1));
    await an.command('aid', 'directory boxes');
    await says(an, 'Bob: Carry boxes');

    await an.command('aid', '');
    await answer(an, {
      'What do you need?': 'someone to carry boxes',
      'How many people?': 1,
      'Who may see it?': 'For everyone',
      'Your name': 'Hidden until I say yes to somebody',
      'Only for those you say yes to': 'Ring at 0475 12 34 56',
      'What now?': 'Send it like this',
    });
    await settled(() => expect(posted(coop)).toContain('Someone to carry boxes'));
    expect(posted(coop)).toContain('whose name those learn who help');
    expect(posted(coop)).not.toMatch(/An\b|0475/);
    await bob.press('I can help');
    await says(bob, 'Thank you!');
    expect(heard(bob)).not.toMatch(/\bAn\b.*boxes|0475/);
    await story.pass({ minutes: 30 });
    await says(an, 'Somebody offers to help');
    await an.press('Yes, Bob');
    // What she answered is drawn anew, and keeps the way to him.
    await says(an, 'Bob will help');
    await story.pass({ minutes: 30 });
    await says(bob, 'An writes for you alone: Ring at 0475 12 34 56');

    await bob.press('I cannot come after all');
    await says(bob, 'Thank you for saying so');
    await story.pass({ seconds: 5 });
    await settled(() =>
      expect(
        coop
          .messages()
          .map(({ text }) => text)
          .join(),
      ).toContain('Looking for help again'),
    );
    await settled(() => expect(heard(bob)).not.toContain('0475'));
    await bob.press('I can help');
    await settled(async () => expect(await database.aidOffer.findMany()).toMatchObject([{ state: 'offered' }]));
    await story.pass({ hours: 24 });
    await an.press('Yes, Bob');
    await settled(async () => expect(await database.aidOffer.findMany()).toMatchObject([{ state: 'accepted' }]));
    await story.pass({ hours: 1 });
    await says(bob, '0475 12 34 56');

    await bob.press('See the request');
    await settled(() => expect(bob.seen().some(({ buttons }) => buttons.includes('Something is wrong'))).toBe(true));
    await bob.press('Something is wrong');
    await answer(bob, { 'What happened?': 'They were rude', 'Keep us apart?': 'Yes' });
    await settled(async () => expect(await database.aidApart.count()).toBe(1));

    await an.press('See the request');
    await settled(() => expect(an.seen().some(({ buttons }) => buttons.includes('Yes, it worked out'))).toBe(true));
    await an.press('Yes, it worked out');
    await settled(async () => expect(await database.aidRequest.findFirst()).toMatchObject({ state: 'done' }));
    await story.pass({ hours: 15 * 24 });
    await settled(() => expect(heard(bob)).not.toContain('0475'));
    expect(await database.aidRequest.findFirst()).toMatchObject({ contact: '', what: 'Someone to carry boxes' });
    expect(story.complaints()).toEqual([]);
  }, 60_000);
});
