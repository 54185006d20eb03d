import { type Answers, type FormPage, type Refusal, refuse } from '../../core/feature.ts';
import type { Field, Option } from '../../core/view.ts';
import type { ReadContext } from '../context.ts';
import { asked, yesOrNo } from './fields.ts';
import type { MethodName } from './methods/method.ts';
import type { Plan } from './model.ts';
import { limits } from './words.ts';

/** Every method in the order the form offers them: the plain ones first. An answer is a position in this list. */
const offeredMethods: readonly MethodName[] = [
  'single',
  'multiple',
  'dates',
  'score',
  'dots',
  'schulze',
  'consent',
  'sign-up',
  'majority-judgment',
  'irv',
  'stv-scottish',
  'star',
  'borda',
  'ranked-pairs',
  'stv-meek',
  'debian',
];

/** What most people want to decide; the others stand on a page of their own. */
const common: readonly MethodName[] = ['single', 'multiple', 'dates', 'consent'];
const others = offeredMethods.filter(name => !common.includes(name));
const anyOther = offeredMethods.length;

export const methodFrom = ({ method, other }: Answers): MethodName =>
  offeredMethods[Number((method === anyOther ? other : method) ?? 0)] ?? 'single';

export const methodField = (ctx: ReadContext, { method }: Plan): Field => ({
  ...chosenMethod(ctx, 'method'),
  options: [...methodOptions(ctx, common), { value: anyOther, ...named(ctx, 'other') }],
  value: common.includes(method) ? offeredMethods.indexOf(method) : anyOther,
});

/** The other methods, for whoever wants one of them. */
export function otherMethodPage(ctx: ReadContext, { method }: Answers, draft: Plan): FormPage | undefined {
  if (method !== anyOther) return undefined;
  const value = others.includes(draft.method) ? offeredMethods.indexOf(draft.method) : null;
  return pageOf(ctx, [{ ...chosenMethod(ctx, 'other'), options: methodOptions(ctx, others), value }]);
}

const chosenMethod = (ctx: ReadContext, name: 'method' | 'other') => ({
  ...asked(ctx, name),
  ...({ type: 'one of', required: true } as const),
});

const methodOptions = (ctx: ReadContext, names: readonly MethodName[]): Option[] =>
  names.map(name => ({ value: offeredMethods.indexOf(name), ...named(ctx, name) }));

const named = ({ speech }: ReadContext, name: MethodName | 'other') => ({
  label: speech.line(`polls-method-${name}`),
  hint: speech.line(`polls-method-${name}.hint`),
});

const pageOf = ({ speech }: ReadContext, fields: readonly Field[]): FormPage => ({
  title: speech.line('polls-form'),
  intro: '',
  submit: speech.line('polls-form-open'),
  fields,
});

type Asked = 'number' | 'yes or no' | 'places' | 'option' | 'support' | 'ratios';
type Setting = { readonly field: string; readonly setting: string; readonly type: Asked; readonly to: number };

const number = (field: string, to: number, setting = field): Setting => ({ field, setting, type: 'number', to });
const choice = (field: string, setting = field): Setting => ({ field, setting, type: 'yes or no', to: 1 });

const min = number('min', limits.maxOptions);
const seats = number('seats', limits.maxOptions);
const highest = number('highest', 10, 'max');
const blank = choice('blank');
const complete = choice('complete');
const ranked = [min, seats, blank];

/** What an organiser may set of each method; what is not asked has its default. */
const settingsAsked: Readonly<Record<MethodName, readonly Setting[]>> = {
  single: [],
  multiple: [min, number('max', limits.maxOptions)],
  score: [highest, complete, seats, blank],
  star: [highest, blank],
  dots: [number('budget', 100), number('most', 100), choice('spend', 'spendAll'), seats, blank],
  'majority-judgment': [number('grades', 11), complete, seats, blank],
  schulze: ranked,
  'ranked-pairs': ranked,
  borda: ranked,
  irv: [min, blank],
  'stv-scottish': [seats, min, blank],
  'stv-meek': [seats, min, blank],
  debian: [
    { field: 'default', setting: 'default', type: 'option', to: limits.maxOptions },
    { field: 'support', setting: 'quorum', type: 'support', to: 0 },
    { field: 'ratios', setting: 'majority', type: 'ratios', to: 0 },
    blank,
  ],
  consent: [],
  dates: [seats, blank],
  'sign-up': [{ field: 'capacity', setting: 'places', type: 'places', to: 0 }, number('max', limits.maxOptions)],
};

