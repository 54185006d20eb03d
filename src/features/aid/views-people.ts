import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { type Block, type Button, joinedText, plainOf, type Text, type View } from '../../core/view.ts';
import { isSeeking } from './card.ts';
import type { Found } from './directory.ts';
import type { Figures } from './figures.ts';
import { fields, type Profile, weekParts } from './profile.ts';
import type { Report } from './reports.ts';
import type { Shown } from './shown.ts';
import { isSkill, skillNames } from './skills.ts';

export const listShown = 12;

/** Open requests for this reader. */
export function listView(speech: Speech, token: Tokens, shown: readonly Shown[]): View {
  return viewOf(speech, speech.line(shown.length > 0 ? 'aid-list' : 'aid-list-none'), [
    ...buttonsOf(
      shown
        .slice(0, listShown)
        .map(one => button(`${one.relation === 'asker' ? '✎ ' : ''}${nameOf(speech, one)}`, token('see', one.id))),
    ),
    ...buttonsOf([
      button(speech.line('aid-new'), token('new'), 'primary'),
      button(speech.line('aid-directory'), token('directory')),
      button(speech.line('aid-profile-mine'), token('profile')),
    ]),
  ]);
}

/** What, when and where, as far as a button has room. */
function nameOf(speech: Speech, { words }: Shown): string {
  if (!words) return '';
  const { what, due, area } = words;
  const when = due ? plainOf([speech.when(due, 'date')]) : '';
  const named = (name: string, part: string) =>
    part !== '' && name.length + part.length <= 54 ? `${name} · ${part}` : name;
  return [when, area].reduce(named, shortened(what, 34));
}

/** By kind of help; words after the command find more. */
export const directoryView = (speech: Speech, token: Tokens): View =>
  viewOf(speech, speech.line('aid-directory'), [
    { type: 'note', text: speech.say('aid-directory-note') },
    ...buttonsOf(skillNames.map(name => button(speech.line(`aid-skill-${name}`), token('find', '', name)))),
    ...buttonsOf([button(speech.line('aid-profile-mine'), token('profile'), 'primary')]),
  ]);

export function foundView(speech: Speech, token: Tokens, words: string, found: readonly Found[] | undefined): View {
  if (!found) return viewOf(speech, speech.line('aid-directory-members'));
  return viewOf(
    speech,
    speech.line(found.length > 0 ? 'aid-found' : 'aid-found-none', { words: shortened(words, 60) }),
    [
      ...found.map((one): Block => ({ type: 'text', text: personText(speech, one) })),
      ...buttonsOf([
        button(speech.line('aid-new'), token('new'), 'primary'),
        button(speech.line('aid-directory'), token('directory')),
      ]),
    ],
  );
}

function personText(speech: Speech, { name, brings, skills, area, hours, languages }: Found): Text {
  const facts = [
    brings === '' ? '' : shortened(brings, 110),
    skillsText(speech, skills),
    shortened(area, 40),
    hoursText(speech, hours),
    languages.join(', '),
  ].filter(text => text !== '');
  return [{ bold: shortened(name, 40) }, `: ${facts.join(' · ')}`];
}

export const skillsText = (speech: Speech, skills: readonly string[]): string =>
  skills
    .filter(isSkill)
    .slice(0, 4)
    .map(name => speech.line(`aid-skill-${name}`))
    .join(' · ');

const hoursText = (speech: Speech, hours: readonly number[]): string =>
  weekParts
    .filter((_, at) => hours.includes(at))
    .map(name => speech.line(`aid-hours-${name}`))
    .join(', ');

/** Mine, with who sees what. */
export function profileView(speech: Speech, token: Tokens, mine: Profile | undefined, apart: number): View {
  const undo = apart > 0 ? [button(speech.line('aid-apart-undo', { count: apart }), token('together'))] : [];
  if (!mine)
    return viewOf(speech, speech.line('aid-profile-none'), [
      { type: 'note', text: speech.say('aid-profile-intro') },
      ...buttonsOf([button(speech.line('aid-profile-make'), token('profileedit'), 'primary'), ...undo]),
    ]);
  const values: Readonly<Record<(typeof fields)[number], string>> = {
    brings: joinedWords(mine.brings, skillsText(speech, mine.bringsSkills)),
    needs: joinedWords(mine.needs, skillsText(speech, mine.needsSkills)),
    area: mine.area,
    hours: hoursText(speech, mine.hours),
  };
  return viewOf(speech, speech.line('aid-profile-mine'), [
    {
      type: 'facts',
      facts: fields
        .filter(field => values[field] !== '')
        .map(field => ({
          label: speech.line(`aid-scope-${field}`),
          value: `${shortened(values[field], 500)} (${speech.line(`aid-seen-by-${mine.scopes[field]}`)})`,
        })),
    },
    { type: 'note', text: speech.say(mine.asks ? 'aid-asks-me' : 'aid-asks-me-not') },
    ...(mine.contact === ''
      ? []
      : [{ type: 'note', text: speech.say('aid-contact-kept', { contact: mine.contact }) } as const]),
    ...buttonsOf([
      button(speech.line('aid-profile-change'), token('profileedit'), 'primary'),
      button(speech.line('aid-profile-leave'), token('leave'), 'danger'),
      ...undo,
    ]),
  ]);
}

const joinedWords = (words: string, skills: string) => [words, skills].filter(text => text !== '').join(' · ');

/** For animateurs: what they may see and nobody offered for, and how many there are of what is many. */
export function dragsView(speech: Speech, token: Tokens, shown: readonly Shown[], figures: Figures): View {
  const count = (value: number | undefined) =>
    value === undefined ? speech.line('aid-under-five') : speech.number(value);
  const hours = figures.medianHours;
  return viewOf(speech, speech.line('aid-drags'), [
    {
      type: 'facts',
      facts: [
        { label: speech.line('aid-figure-open'), value: count(figures.open) },
        { label: speech.line('aid-figure-matched'), value: count(figures.matched) },
        { label: speech.line('aid-figure-done'), value: count(figures.done) },
        ...(hours === undefined
          ? []
          : [{ label: speech.line('aid-figure-median'), value: speech.line('aid-hours', { count: hours }) }]),
      ],
    },
    { type: 'text', text: speech.say(shown.length > 0 ? 'aid-drags-these' : 'aid-drags-none') },
    ...buttonsOf(shown.slice(0, listShown).map(one => button(nameOf(speech, one), token('see', one.id)))),
  ]);
}

/** For referents. */
export function reportsView(speech: Speech, token: Tokens, reports: readonly Report[]): View {
  return viewOf(speech, speech.line(reports.length > 0 ? 'aid-reports' : 'aid-reports-none'), [
    ...reports.flatMap(({ id, text, by, about, at }): Block[] => [
      {
        type: 'text',
        text: joinedText(
          [
            speech.say('aid-report-line', {
              by: shortened(by || speech.line('aid-former'), 40),
              about: shortened(about || speech.line('aid-former'), 40),
              when: speech.when(at, 'datetime'),
            }),
            shortened(text, 400),
          ],
          '\n',
        ),
      },
      ...buttonsOf([
        button(speech.line('aid-report-handled'), token('handled', id)),
        ...(about === null ? [] : [button(speech.line('aid-report-apart'), token('separate', id))]),
      ]),
    ]),
  ]);
}

/** What can be answered at once where somebody looks at what waits for them. */
export const helpAnswers = (speech: Speech, token: Tokens, { id, stage }: Shown): Button[] =>
  isSeeking(stage)
    ? [button(speech.line('aid-help'), token('help', id)), button(speech.line('aid-not-now'), token('decline', id))]
    : [];
