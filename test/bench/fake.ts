import { fakeDiscord } from '../fakes/discord/discord.ts';
import { directWith } from '../fakes/discord/world.ts';
import { fakeSlack } from '../fakes/slack/slack.ts';
import { startTelegram } from '../fakes/telegram/server.ts';

/** A fake platform as a process of its own, with so many people on it who can be written to and limits times `scale`. */
const [platform = '', count = '0', scale = '1'] = process.argv.slice(2);
const people = Array.from({ length: Number(count) }, (_, n) => n + 1);

/** What a sender needs; who is where as expressions of `n`; what the fake has taken and refused so far. */
export type Ready = {
  readonly connection: string;
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly people: readonly string[];
  readonly chats: readonly string[];
};
export type Counted = {
  readonly taken: number;
  readonly tooMany: number /** Milliseconds. */;
  readonly processor: number;
};

const start: Readonly<Record<string, () => Promise<{ ready: Ready; counted(): Omit<Counted, 'processor'> }>>> = {
  async telegram() {
    const fake = await startTelegram({ flood: Number(scale) });
    const ids = people.map(n => 10_000 + n);
    for (const id of ids) fake.user(id, { started: true });
    const calls = () => fake.calls.filter(({ method }) => method === 'sendMessage');
    return {
      ready: {
        connection: `telegram:${fake.bot.id}`,
        settings: { telegram: { token: fake.token, apiUrl: fake.root } },
        people: ids.map(String),
        chats: [],
      },
      counted: () => ({
        taken: calls().filter(({ refused }) => refused === '').length,
        tooMany: calls().filter(({ refused }) => refused.startsWith('Too Many')).length,
      }),
    };
  },
  async slack() {
    const fake = await fakeSlack({ rateScale: Number(scale) });
    const ids = people.map(n => `U${String(n).padStart(8, '0')}`);
    for (const id of ids) fake.addMember({ id });
    return {
      ready: {
        connection: `slack:${fake.team.id}`,
        settings: { slack: { botToken: fake.app.botToken, appToken: fake.app.appToken, apiUrl: fake.apiUrl } },
        people: ids,
        chats: [],
      },
      counted: () => ({
        taken: fake.state.messages.length,
        tooMany: fake.tooMany,
      }),
    };
  },
  async discord() {
    // Each channel has a bucket of its own; the limit of the whole bot is what a broadcast meets.
    const fake = await fakeDiscord({ rates: { global: 50 * Number(scale) } });
    const users = people.map(n => fake.user(`Person ${n}`));
    const calls = () => fake.requests.filter(({ route }) => route === 'create message');
    return {
      ready: {
        connection: `discord:${fake.world.application.id}`,
        settings: { discord: { token: fake.token, apiUrl: fake.api } },
        people: users.map(({ id }) => id),
        chats: users.map(({ id }) => directWith(fake.world, id).id),
      },
      counted: () => ({
        taken: calls().filter(({ status }) => status === 200).length,
        tooMany: calls().filter(({ status }) => status === 429).length,
      }),
    };
  },
};

const fake = await start[platform]?.();
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const before = processor();
process.on('message', () => process.send?.({ ...fake?.counted(), processor: processor() - before }));
process.send?.(fake?.ready);
