import { expect, test } from 'vitest';
import { type App, palabre } from '../../../../test/support/palabre.ts';
import { read, told } from '../../../../test/support/reading.ts';

/** A cooperative of so many listed members, of whom the first are on the platform and can vote. */
async function cooperative(app: App, size: number, types: readonly string[] = ['User', 'Partner']) {
  const people = Array.from({ length: size }, (_, n) => app.person(`Person ${n}`));
  for (const person of people) await person.command('palabre', 'me');
  const { id: community } = app.house.community;
  await app.database.community.update({ where: { id: community }, data: { memberTypes: [...types] } });
  for (let n = 0; n < size; n++)
    await app.database.member.updateMany({
      where: { name: `Person ${n}` },
      data: { rollId: String(n), memberType: types[n % types.length] ?? null },
    });
  return people;
}

const post = (app: App) => read(app.platform.messages[0]!.view);
const latest = (app: App) => read(app.platform.messages.at(-1)!.view);

async function votes(app: App, people: readonly ReturnType<App['person']>[], labels: readonly string[]) {
  await app.idle();
  for (const [n, label] of labels.entries()) await people[n]!.press(label);
}

test('the rules are a sentence on the post before anybody votes, and the verdict a sentence with its denominators', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 10);
  await people[0]!.command('poll', 'Buy the barn? | Yes | No | quorum:50% majority:2/3 for:roll');
  await app.idle();
  expect(post(app)).toContain(
    'Valid if 50% of 10 people take part; “Yes” is adopted with two thirds of the votes cast.',
  );
  await votes(app, people, ['Yes', 'Yes', 'Yes', 'Yes', 'No', 'No']);
  expect(told(await people[0]!.command('poll', 'close 1'))).toContain(
    'Adopted: Yes, 4 of 6 votes (66.7%; 66.7% needed). Turnout 6 of 10 (60%; 50% needed).',
  );
});

test('too few took part: the verdict says so with its numbers, whatever was voted', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 10);
  await people[0]!.command('poll', 'Buy the barn? | Yes | No | quorum:41% majority:1/2 for:roll');
  await votes(app, people, ['Yes', 'Yes', 'Yes', 'Yes']);
  expect(told(await people[0]!.command('poll', 'close 1'))).toContain(
    'Not valid: too few took part. Turnout 4 of 10 (40%; 41% needed).',
  );
});

test('a share of who may vote needs a list, which is frozen at opening: who comes later may not vote, who leaves still may', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 4);
  const refused = told(await people[0]!.command('poll', 'Q? | Yes | No | quorum:5%'));
  expect(refused).toContain('These rules need to know who may vote');
  expect(await app.database.poll.count()).toBe(0);
  await people[0]!.command('poll', 'Q? | Yes | No | quorum:5% for:roll');
  await app.idle();
  const late = app.person('Late');
  await late.command('palabre', 'me');
  await app.database.member.updateMany({ where: { name: 'Late' }, data: { rollId: '99' } });
  await app.database.member.updateMany({ where: { name: 'Person 3' }, data: { rollId: null } });
  expect(told(await late.press('Yes'))).toContain('those who were on its list when it opened');
  expect(told(await people[3]!.press('Yes'))).toContain('Recorded: Yes');
  expect(await app.database.poll.findFirst()).toMatchObject({ eligible: 4 });
});

test('rules that nobody could meet, or that cannot be read, are refused before anything opens', async () => {
  await using app = await palabre();
  const [an] = await cooperative(app, 4);
  for (const [flags, says] of [
    ['quorum:0', 'Write a quorum'],
    ['quorum:-3', 'Write a quorum'],
    ['quorum:101%', 'Write a quorum'],
    ['quorum:1/0', 'Write a quorum'],
    ['quorum:half', 'Write a quorum'],
    ['quorum:9999999', 'Write a quorum'],
    ['quorum:5 for:roll of:eligible', '5 people would have to take part, but only 4 may'],
    ['majority:0', 'Write a majority'],
    ['majority:3/2', 'Write a majority'],
    ['majority:>1', 'Write a majority'],
    ['majority:1e3', 'Write a majority'],
    ['majority:2/3 score', 'A majority needs votes for options'],
    ['majority:2/3 consent', 'A majority needs votes for options'],
    ['majority:2/3 of:eligible', 'need to know who may vote'],
    ['majority:2/3 abstain:7', 'There is no such option; this poll has 2'],
    ['majority:2/3 proposal:2 abstain:2', 'must be two'],
    ['majority:2/3 multiple abstain:2', 'Only where everyone chooses one option'],
    ['proposal:1', 'Say with what majority'],
    ['second-call:7d', 'A second call follows a missed quorum'],
    ['quorum:3 second-call:40d', 'at most 31 days'],
    ['quorum:3 second-call:soon', 'Write a second call'],
    ['colleges:User,Ghost for:roll', '“ghost” is no type of members here'],
    ['colleges for:roll', 'Of type User fewer than 5 may vote'],
    ['quorum:5% for:type=Partner for:lang=nl', 'Nobody is among those'],
    ['default:9 ranked', 'default must be one of the 2'],
  ] as const)
    expect(told(await an!.command('poll', `Q? | A | B | ${flags}`)), flags).toContain(says);
  expect(await app.database.poll.count()).toBe(0);
});

