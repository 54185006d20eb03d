import { expect, test } from 'vitest';
import { type App, palabre } from '../../../../test/support/palabre.ts';
import { choiceOf, labelsOf, read, told } from '../../../../test/support/reading.ts';

async function opened(app: App, text: string) {
  const reply = await app.person('An').command('poll', text);
  expect(told(reply)).toContain('is open in');
  await app.idle();
}
const contents = async (app: App) =>
  (await app.database.ballot.findMany({ orderBy: { memberId: 'asc' } })).map(({ content }) => content);

test('a score is given option by option, seen whole before it is recorded, and changed one by one', async () => {
  await using app = await palabre();
  await opened(app, 'Which dish? | Soup | Pasta | Salad | score');
  expect(read(app.platform.messages[0]!.view)).toContain('0 to 5 points per option, the highest total wins');
  const bea = app.person('Bea');
  await bea.press('Vote');
  expect(told(bea.reply)).toContain('1 of 3: how many points for Soup? 5 is the most.');
  expect(labelsOf(bea.view)).toEqual(['0', '1', '2', '3', '4', '5', 'No answer', 'Summary']);
  await bea.press('4');
  expect(told(bea.reply)).toContain('2 of 3: how many points for Pasta?');
  await bea.press('Back');
  expect(labelsOf(bea.view)).toContain('✓ 4');
  await bea.press('5');
  await bea.press('No answer');
  await bea.press('2');
  expect(told(bea.reply)).toContain('Soup: 5\nPasta: no answer\nSalad: 2');
  expect(await app.database.ballot.count()).toBe(0);
  await bea.choose(['Pasta']);
  await bea.press('1');
  expect(told(bea.reply)).toContain('Soup: 5\nPasta: 1\nSalad: 2');
  await bea.press('Record my vote');
  expect(told(bea.reply)).toContain('Recorded: Soup: 5, Salad: 2, Pasta: 1. You can change it until the poll closes.');
  expect(told(bea.reply), 'once is enough').not.toContain('Soup: 5\n');
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Soup: 5 points\nPasta: 1 point\nSalad: 2 points');
  await bea.press('My vote and details');
  await bea.press('Change my vote');
  expect(told(bea.reply)).toContain('Soup: 5\nPasta: 1\nSalad: 2');
});

test('options are ranked by tapping them in order, with equal ranks and a way back', async () => {
  await using app = await palabre();
  await opened(app, 'Which name? | Ana | Bea | Cas | Dirk | ranked');
  const eva = app.person('Eva');
  await eva.press('Vote');
  expect(told(eva.reply)).toContain('Tap your choice number 1');
  await eva.press('Cas');
  await eva.press('Ana');
  expect(told(eva.reply)).toContain('1. Cas\n2. Ana');
  expect(labelsOf(eva.view)).toEqual(expect.arrayContaining(['Bea', 'Dirk', 'Record my vote']));
  await eva.press('Same rank as the last');
  expect(told(eva.reply)).toContain('Tap another one for rank 2');
  await eva.press('Dirk');
  expect(told(eva.reply)).toContain('1. Cas\n2. Ana = Dirk');
  await eva.press('Bea');
  await eva.press('Undo');
  expect(told(eva.reply)).toContain('1. Cas\n2. Ana = Dirk');
  await eva.press('Record my vote');
  expect(told(eva.reply)).toContain('Recorded: 1. Cas, 2. Ana = Dirk');
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Cas: beats 3 others');
  await eva.press('My vote and details');
  await app.person('An').command('poll', 'close 1');
  await app.idle();
  expect(read(app.platform.messages.at(-1)!.view)).toContain('Cas, stronger than all other options (ballots: 1).');
});

test('nothing of a ballot in the making is stored, and the same tap twice leads to the same state', async () => {
  await using app = await palabre();
  await opened(app, 'Which name? | Ana | Bea | Cas | ranked');
  const eva = app.person('Eva');
  await eva.press('Vote');
  await eva.press('Bea');
  const again = eva.event;
  const once = told(eva.reply);
  expect(told(await app.platform.deliver(again))).toBe(once);
  expect(told(await eva.meet(again.type === 'press' ? again : expect.fail('no press')))).toBe(once);
  const answers = await app.database.inbound.findMany({ where: { NOT: { answer: { equals: { type: 'x' } } } } });
  expect(answers.filter(({ answer }) => JSON.stringify(answer).includes('casting'))).toEqual([]);
  expect(await app.database.ballot.count()).toBe(0);
});

