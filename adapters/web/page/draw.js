import { el, icon } from './dom.js';

/**
 * @typedef {import('../render.ts').DrawnView} DrawnView
 * @typedef {import('../render.ts').DrawnBlock} DrawnBlock
 * @typedef {import('../render.ts').DrawnSpan} DrawnSpan
 * @typedef {Extract<DrawnBlock, { type: 'choice' }>} Choice
 * @typedef {(token: string, values: number[]) => Promise<void>} Press
 * @typedef {{ say: import('./words.js').Say, me: string, press: Press, chosen: Map<string, number[]> }} Setting
 *   `me` is the member reading, `chosen` what they chose in a select that everyone shares, which the view cannot know
 */

/**
 * What is under a view's title.
 * @param {DrawnView} view
 * @param {Setting} setting
 */
export const drawBlocks = (view, setting) => view.blocks.map(block => drawBlock(block, view, setting));

/**
 * @param {DrawnBlock} block
 * @param {DrawnView} view
 * @param {Setting} setting
 * @returns {Node}
 */
function drawBlock(block, view, setting) {
  switch (block.type) {
    case 'text':
    case 'note':
      return el('p', { class: block.type, dir: 'auto' }, ...drawText(block.text, view.locale, setting.me));
    case 'facts':
      return drawFacts(block, view, setting);
    case 'tally':
      return drawTally(block, setting);
    case 'buttons':
      return drawButtons(block, setting);
    case 'choice':
      return drawChoice(block, setting);
    case 'picture':
      return el('img', { class: 'picture', src: block.href, alt: block.alt, loading: 'lazy' });
    case 'attachment':
      return drawAttachment(block, setting);
  }
}

/**
 * @param {readonly DrawnSpan[]} text
 * @param {string} locale
 * @param {string} me
 * @returns {(Node | string)[]}
 */
export const drawText = (text, locale, me) => text.map(span => drawSpan(span, locale, me));

/**
 * @param {DrawnSpan} span
 * @param {string} locale
 * @param {string} me
 * @returns {Node | string}
 */
function drawSpan(span, locale, me) {
  switch (span.type) {
    case 'text':
      return span.text;
    case 'bold':
      return el('strong', {}, span.text);
    case 'person':
      return el('span', { class: span.id === me ? 'person me' : 'person' }, span.name);
    case 'time':
      return drawTime(span, locale);
    case 'link':
      return el('a', { href: span.href, rel: 'noopener noreferrer', target: '_blank' }, span.text);
  }
}

/**
 * @param {Extract<DrawnSpan, { type: 'time' }>} span
 * @param {string} locale
 */
function drawTime({ at, style, text }, locale) {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));
  return el('time', { datetime: at, title: full }, style === 'relative' ? fromNow(at, locale) : text);
}

/**
 * @param {string} at
 * @param {string} locale
 */
