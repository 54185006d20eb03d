import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';

test('a line with options opens a poll here at once, which shows its question, its rules and its options', async () => {
  await using app = await palabre();
  const reply = await app.person('An').command('poll', 'Which day? | Monday | Tuesday | closes:3d');
  expect(told(reply)).toBe('Poll 1 is open in #agora.\nIt stays open until Thursday 26 November at 13:00.');
  await app.idle();
  const [post] = app.platform.messages;
  expect(read(post!.view)).toBe(
    [
      'Which day?',
      'Monday: 0 votes, 0%',
      'Tuesday: 0 votes, 0%',
      'Poll 1 · Confidential: only the organiser sees who chose what · nobody has voted yet · closes Thursday 26 November at 13:00 · open to everyone here, one vote per account',
    ].join('\n'),
  );
  expect(labelsOf(post!.view)).toEqual(['Monday', 'Tuesday', 'My vote and details']);
});

test('what cannot become a poll is refused with the reason, and nothing is kept', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const options = (count: number) => Array.from({ length: count }, (_, n) => `Option ${n + 1}`).join(' | ');
  const refused: readonly (readonly [string, string])[] = [
    ['Which day? | Monday', 'A poll needs at least 2 different options'],
    ['Which day? | Monday | | |', 'A poll needs at least 2 different options'],
    ['Which day? |', 'A poll needs at least 2 different options'],
    [' | Monday | Tuesday', 'A poll needs a question'],
    ['\u0000\u202E | Monday | Tuesday', 'A poll needs a question'],
    ['\u200B\u3164\u2800 | Monday | Tuesday', 'A poll needs a question'],
    [`Which day? | ${options(21)}`, 'That makes 21 options; 20 at most'],
    [`Which day? | Monday | ${'x'.repeat(5000)}`, 'Option 2 is too long; 100 characters at most'],
    [`${'x'.repeat(5000)} | Monday | Tuesday`, 'The question has 5,000 characters; 200 at most'],
    ['x'.repeat(5000), 'The question has 5,000 characters; 200 at most'],
    ['Which day? | Monday | Tuesday | monday', 'Option 3 is the same as option 1'],
    ['Which day? | Été | été', 'Option 2 is the same as option 1'],
    ['Which day? | Monday | Ｍｏｎｄａｙ', 'Option 2 is the same as option 1'],
    ['Which day? | Monday | Mon\u200Bday', 'Option 2 is the same as option 1'],
    ['Which day? | Monday | Mon\u202Eday', 'Option 2 is the same as option 1'],
    ['Which day? | Monday | Tuesday | closes:31 June', 'This date or time does not exist'],
    ['Which day? | Monday | Tuesday | closes:31/6', 'This date or time does not exist'],
    ['Which day? | Monday | Tuesday | closes:23/11/2025', 'This moment has passed'],
    ['Which day? | Monday | Tuesday | closes:2026-11-23 12:59', 'This moment has passed'],
    ['Which day? | Monday | Tuesday | closes:24/12/2027', 'more than a year away'],
    ['Which day? | Monday | Tuesday | closes:whenever you like', '“whenever you like”: I do not understand this'],
    ['Which day? | Monday | Tuesday | closes:3constructor', 'I do not understand this'],
    ['Which day? | Monday | Tuesday | closes:99999w', 'more than a year away'],
    ['Which day? | Monday | Tuesday | min:3', 'Nobody can choose 3 out of 2 options'],
    ['Which day? | Monday | Tuesday | min:2 max:1', '“At least” must not be more than “at most”'],
    ['Which day? | Monday | Tuesday | min:0', '“At least” must not be more than “at most”'],
  ];
  for (const [text, why] of refused) expect(told(await an.command('poll', text)), text.slice(0, 80)).toContain(why);
  expect(await app.database.poll.count()).toBe(0);
});

test('whatever members write stays what they wrote, and is nothing but text', async () => {
  await using app = await palabre();
  const hostile = '@everyone <!channel> <b>*_x_* [a](https://b.example)';
  const options = [hostile, '🍎', '👨‍👩‍👧', 'مرحبا بالعالم', 'שלום', '１', '--', '2'];
  await app.person('An').command('poll', `${hostile} | ${options.join(' | ')}`);
  await app.idle();
  const { view } = app.platform.messages[0]!;
  expect(view.title).toBe(hostile);
  expect(view.blocks.flatMap(block => (block.type === 'tally' ? block.rows.map(row => row.label) : []))).toEqual(
    options,
  );
});