test('dates are answered yes, if need be or no, and the verdict counts who can make it', async () => {
  await using app = await palabre();
  await opened(app, 'When? | Monday | Tuesday | dates');
  for (const [name, first, second] of [
    ['Bea', 'yes', 'if need be'],
    ['Cas', 'no', 'yes'],
  ] as const) {
    const player = app.person(name);
    await player.press('Vote');
    expect(told(player.reply)).toContain('1 of 2: can you make Monday?');
    await player.press(first);
    await player.press(second);
    await player.press('Record my vote');
  }
  await app.person('An').command('poll', 'close 1');
  await app.idle();
  const verdict = read(app.platform.messages.at(-1)!.view);
  expect(verdict).toContain('Tuesday: 2 of 2 can make it, 1 of them with a plain yes.');
  expect(verdict).toContain('Monday: 1 yes, 0 maybe\nTuesday: 1 yes, 1 maybe');
});

test('dots are spread until none is left, a few at a time where there are many', async () => {
  await using app = await palabre();
  await opened(app, 'What for? | Bikes | Garden | Library | dots:10');
  await opened(app, 'What else? | Bikes | Garden | dots:100');
  const bea = app.person('Bea');
  await bea.command('poll', 'results 1');
  await bea.press('Vote');
  expect(told(bea.reply)).toContain('how many dots for Bikes? Now 0; 10 left.');
  await bea.press('7');
  expect(labelsOf(bea.view)).toEqual(['0', '1', '2', '3', 'Back', 'Summary']);
  await bea.press('3');
  expect(told(bea.reply), 'nothing is left to ask').toContain('Bikes: 7\nGarden: 3\nLibrary: 0\nNo dot left');
  await bea.press('Record my vote');
  await bea.command('poll', 'results 2');
  await bea.press('Vote');
  for (const label of ['+10', '+10', '+5', '−1', 'Next', 'All 76']) await bea.press(label);
  expect(told(bea.reply)).toContain('Bikes: 24\nGarden: 76');
  await bea.press('Record my vote');
  expect(await app.database.ballot.count()).toBe(2);
});

test('grades are given by their names', async () => {
  await using app = await palabre();
  await opened(app, 'Who? | Ana | Bea | mj');
  const cas = app.person('Cas');
  await cas.press('Vote');
  expect(labelsOf(cas.view).slice(0, 2)).toEqual(['excellent', 'very good']);
  await cas.press('very good');
  await cas.press('to reject');
  await cas.press('Record my vote');
  await app.person('An').command('poll', 'close 1');
  await app.idle();
  expect(read(app.platform.messages.at(-1)!.view)).toContain('Ana, judged “very good” by the median of 1 ballot.');
});

test('twenty options are ranked from a select until few enough are left for buttons', async () => {
  await using app = await palabre();
  const options = Array.from({ length: 20 }, (_, n) => `Option ${n + 1}`);
  await opened(app, `Which? | ${options.join(' | ')} | stv:3`);
  const bea = app.person('Bea');
  await bea.press('Vote');
  for (const label of options.toReversed()) {
    if (choiceOf(bea.view)) await bea.choose([label]);
    else await bea.press(label);
  }
  await bea.press('Record my vote');
  expect(told(bea.reply)).toContain('1. Option 20\n2. Option 19');
  expect((await contents(app))[0]!.length).toBeLessThanOrEqual(24);
  await app.person('An').command('poll', 'close 1');
  await app.idle();
  expect(read(app.platform.messages.at(-1)!.view)).toContain('A tie for 2 places between');
});

test('a forged step, one of another poll and one of a poll that closed are refused, and nothing is written', async () => {
  await using app = await palabre();
  await opened(app, 'Which name? | Ana | Bea | ranked');
  const bea = app.person('Bea');
  await bea.press('Vote');
  const { id } = await app.database.poll.findFirstOrThrow();
  for (const argument of ['Z1', 'A', 'B-', 'A____', 'a0', 'A9'])
    expect(told(await bea.pressToken(`polls-cast-${id}-${argument}`)), argument).toMatch(/cannot read|Tap your choice/);
  expect(told(await bea.pressToken(`polls-cast-${id}-A0`, { values: [7] }))).toContain('no such option');
  expect(told(await bea.pressToken('polls-cast-0123456789ab-A0'))).toContain('no longer there');
  await app.person('An').command('poll', 'close 1');
  expect(told(await bea.pressToken(`polls-cast-${id}-A0`))).toContain('This poll closed');
  expect(told(await bea.pressToken(`polls-submit-${id}-1`))).toContain('This poll closed');
  expect(await contents(app)).toEqual([]);
});

