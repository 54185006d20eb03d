import { el, icon, palabrePortrait, portrait, uniqueId } from './dom.js';
import { drawBlocks } from './draw.js';

/**
 * @typedef {import('./wire.js').Message} Message
 * @typedef {import('../render.ts').DrawnView} DrawnView
 * @typedef {{
 *   say: import('./words.js').Say, me: string, locale: string, members: readonly import('./wire.js').Member[], empty: Node,
 *   press(message: Message, token: string, values: number[]): Promise<void>, announce(text: string): void,
 * }} Setting
 */

/**
 * The messages of one room, kept up to date in place: what has the focus keeps it, who reads the end stays at the end, who reads above is left in peace.
 * @param {Iterable<Message>} messages
 * @param {Setting} setting
 */
export function drawFeed(messages, setting) {
  const { say } = setting;
  const list = el('ol', { class: 'feed' });
  const scroller = el(
    'div',
    { class: 'scroller', role: 'region', tabindex: '0', 'aria-label': say('messages') },
    setting.empty,
    list,
  );
  const latest = el(
    'button',
    { type: 'button', class: 'latest', hidden: true, onclick: toEnd },
    icon('down'),
    say('latest'),
  );
  /** @type {Map<string, { message: Message, item: HTMLLIElement, chosen: Map<string, number[]> }>} */
  const shown = new Map();

  /** The end is where the newest message is read from: its beginning is never pushed out of sight by its own length. */
  function end() {
    const newest = list.lastElementChild;
    const start = newest instanceof HTMLElement ? newest.offsetTop - 12 : 0;
    return Math.min(scroller.scrollHeight - scroller.clientHeight, start);
  }
  const isAtEnd = () => scroller.scrollTop > end() - 48;
  function toEnd() {
    scroller.scrollTop = end();
  }
  scroller.addEventListener('scroll', () => {
    if (isAtEnd()) latest.hidden = true;
  });
  // The end stays in sight when the room grows or shrinks around it: a panel opens, a phone's keyboard comes up.
  let wasAtEnd = true;
  scroller.addEventListener('scroll', () => {
    wasAtEnd = isAtEnd();
  });
  const sizes = new ResizeObserver(() => wasAtEnd && toEnd());
  sizes.observe(scroller);
  sizes.observe(list);

  /** @param {Message} message */
  function put(message) {
    const before = shown.get(message.id);
    if (before && before.message.seq >= message.seq) return;
    const chosen = before?.chosen ?? new Map();
    const item = el('li', {}, drawMessage(message, chosen, setting));
    shown.set(message.id, { message, item, chosen });
    setting.empty.parentNode?.removeChild(setting.empty);
    if (before) replace(before.item, item);
    else list.append(item);
    if (before) showWhatChanged(before.message, message, item);
  }

  for (const message of messages) put(message);

  return {
    elements: [scroller, latest],
    /** @param {Message} message one that came or changed while the room was open */
    put(message) {
      const before = shown.get(message.id);
      const stay = isAtEnd() || (message.kind === 'line' && message.by === setting.me);
      put(message);
      if (!before) item(message.id)?.classList.add('arrived');
      if (stay) toEnd();
      else if (!before) latest.hidden = false;
      const news = newsOf(before?.message, message, setting);
      if (news) setting.announce(news);
    },
    /**
     * @param {string} id
     * @param {number} seq
     */
    gone(id, seq) {
      const there = shown.get(id);
      if (!there || there.message.seq > seq) return;
      there.item.remove();
      shown.delete(id);
    },
    /** @param {string} id */
    focus(id) {
      const heading = item(id)?.querySelector('h3');
      if (heading instanceof HTMLElement) heading.focus();
    },
    toEnd,
    close: () => sizes.disconnect(),
  };

  /** @param {string} id */
  function item(id) {
    return shown.get(id)?.item;
  }
}

/**
 * @param {HTMLElement} before
 * @param {HTMLElement} after
 */
