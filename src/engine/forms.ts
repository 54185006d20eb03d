import { type FieldInput, onlyField } from '../core/adapter.ts';
import { cleanText } from '../core/clean.ts';
import type { Answers, Form, ReadContext, Refusal } from '../core/feature.ts';
import { type Problem, readField } from '../core/field.ts';
import { shortened } from '../core/shortened.ts';
import { tokenOf } from '../core/token.ts';
import type { Field, Page } from '../core/view.ts';
import type { Transaction } from '../database/client.ts';
import { speechOf } from '../i18n/speech.ts';
import { readContext } from './context.ts';
import type { Decision } from './decision.ts';
import { type Draft, isUnkept, keepAnswers } from './drafts.ts';
import type { Reader } from './identity.ts';
import { refusalText } from './refusals.ts';
import { featureOf, type World } from './world.ts';

/** Buttons of the forms themselves carry this name where a feature's carry theirs. */
export const formsName = 'form';

/** A form of a feature, cut to what a platform can hold at once. */
export type Sheet = {
  readonly title: string;
  readonly submit: string;
  readonly intro: Page['intro'];
  readonly fields: readonly Field[];
};

export function formOf(world: World, { feature, form }: Pick<Draft, 'feature' | 'form'>): Form<Transaction> {
  const found = featureOf(world, feature).forms[form];
  if (!found) throw new Error(`The feature ${feature} has no form "${form}".`);
  return found;
}

/** A draft with what was answered, wherever its form keeps that, and its sheets. What the form has read by `ctx` once, it may take as known. */
export async function opened(world: World, db: Transaction, fieldsPerPage: number, found: Draft, reader: Reader) {
  const ctx = readContext(world, db, found.feature, reader);
  const { keeping } = formOf(world, found);
  const draft = keeping ? { ...found, answers: await keeping.load(ctx, found.about) } : found;
  return { ctx, draft, sheets: await sheetsOf(world, ctx, draft, fieldsPerPage) };
}

/** That sheet is asked now. */
export const turnTo = (world: World, db: Transaction, draft: Draft, sheet: Sheet, n: number): Promise<void> =>
  formOf(world, draft).keeping
    ? keepAnswers(world, db, draft, {}, n, markOf(sheet))
    : keepAnswers(world, db, draft, draft.answers, n);

/** Keeps one page's answers where its form wants them, and which page is asked now. */
export async function keepPage(
  world: World,
  db: Transaction,
  draft: Draft,
  reader: Reader,
  { given, answers, page, mark }: { given: Answers; answers: Answers; page: number; mark: string },
): Promise<Refusal | undefined> {
  const { keeping } = formOf(world, draft);
  if (!keeping) {
    await keepAnswers(world, db, draft, answers, page);
    return undefined;
  }
  await keepAnswers(world, db, draft, {}, page, mark);
  return keeping.save(readContext(world, db, draft.feature, reader), draft.about, given);
}

/** To ask a page of it; of a draft that is written nowhere, by what is remembered of it. */
export const askOf = (world: World, draft: Draft, page: number): Decision => ({
  type: 'ask',
  draft: draft.id,
  page: isUnkept(world, draft) ? -1 : page,
});

/** The first sheet with something that was never answered, not even skipped; the first of all when there is none. */
export const firstUnanswered = (sheets: readonly Sheet[], answers: Answers): number =>
  Math.max(
    0,
    sheets.findIndex(sheet => sheet.fields.some(({ name }) => answers[name] === undefined)),
  );

