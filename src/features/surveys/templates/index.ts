import { readText, type Sheet } from '../format/reading.ts';
import { cooperate } from './cooperate.ts';
import { meeting } from './meeting.ts';
import { onboarding } from './onboarding.ts';
import { satisfaction } from './satisfaction.ts';

export type TemplateName = 'satisfaction' | 'meeting' | 'onboarding' | 'cooperate';
const texts: Readonly<Record<TemplateName, string>> = { satisfaction, meeting, onboarding, cooperate };
export const templates = Object.keys(texts) as TemplateName[];

/** The language they are written in first; the others stand below. */
export const templateLocale = 'en';

/** Throws for a template that its own reader would not take: a mistake of ours. */
export function templateSheet(name: TemplateName): Sheet {
  const read = readText(texts[name], templateLocale);
  if ('sheet' in read) return read.sheet;
  throw new Error(`The template ${name}: ${JSON.stringify(read.faults)}`);
}
