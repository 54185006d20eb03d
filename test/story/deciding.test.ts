import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Played, Player } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { clockAt } from '../support/clock.ts';
import { type Cooperative, cooperative, newest, plain, posted, settled } from '../support/cooperative.ts';

/** In words or on a button. */
const shows = (player: Player, text: string) =>
  settled(() => expect([newest(player), ...(player.seen().at(-1)?.buttons ?? [])].join('\n')).toContain(text));

/** Presses one after the other, each once what came before is answered: `button → what then shows`. */
async function taps(player: Player, steps: readonly (readonly [button: string, then: string])[]): Promise<void> {
  for (const [button, then] of steps) {
    await player.press(button);
    await shows(player, then);
  }
}

/** Back to the panel, which says what is recorded. */
const again = async (player: Player, recorded: string): Promise<void> => {
  await taps(player, [
    ['My vote and details', 'Change my vote'],
    ['Change my vote', 'Start again'],
  ]);
  await shows(player, recorded);
};
const twenty = Array.from({ length: 20 }, (_, index) => `Name ${index + 1}`);

type Way = {
  readonly form: string;
  readonly ask: string;
  /** Casts a ballot, seen whole before it is recorded. */
  cast(player: Player, poll: number): Promise<void>;
  /** Casts another in its place. */
  change(player: Player, poll: number): Promise<void>;
  /** What the place shows once it is closed: the verdict and the table. */
  readonly verdict: readonly string[];
};

/** One for each form a ballot is cast in; all methods of a form share its panel. */
const ways: readonly Way[] = [
  {
    form: 'one tap',
    ask: 'Which day? | Monday | Tuesday',
    cast: player => taps(player, [['Monday', 'Recorded: Monday']]),
    change: player => taps(player, [['Tuesday', 'Recorded: Tuesday']]),
    verdict: ['Tuesday, with 1 of 1 vote'],
  },
  {
    form: 'several options',
    ask: `Which of these? | ${twenty.join(' | ')} | multiple`,
    async cast(player, poll) {
      await player.command('poll', `results ${poll}`);
      await shows(player, 'Which of these?');
      await player.choose(['Name 2', 'Name 20']);
      await shows(player, 'You chose: Name 2 and Name 20');
    },
    async change(player) {
      await player.choose(['Name 2', 'Name 19', 'Name 20']);
      await shows(player, 'You chose: Name 2, Name 19');
    },
    verdict: ['Name 19'],
  },
  {
    form: 'a score for each option',
    ask: 'Which dish? | Soup | Pasta | score',
    cast: player =>
      taps(player, [
        ['Vote', 'Soup'],
        ['4', 'Pasta'],
        ['5', 'Soup: 4'],
        ['Record my vote', 'Recorded: Pasta: 5, Soup: 4'],
      ]),
    async change(player) {
      await again(player, 'Soup: 4');
      await player.choose(['Pasta']);
      await shows(player, 'how many points for Pasta');
      await taps(player, [
        ['1', 'Pasta: 1'],
        ['Record my vote', 'Recorded: Soup: 4, Pasta: 1'],
      ]);
    },
    verdict: ['Soup', '4 points', '1 point'],
  },
  {
    form: 'dots',
    ask: 'What for? | Bikes | Garden | dots:5',
    cast: player =>
      taps(player, [
        ['Vote', '5 left'],
        ['3', 'dots for Garden'],
        ['2', 'No dot left'],
        ['Record my vote', 'Recorded: Bikes: 3, Garden: 2'],
      ]),
    async change(player) {
      await again(player, 'Bikes: 3');
      await player.choose(['Bikes']);
      await shows(player, 'dots for Bikes');
      await taps(player, [
        ['0', 'Bikes: 0'],
        ['Record my vote', 'Recorded: Garden: 2'],
      ]);
    },
    verdict: ['Garden', '2 dots'],
  },
  {
    form: 'a ranking of twenty',
    ask: `Which name? | ${twenty.join(' | ')} | ranked`,
    async cast(player) {
      await taps(player, [['Vote', 'choice number 1']]);
      await player.choose(['Name 20']);
      await shows(player, '1. Name 20');
      await player.choose(['Name 3']);
      await shows(player, '2. Name 3');
      await taps(player, [['Record my vote', 'Recorded: 1. Name 20, 2. Name 3']]);
    },
    async change(player) {
      await again(player, '2. Name 3');
      await taps(player, [['Start again', 'choice number 1']]);
      await player.choose(['Name 3']);
      await shows(player, '1. Name 3');
      await taps(player, [['Record my vote', 'Recorded: 1. Name 3']]);
    },
    verdict: ['Name 3, stronger than all other options'],
  },
  {
    form: 'a grade for each option',
    ask: 'Who? | Ana | Cas | mj',
    cast: player =>
      taps(player, [
        ['Vote', 'Ana'],
        ['good', 'Cas'],
        ['poor', 'Ana: good'],
        ['Record my vote', 'Recorded: Ana: good, Cas: poor'],
      ]),
    async change(player) {
      await again(player, 'Ana: good');
      await player.choose(['Cas']);
      await shows(player, 'very good');
      await taps(player, [
        ['excellent', 'Cas: excellent'],
        ['Record my vote', 'Recorded: Cas: excellent, Ana: good'],
      ]);
    },
    verdict: ['Cas', 'excellent'],
  },
  {
    form: 'consent in one tap, an objection with its reason',
    ask: 'Open on Sundays? | Open on Sundays | consent',
    async cast(player) {
      await player.press('I object');
      await settled(() => expect(player.asked()?.labels).toHaveLength(1));
      await player.fill({ [player.asked()?.labels[0] ?? '']: 'Nobody can work then' });
      await shows(player, 'Recorded: Open on Sundays: I object');
    },
    change: player =>
      taps(player, [
        ['My vote and details', 'You chose: Open on Sundays: I object'],
        ['I consent', 'Recorded: Open on Sundays: I consent'],
      ]),
    verdict: ['Open on Sundays'],
  },
  {
    form: 'dates',
    ask: 'When? | Mon 4 May | Tue 5 May | dates',
    cast: player =>
      taps(player, [
        ['Vote', 'Mon 4 May'],
        ['yes', 'Tue 5 May'],
        ['no', 'Mon 4 May: yes'],
        ['Record my vote', 'Recorded: Mon 4 May: yes, Tue 5 May: no'],
      ]),
    async change(player) {
      await again(player, 'Mon 4 May: yes');
      await player.choose(['Tue 5 May']);
      await shows(player, 'can you make Tue 5 May');
      await taps(player, [
        ['if need be', 'Tue 5 May: if need be'],
        ['Record my vote', 'Recorded'],
      ]);
    },
    verdict: ['Mon 4 May', '1 of 1 can make it'],
  },
  {
    form: 'a place on a list',
    ask: 'Who does what? | Kitchen | Door | signup:1',
    cast: player => taps(player, [['Kitchen', 'Signed up: Kitchen']]),
    async change(player, poll) {
      await player.command('poll', `results ${poll}`);
      await shows(player, 'Sign off');
      await taps(player, [
        ['Sign off', 'Signed off'],
        ['Door', 'Signed up: Door'],
      ]);
    },
    verdict: ['Door'],
  },
];

