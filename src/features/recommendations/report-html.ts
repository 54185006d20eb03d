import type { Speech } from '../../core/speech.ts';
import { type PublicStatus, publicStatus } from './lifecycle-model.ts';
import {
  type Counts,
  changesSince,
  countedOf,
  countsOf,
  type Entry,
  overdueOf,
  partsBy,
  type Report,
  rateOf,
  sections,
  statuses,
} from './report-model.ts';
import { style } from './report-style.ts';
import { rateText } from './report-text.ts';
import { longDay } from './status.ts';

/** The état des lieux as one page that needs nothing else: to be printed, mailed, put on a website. */
export function reportHtml(speech: Speech, report: Report): string {
  const { community, entries, today } = report;
  const title = speech.line('recommend-report-title', { community });
  const counts = countsOf(countedOf(entries));
  return `<!doctype html>
<html lang="${speech.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="of">${text(community)}</p>
<h1>${text(speech.line('recommend-report'))}</h1>
<p class="day">${text(longDay(speech, today))}</p>
</header>
<main>
<section aria-labelledby="figures">
<h2 id="figures">${text(speech.line('recommend-report-figures'))}</h2>
<p class="lead">${text(rateText(speech, rateOf(counts)))}</p>
${figures(speech, counts)}
<p class="small">${text(`${speech.line('recommend-report-method')} ${speech.line('recommend-report-foot', { when: longDay(speech, today) })}`)}</p>
</section>
${changes(speech, report)}
${overdue(speech, report)}
${sections.map(section => byPart(speech, section, entries)).join('\n')}
${chronicle(speech, entries)}
</main>
</body>
</html>
`;
}

const text = (given: string): string =>
  given.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const word = (speech: Speech, status: PublicStatus): string => speech.line(`recommend-status-${status}`);

/** One bar a status, its figure beside it: read aloud as a table. */
function figures(speech: Speech, { all, by }: Counts): string {
  const rows = statuses.filter(status => by[status] > 0 || (status !== 'merged' && status !== 'withdrawn'));
  const share = (count: number) => (all === 0 ? 0 : (count / all) * 100);
  return `<table class="bars">
<caption>${text(speech.line('recommend-report-statuses', { count: all }))}</caption>
<thead><tr><th scope="col">${text(speech.line('recommend-fact-status'))}</th><th scope="col" class="n">${text(speech.line('recommend-report-number'))}</th><th scope="col" class="n">${text(speech.line('recommend-report-share'))}</th><td aria-hidden="true"></td></tr></thead>
<tbody>
${rows
  .map(
    status =>
      `<tr><th scope="row"><span class="dot ${status}" aria-hidden="true"></span>${text(word(speech, status))}</th><td class="n">${text(speech.number(by[status]))}</td><td class="n">${text(all === 0 ? '–' : speech.percent(by[status], all))}</td><td class="track" aria-hidden="true"><span class="bar ${status}" style="width:${share(by[status]).toFixed(1)}%"></span></td></tr>`,
  )
  .join('\n')}
</tbody>
</table>`;
}

function byPart(speech: Speech, section: 'cycle' | 'theme' | 'group', entries: readonly Entry[]): string {
  const parts = partsBy(section, countedOf(entries));
  if (parts.every(({ name }) => name === null)) return '';
  const shown = statuses.filter(status => parts.some(({ counts }) => counts.by[status] > 0));
  return `<section aria-labelledby="by-${section}">
<h2 id="by-${section}">${text(speech.line(`recommend-report-by-${section}`))}</h2>
<div class="wide"><table>
<thead><tr><th scope="col">${text(speech.line(`recommend-fact-${section}`))}</th>${shown.map(status => `<th scope="col" class="n">${text(word(speech, status))}</th>`).join('')}<th scope="col" class="n">${text(speech.line('recommend-report-all'))}</th><th scope="col" class="n">${text(speech.line('recommend-report-rate'))}</th><td aria-hidden="true"></td></tr></thead>
<tbody>
${parts
  .map(({ name, counts }) => {
    const { done, of } = rateOf(counts);
    return `<tr><th scope="row">${text(name ?? speech.line('recommend-report-none'))}</th>${shown.map(status => `<td class="n">${text(speech.number(counts.by[status]))}</td>`).join('')}<td class="n">${text(speech.number(counts.all))}</td><td class="n">${text(of === 0 ? '–' : `${speech.percent(done, of)} (n = ${speech.number(of)})`)}</td><td class="stack" aria-hidden="true">${stack(counts)}</td></tr>`;
  })
  .join('\n')}
</tbody>
</table></div>
</section>`;
}

