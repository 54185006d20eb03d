import { connect } from '../../adapters/telegram/index.ts';
import type { Person } from '../fakes/telegram/person.ts';
import type { Seen } from '../fakes/telegram/seen.ts';
import { type FakeTelegram, startTelegram } from '../fakes/telegram/server.ts';
import type { Asked, Driver, Played, Player, Shown } from './driver.ts';

/** A supergroup of two and a bot that is no administrator; everybody has pressed START and has the app of today. */
export const telegram: Driver = {
  platform: 'telegram',
  async open(): Promise<Played> {
    const fake = await startTelegram({ flood: Number.POSITIVE_INFINITY });
    const group = fake.group('Agora', [], { type: 'supergroup' });
    const people = new Map<string, Person>();
    const posting = ['sendMessage', 'sendPhoto', 'sendDocument', 'editMessageText', 'editMessageCaption'];
    return {
      adapter: connect({ token: fake.token, apiUrl: fake.root }),
      place: { id: String(group.id), kind: 'channel', name: 'Agora', space: String(group.id), spaceName: 'Agora' },
      person(name, locale) {
        const person = fake.user(1000 + people.size, { name, language: locale });
        group.add(person);
        people.set(String(person.id), person);
        fake.inbox.forget(person.start());
        return playerOf(fake, person, group.id);
      },
      messages: () =>
        fake
          .messages(group.id)
          .filter(({ isFromBot }) => isFromBot)
          .map(shown),
      faults: {
        loseAnswer: () => fake.faults.plan(posting, 'lost answer'),
        limitRate: seconds => fake.faults.plan(posting, { retryAfter: seconds }),
        answerHtml: () => fake.faults.plan(posting, 'html'),
        removeBot: () => void group.bot('kicked', [...people.values()][0] as Person),
        deleteMessage: id => group.deleteMessage(Number(id.split('/')[1])),
        block: player => void people.get(player.id)?.block(),
        async redeliver() {
          const newest = Math.max(...fake.inbox.known.keys());
          fake.inbox.redeliver(newest);
          await fake.until(() => fake.inbox.waiting.length === 0);
        },
        async sayAsBots(text) {
          const other = fake.otherBot(2000);
          group.add(other);
          other.say(`/poll@${fake.bot.username} ${text}`, { chat: group.id });
          await fake.until(() => fake.inbox.waiting.length === 0);
        },
      },
      complaints: () => fake.complaints(),
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    };
  },
};

function playerOf(fake: FakeTelegram, person: Person, group: number): Player {
  const alone = (): Seen[] => [
    ...fake.messages(person.chat).filter(({ isFromBot }) => isFromBot),
    ...person.ephemerals(),
  ];
  const visible = (): Seen[] => [...alone(), ...fake.messages(group).filter(({ isFromBot }) => isFromBot)];
  const newestWith = (...labels: string[]): Seen => {
    const candidates = visible().filter(message => labels.every(label => optionsOf(message).has(label)));
    const newest = candidates.sort((a, b) => a.order - b.order).at(-1);
    if (!newest) throw new Error(`There is no message with ${labels.join(', ')}.`);
    return newest;
  };
  const question = (): Seen | undefined => {
    const asked = alone().filter(message => message.callbacks.some(data => /[=~*>?]/.test(data)));
    return asked.sort((a, b) => a.order - b.order).at(-1);
  };

  /** Resolves once the button stopped spinning. */
  async function press(message: Seen, label: string): Promise<void> {
    const pressed = person.press(message, optionsOf(message).get(label) ?? label);
    const { url } = await fake.until(() => pressed.toast());
    if (url) person.openBot(url);
  }

  return {
    id: String(person.id),
    command: async (name, text) => void person.say(`/${name} ${text}`.trim(), { chat: group }),
    async press(label) {
      const message = newestWith(label);
      if (message.callbacks.length === 0) person.follow(message, label);
      else await press(message, label);
    },
    async choose(labels) {
      for (const label of labels) {
        const message = newestWith(...labels);
        if (optionsOf(message).get(label) === label) await press(message, label);
      }
    },
    say: async text => void person.say(text),
    bring: async (name, bytes) => void person.upload({ name, bytes }),
    async openHome() {
      person.start();
      return true;
    },
    async fill(values) {
      // What stands above the question may be bold as well.
      const label = askedIn(question())?.labels.find(one => one in values) ?? '';
      const value = values[label];
      const message = question();
      if (!message || value === undefined) return;
      const isTyped = message.callbacks.some(data => /[?>]$/.test(data));
      if (isTyped) return void person.say(String(value));
      for (const one of [value].flat()) await press(question() ?? message, String(one));
      const chosen = question() ?? message;
      // What hands a set in, whatever the form calls it.
      const hand = chosen.callbacks.findIndex(data => data.includes('~'));
      if (Array.isArray(value)) await press(chosen, chosen.buttons.flat()[hand] ?? '');
    },
    asked: () => askedIn(question()),
    seen: () =>
      [...alone().map(message => ({ order: message.order, shown: shown(message) })), ...person.toasts().map(toastShown)]
        .filter(({ shown: { text } }) => text !== '')
        .sort((a, b) => a.order - b.order)
        .map(one => one.shown),
  };
}

const toastShown = (toast: { order: number; query: string; text: string }): { order: number; shown: Shown } => ({
  order: toast.order,
  shown: { id: toast.query, text: toast.text, buttons: [], alarms: [] },
});

/** Labels as they are said, with what stands on the button now. */
const optionsOf = (message: Seen): Map<string, string> =>
  new Map(message.buttons.flat().map(text => [unsigned(text).replace(/^✓ /, ''), text]));
/** Without the sign that tells one question's answers from another's. */
const unsigned = (label: string): string => label.replace(/^[①-⑧] /, '');

/** The address an adapter gives a message, and its text without the invisible joiners that keep it from becoming links. */
const shown = (message: Seen): Shown => ({
  id: `${message.chat}/${message.id}${message.media ? '/c' : ''}`,
  text: message.text.replaceAll('\u2060', ''),
  buttons: message.buttons.flat().map(unsigned),
  alarms: message.links.map(({ offset, length }) => message.text.slice(offset, offset + length)),
});

function askedIn(message: Seen | undefined): Asked | undefined {
  if (!message) return undefined;
  const [title = '', ...labels] = message.entities
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => message.text.slice(offset, offset + length));
  const problems = message.text.split('\n').filter(line => line.startsWith('⚠️ '));
  return {
    title: title.replace(/ \(\d+\/\d+\)$/, ''),
    labels,
    problems: problems.map(line => line.slice('⚠️ '.length)),
  };
}
