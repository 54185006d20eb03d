import { createSeat } from './seat.js';
import { openStream } from './stream.js';
import { loadCast } from './wire.js';
import { sayer } from './words.js';

/** @typedef {ReturnType<typeof createSeat>} Seat */

const cast = await loadCast();
const table = /** @type {HTMLElement} */ (document.getElementById('seats'));
const second = /** @type {HTMLButtonElement} */ (document.getElementById('second'));
const offline = /** @type {HTMLElement} */ (document.getElementById('offline'));
const roomForTwo = matchMedia('(min-width: 56rem)');

/** What each member was told and was writing, in this tab, whichever seat they sit in. @type {Map<string, import('./seat.js').Keepsakes>} */
const keepsakes = new Map();
/** @type {Seat[]} */
let seats = [];

const stream = openStream({
  change: change => {
    for (const seat of seats) seat.take(change);
  },
  reset: () => {
    for (const seat of seats) void seat.load();
  },
  online: is => {
    offline.hidden = is;
  },
});

/** "#lea/agora&tom/entraide": who sits where, so that a reload finds everyone in place. */
function seatsInAddress() {
  const named = decodeURIComponent(location.hash.slice(1))
    .split('&')
    .flatMap(part => {
      const [member = '', room = ''] = part.split('/');
      return cast.members.some(one => one.id === member) ? [{ member, room }] : [];
    });
  const [first = { member: cast.members[0]?.id ?? '', room: 'agora' }, other] = named;
  return { first, other };
}

function remember() {
  history.replaceState(null, '', `#${seats.map(seat => `${seat.member}/${seat.room}`).join('&')}`);
}

/**
 * @param {string} member
 * @param {string} room
 * @param {Seat} [former] whose place it takes
 */
async function sit(member, room, former) {
  const kept = keepsakes.get(member) ?? { answers: [], memories: new Map() };
  keepsakes.set(member, kept);
  /** @type {Seat} */
  const seat = createSeat({
    cast,
    member,
    room,
    keepsakes: kept,
    // Who changes places keeps the kind of room they were in.
    pick: next => void sit(next, seat.room.replace(/^(direct|home)-.*/, `$1-${next}`), seat),
    moved: () => remember(),
  });
  if (former) {
    seats = seats.map(one => (one === former ? seat : one));
    former.close();
    former.element.replaceWith(seat.element);
  } else {
    seats = [...seats, seat];
    table.append(seat.element);
  }
  drawFrame();
  const last = await seat.load();
  if (!seats.includes(seat)) return;
  stream.follow(
    seats.map(one => one.member),
    last,
  );
  if (former) seat.focus();
}

/** @param {Seat} seat */
function rise(seat) {
  seats = seats.filter(one => one !== seat);
  seat.close();
  seat.element.remove();
  drawFrame();
  remember();
  stream.follow(
    seats.map(one => one.member),
    '',
  );
}

/** The page around the seats speaks the first member's language. */
function drawFrame() {
  const language = seats[0]?.language ?? 'en';
  const say = sayer(cast.words[language]);
  document.documentElement.lang = language;
  document.title = `Palabre · ${cast.cooperative}`;
  text('cooperative', cast.cooperative);
  text('pretend', say('pretend'));
  text('offline', say('offline'));
  const two = seats.length > 1;
  second.textContent = two ? say('secondSeatEnd') : say('secondSeat');
  second.setAttribute('aria-pressed', String(two));
  second.hidden = !two && !roomForTwo.matches;
  table.classList.toggle('two', two);
}

/**
 * @param {string} id
 * @param {string} content
 */
function text(id, content) {
  const element = document.getElementById(id);
  if (element && element.textContent !== content) element.textContent = content;
}

second.addEventListener('click', () => {
  const [first, other] = seats;
  if (other) return rise(other);
  const next = cast.members.find(member => member.id !== first?.member && member.language !== first?.language);
  void sit(next?.id ?? '', 'bruxelles-brussel');
});
roomForTwo.addEventListener('change', () => {
  const [, other] = seats;
  if (other && !roomForTwo.matches) rise(other);
  drawFrame();
});

const { first, other } = seatsInAddress();
await sit(first.member, first.room);
if (other && roomForTwo.matches) await sit(other.member, other.room);
