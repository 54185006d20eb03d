import type { Adapter, PlaceRef, Platform } from '../../src/core/adapter.ts';
import type { Locale } from '../../src/core/view.ts';

/** How the one suite speaks to any platform: a fake of it at the wire, our adapter connected to that by the real client library, and people who use it. */
export type Driver = {
  readonly platform: Platform;
  /** Why no delivery can fail on the way there, which leaves the suite nothing to try of it. */
  readonly unfailing?: string;
  open(): Promise<Played>;
};

export type Played = AsyncDisposable & {
  /** Not started: the suite gives it its host. */
  readonly adapter: Adapter;
  /** A shared place in which the bot and everybody is. */
  readonly place: PlaceRef;
  /** Somebody the bot may write to in private, unless told otherwise. Called once a name. */
  person(name: string, locale: Locale): Player;
  /** The bot's messages in the place as they are now, oldest first. */
  messages(): readonly Shown[];
  readonly faults: Faults;
  /** What the fake complains of that a test did not see (late acknowledgements, unknown calls); empty at the end of every test. */
  complaints(): readonly string[];
};

export type Faults = {
  /** The next message put or edited is done, and its answer lost on the way. */
  loseAnswer(): void;
  /** The next message put or edited is refused for so many seconds. */
  limitRate(seconds: number): void;
  /** The next message put or edited meets a server that is broken: a page of HTML with status 502, before anything was done. */
  answerHtml(): void;
  /** The bot is put out of the place. */
  removeBot(): void;
  /** The bot's message is deleted by somebody. */
  deleteMessage(id: string): void;
  /** That person can no longer be written to in private. */
  block(player: Player): void;
  /** They can again, where that is theirs to say and not done by writing to the bot; it learns nothing of it. */
  unblock?(player: Player): void;
  /** The platform delivers the newest event again; resolves when the adapter has taken it. */
  redeliver(): Promise<void>;
  /** Another bot, and our own, say something where our bot hears it, if the platform lets it hear such a thing at all. */
  sayAsBots(text: string): Promise<void>;
};

/** A message as people see it. `text` is everything readable, without markup; `buttons` their labels in order; `alarms` whoever and whatever it would ping, link or format by what members typed. */
export type Shown = {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly alarms: readonly string[];
};

/** A page as it is asked: the title, the labels of the fields now on the screen, what it says is wrong. */
export type Asked = {
  readonly title: string;
  readonly labels: readonly string[];
  readonly problems: readonly string[];
};

export type Player = {
  /** What the platform calls them. */
  readonly id: string;
  /** In the shared place. */
  command(name: string, text: string): Promise<void>;
  /** Presses the newest button with that label that this person sees, in the place or in private. */
  press(label: string): Promise<void>;
  /** Chooses exactly these options in the newest choice that this person sees. */
  choose(labels: readonly string[]): Promise<void>;
  /** Says it to the bot in private. */
  say(text: string): Promise<void>;
  /** Drops a file on the bot in private. */
  bring(name: string, bytes: Uint8Array): Promise<void>;
  /** Opens the bot's home, by whatever the platform has for it; false where it has none. */
  openHome(): Promise<boolean>;
  /** Answers the page being asked, by label, as far as it is on the screen, and hands it in. */
  fill(values: Readonly<Record<string, string | number | readonly string[]>>): Promise<void>;
  /** The page being asked, if any. */
  asked(): Asked | undefined;
  /** Everything shown to this person alone, as it is now, oldest first; a passing line (a toast) is one too. */
  seen(): readonly Shown[];
};
