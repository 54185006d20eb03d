/**
 * One stream of changes for the whole tab, whoever is played in it.
 * It is given up while the tab is out of sight, since a browser allows one host few connections, and resumes by number.
 * @param {{ change(change: import('../rooms.ts').Change): void, reset(): void, online(is: boolean): void }} on
 */
export function openStream(on) {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {string[]} */
  let members = [];
  let last = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  function close() {
    clearTimeout(waiting);
    source?.close();
    source = undefined;
  }

  function connect() {
    close();
    if (!members.length) return;
    const query = new URLSearchParams([...members.map(member => ['as', member]), ['last', last]]);
    source = new EventSource(`/api/stream?${query}`);
    source.addEventListener('open', () => on.online(true));
    source.addEventListener('put', take);
    source.addEventListener('gone', take);
    source.addEventListener('reset', event => {
      last = event.lastEventId;
      on.reset();
    });
    source.addEventListener('error', () => {
      on.online(false);
      // The browser comes back by itself after a lost connection, but not after a refusal.
      if (source?.readyState === EventSource.CLOSED) waiting = setTimeout(connect, 2000);
    });
  }

  /** @param {MessageEvent<string>} event */
  function take(event) {
    last = event.lastEventId;
    on.change(JSON.parse(event.data));
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(waiting);
    if (document.hidden) waiting = setTimeout(close, 30_000);
    else if (!source || source.readyState === EventSource.CLOSED) connect();
  });

  return {
    /**
     * @param {string[]} played
     * @param {string} from where the first of them was read
     */
    follow(played, from) {
      last ||= from;
      const wanted = [...new Set(played)].sort();
      if (source && wanted.join() === members.join()) return;
      members = wanted;
      connect();
    },
  };
}
