import { connect } from '../../adapters/slack/index.ts';
import { usualTiming } from '../../adapters/slack/limits.ts';
import type { Host } from '../../src/core/adapter.ts';
import type { Locale } from '../../src/core/view.ts';
import { type Handler, startServer } from '../../src/server.ts';
import { controlsIn, each } from '../fakes/slack/controls.ts';
import type { Entry } from '../fakes/slack/filling.ts';
import { readText } from '../fakes/slack/reading.ts';
import type { Fields } from '../fakes/slack/shape.ts';
import { type FakeSlack, fakeSlack } from '../fakes/slack/slack.ts';
import type { Message, OpenView } from '../fakes/slack/state.ts';
import type { Asked, Driver, Played, Player, Shown } from './driver.ts';

/** The suite's way to Slack. */
export const slack: Driver = { platform: 'slack', open: () => played('socket') };
/** The same, where Slack brings everything to an address of ours. */
export const slackOverHttp: Driver = {
  platform: 'slack',
  async open() {
    const server = await startServer('127.0.0.1', 0);
    const one = await played('http');
    const listen = (path: string, handler: Handler) => {
      server.listen(path, handler);
      one.fake.deliverTo(`${server.url}${path}`);
    };
    const start = (host: Host) => one.adapter.start({ ...host, listen });
    const dispose = () => server.stop().then(() => one[Symbol.asyncDispose]());
    return { ...one, adapter: { ...one.adapter, start }, [Symbol.asyncDispose]: dispose };
  },
};

const locales: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' };

async function played(mode: 'socket' | 'http'): Promise<Played & { readonly fake: FakeSlack }> {
  const fake = await fakeSlack({ rateScale: Infinity });
  fake.addChannel({ id: 'C0PLACE', name: 'general' });
  const { botToken, appToken, signingSecret } = fake.app;
  const settings = { botToken, apiUrl: fake.apiUrl };
  const adapter = connect(mode === 'socket' ? { ...settings, mode, appToken } : { ...settings, mode, signingSecret }, {
    ...usualTiming,
    lookForFile: [0, 5, 5],
  });
  let people = 0;
  return {
    fake,
    adapter,
    place: { id: 'C0PLACE', kind: 'channel', name: '#general', space: fake.team.id, spaceName: fake.team.name },
    person(name, locale) {
      const id = `U0${++people}${name.toUpperCase()}`;
      fake.addMember({ id, name, realName: name, locale: locales[locale] });
      fake.state.channels.get('C0PLACE')?.members.add(id);
      return player(fake, id);
    },
    messages: () => fake.messages('C0PLACE').map(message => shown(fake, message)),
    faults: {
      loseAnswer: () => void fake.fault({ on: 'chat', answers: 'hang up', done: true }),
      limitRate: seconds => void fake.fault({ on: 'chat', answers: { retryAfter: seconds } }),
      answerHtml: () => void fake.fault({ on: 'chat', answers: { status: 502 } }),
      removeBot: () => void fake.kick('C0PLACE'),
      deleteMessage(id) {
        const message = fake.messages('C0PLACE').find(one => idOf(one) === id);
        if (message) message.deleted = true;
      },
      // Nobody can block a bot on Slack; what there is, is a workspace whose messages tab is switched off.
      block: () => {
        fake.app.messagesTab = false;
      },
      async redeliver() {
        const newest = fake.deliveries.at(-1);
        if (newest) await fake.redeliver(newest);
      },
      async sayAsBots(text) {
        for (const [user, bot] of [
          ['U0OTHERBOT', 'B0OTHER'],
          [fake.app.botUser, fake.app.botId],
        ])
          await fake.event({
            type: 'message',
            channel: 'D0X',
            channel_type: 'im',
            user,
            bot_id: bot,
            text,
            ts: '1.1',
            event_ts: '1.1',
          });
      },
    },
    complaints: () => fake.complaints,
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  };
}

