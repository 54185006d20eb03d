import { expect, vi } from 'vitest';
import type { Answered } from '../../adapters/web/answer.ts';
import { maySee, members } from '../../adapters/web/cast.ts';
import { connect } from '../../adapters/web/index.ts';
import type { DrawnBlock, DrawnPage, DrawnSpan, DrawnView } from '../../adapters/web/render.ts';
import type { Message } from '../../adapters/web/rooms.ts';
import type { Adapter, Host } from '../../src/core/adapter.ts';
import type { Field } from '../../src/core/view.ts';
import { startServer } from '../../src/server.ts';
import { type ServerSent, visitorOf } from '../support/visitor.ts';
import type { Asked, Driver, Played, Player, Shown } from './driver.ts';

type Visitor = ReturnType<typeof visitorOf>;
/** A tab in which one member sits: what hangs in the rooms they see, what only they were told, the page they are asked. */
type Tab = {
  readonly id: string;
  readonly messages: Map<string, Message>;
  readonly aside: Map<string, DrawnView>;
  asked:
    | { readonly page: DrawnPage; readonly problems: Readonly<Record<string, string>>; readonly room: string }
    | undefined;
};
/** Something with controls: where it is, and the message pressed if it is one. */
type Surface = { readonly view: DrawnView; readonly room: string; readonly on: string; readonly key: string };

/** The page without its screen: each person is a tab that speaks to the adapter as the page's script does. */
export const web: Driver = {
  platform: 'web',
  unfailing: 'The rooms are in this process: a delivery to them cannot be limited, lost or blocked on the way.',
  async open(): Promise<Played> {
    const names = new Map<string, string>();
    const tabs = new Map<string, Tab>();
    const streams: { readonly closed: Promise<void>; [Symbol.asyncDispose](): Promise<void> }[] = [];
    const adapter = connect({ folder: '', allowedHosts: [] });
    // A door of its own: a whole house does not tell an adapter at which address its server answers.
    const server = await startServer('127.0.0.1', 0);
    const started = Promise.withResolvers<Visitor>();
    const sitting: Promise<void>[] = [];
    const handed: Handed[] = [];
    const complaints: string[] = [];

    async function sit(tab: Tab): Promise<void> {
      const visitor = await started.promise;
      const seat = await visitor.seat(tab.id);
      const stream = await visitor.listen([tab.id], seat.last);
      streams.push(stream);
      for (const message of seat.rooms.flatMap(room => room.messages) as Message[])
        tab.messages.set(message.id, message);
      void follow(tab, stream.next);
    }

    /** The suite looks as soon as a delivery is done, so a delivery is done when the tabs that see its room have been told. */
    async function told<T>(delivery: Promise<T>, address: (done: T) => string): Promise<T> {
      const done = await delivery;
      const [room = '', id = ''] = address(done).split('/');
      const seeing = [...tabs.values()].filter(tab => maySee(tab.id, room));
      const [reader] = seeing;
      if (!reader) return done;
      const there = (await (await started.promise).messages(reader.id, room)).find(message => message.id === id);
      const isTold = ({ messages }: Tab) => (messages.get(id)?.seq ?? 0) >= Number(there?.seq);
      await vi.waitFor(() => expect(seeing.every(isTold)).toBe(true), { interval: 2 });
      return done;
    }

    /** The suite's people have names of their own, and it counts events from the first thing they do. */
    const asSuite = (host: Host): Host => ({
      ...host,
      receive: async event => {
        const name = names.get(event.from.id);
        return event.type === 'invited' || name === undefined
          ? { type: 'none' }
          : host.receive({ ...event, from: { ...event.from, name } });
      },
    });
    const suited: Adapter = {
      ...adapter,
      async start(host) {
        await adapter.start({ ...asSuite(host), listen: server.listen });
        started.resolve(visitorOf(server.url));
      },
      async stop() {
        await Promise.all(sitting);
        await adapter.stop();
        await Promise.all([...handed.map(({ answered }) => answered), ...streams.map(stream => stream.closed)]);
      },
      post: (to, view, key) => told(adapter.post(to, view, key), posted => posted.id),
      edit: (posted, view) => told(adapter.edit(posted, view), () => posted.id),
    };

    return {
      adapter: suited,
      place: { id: 'agora', kind: 'channel', name: '#agora', space: 'panier-commun', spaceName: 'Le Panier commun' },
      person(name, locale) {
        const free = members.filter(({ id }) => !names.has(id));
        const id = (free.find(({ language }) => language === locale) ?? free[0])?.id ?? '';
        const tab: Tab = { id, messages: new Map(), aside: new Map(), asked: undefined };
        names.set(id, name);
        tabs.set(id, tab);
        sitting.push(sit(tab));
        return playerOf(started.promise, tab, { handed, complaints });
      },
      messages: () => hanging([...tabs.values()][0], 'post').map(({ id, view }) => shown(`agora/${id}`, view)),
      faults: {
        loseAnswer() {},
        limitRate() {},
        answerHtml() {},
        removeBot() {},
        deleteMessage() {},
        block() {},
        redeliver: async () => void (await (await started.promise).post(handed.at(-1)?.body)),
        // Nothing but the page's own script can say anything here, and it speaks for members only.
        sayAsBots: async () => {},
      },
      complaints: () => complaints,
      [Symbol.asyncDispose]: async () => {
        for (const stream of streams) await stream[Symbol.asyncDispose]();
        await server.stop();
      },
    };
  },
};

