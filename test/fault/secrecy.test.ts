import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenOf } from '../../src/core/token.ts';
import { encodeRanking } from '../../src/features/polls/methods/ranking.ts';
import { type Attacker, attackerOf, seeded } from '../support/attacker/attacker.ts';
import { intruder } from '../support/attacker/loot.ts';
import { plants } from '../support/attacker/plants.ts';
import { type App, palabre } from '../support/palabre.ts';
import { memberIdOf, onTheRoll } from '../support/roll.ts';

const many = 40;
const options = Array.from({ length: 20 }, (_, n) => `Option ${n + 1}`);

/** Forty members vote in two secret polls, some of them twice, some events come again, and half of them are reminded first; the attacker looks on all the while. */
async function played(app: App, attacker: Attacker) {
  const chance = seeded(42);
  const people = await onTheRoll(
    app,
    Array.from({ length: many }, (_, n) => `Voter${String(n).padStart(2, '0')}x`),
  );
  const asker = app.person('Asker');
  await asker.command('poll', 'The barn? | Buy | Leave | secret for:roll closes:40h');
  await asker.command('poll', `In which order? | ${options.join(' | ')} | secret ranked for:roll closes:30h`);
  await app.idle();
  const [barn, order] = await app.database.poll.findMany({ orderBy: { number: 'asc' } });
  if (!barn || !order) throw new Error('The polls did not open.');
  const secrets = permutation(many, chance).map(n => n % 2 === 0);
  const rankings = new Set<string>();
  const events: string[][] = people.map(() => []);
  const inTurn = permutation(many, chance).map(n => n - 1);
  for (const [n, at] of inTurn.entries()) {
    const voter = people[at]!;
    // Half time of the first poll, and a day before its end: who has not voted is reminded.
    if (n === many / 2) await app.pass({ hours: 20 });
    const votes = chance() < 0.4 ? [!secrets[at], secrets[at]] : [secrets[at]];
    for (const vote of votes) {
      await attacker.watch(at, () => voter.press(vote ? 'Buy' : 'Leave'));
      events[at]!.push(voter.event.id);
      if (chance() < 0.3) await app.platform.deliver(voter.event);
      app.clock.advance({ seconds: Math.floor(chance() * 600) });
    }
    const ranks = encodeRanking({ kind: 'ranking', ranks: permutation(options.length, chance) });
    rankings.add(ranks);
    await voter.pressToken(tokenOf('polls', 'submit', order.id, ranks));
  }
  const suspects = await Promise.all(
    people.map(async (person, at) => {
      const account = await app.database.account.findFirstOrThrow({ where: { externalId: person.person.id } });
      return {
        keys: [await memberIdOf(app, person), account.id, person.person.id, person.person.name, ...events[at]!],
      };
    }),
  );
  const reminded = await app.database.post.findMany({ where: { kind: 'reminder', itemId: barn.id } });
  const late = inTurn.slice(many / 2).map(at => suspects[at]?.keys[0] ?? '');
  // That they had not voted by then is all that a reminder tells.
  expect([...new Set(reminded.map(({ memberId }) => memberId))].sort()).toEqual(late.sort());
  return { people, suspects, secrets, barn, order, rankings: [...rankings] };
}

/** From 1 to so many, in any order. */
function permutation(length: number, chance: () => number): number[] {
  const drawn = Array.from({ length }, (_, n) => ({ n: n + 1, at: chance() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ n }) => n);
}

async function close(app: App): Promise<void> {
  await app.pass({ hours: 30 });
  await app.pass({ seconds: 6 });
}

const keyFiles = async (app: App) => {
  const folder = join(app.home, 'keys/sealed');
  return Promise.all((await readdir(folder)).map(name => readFile(join(folder, name))));
};

test('who holds everything but the key learns nothing of who voted what, while the poll is open and after it closed, and finds every leak that is planted', {
  timeout: 600_000,
}, async () => {
  await using app = await palabre({ ownServer: true });
  await using attacker = await attackerOf(app);
  const { suspects, secrets, rankings } = await played(app, attacker);
  const keys = await keyFiles(app);
  expect(keys.map(key => key.length)).toEqual([32, 32]);
  const open = await attacker.strike(suspects, secrets);
  expect(open.telling).toEqual([]);
  expect(open.looked).toBeGreaterThan(1000);
  expect(await attacker.search([...rankings, ...keys])).toEqual([]);

  await close(app);
  expect(await keyFiles(app)).toEqual([]);
  expect(app.platform.messages.map(({ view }) => view.title)).toContain('Result: The barn?');
  expect((await attacker.strike(suspects, secrets)).telling).toEqual([]);
  expect(await attacker.search(keys)).toEqual([]);
  expect((await attacker.search(rankings.slice(0, 1))).map(({ where }) => where)).toContain('rows of public.tally');

  await using hand = await intruder(app);
  // Of one in four it stands in the open: too few to go with anything, but every word of it is found.
  const left = rankings.filter((_, at) => at % 4 === 0);
  await hand.query('CREATE TABLE planted AS SELECT unnest($1::text[]) AS content', [left]);
  const found = await attacker.search(rankings);
  expect(found.filter(({ where }) => where === 'rows of public.planted')).toHaveLength(left.length);
  await hand.query('DROP TABLE planted');
  for (const plant of plants(app, attacker, { suspects, secrets })) {
    await attacker.lookAway();
    await plant.put(hand);
    const { telling } = await attacker.strike(suspects, secrets);
    expect(telling.map(({ name }) => name).join('\n'), plant.name).toMatch(plant.shows);
    await plant.away(hand);
  }
  await attacker.lookAway();
  expect((await attacker.strike(suspects, secrets)).telling).toEqual([]);
});

/** The keys lie outside what the attacker holds. */
test('the attacker finds a content and a key that somebody left in a file, in a row and in another spelling', async () => {
  await using app = await palabre({ ownServer: true });
  await using attacker = await attackerOf(app);
  const key = randomBytes(32);
  expect(await attacker.search([key, 'a rare ballot text'])).toEqual([]);
  await writeFile(join(app.home, 'left.json'), JSON.stringify({ key: key.toString('hex') }));
  await app.person('An').command('poll', 'Is this a rare ballot text? | Yes | No');
  const found = await attacker.search([key, 'a rare ballot text']);
  expect(found.map(({ where }) => where)).toEqual(
    expect.arrayContaining(['left.json', 'rows of public.poll', expect.stringContaining('pg_wal/')]),
  );
});