test('polls with most options, longest texts and emoji only fit the narrowest platform in every state', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const widest = Array.from({ length: 20 }, (_, n) => `${n} ${'👩‍👩‍👧‍👦'.repeat(8)}`.slice(0, 100));
  for (const [title, options] of [
    ['W'.repeat(200), widest],
    ['🦄'.repeat(100), ['🍎', '🍐']],
    ['?', Array.from({ length: 20 }, (_, n) => `${String.fromCharCode(65 + n)}${'w'.repeat(99)}`)],
  ] as const) {
    await an.command('poll', `${title} | ${options.join(' | ')} | named`);
    await app.idle();
    await an.press('My vote and details').catch(() => undefined);
    await an.say('20');
    await an.command('poll', 'list');
    await an.command('poll', 'results 1');
    await an.press('Who chose what');
    await app.pass({ seconds: 3 });
  }
});

test('numbers follow each other also when polls open at the same moment', async () => {
  await using app = await palabre();
  await app.person('An').command('palabre');
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => app.person(`Person ${n}`).command('poll', `Question ${n}? | yes | no`)),
  );
  const polls = await app.database.poll.findMany({ orderBy: { number: 'asc' } });
  expect(polls.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  await app.idle();
  expect(new Set(app.platform.messages.map(({ view }) => view.title)).size).toBe(12);
  expect(app.platform.messages).toHaveLength(12);
});

test('moments are read in the organiser’s zone, also on the two nights when the clock changes', async () => {
  for (const [now, text, at] of [
    ['2026-10-20T10:00:00Z', '25/10 2:30', '2026-10-25T00:30:00Z'],
    ['2026-10-20T10:00:00Z', '25/10 3:00', '2026-10-25T02:00:00Z'],
    ['2026-10-20T10:00:00Z', '25/10', '2026-10-25T22:59:00Z'],
    ['2026-10-24T22:30:00Z', '24h', '2026-10-25T22:30:00Z'],
    ['2026-10-24T22:30:00Z', '1d', '2026-10-25T23:30:00Z'],
    ['2027-03-20T10:00:00Z', '28/3 2:30', '2027-03-28T01:30:00Z'],
    ['2027-03-20T10:00:00Z', '28/3 3:30', '2027-03-28T01:30:00Z'],
    ['2027-03-27T12:00:00Z', '1d', '2027-03-28T11:00:00Z'],
    ['2027-03-27T12:00:00Z', '24h', '2027-03-28T12:00:00Z'],
  ] as const) {
    await using app = await palabre({ now });
    await app.person('An').command('poll', `Which day? | Monday | Tuesday | closes:${text}`);
    const { closesAt } = await app.database.poll.findFirstOrThrow();
    expect(closesAt?.toISOString().replace('.000', ''), `${text} at ${now}`).toBe(at);
  }
});

test('a form asks for the rest, page by page, and a poll opens in every place chosen', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('palabre', '', app.platform.channel('garden'));
  await an.command('poll', '  Which   day?  ');
  expect(an.page.fields.map(({ name }) => name)).toEqual(['title', 'options', 'method', 'places', 'extras']);
  expect(an.page.fields).toMatchObject([{ value: 'Which day?' }, {}, {}, { value: [0] }, { value: [] }]);
  await an.submit({ title: 'Which day?', options: 'Monday\n\n Tuesday \nWednesday', method: 1, places: [0, 1] });
  await an.submit({ secrecy: 1, results: 2, closes: 'demain 18h30', description: 'For the *harvest*' });
  expect(an.page.step).toEqual({ n: 3, of: 3 });
  const reply = await an.submit({ min: '2', max: '' });
  expect(told(reply)).toContain('Poll 1 is open in #agora and #garden.');
  await app.idle();
  expect(app.platform.messages.map(({ place }) => place).sort()).toEqual(['C-agora', 'C-garden']);
  expect(read(app.platform.messages[0]!.view)).toContain('For the *harvest*');
  expect(read(app.platform.messages[0]!.view)).toContain('choose 2 to 3');
  expect(await app.database.poll.findFirst()).toMatchObject({
    title: 'Which day?',
    method: 'multiple',
    secrecy: 'named',
    results: 'after_closing',
    closesAt: new Date('2026-11-24T17:30:00Z'),
  });
});