test('an objection is recorded with its reason only, which the organiser reads and nobody else', async () => {
  await using app = await palabre();
  await opened(app, 'Do we? | Buy the barn | Sell the van | consent named');
  const bea = app.person('Bea');
  await bea.press('Vote');
  expect(labelsOf(bea.view).slice(0, 4)).toEqual([
    'I consent',
    'I consent, with a concern',
    'I stand aside',
    'I object',
  ]);
  await bea.press('I object');
  await bea.press('I consent');
  await bea.press('Record my vote');
  expect(told(bea.reply)).toContain('You object to Buy the barn. An objection needs a reason');
  expect(await app.database.ballot.count()).toBe(0);
  expect(told(await bea.submit({ reason: '   ' }))).toContain('!');
  await bea.submit({ reason: 'The roof *leaks*' });
  expect(told(bea.reply)).toContain('Recorded: Sell the van: I consent, Buy the barn: I object.');
  const cas = app.person('Cas');
  await cas.press('Vote');
  await cas.press('I consent');
  await cas.press('I consent');
  await cas.press('Record my vote');
  await cas.command('poll', 'results 1');
  await cas.press('Who chose what');
  expect(told(cas.reply)).toContain('Bea Sell the van: I consent, Buy the barn: I object');
  expect(told(cas.reply)).not.toContain('leaks');
  const an = app.person('An');
  await an.command('poll', 'results 1');
  await an.press('Who chose what');
  expect(told(an.reply)).toContain('— The roof *leaks*');
  await an.command('poll', 'close 1');
  await app.idle();
  expect(read(app.platform.messages.at(-1)!.view)).toContain(
    'Consent: Sell the van. One objection to Buy the barn (ballots: 2).',
  );
});

test('consent to a single proposal is one tap under the post, and an objection is asked why', async () => {
  await using app = await palabre();
  await opened(app, 'Do we? | Buy the barn | consent');
  const [bea, cas] = [app.person('Bea'), app.person('Cas')];
  await bea.press('I consent');
  expect(told(bea.reply)).toContain('Recorded: Buy the barn: I consent.');
  await cas.press('I object');
  expect(told(cas.reply)).toContain('An objection needs a reason');
  await cas.submit({ reason: 'It leaks' });
  await cas.press('My vote and details');
  await cas.press('I stand aside');
  expect(told(cas.reply)).toContain('Recorded: Buy the barn: I stand aside.');
  await app.person('An').command('poll', 'close 1');
  await app.idle();
  expect(read(app.platform.messages.at(-1)!.view)).toContain('Buy the barn: consent, no objection on 2 ballots.');
});

test('who comes when a sign-up is full waits, is told so, and moves up when somebody signs off', async () => {
  await using app = await palabre();
  await opened(app, 'Who helps? | Saturday | Sunday | signup:1 named');
  const [bea, cas, dirk] = ['Bea', 'Cas', 'Dirk'].map(name => app.person(name)) as [
    ReturnType<App['person']>,
    ReturnType<App['person']>,
    ReturnType<App['person']>,
  ];
  await bea.press('Saturday');
  expect(told(bea.reply)).toContain('You have a place: Saturday.');
  await cas.press('Saturday');
  expect(told(cas.reply)).toContain('Full: you are on the waiting list.');
  await dirk.press('Saturday');
  expect(told(dirk.reply)).toContain('You are number 2 on the waiting list: Saturday.');
  await bea.pressToken(bea.event.type === 'press' ? bea.event.token : '');
  expect(told(bea.reply), 'a second tap keeps the place').toContain('You have a place: Saturday.');
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Saturday: 1 of 1, 2 waiting\nSunday: 0 of 1');
  await bea.command('poll', 'results 1');
  await bea.press('Sign off');
  expect(told(bea.reply)).toContain('Signed off');
  await cas.command('poll', 'results 1');
  expect(told(cas.reply)).toContain('You have a place: Saturday.');
  await cas.press('Who chose what');
  expect(told(cas.reply)).toContain('Saturday Cas, Dirk (waits, 1)');
});

