import { expect, test } from 'vitest';
import { type App, palabre } from '../../../../test/support/palabre.ts';
import { labelsOf, read, told } from '../../../../test/support/reading.ts';
import { tokenOf } from '../../../core/token.ts';

const days = 'Which day? | Monday | Tuesday';
const titles = (app: App) => app.platform.messages.map(({ view }) => view.title);
const inChannel = (app: App) => app.platform.messages.filter(({ place }) => !place.startsWith('D-'));
const pollOf = (app: App) => app.database.poll.findFirstOrThrow();

test('a draft is seen by its organiser alone, as members will see it, and opens when they say so', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const shown = told(await an.command('poll', `${days} | draft closes:3d quorum:2`));
  expect(shown).toContain('Which day?\nValid if 2 people take part.\nMonday');
  expect(shown).toContain('closes Thursday 26 November at 13:00');
  expect(shown).toContain('A draft, for #agora. Only you see it.');
  await an.command('poll', '1');
  expect(labelsOf(an.view)).toEqual(['Open it', 'Change it', 'Throw it away']);
  await app.idle();
  expect(app.platform.messages).toEqual([]);
  const bea = app.person('Bea');
  expect(told(await bea.command('poll', 'results 1'))).toContain('There is no poll 1 here');
  const { id } = await pollOf(app);
  expect(told(await bea.pressToken(tokenOf('polls', 'ballot', id)))).toContain('no longer there');
  expect(told(await bea.pressToken(tokenOf('polls', 'vote', id, '1')))).toContain('no longer there');
  app.clock.advance({ hours: 24 });
  await an.press('Open it');
  await app.idle();
  expect(titles(app)).toEqual(['Which day?']);
  // As long as it was meant to be open.
  expect((await pollOf(app)).closesAt).toEqual(new Date('2026-11-27T12:00:00Z'));
});

test('a poll that opens later is nowhere until then, and is there then, with its end, though nobody did anything', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const shown = told(await an.command('poll', `${days} | opens:24/11 18:00 closes:2d`));
  expect(shown).toContain('Opens Tuesday 24 November at 18:00 in #agora');
  await app.pass({ hours: 28 });
  expect(app.platform.messages).toEqual([]);
  await app.pass({ hours: 1 });
  expect(titles(app)).toEqual(['Which day?']);
  expect((await pollOf(app)).closesAt).toEqual(new Date('2026-11-26T17:00:00Z'));
  await app.person('Bea').press('Monday');
  expect(await app.database.ballot.count()).toBe(1);
});