// One house after the other: what a test left half done is not tried again.
describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', { retry: 0 }, ({ platform }) => {
  let story: Cooperative;
  let coop: Played;
  let an: Player;
  let bob: Player;
  let polls = 0;
  beforeAll(async () => {
    story = await cooperative([platform], clockAt('2026-11-24T10:00:00Z'));
    [coop] = story.played as [Played];
    an = coop.person('An', 'en');
    bob = coop.person('Bob', 'en');
    await an.command('palabre', `admin ${story.house.adminCode}`);
    await shows(an, 'You are now an admin');
  }, 60_000);
  afterAll(() => story[Symbol.asyncDispose]());

  it.each(ways)(
    'a ballot is cast by thumb as $form, changed, and counted',
    async ({ ask, cast, change, verdict }) => {
      await an.command('poll', ask);
      polls += 1;
      await settled(() => expect(posted(coop)).toContain(ask.split(' | ')[0]));
      await cast(bob, polls);
      await change(bob, polls);
      expect(await story.house.engine.world.database.ballot.count()).toBe(polls);
      const before = coop.messages().length;
      await an.command('poll', `close ${polls}`);
      await settled(() => expect(coop.messages().length).toBeGreaterThan(before));
      // The picture comes last, some seconds after the verdict: the next question then stands below it.
      await story.pass({ seconds: 6 });
      for (const words of [...verdict, `Result: ${ask.split(' | ')[0]}`])
        await settled(() =>
          expect(
            coop
              .messages()
              .slice(before)
              .map(({ text }) => plain(text))
              .join('\n'),
          ).toContain(words),
        );
      expect(story.complaints()).toEqual([]);
    },
    30_000,
  );
});
