import { el, icon, uniqueId } from './dom.js';
import { drawBlocks } from './draw.js';
import { replace } from './feed.js';

/**
 * @typedef {import('../render.ts').DrawnView} DrawnView
 * @typedef {{ key: string, view: DrawnView, at: Date, chosen: Map<string, number[]> }} Answer
 * @typedef {{
 *   say: import('./words.js').Say, me: string, name: string, locale: string,
 *   press(answer: Answer, token: string, values: number[]): Promise<void>, announce(text: string): void, left(): void,
 * }} Setting
 */

/** An answer older than this many others is let go. */
const kept = 12;

/**
 * What Palabre told one member alone, newest first. An answer to the same message takes the former one's place.
 * @param {Answer[]} answers theirs, changed in place, so that they are still there when the member is played again
 * @param {Setting} setting
 */
export function drawAside(answers, setting) {
  const { say } = setting;
  const list = el('ol', { class: 'answers' });
  const hint = el('p', { class: 'note' }, say('onlyYouHint', { name: setting.name }));
  const clear = el(
    'button',
    { type: 'button', class: 'quiet small', onclick: () => dismiss(() => true) },
    say('dismiss'),
  );
  const element = el(
    'aside',
    { class: 'aside', 'aria-label': say('onlyYou') },
    el('header', {}, icon('lock'), el('h2', {}, say('onlyYou')), clear),
    hint,
    list,
  );
  element.addEventListener('keydown', event => {
    if (event.key === 'Escape') setting.left();
  });

  /** @param {Answer} answer */
  function draw(answer) {
    const titleId = uniqueId();
    return el(
      'li',
      { 'data-answer': answer.key },
      el(
        'article',
        { class: 'card private', lang: answer.view.locale, 'aria-labelledby': titleId },
        el('h3', { id: titleId, tabindex: '-1', dir: 'auto' }, answer.view.title),
        ...drawBlocks(answer.view, {
          say,
          me: setting.me,
          chosen: answer.chosen,
          press: (token, values) => setting.press(answer, token, values),
        }),
        el(
          'button',
          {
            type: 'button',
            class: 'quiet round dismiss',
            'aria-label': `${say('dismiss')}: ${answer.view.title}`,
            lang: setting.locale,
            onclick: () => dismiss(one => one === answer),
          },
          icon('close'),
        ),
      ),
    );
  }

  /** @param {(answer: Answer) => boolean} is */
  function dismiss(is) {
    const stay = answers.filter(answer => !is(answer));
    answers.splice(0, answers.length, ...stay);
    for (const item of [...list.children])
      if (item instanceof HTMLElement && !stay.some(answer => answer.key === item.dataset.answer)) item.remove();
    show();
    setting.left();
  }

  function show() {
    element.classList.toggle('empty', answers.length === 0);
    hint.hidden = answers.length > 0;
    clear.hidden = answers.length < 2;
  }

  /** @param {string} key */
  const itemOf = key => [...list.children].find(item => item instanceof HTMLElement && item.dataset.answer === key);

  list.append(...answers.map(draw));
  show();

  return {
    element,
    /**
     * @param {string} key
     * @param {DrawnView} view
     * @param {{ inPlace: boolean, focus: boolean }} how `inPlace` when the answer itself was pressed
     */
    put(key, view, { inPlace, focus }) {
      const answer = { key, view, at: new Date(), chosen: new Map() };
      const before = itemOf(key);
      const item = draw(answer);
      const index = answers.findIndex(one => one.key === key);
      if (inPlace && before instanceof HTMLElement && index >= 0) {
        const sameThing = answers[index]?.view.title === view.title;
        answers[index] = answer;
        replace(before, item);
        // What was pressed may be far down in a card that was longer, or about something else.
        if (!sameThing) item.querySelector('h3')?.scrollIntoView({ block: 'nearest' });
      } else {
        if (index >= 0) answers.splice(index, 1);
        answers.unshift(answer);
        before?.remove();
        list.prepend(item);
        for (const old of answers.splice(kept)) itemOf(old.key)?.remove();
        element.scrollTop = 0;
      }
      item.classList.add('arrived');
      show();
      const heading = item.querySelector('h3');
      if (focus && !item.contains(document.activeElement)) heading?.focus();
      else setting.announce(`${say('answered')} ${wordsOf(item)}`);
    },
  };
}

/** What a card says, part by part. @param {HTMLElement} item */
const wordsOf = item =>
  [...item.querySelectorAll('h3, p, dt, dd, .label, .figure, legend, .option, .buttons button')]
    .map(part => part.textContent)
    .join(' ');