test('a vote before the opening is refused although a button for it is known', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | opens:tomorrow 18:00`);
  const { id } = await pollOf(app);
  await app.person('Bea').pressToken(tokenOf('polls', 'vote', id, '1'));
  await app.person('An').pressToken(tokenOf('polls', 'vote', id, '1'));
  expect(await app.database.ballot.count()).toBe(0);
});

test('a scheduled poll can be opened at once, or thrown away without a trace', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', `${days} | opens:tomorrow 18:00 closes:1h`);
  await an.press('Open it now');
  await app.idle();
  expect(titles(app)).toEqual(['Which day?']);
  await an.command('poll', 'Another? | A | B | opens:tomorrow 18:00');
  expect(told(await an.press('Throw it away'))).toContain('Nobody else has seen it');
  await app.pass({ hours: 48 });
  expect(titles(app).filter(title => title === 'Another?')).toEqual([]);
  expect(await app.database.poll.count()).toBe(1);
});

test('a draft is changed by the form that made it, filled in as it was', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', `${days} | draft named quorum:3 closes:3d`);
  await an.press('Change it');
  expect(an.page.fields.find(({ name }) => name === 'title')).toMatchObject({ value: 'Which day?' });
  expect(an.page.fields.find(({ name }) => name === 'extras')).toMatchObject({ value: [0, 1] });
  await an.submit({
    title: 'Which evening?',
    options: 'Monday\nTuesday\nFriday',
    method: 0,
    places: [0],
    extras: [0, 1],
  });
  const value = (name: string) => {
    const field = an.page.fields.find(one => one.name === name);
    return field && 'value' in field ? field.value : undefined;
  };
  expect([value('secrecy'), value('closes')]).toEqual([1, '3d']);
  await an.submit({ secrecy: 1, results: 0, electorate: [], closes: '3d', description: '' });
  expect(value('quorum')).toBe('3');
  await an.submit({ quorum: '4', majority: '', of: null, second: '' });
  await an.submit({ opens: '', repeats: null, draft: 1 });
  expect(
    await app.database.poll.findMany({ select: { title: true, draft: true, secrecy: true, rules: true } }),
  ).toEqual([
    {
      title: 'Which evening?',
      draft: true,
      secrecy: 'named',
      rules: expect.objectContaining({ quorum: { count: 4 } }),
    },
  ]);
});

test('any poll of theirs is a template for the next one', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', `${days} | score:7 after-closing`);
  await an.command('poll', 'manage 1');
  await an.press('Use as a template');
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 16, places: [0] });
  expect(an.page.fields).toMatchObject([{ name: 'other', value: 3 }]);
  await an.submit({ other: 3 });
  await an.submit({ secrecy: 0, results: 2, electorate: [], closes: '', description: '' });
  expect(an.page.fields.find(({ name }) => name === 'highest')).toMatchObject({ value: 7 });
  const bea = app.person('Bea');
  expect(told(await bea.command('poll', 'manage 1'))).toContain('Only the person who opened this poll');
});

test('a poll that repeats opens again at the same hour of the wall clock, across a change of the clocks, until it is stopped', async () => {
  await using app = await palabre({ now: '2027-03-22T17:00:00Z' });
  const an = app.person('An');
  await an.command('poll', `${days} | weekly closes:2d`);
  await app.idle();
  await app.pass({ hours: 6 * 24 + 22 });
  await app.pass({ minutes: 59 });
  expect(
    await app.database.poll.findMany({ select: { openedAt: true, repeats: true }, orderBy: { number: 'asc' } }),
  ).toEqual([{ openedAt: new Date('2027-03-22T17:00:00Z'), repeats: 'weekly' }]);
  await app.pass({ minutes: 1 });
  expect(
    await app.database.poll.findMany({ select: { openedAt: true, repeats: true }, orderBy: { number: 'asc' } }),
  ).toEqual([
    { openedAt: new Date('2027-03-22T17:00:00Z'), repeats: null },
    { openedAt: new Date('2027-03-29T16:00:00Z'), repeats: 'weekly' },
  ]);
  await an.command('poll', 'manage 2');
  await an.press('Stop repeating');
  await app.pass({ hours: 15 * 24 });
  expect(await app.database.poll.count()).toBe(2);
});

test('an end is put off, never brought forward, and that is said beside each post', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', `${days} | closes:2h`);
  await app.idle();
  await an.command('poll', 'manage 1');
  await an.press('Extend');
  expect(told(await an.submit({ extend: '1h' }))).toContain('never brought forward');
  expect(told(await an.submit({ extend: 'whenever' }))).toMatch(/!/);
  await an.submit({ extend: '2d' });
  await app.pass({ hours: 3 });
  expect(titles(app)).toEqual(['Which day?', 'Open longer: Which day?']);
  await app.person('Bea').press('Monday');
  expect(await app.database.ballot.count()).toBe(1);
  expect(await app.database.audit.count({ where: { deed: 'poll extended' } })).toBe(1);
  await app.pass({ hours: 46 });
  expect(titles(app)).toContain('Closed: Which day?');
});

test('a cancelled poll counts nothing, takes no vote, and says why beside each post', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', `${days} | closes:2h`);
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Monday');
  await an.command('poll', 'manage 1');
  await an.press('Call off the poll');
  await an.submit({ cancel: 'The hall burnt down.' });
  await app.pass({ seconds: 3 });
  const { id } = await pollOf(app);
  expect(told(await bea.pressToken(tokenOf('polls', 'vote', id, '2')))).toContain('not counted');
  await app.pass({ hours: 3 });
  await app.pass({ seconds: 6 });
  expect(titles(app)).toEqual(['Which day?', 'Cancelled: Which day?']);
  expect(read(app.platform.messages[0]!.view)).toMatch(
    /The organiser cancelled it: .* · cancelled Monday 23 November/s,
  );
  for (const { view } of app.platform.messages) {
    expect(read(view)).toContain('The hall burnt down. Nothing is counted.');
    expect(read(view)).not.toContain('1 vote,');
  }
});

test('after the first ballot only slips of the pen are mended, which is announced beside each post and written down', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'Wich day? | Mondy 12 | Tuesday 13 | named');
  await app.idle();
  await app.person('Bea').press('Mondy 12');
  const correct = async (title: string, options: string) => {
    await an.command('poll', 'manage 1');
    await an.press('Correct the words');
    return told(await an.submit({ title, options, description: '' }));
  };
  for (const [title, options] of [
    ['Wich day?', 'Mondy 13\nTuesday 12'],
    ['Wich day?', 'Tuesday 13\nMondy 12'],
    ['Wich day?', 'Mondy 12\nTuesday 13\nFriday 14'],
    ['Wich day?', 'Mondy 12'],
    ['Which day not?', 'Mondy 12\nTuesday 13'],
    ['Which night?', 'Mondy 12\nTuesday 13'],
  ] as const)
    expect(await correct(title, options), `${title} ${options}`).toContain('only slips of the pen');
  await correct('Which day?', 'Monday 12\nTuesday 13');
  await app.pass({ seconds: 3 });
  expect(titles(app)).toEqual(['Which day?', 'Corrected: Which day?']);
  expect(read(app.platform.messages[1]!.view)).toContain('“Mondy 12” is now “Monday 12”.');
  expect(await app.database.audit.count({ where: { deed: 'poll corrected' } })).toBe(1);
  // Letter by letter it does not become another word either.
  expect(await correct('Which day?', 'Sonday 12\nTuesday 13')).toContain('only slips of the pen');
  expect(await app.database.ballot.count()).toBe(1);
});

test('before the first ballot the question may change and options may be added, and those that are there keep their sense', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', days);
  await app.idle();
  await an.command('poll', 'manage 1');
  await an.press('Correct the words');
  expect(told(await an.submit({ title: 'Which evening?', options: 'Sunday\nTuesday', description: '' }))).toContain(
    'keep their sense',
  );
  await an.submit({ title: 'Which evening?', options: 'Monday\nTuesday\nFriday', description: 'For the barn.' });
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Which evening?\nFor the barn.\nMonday');
  expect(labelsOf(app.platform.messages[0]!.view)).toContain('Friday');
});

test('members add options until somebody votes, never twice the same, each with as good a place as the others', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | adding ranked`);
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Add an option');
  expect(told(await bea.submit({ add: ' monday ' }))).toContain('the same as option 1');
  expect(told(await bea.submit({ add: 'x'.repeat(101) }))).toContain('!');
  await bea.submit({ add: 'Friday' });
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Friday');
  const cas = app.person('Cas');
  await cas.press('Add an option');
  await bea.press('Vote');
  await bea.press('Friday');
  await bea.press('Record my vote');
  expect(told(await cas.submit({ add: 'Sunday' }))).toContain('Somebody has voted');
  expect(await app.database.pollOption.count()).toBe(3);
});

