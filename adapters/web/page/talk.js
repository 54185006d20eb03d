import { handIn } from './wire.js';

/**
 * What was pressed: a message of the room, a private answer, the home, or nothing of these.
 * @typedef {{ type: 'message', id: string } | { type: 'answer', key: string } | { type: 'home' } | { type: 'none' }} Surface
 * @typedef {import('../render.ts').DrawnView} DrawnView
 * @typedef {import('../render.ts').DrawnPage} DrawnPage
 * @typedef {import('./wire.js').Answered} Answered
 * @typedef {import('./wire.js').Act} Act
 */

/** Counts over all seats, since what a member was told outlives the seat they had. */
let answers = 0;

/**
 * What one member does, and where what Palabre answers to it is shown.
 * @param {{
 *   say: import('./words.js').Say, me: import('./wire.js').Member, cast: import('./wire.js').Cast,
 *   room(): string, aside: ReturnType<typeof import('./aside.js').drawAside>, desk: ReturnType<typeof import('./form.js').formDesk>,
 *   showHome(view: DrawnView): void, focusRoom(): void,
 * }} setting
 *   `room` is the one that is open now, `showHome` is called only while that is the home
 */
export function createTalk({ say, me, cast, room, aside, desk, showHome, focusRoom }) {
  /**
   * @param {Act} action
   * @param {Surface} surface
   * @param {boolean} [fromForm]
   * @returns {Promise<boolean>} whether it arrived
   */
  async function act(action, surface, fromForm = false) {
    const at = room();
    const result = await handIn(me.id, at, action);
    if ('answered' in result) settle(result.answered, surface, at, fromForm);
    else {
      const error = result.error || say('notSent');
      if (fromForm) desk.complain(error);
      else tell(keyFor(surface), { title: error, locale: me.language, blocks: [] }, { inPlace: false, focus: false });
    }
    return 'answered' in result;
  }

  /**
   * @param {Answered} answered
   * @param {Surface} surface
   * @param {string} at the room it was done in, which may be left by now
   * @param {boolean} fromForm
   */
  function settle(answered, surface, at, fromForm) {
    if (answered.type === 'ask') return openForm(answered.page, {}, surface);
    if (answered.type === 'fix') return openForm(answered.page, answered.problems, surface);
    if (fromForm) desk.close();
    if (answered.type === 'none' || answered.type === 'placed') {
      if (fromForm) focusRoom();
    } else if (answered.where === 'home') {
      if (at === room()) showHome(answered.view);
    } else {
      const inPlace = answered.type === 'show' && surface.type === 'answer';
      const canAct = answered.view.blocks.some(block => block.type === 'buttons' || block.type === 'choice');
      // Who pressed for it goes there; who typed may be typing on.
      const focus = fromForm || (answered.type === 'show' && canAct && !inPlace && surface.type !== 'none');
      tell(inPlace ? surface.key : keyFor(surface), answered.view, { inPlace, focus });
      // What waits for someone changes by what they do about it.
      if (surface.type === 'home' && at === room()) void openHome();
    }
  }

  /**
   * @param {string} key
   * @param {DrawnView} view
   * @param {{ inPlace: boolean, focus: boolean }} how
   */
  const tell = (key, view, how) => aside.put(key, view, how);

  /**
   * @param {DrawnPage} page
   * @param {Readonly<Record<string, string>>} problems
   * @param {Surface} surface
   */
  function openForm(page, problems, surface) {
    desk.open(page, {
      say,
      me: me.id,
      members: cast.members,
      problems,
      submit: async values => {
        await act({ type: 'submit', token: page.token, values }, surface, true);
      },
      press: async token => {
        await act({ type: 'press', token, values: [], on: '' }, surface, true);
      },
    });
  }

  const openHome = () => act({ type: 'opened' }, { type: 'home' });

  return {
    openHome,
    /**
     * @param {string} text
     * @param {{ name: string, base64: string }[]} files
     */
    type: (text, files) => act({ type: 'typed', text, files }, { type: 'none' }),
    /**
     * @param {Surface} surface
     * @param {string} token
     * @param {number[]} values
     */
    async press(surface, token, values) {
      await act({ type: 'press', token, values, on: surface.type === 'message' ? surface.id : '' }, surface);
    },
  };
}

/** An answer to the same thing takes the former one's place. @param {Surface} surface */
function keyFor(surface) {
  switch (surface.type) {
    case 'message':
      return `to ${surface.id}`;
    case 'answer':
      return `to ${surface.key}`;
    case 'home':
      return 'to home';
    case 'none':
      return `answer ${++answers}`;
  }
}
