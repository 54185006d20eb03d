import { expect, test } from 'vitest';
import { type App, palabre } from '../../test/support/palabre.ts';
import type { Player } from '../../test/support/person.ts';
import { testPlatform } from '../../test/support/platform.ts';
import { told } from '../../test/support/reading.ts';
import { openSurvey } from '../../test/support/surveying.ts';
import type { FieldInput } from '../core/adapter.ts';
import { tokenOf } from '../core/token.ts';
import type { Field } from '../core/view.ts';

const answers: Readonly<Record<string, FieldInput>> = {
  title: 'Which day?',
  options: 'Monday\nTuesday',
  method: 1,
  places: [0],
  secrecy: 1,
  results: 0,
  closes: '3d',
  max: '2',
};
/** What is not among the answers is left as the form has it. */
const answerTo = (field: Field, given = answers): FieldInput =>
  given[field.name] ?? ('value' in field ? (field.value as FieldInput) : null);

const fill = (an: Player, given = answers) =>
  an.submit(Object.fromEntries(an.page.fields.map(field => [field.name, answerTo(field, given)])));

const appWith = (fieldsPerPage: number): Promise<App> =>
  palabre({ platforms: [testPlatform({ limits: { fieldsPerPage } })] });

const widths = [1, 3, 5, 50];
test.each(widths)('a form is cut into pages of at most %i fields, and comes to the same', async fieldsPerPage => {
  await using app = await appWith(fieldsPerPage);
  const an = app.person('An');
  await an.command('poll');
  const asked: string[] = [];
  for (let n = 1; an.reply.type === 'ask'; n++) {
    expect(an.page.fields.length).toBeLessThanOrEqual(fieldsPerPage);
    expect(an.page.step.n).toBe(n);
    asked.push(...an.page.fields.map(({ name }) => name));
    await fill(an);
  }
  expect(an.page.step.n).toBe(an.page.step.of);
  expect(told(an.reply)).toContain('Poll 1 is open');
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toEqual(expect.arrayContaining(Object.keys(answers)));
  expect(await app.database.poll.findFirst()).toMatchObject({ title: 'Which day?', method: 'multiple' });
  expect(await app.database.draft.count()).toBe(0);
});

test('a page with faults comes back with what is wrong at each field and everything that was filled in', async () => {
  await using app = await appWith(5);
  const an = app.person('An');
  await an.command('poll');
  const fixed = await an.submit({ title: '', options: 'x'.repeat(2401), method: 60, places: [0] });
  expect(fixed).toMatchObject({ type: 'fix' });
  expect(Object.keys(fixed.type === 'fix' ? fixed.problems : {})).toEqual(['title', 'options', 'method']);
  expect(told(fixed)).toContain('2,401 characters');
  expect(told(fixed)).toMatch(/Cut off: “x{40}…”/);
  expect(an.page.fields.find(({ name }) => name === 'options')).toMatchObject({ value: 'x'.repeat(2199) });
  await an.submit({ title: 'Which day?', options: 'x'.repeat(2401), method: 0, places: [0] });
  expect(an.page.fields.find(({ name }) => name === 'title')).toMatchObject({ value: 'Which day?', error: null });
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0] });
  expect(an.page.step).toEqual({ n: 2, of: 2 });
});

test('going back shows what was answered, and a later page follows what is answered now', async () => {
  await using app = await appWith(5);
  const an = app.person('An');
  await an.command('poll');
  expect(an.page.back).toBeNull();
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 1, places: [0] });
  expect(an.page.step).toEqual({ n: 2, of: 3 });
  await an.back();
  expect(an.page.fields).toMatchObject([
    { value: 'Which day?' },
    { value: 'Monday\nTuesday' },
    { value: 1 },
    { value: [0] },
    { name: 'extras', value: [] },
  ]);
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0] });
  expect(an.page.step).toEqual({ n: 2, of: 2 });
});

test('a form cancelled is gone: nothing of it is kept, and its pages say so', async () => {
  await using app = await appWith(5);
  const an = app.person('An');
  await an.command('poll', 'Which day?');
  expect(told(await an.cancel())).toContain('nothing was kept');
  expect(await app.database.draft.count()).toBe(0);
  expect(told(await an.submit({ title: 'Which day?' }))).toContain('no longer open');
  expect(told(await an.cancel())).toContain('no longer open');
});

test('a form handed in twice, also at the same moment, opens one poll', async () => {
  await using app = await appWith(50);
  const an = app.person('An');
  await an.command('poll');
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0] });
  const token = an.page.token;
  const values = { secrecy: 0, results: 0, closes: '', description: '' };
  const replies = await Promise.all([1, 2, 3].map(() => an.meet({ type: 'submit', token, values })));
  expect(replies.map(told).filter(text => text.includes('is open'))).toHaveLength(1);
  expect(replies.map(told).filter(text => text.includes('no longer open'))).toHaveLength(2);
  expect(await app.database.poll.count()).toBe(1);
});

test('a page handed in again is answered as the first time', async () => {
  await using app = await appWith(5);
  const an = app.person('An');
  await an.command('poll');
  const page = await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0] });
  expect(await app.platform.deliver(an.event)).toEqual(page);
});

test('a draft is its member’s own: nobody else reads, fills or cancels it', async () => {
  await using app = await appWith(5);
  const an = app.person('An');
  await an.command('poll', 'My very own question?');
  const { token, cancel } = an.page;
  const eve = app.person('Eve');
  await eve.command('palabre');
  const values = { title: 'Eve was here', options: 'yes\nno', method: 0, places: [0] };
  for (const reply of [
    await eve.meet({ type: 'submit', token, values }),
    await eve.pressToken(token),
    await eve.pressToken(cancel),
    await eve.pressToken(token.replace('fill', 'back')),
  ])
    expect(told(reply)).toContain('no longer open');
  await an.submit({ title: 'Mine', options: 'yes\nno', method: 0, places: [0] });
  expect(an.page.step.n).toBe(2);
});

