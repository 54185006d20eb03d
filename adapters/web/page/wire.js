/**
 * @typedef {import('../server.ts').CastForPage} Cast
 * @typedef {import('../server.ts').SeatForPage} SeatState
 * @typedef {import('../answer.ts').Answered} Answered
 * @typedef {import('../rooms.ts').Message} Message
 * @typedef {Cast['members'][number]} Member
 * @typedef {{ type: 'typed', text: string, files: { name: string, base64: string }[] }
 *   | { type: 'press', token: string, values: number[], on: string }
 *   | { type: 'submit', token: string, values: Record<string, unknown> }
 *   | { type: 'opened' }} Act
 */

/** @returns {Promise<Cast>} */
export const loadCast = () => load('/api/cast');

/**
 * @param {string} member
 * @returns {Promise<SeatState>}
 */
export const loadSeat = member => load(`/api/seat?as=${encodeURIComponent(member)}`);

/** @param {string} path */
async function load(path) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    const response = await fetch(path).catch(() => undefined);
    if (response?.ok) return response.json();
    await pause(wait);
  }
}

/**
 * Hands an event in, again under the same id while nobody answers: it is handled once whatever happens on the way.
 * @param {string} as
 * @param {string} room
 * @param {Act} act
 * @returns {Promise<{ answered: Answered } | { error: string }>} an empty error when there was no answer at all
 */
export async function handIn(as, room, act) {
  const body = JSON.stringify({ id: randomId(), as, in: room, ...act });
  const headers = { 'content-type': 'application/json', 'x-palabre': 'tryout' };
  for (const wait of [400, 1500, 0]) {
    const response = await fetch('/api/act', { method: 'POST', headers, body }).catch(() => undefined);
    const answer = await response?.json().catch(() => undefined);
    if (response?.ok && answer) return { answered: answer };
    if (response && response.status < 500 && answer) return { error: String(answer.error) };
    if (wait === 0) return { error: answer?.error ?? '' };
    await pause(wait);
  }
  return { error: '' };
}

/** @param {number} milliseconds */
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** `crypto.randomUUID` is there on secure pages only, which a page on another host's plain http is not. */
const randomId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/**
 * @param {File} file
 * @returns {Promise<{ name: string, base64: string }>}
 */
export const asUpload = file =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, base64: String(reader.result).replace(/^[^,]*,?/, '') });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
