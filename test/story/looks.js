/* What one would look for on a page, run inside the browser. Each function stands alone: the browser gets its text only. */

/**
 * Controls in sight that a thumb would miss: WCAG 2.2 asks for 24 pixels, we for 32.
 * @returns {string[]}
 */
export function tooSmall() {
  const controls = 'button, select, textarea, label.option, input:not([type=radio], [type=checkbox], [type=file])';
  return [...document.querySelectorAll(controls)]
    .filter(element => element.checkVisibility() && !element.classList.contains('skip'))
    .filter(element => {
      const { width, height } = element.getBoundingClientRect();
      return width < 32 || height < 32;
    })
    .map(element => `${element.className} ${element.textContent}`);
}

/**
 * Controls and landmarks that a screen reader would have no word for.
 * @returns {string[]}
 */
export function nameless() {
  const named = 'button, a, select, textarea, input, [role=region], [role=dialog], aside, nav, section';
  return [...document.querySelectorAll(named)]
    .filter(element => element.checkVisibility())
    .filter(element => {
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
      const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
      const own = element.matches('button, a') ? element.textContent : '';
      const names = [element.ariaLabel, by?.textContent, own, ...labels.map(label => label.textContent)];
      return !names.some(name => name?.trim());
    })
    .map(element => element.outerHTML.slice(0, 120));
}

/**
 * Texts with less contrast to what is behind them than 4.5 to 1. What is inert waits, and need not be read.
 * @returns {string[]}
 */
export function faint() {
  /** @typedef {[number, number, number, number]} Colour red, green, blue to 255, opacity to 1 */
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return ['There is no canvas to read colours with.'];

  /** @param {string} css @returns {Colour} */
  function read(css) {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, opacity / 255];
  }
  /** @param {Colour} top @param {Colour} below @returns {Colour} */
  const over = ([r, g, b, opacity], below) => {
    const mix = (/** @type {number} */ one, /** @type {number} */ other) => one * opacity + other * (1 - opacity);
    return [mix(r, below[0]), mix(g, below[1]), mix(b, below[2]), 1];
  };
  /** @param {Element | null} element @returns {Colour} */
  function ground(element) {
    if (!element) return [255, 255, 255, 1];
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(element.parentElement));
  }
  /** @param {Colour} colour */
  function light([red, green, blue]) {
    const part = (/** @type {number} */ value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  }
  /** @param {Colour} one @param {Colour} other */
  function contrast(one, other) {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }

  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    const words = text.textContent?.trim() ?? '';
    if (!words || !element?.checkVisibility() || element.closest('[inert], .unseen, .skip')) continue;
    const colour = read(getComputedStyle(element).color);
    const bar = element.closest('.row')?.querySelector('.bar');
    const grounds = bar ? [ground(element), ground(bar)] : [ground(element)];
    const least = Math.min(...grounds.map(one => contrast(over(colour, one), one)));
    if (least < 4.5) found.push(`${words.slice(0, 40)}: ${least.toFixed(2)}`);
  }
  return found;
}

/** Keeps what the page says aloud, in `spoken`. */
export function listen() {
  const said = Object.assign(globalThis, { spoken: '' });
  const voice = new MutationObserver(() => {
    said.spoken += `${document.querySelector('[aria-live=polite].unseen')?.textContent}\n`;
  });
  for (const element of document.querySelectorAll('[aria-live=polite].unseen'))
    voice.observe(element, { childList: true, characterData: true, subtree: true });
}
