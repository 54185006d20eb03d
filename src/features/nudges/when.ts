import { fold } from '../../core/fold.ts';
import { readMoment } from '../../core/moment.ts';
import type { Schedule } from '../../core/schedule.ts';
import type { Instant } from '../../core/time.ts';

// "every first Tuesday at 18:30", "tous les jeudis à 9h", "elke laatste vrijdag om 18:30", "on Thursday at 18:30", "cron 30 18 * * 2".

/** Of days, as rules have them. */
export const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const days = [
  'monday mondays lundi lundis maandag maandagen',
  'tuesday tuesdays mardi mardis dinsdag dinsdagen',
  'wednesday wednesdays mercredi mercredis woensdag woensdagen',
  'thursday thursdays jeudi jeudis donderdag donderdagen',
  'friday fridays vendredi vendredis vrijdag vrijdagen',
  'saturday saturdays samedi samedis zaterdag zaterdagen',
  'sunday sundays dimanche dimanches zondag zondagen',
].map(names => names.split(' '));
const ordinals: readonly (readonly [number, string])[] = [
  [1, 'first|1st|1er|1ers|premier|premiers|1e|1ste|eerste'],
  [2, 'second|2nd|2e|2eme|deuxieme|deuxiemes|2de|tweede'],
  [3, 'third|3rd|3e|3eme|troisieme|troisiemes|3de|derde'],
  [4, 'fourth|4th|4e|4eme|quatrieme|quatriemes|4de|vierde'],
  [-1, 'last|dernier|derniers|laatste'],
];
const anyOrdinal = ordinals.map(([, words]) => words).join('|');
const dayNames = days.flat().join('|');
const every = '(?:every|each|chaque|tous les|toutes les|tout les|elke|iedere|elk|ieder)';
const month = '\\s+(?:of (?:the|each|every) month|du mois|de chaque mois|van de maand|van elke maand)';
const and = '\\s*(?:,|and|et|en)\\s*';

const clock =
  /^(.*?)(?:[\s,]+(?:at|a|om|vers))?[\s,]+(\d{1,2})(?:(?::|h|u|\.)(\d{2})?|(?=\s*(?:uur|u|h)$))\s*(?:uur|u|h)?$/;
const usualTime = { hour: 10, minute: 0 };

/** In words without accents and capitals; undefined when it means no time. */
export function readWhen(text: string, now: Instant, zone: string): Schedule | undefined {
  const words = fold(text).replace(/^(?:the|le|la|op|de|on)\s+(?=\S)/, '');
  const pattern = /^cron:?\s+(\S+(?:\s+\S+){4})$/.exec(words)?.[1];
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const at = ({ hour, minute }: { hour: number; minute: number }) =>
    today.toPlainDateTime({ hour, minute }).toString({ smallestUnit: 'minute' });
  if (pattern) return { zone, start: at({ hour: 0, minute: 0 }), rule: `cron ${pattern}` };
  const [, before = words, hour, minute] = clock.exec(words) ?? [];
  const time = hour === undefined ? usualTime : { hour: Number(hour), minute: Number(minute ?? 0) };
  if (time.hour > 23 || time.minute > 59) return undefined;
  const rule = ruleOf(before.trim());
  if (rule) return { zone, start: at(time), rule };
  const moment = readMoment(hour === undefined ? `${words} ${usualTime.hour}:00` : words, now, zone);
  if ('problem' in moment) return undefined;
  const start = moment.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return { zone, start, rule: '' };
}

const code = (name: string): string => codes[days.findIndex(names => names.includes(name))] ?? '';
const matching = (pattern: string, words: string) => new RegExp(`^(?:${pattern})$`).exec(words);

function ruleOf(words: string): string | undefined {
  const raw = /^(?:rrule[: ]\s*)?(freq=[a-z0-9=;,+-]+)$/.exec(words)?.[1];
  if (raw) return raw.toUpperCase();
  const which = `(${anyOrdinal})\\s+(${dayNames})`;
  const nth =
    matching(`${every}\\s+${which}(?:${month})?`, words) ?? matching(`(?:the |le |de )?${which}${month}`, words);
  if (nth) return `FREQ=MONTHLY;BYDAY=${ordinalOf(nth[1] ?? '')}${code(nth[2] ?? '')}`;
  const weekly = matching(`${every}\\s+((?:${dayNames})(?:${and}(?:les |le )?(?:${dayNames}))*)`, words);
  if (weekly) return `FREQ=WEEKLY;BYDAY=${namesIn(weekly[1] ?? '').join(',')}`;
  if (matching(`${every}\\s+(?:day|jour|jours|dag)|daily|quotidien|dagelijks`, words)) return 'FREQ=DAILY';
  if (matching(`${every}\\s+(?:weekday|working day|jour ouvrable|jours ouvrables|werkdag)`, words))
    return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
  const weeks = matching(
    `(?:${every}|om de)\\s+(?:(\\d{1,2})\\s+)?(?:week|weeks|semaine|semaines|weken)\\s+(?:on |le |op )?(${dayNames})`,
    words,
  );
  if (weeks) return `FREQ=WEEKLY;INTERVAL=${weeks[1] ?? 1};BYDAY=${code(weeks[2] ?? '')}`;
  if (
    matching(`(?:${every}\\s+)?(?:the |le |de )?(?:last day|dernier jour|dernier|laatste dag|laatste)${month}`, words)
  )
    return 'FREQ=MONTHLY;BYMONTHDAY=-1';
  const day = '(\\d{1,2})(?:st|nd|rd|th|er|e|ste|de)?';
  const dated =
    matching(`${every}\\s+(?:month|mois|maand)\\s+(?:on )?(?:the |le |op de |op )?${day}`, words) ??
    matching(`(?:${every}\\s+)?(?:the |le |de )?${day}${month}`, words);
  return dated ? `FREQ=MONTHLY;BYMONTHDAY=${dated[1]}` : undefined;
}

const ordinalOf = (word: string): number =>
  ordinals.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0] ?? 1;

/** Of "maandag en donderdag": what joins them is within names too. */
const namesIn = (words: string): string[] =>
  [...words.matchAll(new RegExp(`\\b(?:${dayNames})\\b`, 'g'))].map(([name]) => code(name));