function fromNow(at, locale) {
  const seconds = (Date.parse(at) - Date.now()) / 1000;
  const [unit, size] = /** @type {const} */ ([
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ]).find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/**
 * @param {Extract<DrawnBlock, { type: 'facts' }>} block
 * @param {DrawnView} view
 * @param {Setting} setting
 */
const drawFacts = (block, view, { me }) =>
  el(
    'dl',
    { class: 'facts' },
    ...block.facts.map(({ label, value }) =>
      el('div', {}, el('dt', { dir: 'auto' }, label), el('dd', { dir: 'auto' }, ...drawText(value, view.locale, me))),
    ),
  );

/**
 * @param {Extract<DrawnBlock, { type: 'tally' }>} block
 * @param {Setting} setting
 */
function drawTally({ rows }, { say }) {
  const most = Math.max(...rows.map(row => row.share));
  return el(
    'ul',
    { class: 'tally' },
    ...rows.map(row => {
      const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
      bar.style.setProperty('--share', String(Math.min(Math.max(row.share, 0), 1)));
      const leads = row.share > 0 && row.share === most;
      return el(
        'li',
        { class: `row${leads ? ' leads' : ''}${row.mine ? ' mine' : ''}` },
        el('span', { class: 'label', dir: 'auto' }, row.label),
        row.mine && el('span', { class: 'yours' }, icon('check'), say('yours')),
        el('span', { class: 'figure' }, row.figure),
        bar,
      );
    }),
  );
}

/**
 * @param {Extract<DrawnBlock, { type: 'buttons' }>} block
 * @param {Setting} setting
 */
const drawButtons = ({ buttons }, { press }) =>
  el(
    'div',
    { class: 'buttons' },
    ...buttons.map(({ label, token, style }) => {
      const button = el('button', { type: 'button', class: style, 'data-key': token, dir: 'auto' }, label);
      button.addEventListener('click', () => whileBusy(button, () => press(token, [])));
      return button;
    }),
  );

/**
 * A disabled button would lose the focus, so it is only said to be busy and does nothing more until the answer is there.
 * @param {HTMLElement} element
 * @param {() => Promise<void>} work
 */
export async function whileBusy(element, work) {
  if (element.getAttribute('aria-busy') === 'true') return;
  element.setAttribute('aria-busy', 'true');
  await work().finally(() => element.removeAttribute('aria-busy'));
}

/** How long an arrow key may rest on a radio button before that is a choice. */
const arrowPause = 600;

/**
 * @param {Choice} block
 * @param {Setting} setting
 */
function drawChoice(block, { say, press, chosen: remembered }) {
  const { label, token, options, min, max } = block;
  const chosen = new Set(block.chosen.length ? block.chosen : remembered.get(token));
  const one = max === 1;
  const set = el('fieldset', { class: 'choice' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let settling;
  let byKey = false;

  const boxes = options.map(option =>
    el('input', {
      type: one ? 'radio' : 'checkbox',
      name: `choice-${token}`,
      value: option.value,
      checked: chosen.has(option.value),
      'data-key': `${token} ${option.value}`,
      onchange: change,
    }),
  );

  function change() {
    clearTimeout(settling);
    holdBack();
    if (byKey && one) settling = setTimeout(send, arrowPause);
    else void send();
  }

  async function send() {
    const values = boxes.filter(box => box.checked).map(box => Number(box.value));
    remembered.set(token, values);
    await press(token, values);
  }

  /** At the most that may be chosen, the others wait. */
  function holdBack() {
    const full = !one && boxes.filter(box => box.checked).length >= max;
    for (const box of boxes) box.disabled = full && !box.checked;
    clear.hidden = !boxes.some(box => box.checked);
  }

  const clear = el(
    'button',
    { type: 'button', class: 'plain small', 'data-key': `${token} clear` },
    say('clearChoice'),
  );
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    holdBack();
    void whileBusy(clear, send);
  });

  set.addEventListener('keydown', event => {
    byKey = event.key.startsWith('Arrow');
  });
  set.addEventListener('pointerdown', () => {
    byKey = false;
  });
  set.append(
    el('legend', { dir: 'auto' }, label),
    ...options.map((option, index) =>
      el(
        'label',
        { class: 'option' },
        /** @type {HTMLInputElement} */ (boxes[index]),
        el('span', { dir: 'auto' }, option.label, option.hint ? el('small', { dir: 'auto' }, option.hint) : null),
      ),
    ),
  );
  if (!one && max < options.length) set.append(el('p', { class: 'note' }, say('chooseUpTo', { max })));
  if (one && min === 0) set.append(clear);
  holdBack();
  return set;
}

/**
 * @param {Extract<DrawnBlock, { type: 'attachment' }>} block
 * @param {Setting} setting
 */
const drawAttachment = ({ name, href }, { say }) =>
  el(
    'a',
    { class: 'attachment', href, download: name, 'aria-label': say('download', { name }) },
    icon('file'),
    el('span', { dir: 'auto' }, name),
  );
