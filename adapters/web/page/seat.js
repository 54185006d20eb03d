import { createAnnouncer } from './announcer.js';
import { drawAside } from './aside.js';
import { drawComposer } from './composer.js';
import { el } from './dom.js';
import { drawBlocks } from './draw.js';
import { drawFeed } from './feed.js';
import { drawForm } from './form.js';
import { drawPicker } from './picker.js';
import { drawRoomList, hintOf, titleOf } from './rooms.js';
import { handIn, loadSeat } from './wire.js';
import { sayer } from './words.js';

/**
 * @typedef {import('./wire.js').Cast} Cast
 * @typedef {import('./wire.js').Message} Message
 * @typedef {import('../render.ts').DrawnView} DrawnView
 * @typedef {import('../render.ts').DrawnPage} DrawnPage
 * @typedef {import('./wire.js').SeatState} SeatState
 * @typedef {import('./rooms.js').Room} Room
 * @typedef {{ answers: import('./aside.js').Answer[], memories: Map<string, { draft: string, last: string }> }} Keepsakes what a member has beside the rooms
 * What was pressed: a message of the room, a private answer, the home, or nothing of these.
 * @typedef {{ type: 'message', message: Message } | { type: 'answer', key: string } | { type: 'home' } | { type: 'none' }} Surface
 */

/**
 * One member at the table: who they are, their rooms, the one that is open, what only they see.
 * @param {{ cast: Cast, member: string, room: string, keepsakes: Keepsakes, pick(member: string): void, moved(): void }} setting
 */
