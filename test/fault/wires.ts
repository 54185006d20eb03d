import { sql } from '../../src/database/client.ts';
import { fakeDiscord } from '../fakes/discord/discord.ts';
import { directWith } from '../fakes/discord/world.ts';
import type { Reach } from '../fakes/reach.ts';
import { fakeSlack } from '../fakes/slack/slack.ts';
import { startTelegram } from '../fakes/telegram/server.ts';
import type { Reached } from '../support/broadcast.ts';

/** A fake platform with people who can be written to, and what can go wrong on the way to it. */
export type Wire = Reached &
  AsyncDisposable & {
    /** Of a sender by it. */
    readonly settings: Readonly<Record<string, string>>;
    readonly reach: Reach;
    /** Messages that people have by now; and how many each of them has. */
    arrived(): number;
    heard(): number[];
    /** How often it said "too many" of its own accord. */
    tooMany(): number;
    /** It says so to so many of the next, whatever their pace. */
    storm(times: number): void;
    /** One answer in so many gets lost; the message is there. */
    loseEvery(nth: number): void;
    /** The same message again is one message: nothing need be in doubt. */
    readonly knowsKeys: boolean;
  };

const range = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const nth = (list: readonly string[]) => sql`(${[...list]}::text[])[n]`;

/** What each allows to private chats, messages a second. */
export const allowed = { telegram: 30, slack: 5, discord: 50 } as const;
export type Platform = keyof typeof allowed;
export const platforms = Object.keys(allowed) as Platform[];

/** `scale`: times what the platform allows. */
export const wires = {
  async telegram(count: number, scale: number): Promise<Wire> {
    const fake = await startTelegram({ flood: scale });
    const people = range(count).map(n => 10_000 + n);
    for (const id of people) fake.user(id, { started: true });
    const sends = () => fake.calls.filter(({ method }) => method === 'sendMessage');
    return {
      connection: `telegram:${fake.bot.id}`,
      settings: { token: fake.token, apiUrl: fake.root },
      reach: fake.reach,
      person: nth(people.map(String)),
      arrived: () => sends().filter(({ refused }) => refused === '').length,
      heard: () => people.map(id => fake.messages(id).length),
      tooMany: () => sends().filter(({ refused }) => refused.startsWith('Too Many')).length,
      storm: times => fake.faults.plan('sendMessage', { retryAfter: 1 }, times),
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
      settings: { botToken, appToken, apiUrl: fake.apiUrl },
      reach: fake.reach,
      person: nth(people),
      arrived: () => fake.state.messages.length,
      heard() {
        const perChat = Map.groupBy(fake.state.messages, ({ channel }) => channel);
        return [...perChat.values()].map(({ length }) => length);
      },
      tooMany: () => fake.tooMany,
      storm: times => void fake.fault({ on: 'chat.postMessage', answers: { retryAfter: 1 }, times: times }),
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
      settings: { token: fake.token, apiUrl: fake.api },
      reach: fake.reach,
      person: nth(users.map(({ id }) => id)),
      chat: nth(chats.map(({ id }) => id)),
      arrived: () => posts(200),
      heard() {
        const perChat = Map.groupBy(fake.world.messages.values(), ({ channelId }) => channelId);
        return chats.map(({ id }) => perChat.get(id)?.length ?? 0);
      },
      tooMany: () => posts(429),
      storm: times => fake.fail('create message', { type: 'rate limited', seconds: 1, global: true }, times),
      loseEvery: every => fake.failEvery(every, 'create message', { type: 'cut, after' }),
      knowsKeys: true,
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    };
  },
};