test('a page number that no form has written is no page', async () => {
  await using app = await appWith(5);
  const an = app.person('An');
  await an.command('poll');
  const id = an.page.token.split('-')[2]!;
  for (const page of ['9', '99999999999', '-1', '1e1', 'x', '', 'NaN', '0_0'])
    for (const verb of ['fill', 'back', 'x']) {
      const token = tokenOf('form', verb, id, page);
      expect(told(await an.pressToken(token)), token).toContain('no longer open');
      expect(told(await an.meet({ type: 'submit', token, values: {} })), token).toContain('no longer open');
    }
  await an.submit({ title: 'Still here?', options: 'yes\nno', method: 0, places: [0] });
  expect(an.page.step.n).toBe(2);
});

const typed: Readonly<Record<string, string>> = {
  ...{ title: 'Which day?', options: 'Monday\nTuesday', method: 'choose one option', places: '1' },
  ...{ secrecy: 'named', results: 'RESULTS SHOW AT CLOSING', closes: 'demain 18h30', description: 'For the harvest' },
};

/** Answers by typing until a question of that name is asked. */
async function sayUntil(an: Player, name: string, words = typed): Promise<void> {
  for (let n = 0; n < 20 && an.page.fields[0]?.name !== name; n++) {
    const field = an.page.fields[0]!;
    const word = words[field.name];
    await (word === undefined ? an.submit({ '': answerTo(field) }) : an.say(word));
  }
  expect(an.page.fields).toMatchObject([{ name }]);
}

/** Leaves out what may be left out. */
async function skipToTheEnd(an: Player): Promise<void> {
  for (let reply = an.reply; reply.type === 'ask'; ) {
    const [field] = reply.page.fields;
    reply = await an.submit({ '': field?.required ? answerTo(field) : null });
  }
}

test('where one question is a message, what is typed is its answer, by number or by words', async () => {
  await using app = await appWith(1);
  const an = app.person('An');
  await an.command('poll');
  await sayUntil(an, 'secrecy');
  expect(told(await an.say('whatever'))).toContain('choose one of the');
  await sayUntil(an, 'description');
  await an.say('For the harvest');
  await skipToTheEnd(an);
  expect(told(an.reply)).toContain('is open');
  expect(await app.database.poll.findFirst()).toMatchObject({
    secrecy: 'named',
    results: 'after_closing',
    description: 'For the harvest',
    closesAt: new Date('2026-11-24T17:30:00Z'),
  });
});

test('an answer that the whole form refuses is asked again, and nothing skips what may be skipped', async () => {
  await using app = await appWith(1);
  const an = app.person('An');
  await an.command('poll', 'Which day?');
  await sayUntil(an, 'closes');
  await an.say('31 June');
  await skipToTheEnd(an);
  expect(told(an.reply)).toContain('does not exist');
  expect(an.page.fields).toMatchObject([{ name: 'closes', value: '31 June' }]);
  await an.say('30 June');
  await skipToTheEnd(an);
  expect(told(an.reply)).toContain('is open');
});

test('a second form takes what is typed from then on; the first waits for its own buttons', async () => {
  await using app = await appWith(1);
  const an = app.person('An');
  await an.command('poll');
  const first = an.page.token;
  await an.say('First?');
  await an.command('poll');
  await an.say('Second?');
  expect(await app.database.draft.findMany({ orderBy: { updatedAt: 'asc' } })).toHaveLength(2);
  await an.pressToken(first);
  expect(an.page.fields).toMatchObject([{ name: 'title', value: 'First?' }]);
});

const counted = 'How are we doing?\nnamed\n\n1. How many hours a week?\nnumber 0-60\n\n2. Member since when?\ndate\n';

/** Answers one question, with all the others of its page as they stand. */
async function mistype(an: Player, name: string, typed: string): Promise<string | undefined> {
  for (let n = 0; n < 5 && !an.page.fields.some(field => field.name === name); n++) await fill(an, {});
  const fixed = await fill(an, { [name]: typed });
  return fixed.type === 'fix' ? fixed.problems[name] : undefined;
}

test.each([1, 5])(
  'a number, date or time that cannot be read is told again as it was typed, with %i fields a page',
  async fieldsPerPage => {
    await using app = await appWith(fieldsPerPage);
    await openSurvey(app, counted);
    const [bo, zoe, nel] = [app.person('Bo'), app.person('Zoé', 'fr'), app.person('Nel', 'nl')];
    await bo.press('Answer');
    expect(await mistype(bo, 'q1', ' about  ten\u202e')).toBe('“about ten”: A whole number from 0 to 60, please.');
    expect(bo.page.fields.find(({ name }) => name === 'q1')?.error).toContain('“about ten”');
    expect(await mistype(bo, 'q1', '9'.repeat(3000))).toContain(`“${'9'.repeat(40)}…”`);
    expect(await mistype(bo, 'q2', '31/02/2026')).toBe('“31/02/2026”: This date does not exist.');
    await zoe.command('palabre', 'quiet');
    await zoe.press('Changer les heures');
    expect(await mistype(zoe, 'digest', '25h')).toMatch(/^«\s25h\s»\s: Indiquez une heure/);
    await nel.command('palabre', 'quiet');
    await nel.press('Wijzig de uren');
    expect(await mistype(nel, 'from', 'acht')).toMatch(/^“acht”: Geef een uur op/);
    expect(await mistype(nel, 'from', '')).toBe('Dit antwoord is nodig om verder te gaan.');
  },
);
