import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenOf } from '../../src/core/token.ts';
import { type Attacker, attackerOf, seeded } from '../support/attacker/attacker.ts';
import type { Suspect } from '../support/attacker/features.ts';
import { type App, palabre } from '../support/palabre.ts';
import { testPlatform } from '../support/platform.ts';
import { told } from '../support/reading.ts';
import { memberIdOf, onTheRoll } from '../support/roll.ts';
import { openSurvey } from '../support/surveying.ts';

const many = 40;
const rare = (at: number) => `Unheard-of words number ${at} of somebody`;

const text = `What do you think?
anonymous

1. Shall we buy the barn?
yes/no
2. How much would you give?
scale 1-5
3. Why?
long
4. Anything else?
short
`;

/** Forty members answer an anonymous survey on a platform of one question a message; some change their minds, some go on elsewhere, some never finish. */
async function played(app: App, attacker: Attacker, second: ReturnType<typeof testPlatform>) {
  const chance = seeded(11);
  const people = await onTheRoll(
    app,
    Array.from({ length: many }, (_, n) => `Writer${String(n).padStart(2, '0')}x`),
  );
  await openSurvey(app, text);
  const { id } = await app.database.survey.findFirstOrThrow();
  const begin = tokenOf('surveys', 'begin', id);
  const elsewhere = await linked(app, people[0]!, second);
  // As many of either, whatever the order in which they come.
  const secrets = people.map((_, at) => (at * 7) % 40 < 20);
  const events: string[][] = people.map(() => []);
  for (const at of people.map((_, n) => (n * 11) % many)) {
    const person = people[at]!;
    const here = at === 0 ? elsewhere : person;
    const twice = chance() < 0.3;
    await person.pressToken(begin);
    await attacker.watch(at, () => person.submit({ q1: (twice ? !secrets[at] : secrets[at]) ? 1 : 0 }));
    events[at]!.push(person.event.id);
    if (at === 0) await here.pressToken(begin);
    await here.submit({ q2: 1 + Math.floor(chance() * 5) });
    if (twice) {
      await here.back();
      await here.back();
      await attacker.watch(at, () => here.submit({ q1: secrets[at] ? 1 : 0 }));
      events[at]!.push(here.event.id);
      await here.submit({ q2: 3 });
    }
    await here.submit({ q3: rare(at) });
    // A third leaves it at that.
    if (chance() < 0.66) await here.submit({ q4: null });
    app.clock.advance({ seconds: Math.floor(chance() * 600) });
  }
  const suspects: Suspect[] = await Promise.all(
    people.map(async (person, at) => {
      const account = await app.database.account.findFirstOrThrow({ where: { externalId: person.person.id } });
      const member = await memberIdOf(app, person);
      return { keys: [member, account.id, person.person.id, person.person.name, ...events[at]!] };
    }),
  );
  return { suspects, secrets };
}

async function linked(app: App, person: ReturnType<App['person']>, second: ReturnType<typeof testPlatform>) {
  const too = app.person(`${person.person.name} too`, 'en', second);
  await too.command('palabre', 'me');
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told(await person.command('palabre', 'link')))?.[0];
  await too.command('palabre', `link ${code}`);
  return too;
}

test('who holds everything but the key learns nothing of who answered what, half-finished and resumed answers included', {
  timeout: 600_000,
}, async () => {
  const limits = { fieldsPerPage: 1 };
  const second = testPlatform({ platform: 'telegram', id: 'T2', limits });
  await using app = await palabre({ ownServer: true, platforms: [testPlatform({ limits }), second] });
  await using attacker = await attackerOf(app);
  const { suspects, secrets } = await played(app, attacker, second);
  const open = await attacker.strike(suspects, secrets);
  expect(open.telling).toEqual([]);
  expect(open.looked).toBeGreaterThan(300);
  expect(await attacker.search(suspects.map((_, at) => rare(at)))).toEqual([]);

  await app.pass({ hours: 24 * 15 });
  expect(await app.database.survey.findFirst()).toMatchObject({ counted: many });
  const folder = join(app.home, 'keys/sealed');
  expect(await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name))))).toEqual([]);
  expect((await attacker.strike(suspects, secrets)).telling).toEqual([]);
  const found = await attacker.search([rare(3)]);
  expect(found.map(({ where }) => where)).toContain('rows of public.survey_answer');
});