export function createSeat({ cast, member: id, room: firstRoom, keepsakes, pick, moved }) {
  const me = /** @type {import('./wire.js').Member} */ (cast.members.find(member => member.id === id));
  const say = sayer(cast.words[me.language]);
  const element = el('section', { class: 'seat', lang: me.language, 'aria-label': me.name });

  /** @type {Map<string, Room>} */
  const rooms = new Map();
  let current = firstRoom;
  let epoch = '';
  /** @type {SeatState['commands']} */
  let commands = [];
  /** @type {ReturnType<typeof drawFeed> | undefined} */
  let feed;
  /** @type {ReturnType<typeof drawForm> | undefined} */
  let form;
  /** @type {HTMLElement | undefined} */
  let cameFrom;

  const picker = drawPicker({ say, members: cast.members, me, pick });
  const roomList = drawRoomList({ say, me: id, enter });
  const heading = el('header', { class: 'heading' });
  const room = el('div', { class: 'room' });
  const { element: news, announce, close: hush } = createAnnouncer();
  /** @type {ReturnType<typeof drawComposer> | undefined} */
  let composer;
  const aside = drawAside(keepsakes.answers, {
    say,
    me: id,
    name: me.name,
    locale: me.language,
    press: (answer, token, values) => press({ type: 'answer', key: answer.key }, token, values, ''),
    announce,
    left: () => composer?.focus(),
  });
  const table = el(
    'div',
    { class: 'table' },
    el('button', { type: 'button', class: 'primary skip', onclick: skip }, say('skip')),
    el('div', { class: 'who' }, ...picker.elements),
    roomList.element,
    heading,
    room,
    aside.element,
  );
  element.append(table, news);

  async function load() {
    const state = await loadSeat(id);
    epoch = state.epoch;
    commands = state.commands;
    rooms.clear();
    for (const one of state.rooms)
      rooms.set(one.id, {
        id: one.id,
        kind: one.kind,
        byId: new Map(one.messages.map(message => [message.id, message])),
      });
    if (!rooms.has(current)) current = state.rooms[0]?.id ?? current;
    openRoom(current);
    return state.last;
  }

  /** @param {string} next */
  function openRoom(next) {
    const open = rooms.get(next);
    if (!open) return;
    closeForm();
    feed?.close();
    feed = undefined;
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
    composer = drawComposer({
      say,
      room: title,
      commands,
      files: open.kind === 'direct',
      fileBytes: cast.fileBytes,
      memory: memoryOf(open.id),
      send: (text, files) => act({ type: 'typed', text, files }, { type: 'none' }),
    });
    feed = drawFeed(open.byId.values(), {
      say,
      me: id,
      locale: me.locale,
      members: cast.members,
      empty: el('p', { class: 'note empty-room' }, say('emptyRoom')),
      press: (message, token, values) => press({ type: 'message', message }, token, values, message.id),
      announce,
    });
    room.replaceChildren(...feed.elements, drawSuggestions(), composer.element);
    feed.toEnd();
  }

  /** What one could type, until somebody has: a way in for who sees this for the first time. */
  function drawSuggestions() {
    const strip = el('p', { class: 'suggestions' }, el('span', {}, say('tryThis')));
    strip.append(
      ...commands.map(command =>
        el(
          'button',
          {
            type: 'button',
            class: 'plain small',
            title: command.about,
            onclick: () => composer?.begin(`/${command.name} `),
          },
          `/${command.name}`,
        ),
      ),
    );
    return strip;
  }

  function showHome() {
    composer = undefined;
    room.replaceChildren(
      el('div', { class: 'scroller', role: 'region', tabindex: '0', 'aria-label': say('home'), 'aria-busy': 'true' }),
    );
    void act({ type: 'opened' }, { type: 'home' });
  }

  /** @param {DrawnView} view */
  function drawHome(view) {
    const hadFocus = room.contains(document.activeElement);
    const title = el('h3', { tabindex: '-1', dir: 'auto' }, view.title);
    const blocks = drawBlocks(view, {
      say,
      me: id,
      chosen: new Map(),
      press: (token, values) => press({ type: 'home' }, token, values, ''),
    });
    room.replaceChildren(
      el(
        'div',
        { class: 'scroller', role: 'region', tabindex: '0', 'aria-label': say('home') },
        el('article', { class: 'card home', lang: view.locale }, title, ...blocks),
      ),
    );
    if (hadFocus) title.focus();
  }

  /** @param {string} roomId */
  function memoryOf(roomId) {
    const memory = keepsakes.memories.get(roomId) ?? { draft: '', last: '' };
    keepsakes.memories.set(roomId, memory);
    return memory;
  }

  /**
   * @param {Surface} surface
   * @param {string} token
   * @param {number[]} values
   * @param {string} on
   */
  async function press(surface, token, values, on) {
    await act({ type: 'press', token, values, on }, surface);
  }

  /**
   * @param {import('./wire.js').Act} action
   * @param {Surface} surface
   * @returns {Promise<boolean>} whether it arrived
   */
  async function act(action, surface) {
    const at = current;
    const result = await handIn(id, at, action);
    if ('answered' in result) settle(result.answered, surface, at);
    else if (form) form.complain(result.error || say('notSent'));
    else tell(keyFor(surface), { title: result.error || say('notSent'), locale: me.language, blocks: [] }, surface);
    return 'answered' in result;
  }

  /**
   * @param {import('./wire.js').Answered} answered
   * @param {Surface} surface
   * @param {string} at the room it was done in, which may be left by now
   */
  function settle(answered, surface, at) {
    const fromForm = form !== undefined;
    if (answered.type === 'ask' || answered.type === 'fix')
      return openForm(answered.page, answered.type === 'fix' ? answered.problems : {}, surface);
    closeForm();
    switch (answered.type) {
      case 'none':
      case 'placed':
        break;
      case 'show':
      case 'say':
        if (answered.where === 'home' && at === current) return drawHome(answered.view);
        tell(
          answered.type === 'show' && surface.type === 'answer' ? surface.key : keyFor(surface),
          answered.view,
          surface,
          answered.type,
          fromForm,
        );
        // What waits for someone changes by what they do about it.
        if (answered.type === 'say' && surface.type === 'home' && at === current)
          void act({ type: 'opened' }, { type: 'home' });
        return;
    }
    if (fromForm) composer?.focus();
  }

  let answerCount = 0;

  /** @param {Surface} surface */
  function keyFor(surface) {
    switch (surface.type) {
      case 'message':
        return `to ${surface.message.id}`;
      case 'answer':
        return `to ${surface.key}`;
      case 'home':
        return 'to home';
      case 'none':
        return `answer ${++answerCount}`;
    }
  }

  /**
   * @param {string} key
   * @param {DrawnView} view
   * @param {Surface} surface
   * @param {'say' | 'show'} [type]
   * @param {boolean} [fromForm]
   */
  function tell(key, view, surface, type = 'say', fromForm = false) {
    const inPlace = surface.type === 'answer' && surface.key === key;
    const canAct = view.blocks.some(block => block.type === 'buttons' || block.type === 'choice');
    aside.put(key, view, { inPlace, focus: fromForm || (type === 'show' && canAct && !inPlace) });
  }

  /** @type {Map<string, FileList>} */
  let keptFiles = new Map();

  /**
   * @param {DrawnPage} page
   * @param {Readonly<Record<string, string>>} problems
   * @param {Surface} surface
   */
  function openForm(page, problems, surface) {
    if (!form) {
      cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      keptFiles = new Map();
    }
    const next = drawForm(page, {
      say,
      me: id,
      members: cast.members,
      fileBytes: cast.fileBytes,
      problems,
      kept: keptFiles,
      submit: async values => {
        await act({ type: 'submit', token: page.token, values }, surface);
      },
      press: token => press(surface, token, [], ''),
      close: () => {
        closeForm();
        (cameFrom?.isConnected ? cameFrom : composer)?.focus();
      },
    });
    form?.element.remove();
    form = next;
    table.classList.add('asking');
    for (const part of [heading, room, aside.element]) part.inert = true;
    table.append(form.element);
    form.focus();
  }

  function closeForm() {
    form?.element.remove();
    form = undefined;
    table.classList.remove('asking');
    for (const part of [heading, room, aside.element]) part.inert = false;
  }

  /** @param {import('../rooms.ts').Change} change */
  function take(change) {
    const open = rooms.get(change.room);
    if (!open) return;
    if (change.type === 'put') {
      const before = open.byId.get(change.message.id);
      if (before && before.seq >= change.message.seq) return;
      open.byId.set(change.message.id, change.message);
      if (change.room === current) feed?.put(change.message);
    } else {
      const before = open.byId.get(change.id);
      if (!before || before.seq > change.seq) return;
      open.byId.delete(change.id);
      if (change.room === current) feed?.gone(change.id, change.seq);
    }
    drawRooms();
  }

  const drawRooms = () => roomList.draw([...rooms.values()], current, epoch);

  /** @param {string} next */
  function enter(next) {
    openRoom(next);
    skip();
    roomList.showCurrent();
  }

  function skip() {
    if (composer) composer.focus();
    else heading.querySelector('h2')?.focus();
  }

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
