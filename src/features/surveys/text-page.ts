import { type Answer, type Answers, peek } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Field, View } from '../../core/view.ts';
import type { ReadContext } from '../context.ts';
import type { Fault } from './format/asking.ts';
import { readText } from './format/reading.ts';
import { paragraph, paragraphs, partsOf } from './text-parts.ts';

const names = Array.from({ length: paragraphs }, (_, n) => `text${n}`);

export const textIn = (answers: Answers): string => names.map(name => answers[name] ?? '').join('\n');
/** Undefined before anything was handed in. */
export const writtenIn = (answers: Answers): string | undefined =>
  names.some(name => answers[name] !== undefined) ? textIn(answers) : undefined;

/** The questions as text, with what is wrong in it said above. */
export async function textPage(ctx: ReadContext, text: string, n: number) {
  const { speech } = ctx;
  if (n > 0) return undefined;
  const parts = partsOf(text);
  const read = text.trim() === '' ? undefined : readText(text, speech.locale);
  const faults = read && 'faults' in read ? faultsText(speech, read.faults, text.split('\n')) : '';
  return {
    title: speech.line('surveys-form-text'),
    intro: faults === '' ? speech.say('surveys-form-text-intro') : faults,
    submit: speech.line('surveys-form-text-make'),
    fields: names.map(
      (name, part): Field => ({
        name,
        label: part === 0 ? speech.line('surveys-field-text') : speech.line('surveys-field-text-more'),
        hint: part === 0 ? speech.line('surveys-field-text.hint') : '',
        required: part === 0,
        error: null,
        type: 'paragraph',
        value: parts[part] ?? '',
        maxLength: paragraph,
      }),
    ),
  };
}

const mostFaults = 6;

/** What is wrong, where there is no form to say it above; a fault holds nothing that anybody wrote. */
export const tellFaults = (faults: readonly Fault[]): Answer => peek('faults', '', JSON.stringify(faults));

export function faultsView(speech: Speech, detail: string): View {
  const faults: readonly Fault[] = JSON.parse(detail || '[]');
  return {
    title: speech.line('surveys-text-lines', { count: faults.length }),
    locale: speech.locale,
    blocks: [{ type: 'text', text: faultsText(speech, faults) }],
  };
}

/** "Line 7, “yes/maybe”: …", a line each; of many, the first. Where there is no form, its lines are not at hand. */
function faultsText(speech: Speech, faults: readonly Fault[], lines: readonly string[] = []): string {
  const said = faults.slice(0, mostFaults).map(({ line, message, args }) => {
    const fault = speech.line(message, args);
    const words = shortened((lines[line - 1] ?? '').replace(/\s+/g, ' ').trim(), 40);
    return words === ''
      ? speech.line('surveys-fault-line', { line, fault })
      : speech.line('surveys-fault-words', { line, words, fault });
  });
  const more = faults.length - mostFaults;
  return [...said, ...(more > 0 ? [speech.line('surveys-fault-more', { count: more })] : [])].join('\n');
}