test('a place that is left while the form is open is not mistaken for another', async () => {
  await using app = await palabre();
  const an = app.person('An');
  for (const name of ['garden', 'kitchen', 'attic']) await an.command('palabre', '', app.platform.channel(name));
  await an.command('poll');
  const kitchen = an.page.fields
    .flatMap(field => (field.type === 'many of' ? field.options : []))
    .find(({ label }) => label.includes('#kitchen'))!.value;
  await an.meet({ type: 'removed' }, app.platform.channel('garden'));
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [kitchen] });
  expect(told(await an.submit({ secrecy: 0, results: 0, closes: '', description: '' }))).toContain('in #kitchen');
  await app.idle();
  expect(app.platform.messages).toMatchObject([{ place: 'C-kitchen' }]);
});

test('the place where it was asked is offered however many places there are', async () => {
  await using app = await palabre();
  const an = app.person('An');
  for (let n = 0; n < 30; n++) await an.command('palabre', '', app.platform.channel(`room${n}`));
  await an.command('poll', '', app.platform.channel('room29'));
  const places = an.page.fields.find(({ name }) => name === 'places');
  expect(places).toMatchObject({ options: expect.arrayContaining([]), value: [0] });
  expect(places?.type === 'many of' && places.options[0]?.label).toContain('#room29');
  expect(places?.type === 'many of' && places.options.length).toBe(25);
});

test('without any place to put it, a poll in private says to invite the bot somewhere first', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const inPrivate = { ...app.channel, id: 'D-U-An', kind: 'direct' as const, space: '' };
  expect(told(await an.command('poll', '', inPrivate))).toContain('invite me to a channel or group first');
});

test('a poll put in places of two platforms is one poll with one tally', async () => {
  const slack = testPlatform({ platform: 'slack' });
  const telegram = testPlatform({ platform: 'telegram', limits: { fieldsPerPage: 1 } });
  await using app = await palabre({ platforms: [slack, telegram] });
  await app.person('Bea', 'nl', telegram).command('palabre');
  const an = app.person('An');
  await an.command('poll');
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0, 1] });
  await an.submit({ secrecy: 0, results: 0, closes: '', description: '' });
  await app.idle();
  await app.person('Chris').press('Monday');
  await app.person('Bea', 'nl', telegram).press('Tuesday');
  await app.pass({ seconds: 3 });
  for (const { messages } of [slack, telegram]) {
    expect(messages).toHaveLength(1);
    expect(read(messages[0]!.view)).toContain('Monday: 1 vote, 50%\nTuesday: 1 vote, 50%');
  }
});

test('a refusal at the end leads back to the page it is about, with everything still filled in', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll');
  const options = Array.from({ length: 20 }, (_, n) => `${n}${'w'.repeat(97)}`).join('\n');
  await an.submit({ title: 'W'.repeat(200), options, method: 0, places: [0] });
  const fixed = await an.submit({ secrecy: 1, results: 2, closes: '', description: 'd'.repeat(1000) });
  expect(fixed).toMatchObject({ type: 'fix', page: { step: { n: 1 } } });
  expect(told(fixed)).toContain('! All together this is too long for a chat');
  expect(an.page.fields).toMatchObject([
    { value: 'W'.repeat(200) },
    { value: options },
    { value: 0 },
    { value: [0] },
    {},
  ]);
  await an.submit({ title: 'Shorter?', options: 'yes\nno', method: 0, places: [0] });
  expect(an.page.fields).toMatchObject([
    { value: 1 },
    { value: 2 },
    { value: [] },
    { value: '' },
    { value: 'd'.repeat(1000) },
  ]);
  expect(told(await an.submit({ secrecy: 1, results: 2, closes: '31 juin', description: '' }))).toContain(
    'does not exist',
  );
  expect(told(await an.submit({ secrecy: 1, results: 2, closes: '30 juin', description: '' }))).toContain('is open');
});
