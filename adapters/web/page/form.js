import { el, icon, uniqueId } from './dom.js';
import { drawText } from './draw.js';
import { drawField, valuesOf } from './fields.js';

/**
 * @typedef {import('../render.ts').DrawnPage} DrawnPage
 * @typedef {import('./fields.js').Setting & {
 *   me: string, submit(values: Record<string, unknown>): Promise<void>, press(token: string): Promise<void>, close(): void,
 * }} Setting
 */

/**
 * One page of a form. The engine judges what is handed in, so that its sentences are the ones that are read; nothing is cut or refused while typing.
 * @param {DrawnPage} page
 * @param {Setting} setting
 */
function drawForm(page, setting) {
  const { say } = setting;
  const titleId = uniqueId();
  const asked = page.fields.map(field => drawField(field, setting));
  const problems = problemsOf(page, setting);
  const alert = el('div', { class: 'problems', role: 'alert' }, ...listProblems(problems, page, say));
  alert.hidden = problems.size === 0;

  const submit = el(
    'button',
    { type: 'submit', class: 'primary' },
    page.step.n < page.step.of ? page.words.next : page.words.submit,
  );
  const { back } = page;
  const form = el(
    'form',
    { class: 'sheet', lang: page.locale, role: 'dialog', 'aria-labelledby': titleId, novalidate: true },
    el(
      'header',
      {},
      el('h2', { id: titleId, tabindex: '-1', dir: 'auto' }, page.title),
      page.step.of > 1 && el('p', { class: 'note' }, say('step', page.step)),
      el(
        'button',
        { type: 'button', class: 'quiet round', 'aria-label': say('close'), onclick: setting.close },
        icon('close'),
      ),
    ),
    el(
      'div',
      { class: 'fields' },
      alert,
      page.intro.length > 0 &&
        el('p', { class: 'text', dir: 'auto' }, ...drawText(page.intro, page.locale, setting.me)),
      ...asked.map(one => one.element),
    ),
    el(
      'footer',
      { class: 'buttons' },
      submit,
      back &&
        el(
          'button',
          { type: 'button', class: 'plain', onclick: () => handOver(() => setting.press(back)) },
          page.words.back,
        ),
      el(
        'button',
        { type: 'button', class: 'plain', onclick: () => handOver(() => setting.press(page.cancel)) },
        page.words.cancel,
      ),
    ),
  );

  form.addEventListener('submit', event => {
    event.preventDefault();
    void handOver(() => setting.submit(valuesOf(asked)));
  });
  form.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setting.close();
  });

  /** @param {string} sentence */
  function complain(sentence) {
    alert.replaceChildren(el('p', {}, sentence));
    alert.hidden = false;
  }

  /** @param {() => Promise<void>} work */
  async function handOver(work) {
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    await work().finally(() => form.removeAttribute('aria-busy'));
  }

  return {
    element: form,
    complain,
    /** To the first thing to mend or fill in; on a phone to the title, whose keyboard would hide the question. */
    focus() {
      const first =
        asked.find(one => problems.has(one.name)) ?? (matchMedia('(pointer: fine)').matches ? asked[0] : undefined);
      const control =
        first?.element.querySelector('input:checked') ?? first?.element.querySelector('input, select, textarea');
      const target = control ?? form.querySelector('h2');
      if (target instanceof HTMLElement) target.focus();
    },
  };
}

/**
 * @param {DrawnPage} page
 * @param {Setting} setting
 * @returns {Map<string, string>}
 */
const problemsOf = (page, { problems }) => {
  const inOrder = page.fields.map(({ name, error }) => /** @type {const} */ ([name, problems[name] ?? error ?? '']));
  return new Map([...inOrder, ...Object.entries(problems)].filter(([, problem]) => problem));
};

/**
 * @param {Map<string, string>} problems
 * @param {DrawnPage} page
 * @param {import('./words.js').Say} say
 */
function listProblems(problems, page, say) {
  if (!problems.size) return [];
  const items = [...problems].map(([name, problem]) => {
    const label = page.fields.find(field => field.name === name)?.label;
    return el('li', { dir: 'auto' }, label ? el('strong', {}, label) : null, ' ', problem);
  });
  return [el('p', {}, say('problems')), el('ul', {}, ...items)];
}

/**
 * Where a form is laid out: one at a time, while the other parts of the seat wait.
 * @param {HTMLElement} table
 * @param {readonly HTMLElement[]} others
 * @param {() => void} elsewhere takes the focus when what had it is gone
 */
export function formDesk(table, others, elsewhere) {
  /** @type {ReturnType<typeof drawForm> | undefined} */
  let form;
  /** @type {Element | null} */
  let cameFrom = null;

  function close() {
    form?.element.remove();
    form = undefined;
    table.classList.remove('asking');
    for (const part of others) part.inert = false;
  }

  return {
    isOpen: () => form !== undefined,
    close,
    /**
     * @param {DrawnPage} page
     * @param {Omit<Setting, 'close'>} setting
     */
    open(page, setting) {
      if (!form) cameFrom = document.activeElement;
      form?.element.remove();
      form = drawForm(page, { ...setting, close: leave });
      table.classList.add('asking');
      for (const part of others) part.inert = true;
      table.append(form.element);
      form.focus();
    },
    /** @param {string} sentence */
    complain: sentence => form?.complain(sentence),
  };

  function leave() {
    close();
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    else elsewhere();
  }
}