type Hanging = Extract<Message, { view: DrawnView }>;
const hanging = (tab: Tab | undefined, kind: Hanging['kind']): Hanging[] =>
  [...(tab?.messages.values() ?? [])]
    .filter((message): message is Hanging => message.kind === kind)
    .sort((a, b) => a.born - b.born);

async function follow(tab: Tab, next: () => Promise<ServerSent | undefined>): Promise<void> {
  for (let event = await next(); event; event = await next()) {
    if (event.event === 'put') tab.messages.set((event.data.message as Message).id, event.data.message as Message);
    if (event.event === 'gone') tab.messages.delete(String(event.data.id));
  }
}

type Refused = { readonly error: string };
type Handed = { readonly body: unknown; readonly answered: Promise<void> };

function playerOf(
  arrived: Promise<Visitor>,
  tab: Tab,
  { handed, complaints }: { handed: Handed[]; complaints: string[] },
): Player {
  const direct = `direct-${tab.id}`;
  let count = 0;

  /** Hands an event in; what is answered comes when it comes. */
  async function hand(room: string, action: Record<string, unknown>, from?: Surface): Promise<void> {
    const body = { id: `${tab.id}-suite-${++count}`, as: tab.id, in: room, ...action };
    const answered = (await arrived)
      .post(body)
      .then(async response => take((await response.json()) as Answered | Refused, room, from));
    handed.push({ body, answered: answered.catch(error => void complaints.push(String(error))) });
  }

  function take(answer: Answered | Refused, room: string, from?: Surface): void {
    if ('error' in answer) throw new Error(answer.error);
    const problems = answer.type === 'fix' ? answer.problems : {};
    tab.asked = answer.type === 'ask' || answer.type === 'fix' ? { page: answer.page, problems, room } : undefined;
    if (answer.type !== 'say' && answer.type !== 'show') return;
    const key = answer.type === 'show' && from?.key ? from.key : `answer ${count}`;
    tab.aside.delete(key);
    tab.aside.set(key, answer.view);
  }

  /** Answers to what was pressed there, and what they were told unasked. */
  const alone = (): Surface[] => [
    ...[...hanging(tab, 'answer'), ...hanging(tab, 'post').filter(({ room }) => room === direct)].map(
      ({ id, view }) => ({ view, room: direct, on: id, key: '' }),
    ),
    ...[...tab.aside].map(([key, view]) => ({ view, room: 'agora', on: '', key })),
  ];
  const visible = (): Surface[] => [
    ...hanging(tab, 'post')
      .filter(({ room }) => room !== direct)
      .map(({ id, room, view }) => ({ view, room, on: id, key: '' })),
    ...alone(),
  ];
  const press = (surface: Surface, token: string, values: readonly number[]) =>
    hand(surface.room, { type: 'press', token, values, on: surface.on }, surface);
  const typed = (text: string) => ({ type: 'typed', text, files: [] });

  return {
    id: tab.id,
    command: (name, text) => hand('agora', typed(`/${name} ${text}`)),
    say: text => hand(direct, typed(text)),
    bring: (name, bytes) =>
      hand(direct, { type: 'typed', text: '', files: [{ name, base64: Buffer.from(bytes).toString('base64') }] }),
    async press(label) {
      const back = tab.asked?.page.words.back === label ? tab.asked : undefined;
      if (back?.page.back) return hand(back.room, { type: 'press', token: back.page.back, values: [], on: '' });
      const offers = ({ view }: Surface) =>
        blocksOf(view, 'buttons')
          .flatMap(block => block.buttons)
          .find(button => button.label === label);
      const surface = await vi.waitFor(() => visible().findLast(offers)!);
      await press(surface, offers(surface)!.token, []);
    },
    async choose(labels) {
      const offers = ({ view }: Surface) =>
        blocksOf(view, 'choice').find(({ options }) =>
          labels.every(label => options.some(option => option.label === label)),
        );
      const surface = visible().findLast(offers)!;
      const choice = offers(surface)!;
      await press(
        surface,
        choice.token,
        choice.options.filter(({ label }) => labels.includes(label)).map(({ value }) => value),
      );
    },
    async openHome() {
      await hand(`home-${tab.id}`, { type: 'opened' });
      return true;
    },
    async fill(values) {
      const { page, room } = tab.asked!;
      // What is left as it is proposed is handed in like that, as the page's form does.
      const filled = page.fields.map(field => {
        const given = values[field.label];
        return [field.name, given === undefined ? field.value : valueFor(field, given)];
      });
      await hand(room, { type: 'submit', token: page.token, values: Object.fromEntries(filled) });
    },
    asked: (): Asked | undefined =>
      tab.asked && {
        title: tab.asked.page.title,
        labels: tab.asked.page.fields.map(({ label }) => label),
        problems: Object.values(tab.asked.problems),
      },
    seen: () => alone().map(({ view, on, key }) => shown(on || key, view)),
  };
}