test('the form asks for a method’s own settings and opens a poll of it', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll');
  const offered = (name: string) => {
    const field = an.page.fields.find(one => one.name === name);
    return new Map(field?.type === 'one of' ? field.options.map(({ label, value }) => [label, value]) : []);
  };
  const common = offered('method');
  expect([...common.keys()]).toEqual([
    'Choose one option',
    'Choose several options',
    'Find a date',
    'Decide by consent',
    'Another method',
  ]);
  const another = common.get('Another method') ?? 0;
  await an.submit({ title: 'Who helps?', options: 'Saturday\nSunday', method: another, places: [0] });
  const others = offered('other');
  expect(new Set([...common.values(), ...others.values()]).size, 'every method, and the way to the others').toBe(17);
  await an.submit({ other: others.get('Sign-up list') ?? 0 });
  await an.submit({ secrecy: 0, results: 0, closes: '', description: '' });
  expect(an.page.fields.map(({ name }) => name)).toEqual(['capacity', 'max']);
  expect(told(await an.submit({ capacity: 'three', max: '' }))).toContain('! Write one number for all options');
  expect(told(await an.submit({ capacity: '3, -', max: '2' }))).toContain('Poll 1 is open');
  expect(await app.database.poll.findFirst()).toMatchObject({
    method: 'sign-up',
    settings: { places: [3, null], max: 2, blank: true },
  });
});

test('above a default option, what each option needs is asked by the form, said before and judged after', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'What do we do? | Merge | Move | Nothing | debian');
  await an.command('poll');
  await an.submit({ title: 'And now?', options: 'Merge\nMove\nNothing', method: 16, places: [0] });
  await an.submit({ other: 15 });
  await an.submit({ secrecy: 0, results: 0, closes: '', description: '' });
  expect(an.page.fields.map(({ name }) => name)).toEqual(['default', 'support', 'ratios', 'blank']);
  expect(told(await an.submit({ support: 'many', ratios: '' }))).toContain('! Write a number, such as 20 or 42.5');
  expect(told(await an.submit({ support: '1,5', ratios: 'two' }))).toContain('! Write a number for each option');
  expect(told(await an.submit({ support: '1,5', ratios: '3 2 1 2' }))).toContain('4 majorities for 3 options');
  await an.submit({ support: '1,5', ratios: '3:1, -' });
  await app.idle();
  expect(read(app.platform.messages.at(-1)!.view)).toContain(
    'an option needs more than 1.5 people for it; “Merge” needs more than 3 times as many for as against',
  );
  for (const [name, order] of [
    ['Bea', ['Merge', 'Nothing']],
    ['Cas', ['Merge', 'Nothing']],
    ['Dirk', ['Nothing']],
    ['Eva', ['Move', 'Nothing']],
  ] as const) {
    const player = app.person(name);
    await player.command('poll', 'results 2');
    await player.press('Vote');
    for (const option of order) await player.press(option);
    await player.press('Record my vote');
  }
  await an.command('poll', 'close 2');
  await app.idle();
  const verdict = read(app.platform.messages.at(-1)!.view);
  expect(verdict).toContain('“Merge” had too small a majority: 2 for, 2 against.');
  expect(verdict).toContain('“Move” had too few for it: 1.');
  expect(verdict).not.toContain('stronger than');
});

test('every method opens by its word, in three languages, and says its rule before anybody votes', async () => {
  await using app = await palabre();
  const words = [
    ...['score', 'notes:7', 'punten', 'star', 'dots:10', 'gommettes', 'stippen:20', 'mj', 'jm', 'meerderheidsoordeel'],
    ...['ranked', 'classement', 'rangschikking', 'ranked-pairs', 'borda', 'irv', 'stv:2', 'vut:2', 'ose:1', 'meek:2'],
    ...[
      'debian',
      'consent',
      'consentement',
      'instemming',
      'dates',
      'datums',
      'signup:3',
      'inscription',
      'inschrijving:2',
    ],
  ];
  for (const word of words) await opened(app, `Which? | Ana | Bea | Cas | ${word}`);
  const polls = await app.database.poll.findMany();
  expect(polls.every(({ method }) => method !== 'single' && method !== 'multiple')).toBe(true);
  expect(told(await app.person('An').command('poll', 'Which? | Ana | Bea | dots:1000'))).toContain('do not fit');
});
