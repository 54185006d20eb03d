import { EventEmitter } from 'node:events';
import type { Fields } from './shape.ts';

/** All that this Slack knows: one workspace with one app installed in it. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly locale: string;
  readonly zone: string;
  readonly isBot: boolean;
  deleted: boolean;
};
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly members: Set<string>;
  archived: boolean;
};
export type Version = { readonly text: string; readonly blocks: readonly Fields[]; readonly at: number };
export type Message = {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly user: string;
  readonly byBot: boolean;
  /** The one person who sees it, for ephemeral messages. */
  readonly onlyFor: string | undefined;
  text: string;
  blocks: readonly Fields[];
  files: readonly string[];
  /** What it was before each edit, oldest first. */
  readonly history: Version[];
  deleted: boolean;
  readonly linksNames: boolean;
  readonly unfurls: boolean;
};
export type OpenView = {
  readonly id: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  readonly rootId: string;
  readonly previousId: string | undefined;
  view: Fields;
  hash: string;
  /** What the app said against the last submission, by block id. */
  errors: Fields;
};
export type File = {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly alt: string;
  readonly user: string;
  readonly mime: string;
  bytes: Buffer | undefined;
  /** Where it is shared, and how often `files.info` still answers without saying so. */
  shares: { readonly channel: string; readonly ts: string; hidden: number }[];
  deleted: boolean;
};
export type Trigger = {
  readonly user: string;
  readonly fromView: string | undefined;
  readonly expires: number;
  used: boolean;
};
export type ResponseUrl = {
  readonly channel: string;
  readonly user: string;
  readonly expires: number;
  readonly original: Message | undefined;
  uses: number;
};
export type App = {
  readonly id: string;
  readonly name: string;
  readonly botId: string;
  readonly botUser: string;
  botToken: string;
  appToken: string;
  readonly signingSecret: string;
  readonly scopes: Set<string>;
  homeTab: boolean;
  messagesTab: boolean;
  socketMode: boolean;
};
export type Call = { readonly method: string; readonly args: Fields; readonly at: number };

export type State = {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: App;
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  /** The modals each person has open, the root first. */
  readonly modals: Map<string, OpenView[]>;
  readonly homes: Map<string, OpenView>;
  readonly files: Map<string, File>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly calls: Call[];
  /** What the app did that Slack would call a fault of its own: a late acknowledgement, an answer that cannot be shown. */
  readonly complaints: string[];
  readonly changes: EventEmitter<{ change: [] }>;
  /** Milliseconds since 1970. */
  now(): number;
  /** A fresh number, for ids. */
  next(): number;
  editWindowClosed: boolean;
  /** How often `files.info` answers before it says where a new file is shared. */
  shareDelay: number;
};

export function newState(now: () => number): State {
  let count = 0;
  const app: App = {
    id: 'A0PALABRE',
    name: 'Palabre',
    botId: 'B0PALABRE',
    botUser: 'U0PALABRE',
    botToken: 'xoxb-fake-bot-token',
    appToken: 'xapp-fake-app-token',
    signingSecret: 'fake-signing-secret',
    scopes: new Set([
      'commands',
      'chat:write',
      'im:history',
      'files:read',
      'files:write',
      'users:read',
      'channels:read',
      'groups:read',
    ]),
    homeTab: true,
    messagesTab: true,
    socketMode: true,
  };
  return {
    team: { id: 'T0FAKE', name: 'Fake Cooperative', domain: 'fake-cooperative' },
    app,
    members: new Map([
      [
        app.botUser,
        {
          id: app.botUser,
          name: 'palabre',
          realName: app.name,
          locale: 'en-US',
          zone: 'Europe/Brussels',
          isBot: true,
          deleted: false,
        },
      ],
    ]),
    channels: new Map(),
    messages: [],
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    calls: [],
    complaints: [],
    changes: new EventEmitter<{ change: [] }>().setMaxListeners(0),
    now,
    next: () => ++count,
    editWindowClosed: false,
    shareDelay: 1,
  };
}

export const changed = (state: State): void => {
  state.changes.emit('change');
};

/** A message's time stamp: seconds and a number that no other message has. */
export const newTs = (state: State): string =>
  `${Math.floor(state.now() / 1000)}.${String(state.next()).padStart(6, '0')}`;

/** The direct conversation of the bot and that person, made when first needed. */
export function directOf(state: State, user: string): Channel {
  const id = `D0${user}`;
  const known = state.channels.get(id);
  if (known) return known;
  const channel: Channel = {
    id,
    name: 'directmessage',
    kind: 'im',
    members: new Set([user, state.app.botUser]),
    archived: false,
  };
  state.channels.set(id, channel);
  return channel;
}

export function newMessage(
  state: State,
  given: Pick<Message, 'channel' | 'user' | 'text' | 'blocks'> & Partial<Message>,
): Message {
  const message: Message = {
    threadTs: undefined,
    byBot: given.user === state.app.botUser,
    onlyFor: undefined,
    files: [],
    history: [],
    deleted: false,
    linksNames: false,
    unfurls: false,
    ts: newTs(state),
    ...given,
  };
  state.messages.push(message);
  changed(state);
  return message;
}

/** Changes what a message shows and remembers what it showed before. */
export function editMessage(state: State, message: Message, text: string, blocks: readonly Fields[]): void {
  message.history.push({ text: message.text, blocks: message.blocks, at: state.now() });
  message.text = text;
  message.blocks = blocks;
  changed(state);
}

export function deleteMessage(state: State, message: Message): void {
  message.deleted = true;
  changed(state);
}
