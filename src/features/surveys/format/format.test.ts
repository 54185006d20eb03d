import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../core/view.ts';
import { everyType } from '../samplesurveys.ts';
import { templateSheet, templates } from '../templates/index.ts';
import { readText } from './reading.ts';
import { writeText } from './writing.ts';

const faultsOf = (text: string) => {
  const read = readText(text, 'en');
  return 'faults' in read
    ? read.faults.map(({ line, message }) => `${line} ${message.replace('surveys-fault-', '')}`)
    : [];
};
const head = {
  title: { en: 'T', fr: 'U' },
  about: { en: 'one\ntwo' },
  anonymous: true,
  shared: true,
  days: 9,
} as const;

test.each(locales)('a survey written as text in %s reads back as it was', locale => {
  const swapped = JSON.stringify(everyType).replace(/"(?:en|fr)":/g, key =>
    key === '"en":' ? `"${locale}":` : locale === 'fr' ? '"en":' : key,
  );
  const inLocale = JSON.parse(swapped);
  const survey = { ...head, title: { [locale]: 'T' }, about: { [locale]: 'one\ntwo' }, locale };
  const read = readText(writeText(survey, inLocale), locale);
  expect(read).toEqual({ sheet: { ...head, title: survey.title, about: survey.about, questions: inLocale } });
});

describe.each(templates)('the template %s', name => {
  const sheet = templateSheet(name);
  test('says everything in all three languages', () => {
    const wordings = sheet.questions.flatMap(question => [
      question.text,
      ...('options' in question ? question.options : []),
      ...('low' in question ? [question.low, question.high] : []),
    ]);
    for (const wording of [sheet.title, sheet.about, ...wordings])
      expect(Object.keys(wording).sort()).toEqual([...locales]);
  });
  test('reads back from its own text', () => {
    const text = writeText({ ...sheet, locale: 'en' }, sheet.questions);
    expect(readText(text, 'en')).toEqual({ sheet });
  });
});

describe('a fault is said with its line', () => {
  const thirtyOne = Array.from({ length: 31 }, (_, n) => `${n + 1}. Why?`).join('\n');
  test.each([
    ['31 questions', `Title\n${thirtyOne}`, '32 too-many'],
    ['a condition on a later question', 'Title\n1. Why?\nshown when 2 = 1\n2. What?\nyes/no', '3 later'],
    ['a condition on the question itself', 'Title\n1. Why?\nyes/no\nshown when 1 = yes', '4 later'],
    ['a condition on an answer that is none', 'Title\n1. Why?\nyes/no\n2. What?\nshown when 1 = maybe', '5 condition'],
    ['a condition on a text', 'Title\n1. Why?\nshort\n2. What?\nshown when 1 = x', '5 condition'],
    ['one option', 'Title\n1. Why?\n- only', '2 few-options'],
    ['an option twice', 'Title\n1. Why?\n- Yes\n- yès', '4 option-twice'],
    ['options of a date', 'Title\n1. When?\ndate\n- today\n- now', '4 no-options-here'],
    ['two kinds', 'Title\n1. Why?\nshort\nlong', '4 two-kinds'],
    ['a scale of twelve', 'Title\n1. Why?\nscale 1-12', '3 scale'],
    ['a wrong number', 'Title\n1. Why?\n3. What?', '3 number'],
    ['a long question', `Title\n1. ${'w'.repeat(201)}`, '2 long'],
    ['a long option', `Title\n1. Why?\n- ${'w'.repeat(76)}\n- b`, '3 long'],
    ['a line of nothing', 'Title\n1. Why?\nblah blah', '3 unclear'],
    ['a translation of nothing', 'fr: Titre\n1. Why?', '1 nothing-to-translate'],
    ['no question', 'Title', '1 no-questions'],
    ['no title', '1. Why?', '1 no-title'],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toContain(expected);
  });
});

test('a question that was not understood is said once, not again where an answer to it is looked for', () => {
  expect(faultsOf('Title\n1. Why?\nyes/no/maybe\n2. What?\nshown when 1 = no')).toEqual(['3 unclear']);
});

test('whatever somebody pastes is read or refused, never thrown at', () => {
  const lines = fc.constantFrom(
    '1. Why?',
    '2. What?',
    'scale 1-5 | a',
    'fr: | x',
    '- a',
    '- b',
    'shown when 1 = 1',
    'several 2-9',
    '#',
    'number 9-1',
    'recommend',
    '\u0000',
    '1.',
    'required',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 20 }), some => {
      const read = readText(some.join('\n'), 'fr');
      expect('sheet' in read || read.faults.length > 0).toBe(true);
    }),
  );
});

test.each(['named', 'with names', 'nominative', 'avec noms', 'avec les noms', 'met naam', 'met namen'])(
  '"%s" makes it a survey with names, and is no part of what people read',
  words =>
    expect(readText(`T\nanonymous\n${words}\n1. Q\nune\n- a\n- b`, 'fr')).toMatchObject({
      sheet: { anonymous: false, about: {} },
    }),
);