test('a ranking begun before an option was added still means what it said', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', 'Q? | A | B | C | adding ranked');
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Vote');
  await bea.press('C');
  await bea.press('A');
  const cas = app.person('Cas');
  await cas.press('Add an option');
  await cas.submit({ add: 'D' });
  await bea.press('Record my vote');
  expect(told(bea.reply)).toContain('1. C, 2. A');
});

test('everyone may see the options in an order of their own; what was chosen is what was pressed', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', 'Who? | Ana | Bea | Cas | Dirk | Els | Fons | shuffled named');
  await app.idle();
  expect(labelsOf(app.platform.messages[0]!.view)).toEqual(['Vote', 'My vote and details']);
  const orders = new Set<string>();
  for (let n = 0; n < 6; n++) {
    const person = app.person(`P${n}`);
    await person.press('Vote');
    const choice = person.view.blocks.find(block => block.type === 'choice');
    orders.add((choice?.options ?? []).map(({ label }) => label).join());
    await person.choose(['Dirk']);
    await person.command('poll', 'results 1');
    expect(told(person.reply)).toContain('You chose: Dirk.');
  }
  expect(orders.size).toBeGreaterThan(3);
  expect(await app.database.ballot.findMany({ distinct: ['content'], select: { content: true } })).toHaveLength(1);
});

test('a reason belongs to a stance: it is asked where the poll says so, stays with the stance and goes with it', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'Buy it? | Yes | No | Abstention | majority:1/2 reasons:against');
  await app.idle();
  const bea = app.person('Bea');
  expect(told(await bea.press('Yes'))).toContain('Recorded: Yes');
  await bea.press('No');
  expect(told(await bea.submit({ reason: '' }))).toContain('!');
  expect(told(await bea.submit({ reason: 'Too dear.' }))).toContain('Recorded: No');
  // The same stance again needs no other reason.
  expect(told(await bea.press('No'))).toContain('Recorded: No');
  expect(await app.database.ballot.findFirst()).toMatchObject({ reason: 'Too dear.' });
  await an.command('poll', 'results 1');
  await an.press('Who chose what');
  expect(told(an.reply)).toContain('Bea (No) — Too dear.');
  await bea.press('Abstention');
  expect(await app.database.ballot.findFirst()).toMatchObject({ reason: '' });
});

test('who likes may say why, and only the organiser reads it', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', `${days} | reasons named`);
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Monday');
  await bea.press('Say why');
  await bea.submit({ reason: 'I sing on Tuesdays.' });
  const cas = app.person('Cas');
  for (const reader of [an, cas]) {
    await reader.command('poll', 'results 1');
    await reader.press('Who chose what');
  }
  expect(told(an.reply)).toContain('I sing on Tuesdays.');
  expect(told(cas.reply)).not.toContain('I sing on Tuesdays.');
});

