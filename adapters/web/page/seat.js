import { createAnnouncer } from './announcer.js';
import { drawAside } from './aside.js';
import { drawComposer, drawSuggestions } from './composer.js';
import { el } from './dom.js';
import { drawFeed } from './feed.js';
import { formDesk } from './form.js';
import { drawHome } from './home.js';
import { drawPicker } from './picker.js';
import { drawRoomList, hintOf, titleOf } from './rooms.js';
import { createTalk } from './talk.js';
import { loadSeat } from './wire.js';
import { sayer } from './words.js';

/**
 * @typedef {import('./wire.js').SeatState} SeatState
 * @typedef {import('./rooms.js').Room} Room
 * What a member has beside the rooms.
 * @typedef {{ answers: import('./aside.js').Answer[], memories: Map<string, { draft: string, last: string }> }} Keepsakes
 */

/**
 * One member at the table: who they are, their rooms, the one that is open, what only they see.
 * @param {{
 *   cast: import('./wire.js').Cast, member: string, room: string, keepsakes: Keepsakes,
 *   pick(member: string): void, moved(): void,
 * }} setting
 */
export function createSeat({ cast, member: id, room: firstRoom, keepsakes, pick, moved }) {
  const me = /** @type {import('./wire.js').Member} */ (cast.members.find(member => member.id === id));
  const say = sayer(cast.words[me.language]);

  /** @type {Map<string, Room>} */
  const rooms = new Map();
  let current = firstRoom;
  let epoch = '';
  /** @type {SeatState['commands']} */
  let commands = [];
  /** What stands in the open room: the messages and where one writes, or the home. @type {ReturnType<typeof drawFeed> | undefined} */
  let feed;
  /** @type {ReturnType<typeof drawComposer> | undefined} */
  let composer;
  /** @type {ReturnType<typeof drawHome> | undefined} */
  let home;

  const picker = drawPicker({ say, members: cast.members, me, pick });
  const roomList = drawRoomList({ say, me: id, enter });
  const heading = el('header', { class: 'heading' });
  const room = el('div', { class: 'room' });
  const { element: news, announce, close: hush } = createAnnouncer();
  const aside = drawAside(keepsakes.answers, {
    say,
    me: id,
    name: me.name,
    locale: me.language,
    press: (answer, token, values) => talk.press({ type: 'answer', key: answer.key }, token, values),
    announce,
    left: focusRoom,
  });
  const table = el(
    'div',
    { class: 'table' },
    el('button', { type: 'button', class: 'primary skip', onclick: focusRoom }, say('skip')),
    el('div', { class: 'who' }, ...picker.elements),
    roomList.element,
    heading,
    room,
    aside.element,
  );
  const element = el('section', { class: 'seat', lang: me.language, 'aria-label': me.name }, table, news);
  const desk = formDesk(table, [heading, room, aside.element], focusRoom);
  const talk = createTalk({
    say,
    me,
    cast,
    room: () => current,
    aside,
    desk,
    showHome: view => home?.show(view),
    focusRoom,
  });

  /** Reads everything this member sees, at first and when the stream has lost count. */
  async function load() {
    const state = await loadSeat(id);
    epoch = state.epoch;
    commands = state.commands;
    rooms.clear();
    for (const { id, kind, messages } of state.rooms)
      rooms.set(id, { id, kind, byId: new Map(messages.map(message => [message.id, message])) });
    const hadFocus = room.contains(document.activeElement);
    openRoom(rooms.has(current) ? current : (state.rooms[0]?.id ?? current));
    if (hadFocus) focusRoom();
    return state.last;
  }

  /** @param {string} next */
  function openRoom(next) {
    const open = rooms.get(next);
    if (!open) return;
    feed?.close();
    feed = composer = home = undefined;
    current = next;
    const title = titleOf(open, say);
    heading.replaceChildren(el('h2', { tabindex: '-1' }, title), el('p', { class: 'note' }, say(hintOf(open))));
    if (open.kind === 'home') showHome();
    else showMessages(open, title);
    drawRooms();
    moved();
  }

  /**
   * @param {Room} open
   * @param {string} title
   */
  function showMessages(open, title) {
    const written = drawComposer({
      say,
      room: title,
      commands,
      files: open.kind === 'direct',
      fileBytes: cast.fileBytes,
      memory: memoryOf(open.id),
      send: talk.type,
    });
    const messages = drawFeed(open.byId.values(), {
      say,
      me: id,
      locale: me.locale,
      members: cast.members,
      empty: el('p', { class: 'note empty-room' }, say('emptyRoom')),
      press: (message, token, values) => talk.press({ type: 'message', id: message.id }, token, values),
      announce,
    });
    room.replaceChildren(...messages.elements, drawSuggestions(commands, say, written.begin), written.element);
    messages.toEnd();
    composer = written;
    feed = messages;
  }

  function showHome() {
    home = drawHome({ say, me: id, press: (token, values) => talk.press({ type: 'home' }, token, values) });
    room.replaceChildren(home.element);
    void talk.openHome();
  }

  /** @param {string} roomId */
  function memoryOf(roomId) {
    const memory = keepsakes.memories.get(roomId) ?? { draft: '', last: '' };
    keepsakes.memories.set(roomId, memory);
    return memory;
  }

  /** @param {import('../rooms.ts').Change} change */
  function take(change) {
    const open = rooms.get(change.room);
    if (!open) return;
    const key = change.type === 'put' ? change.message.id : change.id;
    // Two seats read the rooms at different moments and hear one stream, so a change may be known already.
    if ((open.byId.get(key)?.seq ?? 0) >= change.seq) return;
    if (change.type === 'put') open.byId.set(key, change.message);
    else open.byId.delete(key);
    if (change.room === current && change.type === 'put') feed?.put(change.message);
    if (change.room === current && change.type === 'gone') feed?.gone(key, change.seq);
    drawRooms();
  }

  const drawRooms = () => roomList.draw([...rooms.values()], current, epoch);

  /** @param {string} next */
  function enter(next) {
    desk.close();
    openRoom(next);
    roomList.showCurrent();
    // A finger that goes from room to room does not want the keyboard each time.
    if (matchMedia('(pointer: fine)').matches) focusRoom();
    else focusHeading();
  }

  function focusRoom() {
    if (composer) composer.focus();
    else focusHeading();
  }

  const focusHeading = () => heading.querySelector('h2')?.focus();

  return {
    element,
    member: id,
    language: me.language,
    get room() {
      return current;
    },
    load,
    take,
    focus: () => picker.focus(),
    close() {
      hush();
      feed?.close();
    },
  };
}
