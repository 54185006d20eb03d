import { apiThrottler } from '@grammyjs/transformer-throttler';
import { webApi } from '@slack/bolt';
import { REST, Routes } from 'discord.js';
import { Api } from 'grammy';
import type { Ready } from './fake.ts';

type Sends = (ready: Ready, count: number, scale: number) => Promise<number>;
const text = 'Recorded: Monday. You can change it until the poll closes.';

/** The same number of messages as a bot sends them that leaves it to its library; each gives how many failed. */
export const usualSends: Readonly<Record<'telegram' | 'slack' | 'discord', Sends>> = {
  async telegram({ settings: { telegram }, people }, _, scale) {
    const api = new Api(telegram?.token ?? '', { apiRoot: telegram?.apiUrl ?? '' });
    // Its own settings, times the scale.
    const global = {
      reservoir: 30 * scale,
      reservoirRefreshAmount: 30 * scale,
      reservoirRefreshInterval: 1000,
    };
    const out = { maxConcurrent: 1, minTime: 1000 / scale };
    api.config.use(apiThrottler({ global, out }));
    return failures(people.map(person => api.sendMessage(Number(person), text)));
  },
  async slack({ settings: { slack }, people }) {
    const client = new webApi.WebClient(slack?.botToken, {
      slackApiUrl: slack?.apiUrl ?? '',
      logLevel: 'error' as never,
    });
    return failures(people.map(channel => client.chat.postMessage({ channel, text })));
  },
  async discord({ settings: { discord }, chats }, _, scale) {
    const rest = new REST({ api: discord?.apiUrl ?? '', globalRequestsPerSecond: 50 * scale }).setToken(
      discord?.token ?? '',
    );
    return failures(chats.map(chat => rest.post(Routes.channelMessages(chat), { body: { content: text } })));
  },
};

async function failures(sends: readonly Promise<unknown>[]): Promise<number> {
  return (await Promise.allSettled(sends)).filter(({ status }) => status === 'rejected').length;
}
