import { type Sql, sql } from '../../src/database/client.ts';
import { fakeDiscord } from '../fakes/discord/discord.ts';
import { directWith } from '../fakes/discord/world.ts';
import { fakeSlack } from '../fakes/slack/slack.ts';
import { startTelegram } from '../fakes/telegram/server.ts';

/** A fake platform with people who can be written to, and what can go wrong on the way to it. */
export type Wire = AsyncDisposable & {
  readonly connection: string;
  /** Where its API is, to be reached by a cable, and the settings of a sender that reaches it there. */
  readonly api: string;
  settings(api: string): Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the platform calls the n-th person, and their private chat if that has to be known. */
  readonly person: Sql;
  readonly chat?: Sql;
  /** Messages that people have by now; and how many each of them has. */
  arrived(): number;
  heard(): number[];
  /** How often it said "too many" of its own accord. */
  tooMany(): number;
  /** It says so to the next few, whatever their pace. */
  storm(): void;
  /** One answer in so many gets lost; the message is there. */
  loseEvery(nth: number): void;
  /** The same message again is one message: nothing need be in doubt. */
  readonly knowsKeys: boolean;
};
export type Platform = keyof typeof wires;

const stormy = 10;
const range = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const nth = (list: readonly string[]) => sql`(${[...list]}::text[])[n]`;

/** `scale`: times what the platform allows. */
export const wires = {
  async telegram(count: number, scale: number): Promise<Wire> {
    const fake = await startTelegram({ flood: scale });
    const people = range(count).map(n => 10_000 + n);
    for (const id of people) fake.user(id, { started: true });
    const sends = () => fake.calls.filter(({ method }) => method === 'sendMessage');
    return {
      connection: `telegram:${fake.bot.id}`,
      api: fake.root,
      settings: apiUrl => ({ telegram: { token: fake.token, apiUrl: apiUrl.replace(/\/$/, '') } }),
      person: nth(people.map(String)),
      arrived: () => sends().filter(({ refused }) => refused === '').length,
      heard: () => people.map(id => fake.messages(id).length),
      tooMany: () => sends().filter(({ refused }) => refused.startsWith('Too Many')).length,
      storm: () => fake.faults.plan('sendMessage', { retryAfter: 1 }, stormy),
      loseEvery: every => fake.faults.planEvery(every, 'sendMessage', 'lost answer'),
      knowsKeys: false,
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    };
  },
  async slack(count: number, scale: number): Promise<Wire> {
    const fake = await fakeSlack({ rateScale: scale });
    const people = range(count).map(n => `U${String(n).padStart(8, '0')}`);
    for (const id of people) fake.addMember({ id });
    const { botToken, appToken } = fake.app;
    return {
      connection: `slack:${fake.team.id}`,
      api: fake.apiUrl,
      settings: apiUrl => ({ slack: { botToken, appToken, apiUrl } }),
      person: nth(people),
      arrived: () => fake.state.messages.length,
      heard() {
        const perChat = Map.groupBy(fake.state.messages, ({ channel }) => channel);
        return [...perChat.values()].map(({ length }) => length);
      },
      tooMany: () => fake.tooMany,
      storm: () => void fake.fault({ on: 'chat.postMessage', answers: { retryAfter: 1 }, times: stormy }),
      loseEvery: every => void fake.fault({ on: 'chat.postMessage', answers: 'hang up', done: true, every }),
      knowsKeys: false,
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    };
  },
  async discord(count: number, scale: number): Promise<Wire> {
    const fake = await fakeDiscord({ rates: { global: 50 * scale } });
    const users = range(count).map(n => fake.user(`Person ${n}`));
    const chats = users.map(({ id }) => directWith(fake.world, id));
    const posts = (of: number) =>
      fake.requests.filter(({ route, status }) => route === 'create message' && status === of).length;
    return {
      connection: `discord:${fake.world.application.id}`,
      api: fake.api,
      settings: apiUrl => ({ discord: { token: fake.token, apiUrl } }),
      person: nth(users.map(({ id }) => id)),
      chat: nth(chats.map(({ id }) => id)),
      arrived: () => posts(200),
      heard() {
        const perChat = Map.groupBy(fake.world.messages.values(), ({ channelId }) => channelId);
        return chats.map(({ id }) => perChat.get(id)?.length ?? 0);
      },
      tooMany: () => posts(429),
      storm: () => fake.fail('create message', { type: 'rate limited', seconds: 1, global: true }, stormy),
      loseEvery: every => fake.failEvery(every, 'create message', { type: 'cut, after' }),
      knowsKeys: true,
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    };
  },
};