/** What the page's form makes of what a person picked or wrote. */
function valueFor(field: Field, given: string | number | readonly string[]): unknown {
  if (field.type === 'one of') return field.options.find(({ label }) => label === given)?.value;
  if (field.type === 'many of')
    return field.options.filter(({ label }) => [given].flat().includes(label)).map(({ value }) => value);
  return given;
}

type Kind<Type> = Extract<DrawnBlock, { type: Type }>;
const blocksOf = <Type extends DrawnBlock['type']>(view: DrawnView, type: Type): Kind<Type>[] =>
  view.blocks.filter((block): block is Kind<Type> => block.type === type);

/** All that a view says. Nothing a member typed can ping or format, being a text of its own; a link is one that leads somewhere. */
const shown = (id: string, view: DrawnView): Shown => ({
  id,
  text: [view.title, ...view.blocks.map(readBlock)].join('\n'),
  buttons: blocksOf(view, 'buttons').flatMap(block => block.buttons.map(({ label }) => label)),
  alarms: JSON.stringify(view).match(/"href":"(?!https?:|mailto:|\/files\/)[^"]*"/g) ?? [],
});

function readBlock(block: DrawnBlock): string {
  switch (block.type) {
    case 'text':
    case 'note':
      return readText(block.text);
    case 'facts':
      return block.facts.map(({ label, value }) => `${label} ${readText(value)}`).join('\n');
    case 'tally':
      return block.rows.map(({ label, figure }) => `${label} ${figure}`).join('\n');
    case 'buttons':
      return block.buttons.map(({ label }) => label).join('\n');
    case 'choice':
      return [block.label, ...block.options.map(({ label, hint }) => `${label} ${hint}`)].join('\n');
    case 'picture':
      return block.alt;
    case 'attachment':
      return block.name;
  }
}

const readText = (spans: readonly DrawnSpan[]): string =>
  spans.map(span => (span.type === 'person' ? span.name : span.text)).join('');
