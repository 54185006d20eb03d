import { el } from './dom.js';
import { drawBlocks } from './draw.js';

/**
 * The home of one member: a page that is asked for when it is opened, and drawn anew by what is pressed on it.
 * @param {{ say: import('./words.js').Say, me: string, press: import('./draw.js').Press }} setting
 */
export function drawHome({ say, me, press }) {
  const element = el('div', {
    class: 'scroller',
    role: 'region',
    tabindex: '0',
    'aria-label': say('home'),
    'aria-busy': 'true',
  });
  return {
    element,
    /** @param {import('./draw.js').DrawnView} view */
    show(view) {
      const hadFocus = element.contains(document.activeElement);
      const title = el('h3', { tabindex: '-1', dir: 'auto' }, view.title);
      const blocks = drawBlocks(view, { say, me, chosen: new Map(), press });
      element.replaceChildren(el('article', { class: 'card home', lang: view.locale }, title, ...blocks));
      element.removeAttribute('aria-busy');
      if (hadFocus) title.focus();
    },
  };
}
