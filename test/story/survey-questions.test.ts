import { describe, expect, it } from 'vitest';
import type { Played } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { cooperative, newest, posted, settled } from '../support/cooperative.ts';

const survey = `All kinds
named

1. How satisfied are you? *
scale 1-5 | Not at all | Completely

2. What should change?
long
shown when 1 <= 2

3. Which days suit you?
several 1-2
- Monday
- Tuesday
- Wednesday

4. How do you come?
- By bike
- By train

5. Were you there?
yes/no

6. In one word?
short

7. How many hours?
number 0-168

8. Since when?
date

9. Would you recommend us?
recommend | No | Yes
`;

/** What somebody answers, in the order in which it is asked; null: skipped. */
const given: readonly (readonly [label: string, answer: string | number | readonly string[] | null])[] = [
  ['1. How satisfied are you?', 2],
  ['2. What should change?', 'The opening hours'],
  ['3. Which days suit you?', ['Monday', 'Wednesday']],
  ['4. How do you come?', 'By train'],
  ['5. Were you there?', 'No'],
  ['6. In one word?', null],
  ['7. How many hours?', '12'],
  ['8. Since when?', '2020-02-29'],
  ['9. Would you recommend us?', 10],
];
const kept = [
  [1, 2],
  [2, 'The opening hours'],
  [3, 0b101],
  [4, 1],
  [5, 0],
  [6, null],
  [7, 12],
  [8, 18_321],
  [9, 10],
];

const chunks = <One>(all: readonly One[], size: number): (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('every kind of question is answered, skipped, gone back to and changed, and nothing is filed under another', async () => {
    await using story = await cooperative([platform]);
    const { house, played } = story;
    const { database } = house.engine.world;
    const [coop] = played as [Played];
    const an = coop.person('An', 'en');
    const bob = coop.person('Bob', 'en');
    await an.command('palabre', `admin ${house.adminCode}`);
    await settled(() => expect(newest(an)).toContain('You are now an admin'));
    await an.command('survey', survey);
    await settled(() => expect(newest(an)).toContain('Draft: All kinds'));
    await an.press('Open it');
    await settled(() => expect(posted(coop)).toContain('All kinds'));

    const room = Math.min(5, coop.adapter.limits.fieldsPerPage);
    // The second question hangs on the first, so that a page ends between them.
    const pages = [given.slice(0, 1), ...chunks(given.slice(1), room)];
    const isAsked = (n: number) =>
      settled(() => expect(bob.asked()?.labels).toEqual(pages[n]?.map(([label]) => label)));
    const fill = async (n: number) => {
      const answers = (pages[n] ?? []).flatMap(([label, answer]) =>
        answer === null ? [] : [[label, answer] as const],
      );
      if (answers.length === 0) await bob.press('Skip');
      else await bob.fill(Object.fromEntries(answers));
    };
    await bob.press('Answer');
    await isAsked(0);
    await fill(0);
    await isAsked(1);
    await bob.press('Back');
    await isAsked(0);
    for (let n = 0; n < pages.length; n++) {
      await isAsked(n);
      await fill(n);
    }
    await settled(() => expect(newest(bob)).toContain('are recorded'));
    const answers = () => database.surveyAnswer.findMany({ orderBy: { question: 'asc' } });
    expect((await answers()).map(({ question, value, text }) => [question, value ?? text])).toEqual(kept);

    await bob.press('Change my answers');
    await isAsked(0);
    await bob.fill({ '1. How satisfied are you?': 5 });
    await settled(() => expect(bob.asked()?.labels[0]).toBe('2. Which days suit you?'));
    expect((await answers()).map(({ question }) => question)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
    expect(story.complaints()).toEqual([]);
  }, 60_000);
});