const stack = ({ all, by }: Counts): string =>
  statuses
    .filter(status => by[status] > 0)
    .map(
      status => `<span class="${status}" style="width:${((by[status] / Math.max(1, all)) * 100).toFixed(1)}%"></span>`,
    )
    .join('');

function changes(speech: Speech, { entries, before }: Report): string {
  if (before === null) return '';
  const { filed, moved } = changesSince(entries, before);
  return `<section aria-labelledby="changes">
<h2 id="changes">${text(speech.line('recommend-report-changes', { when: longDay(speech, before) }))}</h2>
<p>${text(speech.line('recommend-report-changed', { filed: filed.length, moved: moved.length }))}</p>
${list(speech, [...moved, ...filed])}
</section>`;
}

function overdue(speech: Speech, { entries, today }: Report): string {
  const late = overdueOf(entries, today);
  return late.length === 0
    ? ''
    : `<section aria-labelledby="overdue">
<h2 id="overdue">${text(speech.line('recommend-report-overdue', { count: late.length }))}</h2>
${list(speech, late)}
</section>`;
}

const list = (speech: Speech, entries: readonly Entry[]): string =>
  entries.length === 0
    ? ''
    : `<ul>${entries.map(entry => `<li><b>${entry.number}.</b> ${text(titled(speech, entry))} – ${text(standing(speech, entry))}</li>`).join('\n')}</ul>`;

const titled = (speech: Speech, { number, title }: Entry): string =>
  title === '' ? speech.line('recommend-erased', { number: String(number) }) : title;

/** "In progress, 40 %", "postponed until 3 March", "merged (12)". */
function standing(speech: Speech, { status, percent, until, into }: Entry): string {
  if (status === 'postponed' && until) return speech.line('recommend-status-until', { when: longDay(speech, until) });
  const name = word(speech, publicStatus(status));
  if (status === 'in_progress' && percent !== null) return `${name}, ${speech.percent(percent, 100)}`;
  return into === null ? name : `${name} (${into})`;
}

/** All of them in time, under the group that they come from, as they were put forward. */
function chronicle(speech: Speech, entries: readonly Entry[]): string {
  const chapters = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name =
      [entry.cycle, entry.group].filter(part => part !== null).join(' – ') || speech.line('recommend-report-none');
    const chapter = chapters.get(name);
    if (chapter) chapter.push(entry);
    else chapters.set(name, [entry]);
  }
  return `<section aria-labelledby="all" class="chronicle">
<h2 id="all">${text(speech.line('recommend-report-chronicle'))}</h2>
${[...chapters]
  .map(
    ([name, of]) => `<h3>${text(name)}</h3>
<ol>${of
      .map(
        entry =>
          `<li value="${entry.number}"><p><b>${text(titled(speech, entry))}</b> <span class="tag ${publicStatus(entry.status)}">${text(standing(speech, entry))}</span></p>${entry.answer === '' ? '' : `<p class="answer">${text(entry.answer)}</p>`}<p class="small">${text(
            [
              longDay(speech, entry.filed),
              entry.theme,
              entry.supporters > 0 ? speech.line('recommend-supporters', { count: entry.supporters }) : '',
            ]
              .filter(Boolean)
              .join(' · '),
          )}</p></li>`,
      )
      .join('\n')}</ol>`,
  )
  .join('\n')}
</section>`;
}