export function replace(before, after) {
  const focused =
    document.activeElement instanceof HTMLElement && before.contains(document.activeElement)
      ? document.activeElement
      : undefined;
  before.replaceWith(after);
  if (!focused) return;
  const key = focused.dataset.key ?? '';
  const same = [...after.querySelectorAll('[data-key]')].find(
    element => element instanceof HTMLElement && element.dataset.key === key,
  );
  const target = same ?? after.querySelector('h3');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/**
 * @param {Message} message
 * @param {Map<string, number[]>} chosen
 * @param {Setting} setting
 */
function drawMessage(message, chosen, setting) {
  if (message.kind === 'line') return drawLine(message, setting);
  const titleId = uniqueId();
  return el(
    'article',
    { class: `message ${message.kind}`, 'data-id': message.id, 'aria-labelledby': titleId },
    palabrePortrait(),
    el('header', {}, el('strong', {}, 'Palabre'), ...drawTimes(message, setting)),
    el(
      'div',
      { class: 'card', lang: message.view.locale },
      el('h3', { id: titleId, tabindex: '-1', dir: 'auto' }, message.view.title),
      ...drawBlocks(message.view, {
        say: setting.say,
        me: setting.me,
        chosen,
        press: (token, values) => setting.press(message, token, values),
      }),
    ),
  );
}

/**
 * @param {Extract<Message, { kind: 'line' }>} message
 * @param {Setting} setting
 */
function drawLine(message, setting) {
  const author = setting.members.find(member => member.id === message.by);
  return el(
    'article',
    { class: 'message line' },
    author ? portrait(author) : null,
    el('header', {}, el('strong', {}, author?.name ?? message.by), ...drawTimes(message, setting)),
    message.text && el('p', { class: 'text', dir: 'auto' }, message.text),
    ...message.files.map(name => el('p', { class: 'attachment' }, icon('file'), el('span', { dir: 'auto' }, name))),
  );
}

/**
 * @param {Message} message
 * @param {Setting} setting
 */
function drawTimes({ at, editedAt, kind }, { say, locale }) {
  return [
    el('time', { datetime: at }, clock(at, locale)),
    editedAt && kind === 'post'
      ? el(
          'span',
          { class: 'edited' },
          say('updated'),
          ' ',
          el('time', { datetime: editedAt }, clock(editedAt, locale)),
        )
      : null,
  ];
}

/**
 * @param {string} at
 * @param {string} locale
 */
function clock(at, locale) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  /** @type {Intl.DateTimeFormatOptions} */
  const style = today ? { timeStyle: 'short' } : { timeStyle: 'short', dateStyle: 'medium' };
  return new Intl.DateTimeFormat(locale, style).format(date);
}

/** @param {Message} message */
const talliesOf = message =>
  message.kind === 'line' ? [] : message.view.blocks.flatMap(block => (block.type === 'tally' ? block.rows : []));

/**
 * @param {Message} before
 * @param {Message} after
 */
function changedRows(before, after) {
  const former = talliesOf(before);
  return talliesOf(after).map((row, index) => ({
    row,
    from: former[index]?.share ?? 0,
    changed: former[index]?.figure !== row.figure,
  }));
}

/**
 * Bars grow from where they were, and what changed is marked for a moment.
 * @param {Message} before
 * @param {Message} after
 * @param {HTMLElement} item
 */
function showWhatChanged(before, after, item) {
  const rows = [...item.querySelectorAll('.tally .row')];
  for (const [index, { row, from, changed }] of changedRows(before, after).entries()) {
    const element = rows[index];
    const bar = element?.querySelector('.bar');
    if (!(bar instanceof HTMLElement) || !changed) continue;
    element?.classList.add('changed');
    bar.style.setProperty('--share', String(from));
    // The bar has to have stood at its former length for the browser to see a way between the two.
    bar.getBoundingClientRect();
    bar.style.setProperty('--share', String(row.share));
  }
  item.firstElementChild?.classList.add('fresh');
}

/**
 * What somebody who does not see the room is told. What they said themselves they know.
 * @param {Message | undefined} before
 * @param {Message} after
 * @param {Setting} setting
 */
function newsOf(before, after, { say, me, members }) {
  if (after.kind === 'line') {
    const name = members.find(member => member.id === after.by)?.name ?? after.by;
    return after.by === me || before ? '' : `${say('newPost', { name })} ${after.text}`;
  }
  const lead = before ? say('updatedPost') : say('newPost', { name: 'Palabre' });
  const rows = before ? changedRows(before, after).filter(row => row.changed) : [];
  return [
    `${lead} ${after.view.title}`,
    ...rows.slice(0, 5).map(({ row }) => say('labelled', { label: row.label, figure: row.figure })),
  ].join(' — ');
}
