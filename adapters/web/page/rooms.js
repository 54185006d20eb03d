import { el, icon, palabrePortrait } from './dom.js';

/**
 * @typedef {import('./wire.js').Message} Message
 * @typedef {{ id: string, kind: import('./wire.js').SeatState['rooms'][number]['kind'], byId: Map<string, Message> }} Room
 * @typedef {import('./words.js').Say} Say
 */

/**
 * @param {Room} room
 * @param {Say} say
 */
export function titleOf({ id, kind }, say) {
  if (kind === 'home') return say('home');
  return kind === 'direct' ? 'Palabre' : `# ${id}`;
}

/** @param {Room} room */
export function hintOf({ kind }) {
  if (kind === 'home') return 'homeHint';
  return kind === 'direct' ? 'directHint' : 'channelHint';
}

/**
 * The rooms of one member, with what is new in each.
 * @param {{ say: Say, me: string, enter(room: string): void }} setting
 */
export function drawRoomList({ say, me, enter }) {
  const list = el('ul');

  /**
   * @param {Room} room
   * @param {boolean} isCurrent
   * @param {number} unread
   */
  const drawRoom = (room, isCurrent, unread) =>
    el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          'data-key': room.id,
          'aria-current': isCurrent ? 'page' : null,
          onclick: () => enter(room.id),
        },
        pictureOf(room),
        el('span', { class: 'name' }, room.kind === 'channel' ? room.id : titleOf(room, say)),
        unread > 0 &&
          el(
            'span',
            { class: 'badge' },
            el('span', { 'aria-hidden': 'true' }, String(unread)),
            el('span', { class: 'unseen' }, say('unread', { count: unread })),
          ),
      ),
    );

  /**
   * @param {Room} room
   * @param {number} seen
   */
  const unreadIn = (room, seen) =>
    [...room.byId.values()].filter(message => message.born > seen && !(message.kind === 'line' && message.by === me))
      .length;

  return {
    element: el('nav', { class: 'rooms', 'aria-label': say('rooms') }, list),
    /**
     * @param {Room[]} rooms
     * @param {string} current what is in it is seen
     * @param {string} epoch of the rooms, whose numbers mean nothing in another one
     */
    draw(rooms, current, epoch) {
      const marks = `palabre ${epoch} ${me}`;
      const seen = { ...read(marks), [current]: lastOf(rooms.find(room => room.id === current)) };
      keep(marks, seen);
      const focused = keyOf(document.activeElement, list);
      list.replaceChildren(
        ...rooms.map(room => drawRoom(room, room.id === current, unreadIn(room, seen[room.id] ?? 0))),
      );
      if (focused) [...list.querySelectorAll('button')].find(button => button.dataset.key === focused)?.focus();
    },
    showCurrent: () => list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  };
}

/** @param {Room} room */
function pictureOf({ kind }) {
  if (kind === 'direct') return palabrePortrait();
  return kind === 'home' ? icon('home') : el('span', { class: 'hash', 'aria-hidden': 'true' }, '#');
}

/** @param {Room | undefined} room */
const lastOf = room => Math.max(0, ...[...(room?.byId.values() ?? [])].map(message => message.born));

/**
 * @param {Element | null} element
 * @param {HTMLElement} inside
 */
const keyOf = (element, inside) =>
  element instanceof HTMLElement && inside.contains(element) ? element.dataset.key : undefined;

/**
 * @param {string} marks
 * @returns {Record<string, number>}
 */
function read(marks) {
  try {
    return JSON.parse(localStorage.getItem(marks) ?? '{}');
  } catch {
    return {};
  }
}

/**
 * @param {string} marks
 * @param {Record<string, number>} seen
 */
function keep(marks, seen) {
  try {
    localStorage.setItem(marks, JSON.stringify(seen));
  } catch {
    // A browser that keeps nothing for us shows more marks than needed, which harms nobody.
  }
}
