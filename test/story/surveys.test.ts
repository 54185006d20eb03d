import { expect, it } from 'vitest';
import type { Played, Player } from '../contract/driver.ts';
import { cooperative, newest, posted, settled } from '../support/cooperative.ts';

const survey = `How are we doing?
Once a year we ask everybody.
anonymous
results shared

1. How satisfied are you? *
scale 1-5 | Not at all | Completely

2. What should change?
long
shown when 1 <= 2

3. Which day suits you?
one
- Monday
- Tuesday

4. Were you at the last assembly?
yes/no
`;
const [satisfied, change, day] = ['1. How satisfied are you?', '2. What should change?', 'Which day suits you?'];
const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/;

async function answers(player: Player, given: Readonly<Record<string, string>>): Promise<void> {
  await player.press('Answer');
  for (const [label, value] of Object.entries(given)) {
    await settled(() => expect(player.asked()?.labels).toEqual([label]));
    await player.fill({ [label]: value });
  }
  await settled(() => expect(newest(player)).toContain('are recorded'));
}

it.each(['discord', 'slack'] as const)(
  'an anonymous survey is answered on Telegram, begun on %s and gone on with on Telegram, closed, and its results read',
  async platform => {
    await using story = await cooperative(['telegram', platform]);
    const { house, played, anotherCode } = story;
    const [telegram, other] = played as [Played, Played];
    const an = telegram.person('An', 'en');
    await an.command('palabre', `admin ${house.adminCode}`);
    await settled(() => expect(newest(an)).toContain('You are now an admin'));

    await an.command('survey', survey);
    await settled(() => expect(newest(an)).toContain('Draft: How are we doing?'));
    await an.press('Open it');
    await settled(() => expect(posted(telegram)).toContain('fewer than five answers so far'));

    const bob = telegram.person('Bob', 'en');
    await answers(bob, {
      [satisfied]: '2',
      [change]: 'The opening hours',
      [`3. ${day}`]: 'Monday',
      '4. Were you at the last assembly?': 'No',
    });
    for (const name of ['Chloé', 'Dirk', 'Emma'])
      await answers(telegram.person(name, 'en'), {
        [satisfied]: '4',
        [`2. ${day}`]: 'Tuesday',
        '3. Were you at the last assembly?': 'Yes',
      });

    // Fay is known on both: what she begins on one platform waits for her on the other.
    const fay = telegram.person('Fay', 'en');
    const too = other.person('Fay', 'en');
    const cleo = other.person('Cleo', 'en');
    await cleo.command('palabre', `admin ${await anotherCode()}`);
    await settled(() => expect(newest(cleo)).toContain('You are now an admin'));
    await fay.command('palabre', 'link');
    await settled(() => expect(newest(fay)).toMatch(code));
    await too.command('palabre', `link ${code.exec(newest(fay))?.[0]}`);
    await settled(() => expect(newest(too)).toContain('both accounts are now one member'));

    await too.command('survey', '1');
    await settled(() => expect(newest(too)).toContain('How are we doing?'));
    await too.press('Answer');
    await settled(() => expect(too.asked()?.labels).toEqual([satisfied]));
    await too.fill({ [satisfied]: 4 });
    await settled(() => expect(too.asked()?.labels).toEqual([`2. ${day}`, '3. Were you at the last assembly?']));
    await fay.command('survey', '1');
    await settled(() => expect(newest(fay)).toContain('You have begun'));
    await fay.press('Go on');
    await settled(() => expect(fay.asked()?.labels).toEqual([`2. ${day}`]));
    await fay.fill({ [`2. ${day}`]: 'Tuesday' });
    await settled(() => expect(fay.asked()?.labels).toEqual(['3. Were you at the last assembly?']));
    await fay.fill({ '3. Were you at the last assembly?': 'Yes' });
    await settled(() => expect(newest(fay)).toContain('are recorded'));
    await settled(() => expect(posted(telegram)).toContain('5 answers or a few more'));

    const { database } = house.engine.world;
    expect(await database.surveyAnswer.count()).toBe(0);
    await an.command('survey', 'close 1');
    await settled(() => expect(posted(telegram)).toContain('Closed: How are we doing?'));
    expect(posted(telegram)).toContain('5 people answered');
    await an.command('survey', 'results 1');
    await settled(() => expect(newest(an)).toContain('mean 3.6 of 5, n = 5'));
    expect(newest(an)).not.toContain('opening hours');
    // Shared with whoever answered, wherever they ask, and with nobody else.
    await too.command('survey', 'results 1');
    await settled(() => expect(newest(too)).toContain('mean 3.6 of 5, n = 5'));
    const gus = telegram.person('Gus', 'en');
    await gus.command('survey', 'results 1');
    await settled(() => expect(newest(gus)).toContain('not for you'));
    expect(story.complaints()).toEqual([]);
  },
  60_000,
);
