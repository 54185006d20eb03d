/**
 * An element with its attributes, listeners (`onclick`) and children. A text only ever becomes a text node, so nothing a member typed can be markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined | EventListener>} [attributes] true is an empty attribute; false, null and undefined are none
 * @param {...(Node | string | false | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter(child => child !== false && child !== null && child !== undefined));
  return element;
}

const shapes = {
  lock: 'M7 10V7.5a5 5 0 0 1 10 0V10M5.5 10h13v9.5h-13z',
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  send: 'M4 12h14M12.5 6l6 6-6 6',
  clip: 'm8 12.5 5.5-5.5a3 3 0 0 1 4.2 4.2l-7.4 7.4a5 5 0 0 1-7-7l7-7',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  chevron: 'm7 10 5 5 5-5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  file: 'M7 4h7l4 4v12H7zM14 4v4h4',
  speech: 'M5 6h14v9.5h-7.5L7 19.5v-4H5z',
};

/**
 * A small drawing that says nothing by itself: the words are beside it.
 * @param {keyof typeof shapes} name
 */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

/**
 * @param {{ initials: string, hue: number }} member
 */
export function portrait({ initials, hue }) {
  const element = el('span', { class: 'portrait', 'aria-hidden': 'true' }, initials);
  element.style.setProperty('--hue', String(hue));
  return element;
}

export const palabrePortrait = () => el('img', { class: 'portrait', src: '/page/tree.svg', alt: '' });

let count = 0;
/** An id that no other element of the page has. */
export const uniqueId = () => `e${++count}`;