test('after a consultation its organiser is asked for what came of it, says it beside each post, and is reminded on the day they chose', async () => {
  await using app = await palabre({ now: '2026-11-23T12:00:00Z' });
  const an = app.person('An');
  await an.command('poll', `${days} | consult`);
  await app.idle();
  expect(read(app.platform.messages[0]!.view)).toContain(
    'a consultation: the organiser decides and says what was done',
  );
  await app.person('Bea').press('Monday');
  await an.command('poll', 'close 1');
  await app.pass({ minutes: 20 });
  expect(titles(app)).toContain('Say what comes of it: Which day?');
  await an.command('poll', 'manage 1');
  await an.press('Say what came of it');
  expect(told(await an.submit({ statement: 'We meet on Mondays.', followed: null, review: '' }))).toContain('!');
  expect(told(await an.submit({ statement: 'We meet on Mondays.', followed: 0, review: '2020-01-01' }))).toContain('!');
  await an.submit({ statement: 'We meet on Mondays.', followed: 0, review: '2026-12-15' });
  await app.pass({ seconds: 3 });
  const said = inChannel(app).at(-1)!.view;
  expect(read(said)).toContain('What came of it: Which day?\nFollowed. We meet on Mondays.');
  await app.pass({ hours: 24 * 22 });
  await app.pass({ hours: 3 });
  expect(titles(app)).toContain('To look at again: Which day?');
});

test('an outcome may be said without a day to look again, changed later, and read from the post', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', days);
  await app.idle();
  await an.command('poll', 'close 1');
  await app.pass({ seconds: 6 });
  for (const statement of ['We meet on Mondays.', 'We meet on Tuesdays.']) {
    await an.command('poll', 'manage 1');
    await an.press(statement.includes('Mon') ? 'Say what came of it' : 'Change what came of it');
    await an.submit({ statement, followed: null, review: '' });
    await app.pass({ seconds: 3 });
  }
  expect(read(inChannel(app).at(-1)!.view)).toBe('What came of it: Which day?\nWe meet on Tuesdays.');
  const bea = app.person('Bea');
  await bea.press('What came of it');
  expect(told(bea.reply)).toContain('We meet on Tuesdays.');
});

test('those who have not answered are reminded at half time and a day before the end; who voted, who may not and who never was there are not', async () => {
  await using app = await palabre({ now: '2026-11-23T09:00:00Z' });
  const an = app.person('An');
  const [bea, cas] = [app.person('Bea'), app.person('Cas')];
  for (const person of [bea, cas]) await person.command('palabre', 'me');
  await an.command('poll', `${days} | closes:4d`);
  await app.idle();
  await bea.press('Monday');
  const reminded = () =>
    app.platform.messages.filter(({ view }) => view.title.startsWith('Not answered yet')).map(({ place }) => place);
  await app.pass({ hours: 47 });
  expect(reminded()).toEqual([]);
  await app.pass({ hours: 2 });
  await app.pass({ minutes: 30 });
  expect(reminded().sort()).toEqual(['D-U-An', 'D-U-Cas']);
  await cas.press('Tuesday');
  expect(told(cas.reply)).toContain('Recorded: Tuesday');
  await app.pass({ hours: 24 });
  await app.pass({ minutes: 30 });
  expect(reminded().sort()).toEqual(['D-U-An', 'D-U-An', 'D-U-Cas']);
});

test('a poll open for less than a day and a half reminds nobody', async () => {
  await using app = await palabre({ now: '2026-11-23T09:00:00Z' });
  await app.person('Bea').command('palabre', 'me');
  await app.person('An').command('poll', `${days} | closes:35h`);
  for (let hour = 0; hour < 35; hour += 5) await app.pass({ hours: 5 });
  expect(titles(app).filter(title => title.startsWith('Not answered'))).toEqual([]);
});

test('times and settings that make no sense are refused before anything is kept', async () => {
  await using app = await palabre();
  const an = app.person('An');
  for (const [flags, says] of [
    ['opens:yesterday', /./],
    ['opens:24/11 10:00 closes:24/11 09:00', /close before it opens/],
    ['opens:31/02', /./],
    ['weekly', /needs an end/],
    ['weekly closes:9d', /within 7 days/],
    ['monthly closes:29d', /within 28 days/],
    ['signup:3 adding', /none can be added/],
    ['debian adding', /none can be added/],
  ] as const)
    expect(told(await an.command('poll', `${days} | ${flags}`)), flags).toMatch(says);
  expect(await app.database.poll.count()).toBe(0);
});
