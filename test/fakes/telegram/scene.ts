import { connect, type TelegramSettings } from '../../../adapters/telegram/index.ts';
import type { Adapter, Reply } from '../../../src/core/adapter.ts';
import { tokenOf } from '../../../src/core/token.ts';
import type { Block, Field, Page, View } from '../../../src/core/view.ts';
import { startOn, type TestHost } from '../../contract/host.ts';
import type { Seen } from './seen.ts';
import { type FakeTelegram, startTelegram } from './server.ts';

/** A fake Telegram, our adapter on it and a host that answers what a test says; for tests of what is Telegram's alone. */
export type Scene = AsyncDisposable & {
  readonly telegram: FakeTelegram;
  readonly adapter: Adapter;
  /** Everything logged, as it would be written. */
  readonly logged: string[];
  host: TestHost;
  /** Stops the adapter and starts another on the same bot. */
  restart(): Promise<void>;
  /** The newest message of the bot in a chat, once `isIt` holds for it. */
  newest(chat: number, isIt?: (message: Seen) => boolean): Promise<Seen>;
};

export async function scene(
  options: Parameters<typeof startTelegram>[0] & Pick<TelegramSettings, 'pressPatience'> = {},
): Promise<Scene> {
  const telegram = await startTelegram({ flood: Number.POSITIVE_INFINITY, ...options });
  const { pressPatience } = options;
  const settings = { token: telegram.token, apiUrl: telegram.root, ...(pressPatience ? { pressPatience } : {}) };
  const logged: string[] = [];
  const stage: Scene = {
    telegram,
    adapter: connect(settings),
    logged,
    host: undefined as never,
    async restart() {
      const { answer } = stage.host;
      await stage.host[Symbol.asyncDispose]();
      stage.host = await listening(connect(settings), logged);
      stage.host.answer = answer;
    },
    newest: (chat, isIt = () => true) =>
      telegram.until(() => {
        const last = telegram
          .messages(chat)
          .filter(({ isFromBot }) => isFromBot)
          .at(-1);
        return last && isIt(last) && last;
      }),
    async [Symbol.asyncDispose]() {
      await stage.host[Symbol.asyncDispose]();
      await telegram[Symbol.asyncDispose]();
    },
  };
  stage.host = await listening(stage.adapter, logged);
  return stage;
}

async function listening(adapter: Adapter, logged: string[]): Promise<TestHost> {
  const host = await startOn(adapter);
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    host.log[level] = (facts, message) => void logged.push(`${level} ${JSON.stringify(facts)} ${message}`);
  return host;
}

export const viewOf = (title: string, ...blocks: Block[]): View => ({ title, locale: 'en', blocks });
export const sayOf = (title: string, ...blocks: Block[]): Reply => ({ type: 'say', view: viewOf(title, ...blocks) });
export const showOf = (title: string, ...blocks: Block[]): Reply => ({ type: 'show', view: viewOf(title, ...blocks) });
export const voteToken = tokenOf('polls', 'vote', '0123456789ab', '0');
export const buttonsOf = (...labels: string[]): Block => ({
  type: 'buttons',
  buttons: labels.map(label => ({ label, token: voteToken, style: 'plain' })),
});

export const lineOf = (label: string, value = ''): Field => ({
  type: 'line',
  name: 'x',
  label,
  hint: '',
  required: true,
  error: null,
  value,
  maxLength: 200,
});

/** The n-th of three pages. */
export const pageOf = (n: number, ...fields: Field[]): Page => ({
  title: 'A new poll',
  locale: 'en',
  intro: '',
  fields,
  token: tokenOf('form', 'fill', '0123456789ab', String(n)),
  step: { n: n + 1, of: 3 },
  back: n > 0 ? tokenOf('form', 'back', '0123456789ab', String(n - 1)) : null,
  cancel: tokenOf('form', 'cancel', '0123456789ab'),
  words: {
    submit: 'Send',
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    cancel: 'Cancel',
    open: 'Open',
    correct: 'Correct',
  },
});