/** Tells a sheet from the others of its form, in a few letters: an answer to one that moved meanwhile must not go to another. */
export function markOf({ fields }: Sheet): string {
  let hash = 0x811c9dc5;
  for (const letter of fields.map(({ name }) => name).join()) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Where the sheet with that mark stands now; the n-th when nobody marked it, and -1 when there is none. */
export function positionOf(sheets: readonly Sheet[], n: number, mark: string): number {
  const at = sheets[n];
  if (at && (mark === '' || markOf(at) === mark)) return n;
  return mark === '' ? -1 : sheets.findIndex(sheet => markOf(sheet) === mark);
}

/** Every sheet of the form as far as the answers so far decide it. */
export async function sheetsOf(
  world: World,
  ctx: ReadContext<Transaction>,
  draft: Draft,
  fieldsPerPage: number,
): Promise<Sheet[]> {
  const form = formOf(world, draft);
  const sheets: Sheet[] = [];
  for (let n = 0; ; n++) {
    const page = await form.page(ctx, draft.about, draft.answers, n, fieldsPerPage);
    if (!page) return sheets;
    for (let at = 0; at < Math.max(1, page.fields.length); at += fieldsPerPage) {
      sheets.push({
        title: page.title,
        submit: page.submit,
        intro: at === 0 ? page.intro : '',
        fields: page.fields.slice(at, at + fieldsPerPage),
      });
    }
  }
}

/** The n-th sheet as a page, filled in with what was answered. */
export function pageOf(
  world: World,
  draft: Draft,
  reader: Reader,
  sheets: readonly Sheet[],
  n: number,
  problems: Readonly<Record<string, string>> = {},
  cut: Readonly<Record<string, string>> = {},
): Page {
  const sheet = sheets[n];
  if (!sheet) throw new Error(`The form ${draft.form} has no page ${n}.`);
  const speech = speechOf(world.texts, reader.locale, reader.zone, world.now());
  const last = n === sheets.length - 1;
  const { keeping } = formOf(world, draft);
  return {
    title: sheet.title,
    locale: reader.locale,
    intro: sheet.intro,
    fields: sheet.fields.map(field => ({
      ...filled(field, { ...draft.answers, ...cut }),
      error: problems[field.name] ?? null,
    })),
    token: tokenOf(formsName, 'fill', draft.id, keeping ? `${n}_${markOf(sheet)}` : String(n)),
    step: { n: n + 1, of: sheets.length },
    back: n > 0 ? tokenOf(formsName, 'back', draft.id, String(n - 1)) : null,
    cancel: tokenOf(formsName, 'cancel', draft.id),
    words: {
      submit: last ? sheet.submit : speech.line('form-next'),
      next: speech.line('form-next'),
      back: speech.line('form-back'),
      skip: speech.line('form-skip'),
      cancel: speech.line(keeping ? 'form-later' : 'form-cancel'),
      open: speech.line('form-open'),
      correct: speech.line('form-correct'),
    },
  };
}

function filled(field: Field, answers: Answers): Field {
  const answer = answers[field.name];
  if (answer === undefined) return field;
  // The value was read by this very field's type, or by the one it had before the form changed: then the field stands empty.
  return Object.hasOwn(readField({ ...field, required: false }, answer as FieldInput), 'value')
    ? ({ ...field, value: answer ?? emptyOf(field) } as Field)
    : field;
}

const emptyOf = (field: Field) =>
  field.type === 'many of' ? [] : 'value' in field && typeof field.value === 'string' ? '' : null;

/** What was handed in on a sheet: its answers, alone and joined to those before, and what is wrong by field. */
export function readSheet(
  world: World,
  draft: Draft,
  reader: Reader,
  sheet: Sheet,
  values: Readonly<Record<string, FieldInput>>,
) {
  const given: Record<string, Answers[string]> = {};
  const problems: Record<string, string> = {};
  const cut: Record<string, string> = {};
  for (const field of sheet.fields) {
    const input = field.name in values ? values[field.name] : values[onlyField];
    const read = readField(field, input);
    if ('value' in read) {
      given[field.name] = read.value;
      continue;
    }
    problems[field.name] = problemText(world, reader, field, read, input);
    const [kept, rest] = cutTo(field, input);
    if (rest !== '') cut[field.name] = kept;
  }
  return { given, answers: { ...draft.answers, ...given }, problems, cut };
}

/** So much of what was typed is told again, with the dots that say that there was more. */
const typedShown = 41;

/** What of a text that is too long its field can show again, cut between letters as people see them, and the rest. */
function cutTo(field: Field, input: FieldInput | undefined): readonly [kept: string, rest: string] {
  if ((field.type !== 'line' && field.type !== 'paragraph') || typeof input !== 'string') return ['', ''];
  const text = cleanText(input).trim();
  const kept = text.length > field.maxLength ? shortened(text, field.maxLength).slice(0, -1) : text;
  return [kept, text.slice(kept.length).trim()];
}

/** What is wrong, with what was typed where the field itself cannot show that again: a date field holds no "31/02", and a line no more than fits it. */
function problemText(world: World, reader: Reader, field: Field, read: Problem, input: FieldInput | undefined): string {
  const problem = refusalText(world, reader, { message: read.problem, args: read.args });
  const written = field.type === 'line' || field.type === 'paragraph';
  const lost = written ? cutTo(field, input)[1] : typeof input === 'string' ? cleanText(input) : '';
  const text = shortened(lost.replace(/\s+/g, ' ').trim(), typedShown);
  if (text === '') return problem;
  return refusalText(world, reader, { message: written ? 'form-cut' : 'form-typed', args: { text, problem } });
}

/** On which sheet the field of a refusal stands; the last one when it names none. */
export function sheetAt(sheets: readonly Sheet[], refusal: Refusal): { readonly n: number; readonly field: string } {
  const n = sheets.findIndex(sheet => sheet.fields.some(field => field.name === refusal.field));
  if (n >= 0) return { n, field: refusal.field };
  const last = sheets.length - 1;
  return { n: last, field: sheets[last]?.fields[0]?.name ?? '' };
}