/** The page of a method's own settings; undefined for one that has none to ask. */
export function methodPage(ctx: ReadContext, method: MethodName, draft: Plan): FormPage | undefined {
  const settings = settingsAsked[method];
  if (settings.length === 0) return undefined;
  return pageOf(
    ctx,
    settings.map(setting => fieldOf(ctx, setting, draft.settings[setting.setting])),
  );
}

function fieldOf(ctx: ReadContext, { field, type, to }: Setting, given: unknown): Field {
  const common = { ...asked(ctx, field), required: false };
  switch (type) {
    case 'number':
      return { ...common, type, min: 1, max: to, value: typeof given === 'number' && given <= to ? given : null };
    case 'option':
      return { ...common, type: 'number', min: 1, max: to, value: typeof given === 'number' ? given + 1 : null };
    case 'yes or no':
      return yesOrNo(ctx, field, given === true);
    case 'support':
      return { ...common, type: 'line', value: typeof given === 'string' && given !== '0' ? given : '', maxLength: 20 };
    case 'ratios':
      return {
        ...common,
        type: 'line',
        value: Array.isArray(given) ? given.map(one => one ?? '-').join(', ') : '',
        maxLength: 200,
      };
    case 'places':
      return { ...common, type: 'line', value: Array.isArray(given) ? given.join(', ') : '', maxLength: 200 };
  }
}

/** The settings as they were answered, ready for the method's own schema. */
export function settingsFrom(method: MethodName, answers: Answers): Plan['settings'] | Refusal {
  const settings: Record<string, unknown> = {};
  for (const { field, setting, type } of settingsAsked[method]) {
    const answer = answers[field];
    if (answer === null || answer === undefined || answer === '') continue;
    if (type === 'number') settings[setting] = answer;
    else if (type === 'option') settings[setting] = Number(answer) - 1;
    else if (type === 'yes or no') settings[setting] = answer === 1;
    else {
      const read = readers[type](String(answer));
      if (read === undefined) return { ...unreadable[type], field };
      settings[setting] = read;
    }
  }
  return settings;
}

const unreadable = {
  places: refuse('polls-capacity-unreadable'),
  support: refuse('polls-support-unreadable'),
  ratios: refuse('polls-ratios-unreadable'),
};

/** "42,5" as its setting holds it, "42.5". */
function exactIn(text: string): string | undefined {
  const number = text.trim().replace(',', '.');
  return /^\d{1,7}(\.\d{1,3})?$/.test(number) ? String(Number(number)) : undefined;
}

/** "2, 1.5, -" or "3:1": how many times as many must be for an option as against it; a dash is more than half. */
function ratiosIn(text: string): (string | null)[] | undefined {
  const parts = text.split(/[\s,;]+/).filter(part => part !== '');
  const ratios = parts.map(part => (/^[-–—]$/.test(part) ? null : exactIn(part.replace(/:1$/, ''))));
  return ratios.includes(undefined) ? undefined : (ratios as (string | null)[]);
}

/** "3, 5, -": places in the order of the options; a dash is no limit. */
function placesIn(text: string): (number | null)[] | undefined {
  const parts = text.split(/[\s,;]+/).filter(part => part !== '');
  const places = parts.map(part => (/^[-–—∞]$/.test(part) ? null : /^\d{1,6}$/.test(part) ? Number(part) : undefined));
  return places.includes(undefined) ? undefined : (places as (number | null)[]);
}

const readers = { places: placesIn, support: exactIn, ratios: ratiosIn };
