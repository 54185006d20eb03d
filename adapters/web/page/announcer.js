import { el } from './dom.js';

/** Says what happened to who listens instead of looking. What happens within a moment is gathered, so that ten votes are one sentence. */
export function createAnnouncer() {
  const element = el('p', { class: 'unseen', 'aria-live': 'polite' });
  /** @type {string[]} */
  let unsaid = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  return {
    element,
    /** @param {string} text */
    announce(text) {
      unsaid = [...unsaid.slice(-3), text];
      clearTimeout(pause);
      pause = setTimeout(() => {
        element.textContent = unsaid.join(' ');
        unsaid = [];
      }, 900);
    },
    close: () => clearTimeout(pause),
  };
}