test('a double majority is reached in each type of members or not at all, and says how far each came', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 6);
  await people[0]!.command('poll', 'Q? | Yes | No | named colleges for:roll');
  await app.idle();
  expect(post(app)).toContain(
    '“Yes” is adopted with more than half of the votes cast and as much among each of: User and Partner.',
  );
  await votes(app, people, ['Yes', 'No', 'Yes', 'Yes', 'Yes', 'No']);
  expect(told(await people[0]!.command('poll', 'close 1'))).toContain(
    'Not adopted: Yes, 4 of 6 votes (67%; more than 50% needed). User: enough, 3 of 3 votes (100%; more than 50% needed). Partner: not enough, 1 of 3 votes (33%; more than 50% needed). Turnout 6 of 6 (100%).',
  );
});

test('a type of which few voted is told without numbers where votes are confidential', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 10);
  await people[0]!.command('poll', 'Q? | Yes | No | colleges for:roll');
  await votes(app, people, ['Yes', 'Yes', 'Yes']);
  const said = told(await people[0]!.command('poll', 'close 1'));
  expect(said).toContain('Adopted: Yes, 3 of 3 votes');
  expect(said).toContain('User: enough. Partner: enough.');
});

test('a poll that missed its quorum opens once more with its own, says so beside its posts, keeps the votes, and is then counted', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 10);
  await people[0]!.command(
    'poll',
    'Q? | Yes | No | quorum:5 majority:1/2 second-call:7d,20% for:roll closes:2h after-closing',
  );
  await votes(app, people, ['Yes', 'No']);
  await app.pass({ seconds: 3 });
  expect(post(app)).toContain(
    'If too few take part, it opens once more for 7 days, then valid if 20% of 10 people take part.',
  );
  app.clock.advance({ hours: 2 });
  // Closed by the clock, not counted yet: it may open again, so what was hidden is hidden still.
  expect(told(await people[4]!.command('poll', 'results 1'))).not.toMatch(/\d+ votes?/);
  await app.idle();
  await app.pass({ seconds: 6 });
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual(['Q?', 'Open once more: Q?']);
  expect(latest(app)).toContain('Fewer than 5 took part, so this poll is open once more, until Monday 30 November');
  expect(post(app)).toContain('Second call: valid if 20% of 10 people take part.');
  await people[1]!.press('Yes');
  await app.pass({ hours: 7 * 24 });
  await app.pass({ seconds: 6 });
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual([
    'Q?',
    'Open once more: Q?',
    'Closed: Q?',
    'Result: Q?',
  ]);
  expect(read(app.platform.messages[2]!.view)).toContain(
    'Adopted: Yes, 2 of 2 votes (100%; more than 50% needed). Turnout 2 of 10 (20%; 20% needed).',
  );
});

test('there is no third call: missed again, it is not valid', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 4);
  await people[0]!.command('poll', 'Q? | Yes | No | quorum:3 second-call:2d,2');
  await votes(app, people, ['Yes']);
  await people[0]!.command('poll', 'close 1');
  await app.idle();
  expect(await app.database.poll.findFirst()).toMatchObject({ call: 2, countedAt: null });
  await app.pass({ hours: 48 });
  expect(told(await people[0]!.command('poll', 'results 1'))).toContain(
    'Not valid: too few took part. Turnout 1 (2 needed).',
  );
  expect(await app.database.poll.findFirst()).toMatchObject({ call: 2, countedAt: expect.any(Date) });
});

test('an abstention never wins, and counts among the votes or not as the rules say', async () => {
  await using app = await palabre();
  const people = await cooperative(app, 6);
  await people[0]!.command('poll', 'One? | Oui | Non | Abstention | majorité:1/2 sur:exprimés');
  await people[0]!.command('poll', 'Two? | Ja | Neen | Onthouding | meerderheid:1/2');
  await app.idle();
  await votes(app, people, ['Oui', 'Abstention', 'Abstention', 'Abstention', 'Oui', 'Non']);
  await votes(app, people, ['Ja', 'Onthouding', 'Onthouding', 'Onthouding', 'Ja', 'Neen']);
  expect(told(await people[0]!.command('poll', 'close 1'))).toContain(
    'Adopted: Oui, 2 of 3 votes expressed (67%; more than 50% needed).',
  );
  expect(told(await people[0]!.command('poll', 'close 2'))).toContain(
    'Not adopted: Ja, 2 of 6 votes (33%; more than 50% needed).',
  );
});
