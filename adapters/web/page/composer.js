import { el, icon, uniqueId } from './dom.js';
import { asUpload } from './wire.js';

/**
 * @typedef {{ name: string, about: string, hint: string }} Command
 * @typedef {{
 *   say: import('./words.js').Say, room: string, commands: readonly Command[], files: boolean, fileBytes: number,
 *   memory: { draft: string, last: string },
 *   send(text: string, files: { name: string, base64: string }[]): Promise<boolean>,
 * }} Setting
 *   `files` where a file may be handed over; `memory` what was being written here, and what was sent last
 */

/**
 * What one could type, for who sees this for the first time.
 * @param {readonly Command[]} commands
 * @param {import('./words.js').Say} say
 * @param {(text: string) => void} begin
 */
export const drawSuggestions = (commands, say, begin) =>
  el(
    'p',
    { class: 'suggestions' },
    el('span', {}, say('tryThis')),
    ...commands.map(({ name, about }) =>
      el(
        'button',
        { type: 'button', class: 'plain small', title: about, onclick: () => begin(`/${name} `) },
        `/${name}`,
      ),
    ),
  );

/**
 * Where one writes. Typing "/" shows what Palabre can do, as a list to be walked with the arrows and taken with Enter or Tab.
 * @param {Setting} setting
 */
export function drawComposer(setting) {
  const { say, commands, memory } = setting;
  const listId = uniqueId();
  const hintId = uniqueId();
  const list = el('ul', {
    class: 'commands',
    id: listId,
    role: 'listbox',
    'aria-label': say('commands'),
    hidden: true,
  });
  const hint = el('p', { class: 'hint', id: hintId }, say('writeHint'));
  const input = el('textarea', {
    rows: '1',
    'aria-label': say('write', { room: setting.room }),
    'aria-describedby': hintId,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'sentences',
    placeholder: say('write', { room: setting.room }),
    dir: 'auto',
  });
  input.value = memory.draft;
  /** @type {Command[]} */
  let offered = [];
  let active = 0;
  /** @type {File[]} */
  let files = [];

  const chosenFiles = el('ul', { class: 'chosen-files' });
  const fileInput = el('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-hidden': 'true',
    tabindex: '-1',
    onchange: addFiles,
  });
  const form = el(
    'form',
    { class: 'composer', novalidate: true },
    list,
    chosenFiles,
    el(
      'div',
      { class: 'line' },
      setting.files &&
        el(
          'button',
          { type: 'button', class: 'quiet round', 'aria-label': say('attach'), onclick: () => fileInput.click() },
          icon('clip'),
        ),
      setting.files && fileInput,
      input,
      el('button', { type: 'submit', class: 'primary round', 'aria-label': say('send') }, icon('send')),
    ),
    hint,
  );

  function offer() {
    const [, typed] = /^\/(\S*)$/.exec(input.value) ?? [];
    offered = typed === undefined ? [] : commands.filter(command => command.name.startsWith(typed.toLowerCase()));
    active = 0;
    drawOffer();
    const command = commands.find(one => input.value.startsWith(`/${one.name} `));
    hint.textContent = command ? `/${command.name} ${command.hint}` : say('writeHint');
    hint.classList.toggle('usage', command !== undefined);
    memory.draft = input.value;
    grow();
  }

  function drawOffer() {
    list.replaceChildren(
      ...offered.map((command, index) =>
        el(
          'li',
          {
            id: `${listId}-${index}`,
            role: 'option',
            'aria-selected': index === active ? 'true' : 'false',
            onpointerdown: event => event.preventDefault(),
            onclick: () => complete(command),
          },
          el('strong', {}, `/${command.name}`),
          ' ',
          el('span', {}, command.about),
        ),
      ),
    );
    list.hidden = offered.length === 0;
    input.setAttribute('aria-expanded', String(offered.length > 0));
    if (offered.length) input.setAttribute('aria-activedescendant', `${listId}-${active}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Command} command */
  function complete(command) {
    input.value = `/${command.name} `;
    input.focus();
    offer();
  }

  function grow() {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight + 2, 180)}px`;
  }

  function addFiles() {
    files = [...files, ...(fileInput.files ?? [])];
    fileInput.value = '';
    drawFiles();
  }

  function drawFiles() {
    const big = files.find(file => file.size > setting.fileBytes);
    if (big) {
      files = files.filter(file => file !== big);
      hint.textContent = say('fileTooBig', { name: big.name, max: megabytes(setting.fileBytes) });
    }
    chosenFiles.replaceChildren(
      ...files.map(file =>
        el(
          'li',
          {},
          el('span', { dir: 'auto' }, file.name),
          el(
            'button',
            {
              type: 'button',
              class: 'quiet round',
              'aria-label': say('detach', { name: file.name }),
              onclick: () => {
                files = files.filter(one => one !== file);
                drawFiles();
                input.focus();
              },
            },
            icon('close'),
          ),
        ),
      ),
    );
  }

  async function send() {
    const text = input.value;
    if ((!text.trim() && !files.length) || input.readOnly) return;
    input.readOnly = true;
    const sent = await setting.send(text, await Promise.all(files.map(asUpload))).finally(() => {
      input.readOnly = false;
    });
    if (!sent) return;
    memory.last = text;
    input.value = '';
    files = [];
    drawFiles();
    offer();
  }

  input.addEventListener('input', offer);
  input.addEventListener('blur', () => {
    offered = [];
    drawOffer();
  });
  input.addEventListener('focus', offer);
  input.addEventListener('keydown', event => {
    // Enter also ends the composition of a letter (Japanese, accents by dead keys); that is not sending.
    if (event.isComposing) return;
    const command = offered[active];
    const typedWhole = command && input.value === `/${command.name}`;
    if (event.key === 'ArrowUp' && !input.value && memory.last) {
      input.value = memory.last;
      offer();
    } else if (command && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      active = (active + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length;
      drawOffer();
    } else if (command && event.key === 'Escape') {
      offered = [];
      drawOffer();
    } else if (command && !typedWhole && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey)
      complete(command);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    void send();
  });
  requestAnimationFrame(grow);

  return {
    element: form,
    focus: () => input.focus(),
    /** @param {string} text to be finished and sent by the person */
    begin(text) {
      input.value = text;
      input.focus();
      offer();
    },
  };
}

/** @param {number} bytes */
const megabytes = bytes => Math.floor(bytes / 100_000) / 10;
