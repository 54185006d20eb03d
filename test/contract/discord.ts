import { connect } from '../../adapters/discord/index.ts';
import type { Locale } from '../../src/core/view.ts';
import { type FakeDiscord, fakeDiscord } from '../fakes/discord/discord.ts';
import type { Values } from '../fakes/discord/filling.ts';
import { createMessage } from '../fakes/discord/messages.ts';
import type { Person, ShownModal } from '../fakes/discord/person.ts';
import { person as personOf } from '../fakes/discord/person.ts';
import { readMarkdown } from '../fakes/discord/reading.ts';
import type { Shown as OnScreen } from '../fakes/discord/screen.ts';
import { tellMessage } from '../fakes/discord/telling.ts';
import { addUser, type Channel } from '../fakes/discord/world.ts';
import type { Asked, Driver, Played, Player, Shown } from './driver.ts';

/** A guild with one channel, in which everybody is who lets the bot write to them. */
export const discord: Driver = { platform: 'discord', open: played };

const locales: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr', nl: 'nl' };
const posting = ['create message', 'edit message'];

async function played(): Promise<Played> {
  const fake = await fakeDiscord({ rates: { speed: Number.POSITIVE_INFINITY, global: Number.POSITIVE_INFINITY } });
  const channel = fake.makeChannel('agora');
  const people = new Map<string, Person>();
  return {
    adapter: connect({ token: fake.token, apiUrl: fake.api }),
    place: { id: channel.id, kind: 'channel', name: '#agora', space: fake.guild.id, spaceName: fake.guild.name },
    person(name, locale) {
      const one = fake.user(name, { locale: locales[locale] });
      people.set(one.id, one);
      return playerOf(fake, one, channel);
    },
    messages: () =>
      fake
        .messages(channel)
        .filter(({ byBot }) => byBot)
        .map(shown),
    faults: {
      loseAnswer: () => fake.fail(posting, { type: 'cut, after' }),
      limitRate: seconds => fake.fail(posting, { type: 'rate limited', seconds }),
      answerHtml: () => fake.fail(posting, { type: 'page of HTML, before', status: 502 }),
      removeBot: () => fake.kick(fake.guild),
      deleteMessage(id) {
        const message = fake.world.messages.get(id.split('/')[1] ?? '');
        if (message) message.deleted = true;
      },
      block: player => people.get(player.id)?.closeDms(),
      unblock: player => people.get(player.id)?.openDms(),
      redeliver: () => fake.redeliverNewest(),
      async sayAsBots(text) {
        // Bots cannot write to one another in private; in a channel ours hears nobody. What it does hear is itself.
        const other = addUser(fake.world, 'Otherbot');
        personOf({ world: fake.world, root: fake.api.replace('/api', ''), gateway: fake.gateway }, other).say(
          channel,
          text,
        );
        const [first] = people.values();
        if (!first) return;
        const own = createMessage(fake.world, {
          channelId: first.directChannel.id,
          authorId: fake.world.bot.id,
          data: { content: text },
          files: new Map(),
        });
        tellMessage(
          { world: fake.world, root: fake.api.replace('/api', ''), gateway: fake.gateway },
          'MESSAGE_CREATE',
          own,
        );
      },
    },
    complaints: () => fake.complaints,
    [Symbol.asyncDispose]: () => fake.stop(),
  };
}

function playerOf(fake: FakeDiscord, person: Person, channel: Channel): Player {
  const alone = (): OnScreen[] => [...person.ephemerals, ...person.dms].sort(byAge);
  const visible = (): OnScreen[] => [...alone(), ...fake.messages(channel)].sort(byAge);
  /** Buttons that were pressed for the suite, which knows no messages between two pages. */
  const passed = new Set<string>();

  /** A page behind a Continue or Correct button is opened as a person would. */
  function passOn(): void {
    const bridge = alone().findLast(({ buttons }) =>
      buttons.some(({ label }) => label === 'Continue' || label === 'Correct'),
    );
    const key = bridge && `${bridge.id} ${bridge.edits}`;
    if (!bridge || !key || passed.has(key)) return;
    passed.add(key);
    person.press(bridge, bridge.buttons[0]?.label ?? '');
  }

  function asked(): Asked | undefined {
    const { modal } = person;
    if (modal) return askedIn(modal);
    passOn();
    return undefined;
  }

  return {
    id: person.id,
    command: async (name, text) => void person.slash(name, text === '' ? {} : { text }, channel),
    async press(label) {
      const message = await newest(() =>
        visible().findLast(({ buttons }) => buttons.some(button => button.label === label)),
      );
      // Nobody reaches a button behind a modal.
      if (person.modal) person.dismissModal();
      person.press(message, label);
    },
    async choose(labels) {
      const message = await newest(() =>
        visible().findLast(({ selects }) =>
          selects.some(({ options }) => labels.every(label => options.includes(label))),
        ),
      );
      const at = message.selects.findLastIndex(({ options }) => labels.every(label => options.includes(label)));
      person.select(message, labels, at);
    },
    say: async text => void person.dm(text),
    async bring(name, bytes) {
      // What no client lets everybody upload comes from somebody who pays.
      if (bytes.length > 10 * 1024 * 1024) person.buyNitro();
      person.dm('', [fake.file(name, bytes)]);
    },
    async openHome() {
      person.slash('palabre', {}, channel);
      return true;
    },
    async fill(values) {
      const modal = await newest(() => (asked() ? person.modal : undefined));
      const here = Object.entries(values).filter(([label]) => modal.fields.some(field => field.label === label));
      person.submitModal(Object.fromEntries(here.map(([label, value]) => [label, entryFor(modal, label, value)])));
    },
    asked,
    seen: () =>
      alone()
        .filter(({ thinking }) => !thinking)
        .map(shown),
  };
}

const byAge = (a: OnScreen, b: OnScreen): number => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);

/** Waits a little for what is on its way. */
async function newest<T>(look: () => T | undefined): Promise<T> {
  for (const until = performance.now() + 5000; performance.now() < until; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  throw new Error('It never came.');
}

/** A step of a scale may have its meaning beside it. */
function entryFor(modal: ShownModal, label: string, value: string | number | readonly string[]): Values[string] {
  if (typeof value !== 'number') return value;
  const options = modal.fields.find(field => field.label === label)?.input.options;
  return options?.find(option => option.value === String(value))?.label ?? String(value);
}

function askedIn({ title, fields, text }: ShownModal): Asked {
  const labels = fields.map(field => field.label);
  const problems = text.split('\n').flatMap(line => {
    const label = labels.find(one => line.startsWith(`**${one}**: `));
    return label === undefined ? [] : [readMarkdown(line.slice(label.length + 6)).text];
  });
  return { title, labels, problems };
}

/** The address an adapter gives a message; what is alive in its text without our code having put it there, and whom it pings besides single people. */
function shown(message: OnScreen): Shown {
  const { text, live } = readMarkdown(message.text);
  const { everyone, roles } = message.pings;
  return {
    id: `${message.channelId}/${message.id}`,
    text,
    buttons: message.buttons.map(({ label }) => label),
    alarms: [...live, ...(everyone ? ['@everyone'] : []), ...roles],
  };
}
