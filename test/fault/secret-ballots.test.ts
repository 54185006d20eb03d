import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { palabre } from '../support/palabre.ts';
import type { Player } from '../support/person.ts';
import { testPlatform } from '../support/platform.ts';
import { told } from '../support/reading.ts';

const options = ['Red', 'Green', 'Blue'];
const people = 8;
const seconds = 3;

/** Eight people who may vote; the first three have a second account on another chat, which may vote by itself until it is linked. */
async function world() {
  const platforms = [testPlatform(), testPlatform({ platform: 'telegram', id: 'T2' })] as const;
  const app = await palabre({ platforms });
  const first = Array.from({ length: people }, (_, n) => app.person(`P${n}`));
  const all = [...first, ...Array.from({ length: seconds }, (_, n) => app.person(`Q${n}`, 'en', platforms[1]))];
  for (const person of all) await person.command('palabre', 'me');
  await app.database.member.updateMany({ data: { locale: 'en' } });
  await all[people - 1]?.command('poll', `Which colour? | ${options.join(' | ')} | secret for:lang=en closes:3d`);
  await app.idle();
  const { id } = await app.database.poll.findFirstOrThrow();
  const platformOf = (who: number) => platforms[who < people ? 0 : 1];
  return { app, all, id, platformOf };
}
type World = Awaited<ReturnType<typeof world>>;

const vote = async ({ id }: World, person: Player, option: number): Promise<boolean> =>
  /^Your vote is recorded/.test(told(await person.pressToken(`polls-vote-${id}-${option + 1}`)));

async function tallyOf({ app }: World): Promise<number[]> {
  const rows = await app.database.tally.findMany();
  return options.map((_, option) => rows.find(({ content }) => content === String(option + 1))?.count ?? 0);
}
const countOf = (ballots: readonly number[]): number[] =>
  options.map((_, option) => ballots.filter(ballot => ballot === option).length);

type Act =
  | { readonly does: 'vote'; readonly who: number; readonly option: number }
  | { readonly does: 'again'; readonly who: number }
  | { readonly does: 'link'; readonly who: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constant('vote' as const), who: fc.nat(people + seconds - 1), option: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('again' as const), who: fc.nat(people + seconds - 1) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('link' as const), who: fc.nat(seconds - 1) }) },
);

/** What should be in the envelopes: of each member the option and when it was chosen. A linked account is its member. */
class Expected {
  readonly ballots = new Map<number, { readonly option: number; readonly at: number }>();
  readonly linked = new Set<number>();
  #at = 0;
  memberOf = (who: number) => (this.linked.has(who - people) ? who - people : who);
  vote(who: number, option: number) {
    this.ballots.set(this.memberOf(who), { option, at: ++this.#at });
  }
  link(who: number) {
    const both = [this.ballots.get(who), this.ballots.get(people + who)].filter(ballot => ballot !== undefined);
    const newest = both.sort((a, b) => b.at - a.at)[0];
    this.linked.add(who);
    this.ballots.delete(people + who);
    if (newest) this.ballots.set(who, newest);
  }
}

async function play(of: World, expected: Expected, { does, who, ...more }: Act): Promise<void> {
  const { app, all, platformOf } = of;
  const person = all[who];
  if (!person) return;
  app.clock.advance({ seconds: 1 });
  if (does === 'again') await platformOf(who).deliver(person.event);
  if (does === 'vote' && 'option' in more) {
    expect(await vote(of, person, more.option)).toBe(true);
    expected.vote(who, more.option);
  }
  if (does === 'link' && !expected.linked.has(who)) {
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told(await person.command('palabre', 'link')))?.[0] ?? '';
    await all[people + who]?.command('palabre', `link ${code}`);
    expected.link(who);
  }
}

test('however votes, changes, redeliveries and linked accounts follow each other, each member has one sealed ballot, the newest', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 24 }), async acts => {
      const of = await world();
      await using app = of.app;
      const expected = new Expected();
      for (const one of acts) await play(of, expected, one);
      expect(await app.database.ballot.count()).toBe(expected.ballots.size);
      expect(await app.database.ballot.count({ where: { OR: [{ content: { not: '' } }, { envelope: null }] } })).toBe(
        0,
      );
      await app.pass({ hours: 72 });
      const ballots = [...expected.ballots.values()].map(({ option }) => option);
      expect(await tallyOf(of)).toEqual(ballots.length < 5 ? [0, 0, 0] : countOf(ballots));
    }),
    { numRuns: 6, seed: 3 },
  );
});

test('of votes that race the closing, exactly those that were acknowledged are counted', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(2), { minLength: people, maxLength: people }),
      fc.array(fc.nat(2), { minLength: people, maxLength: people }),
      fc.nat(people - 1),
      async (first, changed, closer) => {
        const of = await world();
        await using app = of.app;
        for (const [who, option] of first.entries()) expect(await vote(of, of.all[who]!, option)).toBe(true);
        const closing = of.all[people - 1]!.command('poll', 'close 1');
        const racing = of.all.slice(0, people).map(async (person, who) => {
          if (who < closer) await new Promise(setImmediate);
          // An account of its own, so that what it is answered is not what the closing was answered.
          const taken = who < people - 1 && (await vote(of, person, changed[who] ?? 0));
          return taken ? changed[who]! : first[who]!;
        });
        const [ballots] = await Promise.all([Promise.all(racing), closing]);
        await app.idle();
        expect(await tallyOf(of)).toEqual(countOf(ballots));
        expect(await app.database.ballot.count()).toBe(0);
        expect(await readdir(join(app.home, 'keys/sealed'))).toEqual([]);
      },
    ),
    { numRuns: 6, seed: 3 },
  );
});

test('several processes that come to count a poll at once open it once', async () => {
  const of = await world();
  await using app = of.app;
  for (const person of of.all.slice(0, 6)) await vote(of, person, 0);
  await using another = await app.anotherProcess([testPlatform({ platform: 'discord', id: 'T3' })]);
  app.clock.advance({ hours: 72 });
  const { schedule } = app.house.engine.world;
  const job = { community: app.house.community.id, feature: 'polls', job: 'close', id: of.id };
  await app.database.$transaction(async db => {
    for (let n = 0; n < 6; n++) await schedule(db, job, app.clock.now());
  });
  await app.idle();
  expect(await tallyOf(of)).toEqual([6, 0, 0]);
  expect(app.platform.messages.filter(({ view }) => view.title.startsWith('Closed:'))).toHaveLength(1);
  expect(another.engine.world.seals).toBeDefined();
});