function player(fake: FakeSlack, id: string): Player {
  const person = fake.user(id);
  const surfaces = (): (Message | OpenView)[] => {
    const views = [fake.home(id), fake.modal(id)].filter(one => one !== undefined);
    const messages = fake.state.messages.filter(
      one => !one.deleted && (one.onlyFor === id || (!one.onlyFor && one.byBot && isFor(fake, one, id))),
    );
    return [...messages, ...views];
  };
  const newestWith = (label: string) =>
    surfaces().findLast(surface => controlsIn(blocksOf(surface)).some(control => control.label === label));
  const settledWith = (label: string) => fake.until(() => newestWith(label));
  return {
    id,
    command: async (name, text) => void (await person.command(`/${name}`, text, 'C0PLACE')),
    press: async label => void (await person.press(await settledWith(label), label)),
    async choose(labels) {
      const offers = (surface: Message | OpenView) =>
        controlsIn(blocksOf(surface)).findLast(control =>
          labels.every(label => each(control.element.options).some(option => readText(option.text) === label)),
        );
      const surface = await fake.until(() => surfaces().findLast(one => offers(one)));
      await person.choose(surface, offers(surface)?.label ?? '', labels);
    },
    say: async text => void (await person.say(text)),
    bring: async (name, bytes) => void (await person.say('', [{ name, bytes: Buffer.from(bytes) }])),
    async openHome() {
      await person.openHome();
      return true;
    },
    async fill(values) {
      const view = await fake.until(() => fake.modal(id));
      const entries: Record<string, Entry> = {};
      for (const control of controlsIn(blocksOf(view)))
        if (control.input && values[control.label] !== undefined)
          entries[control.label] = entryFor(values[control.label]!);
      await person.submit(entries);
    },
    asked: () => askedIn(fake.modal(id)),
    seen() {
      const told = fake.state.messages.filter(
        one =>
          !one.deleted &&
          (one.onlyFor === id ||
            (one.byBot && !one.onlyFor && fake.state.channels.get(one.channel)?.kind === 'im' && isFor(fake, one, id))),
      );
      const windows = [fake.home(id), fake.modal(id)].filter(one => one !== undefined && !asks(one)) as OpenView[];
      return [...told, ...windows].map(surface => shown(fake, surface));
    },
  };
}

const isFor = (fake: FakeSlack, message: Message, id: string): boolean =>
  fake.state.channels.get(message.channel)?.members.has(id) === true;
const blocksOf = (surface: Message | OpenView): readonly Fields[] =>
  'ts' in surface ? surface.blocks : (surface.view.blocks as Fields[]);
const asks = (view: OpenView): boolean => blocksOf(view).some(block => block.type === 'input');
const idOf = (message: Message): string =>
  `${message.channel}/${message.ts}${message.files.length > 0 && !controlsIn(message.blocks).length ? `/${message.files.join('+')}` : ''}`;

const entryFor = (value: string | number | readonly string[]): Entry =>
  typeof value === 'number' ? String(value) : value;

function askedIn(view: OpenView | undefined): Asked | undefined {
  if (!view || !asks(view)) return undefined;
  const written = blocksOf(view)
    .filter(block => block.type === 'context')
    .flatMap(block => each(block.elements).map(readText))
    .filter(text => text.startsWith('⚠️ '));
  return {
    title: readText(view.view.title),
    labels: controlsIn(blocksOf(view))
      .filter(control => control.input)
      .map(control => control.label),
    problems: [...Object.values(view.errors).map(String), ...written.map(text => text.replace('⚠️ ', ''))],
  };
}

function shown(fake: FakeSlack, surface: Message | OpenView): Shown {
  const title = 'ts' in surface ? '' : `${readText(surface.view.title)}\n`;
  return {
    id: 'ts' in surface ? idOf(surface) : surface.id,
    text: title + fake.read(surface) + filesIn(fake, surface),
    buttons: controlsIn(blocksOf(surface))
      .filter(control => control.element.type === 'button')
      .map(control => control.label),
    alarms: alarmsIn(fake, 'ts' in surface ? surface.text : '', blocksOf(surface)),
  };
}

const filesIn = (fake: FakeSlack, surface: Message | OpenView): string =>
  'ts' in surface ? surface.files.map(id => ` [${fake.state.files.get(id)?.name ?? id}]`).join('') : '';

/** A person or a link in rich text is there because our code put it there; anything live in a text is not. */
function alarmsIn(fake: FakeSlack, text: string, blocks: readonly Fields[]): string[] {
  // A message with blocks is drawn from these alone, also where all of them are rich text.
  const others = blocks.map(block => (block.type === 'rich_text' ? { type: 'divider' } : block));
  const markup = fake.live({ text, blocks: others, linksNames: false });
  const { pings } = fake.live({ text: '', blocks, linksNames: false });
  const broadcasts = pings.filter(ping => /^@(channel|here|everyone|S)/.test(ping));
  return [...markup.pings, ...markup.links, ...markup.formatted, ...broadcasts];
}
