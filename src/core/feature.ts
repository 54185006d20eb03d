import type { Audience, Term } from './audience.ts';
import type { Exactness } from './exactness.ts';
import type { Id } from './ids.ts';
import type { Schedule } from './schedule.ts';
import type { Seals } from './seals.ts';
import type { Speech } from './speech.ts';
import type { Instant } from './time.ts';
import type { Token } from './token.ts';
import type { AccountRef, Field, Locale, Text, View } from './view.ts';

/**
 * What a feature is: a folder that knows no platform. Every member is required; a feature that has nothing to say to one gives an empty record.
 * `Db` is the transaction a handler is given and `Sql` a part of a statement; `core` knows no database.
 */
export interface Feature<Db, Sql = unknown> {
  readonly name: string;
  /**
   * By canonical command name ("poll"), or name and a word after it ("poll close"), which is a command of its own unless a `|` follows.
   * Names, what it does and hints by language are the messages `command-NAME`, `.about` and `.hint`; of two words `command-NAME-WORD` alone, whose value may hold several aliases, separated by spaces.
   */
  readonly commands: Readonly<Record<string, Command<Db>>>;
  /** By verb: what a button or choice does. */
  readonly actions: Readonly<Record<string, Action<Db>>>;
  readonly forms: Readonly<Record<string, Form<Db>>>;
  /** By kind: everything this feature shows, posts and private answers alike; rendered when shown, never stored. */
  readonly views: Readonly<Record<string, Render<Db>>>;
  readonly jobs: Readonly<Record<string, Job<Db>>>;
  /** Whom the item of an action, a form or a command with `who: 'owner'` belongs to; undefined when this community has no such item. */
  owner(db: Db, community: Id, id: string): Promise<Owner | undefined>;
  /** What someone typed to the bot in private; undefined when it means nothing to this feature. Asked in the registry's order until one answers. */
  said(ctx: Context<Db>, said: Said): Promise<Answer | undefined>;
  /** By the ending of its name ("csv"): who may bring a file in private. Other people's files are not fetched; what a file means is `said`'s to find out. */
  readonly files: Readonly<Record<string, readonly Bringer[]>>;
  /** Rules that select members, by name; names are unique among all features. */
  readonly audiences: Readonly<Record<string, AudienceRule<Db, Sql>>>;
  /** What waits for this person, most urgent first, at most `limit`. */
  waiting(ctx: ReadContext<Db>, limit: number): Promise<Waiting[]>;
  /** What this person can begin here, as buttons of their home. */
  offers(ctx: ReadContext<Db>): Promise<readonly Offer[]>;
  /** By the kind of view: what it tells members in private (`JobContext.tell`). */
  readonly notices: Readonly<Record<string, Notice<Sql>>>;
  /** What is worth a line in a member's weekly digest, besides notices that were kept for it; null: nothing. */
  readonly digest: Digest<Db, Sql> | null;
  /** By name ("shift ended"): what other features say has happened, in the transaction in which it did. */
  readonly on: Readonly<Record<string, (ctx: JobContext<Db>, about: Happening) => Promise<void>>>;
  /** By name: what can be fetched at a private address (`Context.openPage`) without a chat, such as a calendar, drawn for its member. */
  readonly pages: Readonly<Record<string, (ctx: ReadContext<Db>) => Promise<FetchedPage>>>;
  readonly personal: Personal<Db>;
  /** Every state worth looking at, in that language: the contract suites, the docs and the eye. */
  samples(speech: Speech): Readonly<Record<string, View>>;
}

export type Said = { readonly text: string; readonly files: readonly SaidFile[] };
/** A file that came with it. The bytes are there only for whom a feature lets bring it (`Feature.files`), and up to `saidFileBytes`; undefined too when the platform did not give them. A size that nobody knows, but that is more than the platform gives, is infinite. */
export type SaidFile = { readonly name: string; readonly size: number; readonly bytes: Uint8Array | undefined };
export const saidFileBytes = 10_000_000;
export type Bringer = Role | 'animateur of a group';

export interface AudienceRule<Db, Sql> {
  /** Whom it selects are the whole community: what is for them, everybody there may know of. */
  readonly everybody?: true;
  /** Whom it selects: a condition on a row `m` of `member`. */
  where(argument: string): Sql;
  /** What can be chosen in this community now, in the reader's words; as a form offers it and as it can be typed. */
  choices(ctx: ReadContext<Db>): Promise<readonly AudienceChoice[]>;
  /** "members of the group Ethics", in the reader's words. */
  say(ctx: ReadContext<Db>, argument: string): Promise<string>;
  /** Of a rule about an item that waits for their answer: that item. */
  readonly about?: (ctx: ReadContext<Db>, argument: string) => Promise<Awaited | undefined>;
}
/** An item that waits for the answers of some. */
export type Awaited = {
  readonly feature: string;
  readonly id: Id;
  readonly title: string;
  /** Who may answer at all. */
  readonly audience: Audience;
  readonly until: Instant | null;
  /** Opens it. */
  readonly token: Token;
  /** Of how many have not answered. */
  readonly count: Exactness;
};
/** Whom a message would reach if it left now. `left` says why the others are left out; for `later`, it becomes a line of their digest. */
export type Reach = {
  readonly of: number;
  readonly reached: number;
  readonly left: Readonly<Record<LeftOut, number>>;
  readonly elsewhere: readonly Elsewhere[];
};
/** Of those who cannot be written to, some whom one platform reaches: the places in which they find it; without any, nowhere. */
export type Elsewhere = {
  readonly count: number;
  readonly places: readonly KnownPlace[];
  readonly platform: string;
  /** What the bot, or the space it is in, is called there. */
  readonly bot: string;
  /** It stays where a group is at home. */
  readonly group: boolean;
};
export type LeftOut =
  | 'no account'
  | 'cannot be written to'
  | 'quiet'
  | 'opted out'
  | 'reminded twice'
  | 'paused'
  | 'later';
/** `words`: how it can be typed. */
export type AudienceChoice = { readonly argument: string; readonly label: string; readonly words: readonly string[] };

/** What may be asked of the rules of all features together. */
export interface Audiences {
  /** `awaited`: also those who have not answered something, which are not a kind of members. */
  choices(awaited?: boolean): Promise<readonly (Term & AudienceChoice)[]>;
  /** Whom it means, in the reader's words; empty for everyone. */
  say(audience: Audience): Promise<string>;
  count(audience: Audience): Promise<number>;
  /** What those it means have not answered, if that is what they are. */
  about(audience: Audience): Promise<Awaited | undefined>;
  /** Whom a notice of that kind of this feature would reach if it were told now; `place`: where it would stand for the others. */
  reach(
    audience: Audience,
    kind: string,
    id: Id,
    how?: Pick<Telling, 'about'> & { readonly place?: Id | null },
  ): Promise<Reach>;
  /** The first rule by which this member does not belong to it; undefined when they do. */
  missing(audience: Audience, member: Id): Promise<string | undefined>;
}

export type FetchedPage = { readonly mime: string; readonly text: string };
/** Where something can be posted. */
export type KnownPlace = { readonly id: Id; readonly name: string; readonly platform: string };

export type Command<Db> = { readonly who: Who; handle(ctx: Context<Db>, text: string): Promise<Answer> };
/** With `who: 'owner'`, `id` is the item's. */
export type Action<Db> = { readonly who: Who; handle(ctx: Context<Db>, wish: ActionWish): Promise<Answer> };
export type ActionWish = { readonly id: Id | ''; readonly argument: string; readonly values: readonly number[] };
/** `at`: for when it was wanted, which may be a while ago. */
export type Job<Db> = (ctx: JobContext<Db>, id: Id, at: Instant) => Promise<void>;
export type Render<Db> = (ctx: ReadContext<Db>, id: Id, detail: string) => Promise<View>;

/** A member's rights over what a feature keeps of them, and what becomes of it when two accounts turn out to be one person. */
export interface Personal<Db> {
  /** Everything kept of this member, readable by them; undefined when there is nothing. What others wrote is named in their language. */
  export(db: Db, member: Id, reader: Locale): Promise<unknown>;
  /** Takes away who they are and what they wrote; frozen tallies stay. What showed it is to be refreshed. */
  forget(ctx: JobContext<Db>, member: Id): Promise<void>;
  /** `from` and `into` are one person: `into` gets what both had, one of each where only one may be, and the more protective of two settings. */
  merge(
    db: Db,
    members: { readonly community: Id; readonly from: Id; readonly into: Id; readonly now: Instant },
    /** For what showed what is merged, and for what begins again by it. */
    ctx: Pick<JobContext<Db>, 'refresh' | 'withdraw' | 'schedule'>,
  ): Promise<void>;
  /** What is not kept for as long as its member or its item; the engine applies it. */
  readonly retention: readonly Retention<Db>[];
}

/** How long rows of a table are kept, as docs/privacy.md says it: "30 days after the last change". */
export type Retention<Db> = {
  readonly table: string;
  readonly kept: string;
  readonly hours: number;
  /** Deletes what was over before that moment. */
  purge(db: Db, before: Instant): Promise<void>;
};

/** For a feature that keeps nothing of anybody. */
export const nothingPersonal: Personal<unknown> = {
  export: async () => undefined,
  forget: async () => {},
  merge: async () => {},
  retention: [],
};

/** What a feature has none of. Its name, its owners, what it keeps of members and its samples are said by each itself: forgotten, they would be missed. */
export const nothingElse = {
  commands: {},
  actions: {},
  forms: {},
  files: {},
  jobs: {},
  views: {},
  said: async () => undefined,
  audiences: {},
  waiting: async () => [],
  offers: async () => [],
  notices: {},
  digest: null,
  on: {},
  pages: {},
};

/**
 * A form is a row of pages; a later page may depend on earlier answers. The engine keeps what was answered as the member's own draft,
 * cuts pages to what a platform can hold and reads each value by its field's type. `submit` gets every answer, or refuses naming a field.
 */
export interface Form<Db> {
  /** With `who: 'owner'`, `about` is the item's id. Asked when it opens and again when it is handed in. */
  readonly who: Who;
  /** What is typed is written nowhere before it is handed in, `about` neither: whoever then decides not to send it has told nobody. */
  readonly unkept?: true;
  /** The n-th page (0, 1, …) given what was answered so far; undefined when there is no more. `room` is how many fields this platform shows at once. */
  page(ctx: ReadContext<Db>, about: string, answers: Answers, n: number, room: number): Promise<FormPage | undefined>;
  submit(ctx: Context<Db>, about: string, answers: Answers): Promise<Answer>;
  /** Absent: the member's draft keeps the answers until they are handed in. */
  readonly keeping?: Keeping<Db>;
}
/**
 * A form that keeps its answers itself, page by page, so that they can be gone on with elsewhere: it opens at the first page with a question that was not answered,
 * and a page that is not asked any more takes no answer.
 */
export interface Keeping<Db> {
  load(ctx: ReadContext<Db>, about: string): Promise<Answers>;
  /** What was answered on one page; the other answers stay as they are. Says what they may not know when it keeps nothing. */
  save(ctx: ReadContext<Db>, about: string, given: Answers): Promise<Refusal | undefined>;
  /** What whoever leaves it for later is told, and goes on from. */
  left(about: string): Answer;
}
export type FormPage = {
  readonly title: string;
  readonly intro: Text;
  readonly fields: readonly Field[];
  readonly submit: string;
};
/** What was answered by field name; null or absent when skipped. */
export type Answers = Readonly<Record<string, FieldValue>>;
export type FieldValue = string | number | readonly number[] | AccountRef | null;

/** `answers` are the whole answer in one tap each, where there are few; none where it takes more than a tap. */
export type Waiting = {
  readonly title: Text;
  readonly label: string;
  readonly token: Token;
  readonly answers: readonly { readonly label: string; readonly token: Token }[];
};

/**
 * How urgent a private message is, and out of which budget it comes: what I am part of (my shift, my match) · what is being decided (poll, survey) ·
 * somebody asks for help · the life of the organisation (invitations, news).
 */
export type NoticeClass = 'engagement' | 'decision' | 'help' | 'life';
export type Notice<Sql> = {
  readonly class: NoticeClass;
  /** An invitation to a survey; a member gets one in 30 days. */
  readonly survey?: boolean;
  /** Reminds of an item that waits for an answer; nobody is reminded of it more than twice. */
  readonly reminds?: boolean;
  /** Whom it is still for when it leaves: a condition on a row `m` of `member`. Who answered, declined or left meanwhile is left out. */
  still(item: Id): Sql;
};
/** To whom: those of a list, or whoever an audience means. */
export type Recipients = { readonly members: readonly Id[] } | { readonly audience: Audience };
export type Telling = {
  /** The same item may be told several times; the same occurrence reaches each member once, however often it is said. */
  readonly occurrence?: string;
  /** For the view; never what a member typed. */
  readonly detail?: string;
  /** Of no use after that: when the poll closes, the shift begins. 30 days from now unless told. */
  readonly until?: Instant;
  /** Reminds of that item rather than of its own: both count together. */
  readonly about?: { readonly feature: string; readonly id: Id };
  /** Only as a line of their digest, never as a message of its own. */
  readonly digest?: boolean;
};
/** Asked of everybody at once whether there may be lines for them, and drawn for those alone who get a digest. */
export interface Digest<Db, Sql> {
  /** Who may have any: a condition on a row `m` of `member`, true of everybody who has. */
  whom(now: Instant): Sql;
  lines(ctx: ReadContext<Db>): Promise<readonly News[]>;
}
/** A line of a digest, with what can be done about it in one tap. */
export type News = {
  readonly text: Text;
  readonly buttons: readonly { readonly label: string; readonly token: Token }[];
};
/** What something that happened was about: an item, and a member if it happened to one. */
export type Happening = { readonly id: Id; readonly member: Id | null };

/** A button for those who may; `who` is 'owner' for nothing here. At most two of a feature for everyone and two for roles, what is begun most often first. */
export type Offer = {
  readonly label: string;
  readonly token: Token;
  readonly who: 'members' | readonly Role[];
  /** Nothing that is begun: how Palabre treats me. The home keeps these together behind one button. */
  readonly settings?: true;
};

/** What a member may be besides a member. Group animateurs are not these: they act within their group only. */
export type Role = 'animateur' | 'board' | 'admin' | 'referent' | 'helper';
export const roles: readonly Role[] = ['animateur', 'board', 'admin', 'referent', 'helper'];
/** Those who may begin something for the whole community; animateurs of a group do so within it. */
export const communityRoles: readonly Role[] = ['animateur', 'board', 'admin'];

/**
 * Who may do something: every member; those of any of these roles; or whoever the item belongs to (`Feature.owner`), its group's animateurs and admins.
 * The engine asks before the handler runs.
 */
export type Who = 'members' | 'owner' | readonly Role[];

/** The person acting or reading. `member` and `account` are our ids. */
export type Actor = {
  readonly member: Id;
  readonly account: Id;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
};
/** `locales` are the languages it speaks, `zone` is IANA, `country` ISO 3166. */
export type Community = {
  readonly id: Id;
  readonly name: string;
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  readonly zone: string;
  readonly country: string;
};
/** Whom an item belongs to: the member who made it, and the group it was made for, if any. */
export type Owner = { readonly member: Id | null; readonly group: Id | null };
/** Where something was said: a place of the community, by our id, or in private, where nothing stays. */
export type Here =
  | { readonly private: false; readonly id: Id; readonly kind: 'channel' | 'thread'; readonly name: string }
  | { readonly private: true; readonly kind: 'direct' | 'home'; readonly name: string };

/** What a renderer sees. `actor` is null when everyone in a place reads it. */
export interface ReadContext<Db> {
  readonly db: Db;
  readonly now: Instant;
  readonly speech: Speech;
  /** To the same reader in another language. */
  speechIn(locale: Locale): Speech;
  readonly community: Community;
  readonly actor: Actor | null;
  /** Whether an ISO date is a public holiday where this community is. */
  holiday(date: string): boolean;
  /** A token of this feature. */
  token(verb: string, id?: Id | '', argument?: string): Token;
  /** Everything kept of a member, by feature, for them to read. */
  everythingOf(member: Id): Promise<Readonly<Record<string, unknown>>>;
  /** What a digest of the actor's has to say: what was kept for it and is still of use, then what each feature adds. */
  digestLines(digest: Id): Promise<readonly News[]>;
  /** What waits for the actor in every feature. */
  waiting(limit: number): Promise<Waiting[]>;
  /** What the actor can begin in every feature: those for everyone, then those for their roles. */
  offers(): Promise<{ readonly everyone: readonly Offer[]; readonly roles: readonly Offer[] }>;
  readonly audiences: Audiences;
  /** Where this community can be posted to, in the order in which places became known, so that a position keeps meaning the same one. At most as many as a field has options. */
  places(): Promise<readonly KnownPlace[]>;
  /** The private address of the actor's page of this feature; undefined while they have opened none. */
  addressOf(page: string): Promise<string | undefined>;
  /** Whether anybody could fetch a page from outside. */
  readonly pagesReachable: boolean;
  /** Envelopes that nobody can open before their item is over; of what is open, only somebody's own may be opened, to them. */
  readonly seals: Seals;
}

/** What a job may do. All of it is in the one transaction that is `db`. */
export interface JobContext<Db> {
  readonly db: Db;
  readonly now: Instant;
  readonly community: Community;
  /** Whether an ISO date is a public holiday where this community is. */
  holiday(date: string): boolean;
  id(): Id;
  /** Shows the item in that place by a post that is edited as the item changes. A second time in the same place is the same post. */
  publish(kind: string, id: Id, place: Id): Promise<void>;
  /** The item changed: every post that shows it is drawn anew, soon and coalesced. */
  refresh(kind: string, id: Id): Promise<void>;
  /** Puts a new message that is not edited later beside every post of `beside`; once for each place whatever happens. */
  announce(beside: string, kind: string, id: Id): Promise<void>;
  /** Takes away every message that shows it, private ones too: deleted, or where it is too late for that, emptied. It is not published there again. */
  withdraw(kind: string, id: Id): Promise<void>;
  /** Tells members of the item in private, by one of the feature's `notices`: each at a moment that their attention allows, or in their digest. */
  tell(kind: string, id: Id, to: Recipients, how?: Telling): Promise<void>;
  /** Whom an audience means at this moment. */
  members(audience: Audience): Promise<readonly Id[]>;
  /** Says that something happened, to every feature that wants to know (`Feature.on`). */
  emit(event: string, about: Happening): Promise<void>;
  /** Writes into the log of deeds: what was done with rights, by our ids and counts, never what was said or voted. */
  record(deed: string, about: Readonly<Record<string, string | number | readonly string[]>>): Promise<void>;
  /** Whether the community would have no admin without this member. Of the last two, who go at one moment, one is told so. */
  isLastAdmin(member: Id): Promise<boolean>;
  /** Takes away who they were and what they wrote, everywhere. */
  forget(member: Id): Promise<void>;
  /** A code that works once, as people type it; `minutes` null: until it is used. */
  code(kind: 'link' | 'invitation', member: Id, minutes: number | null): Promise<string>;
  /** A keyed hash of a text in this community, which nobody can make or check without a key outside the database: to know again what is not kept. */
  fingerprint(text: string): string;
  /** Envelopes that nobody can open before their item is over, and then only all together. */
  readonly seals: Seals;
  /** Runs the feature's job at that moment. Said again it runs again: a job looks at how things stand, so that coming twice, early or late does no harm. */
  schedule(job: string, id: Id, at: Instant): Promise<void>;
  /**
   * Runs the feature's job again and again, from that moment on (now unless told); null ends it. The same job for the same id a second time replaces it.
   * Every time comes once, whatever happened: late after a downtime, and of several that were missed only the first. Returns the next one.
   */
  repeat(job: string, id: Id, schedule: Schedule | null, after?: Instant): Promise<Instant | undefined>;
}

export interface Context<Db> extends JobContext<Db> {
  readonly actor: Actor;
  readonly here: Here;
  readonly speech: Speech;
  readonly audiences: Audiences;
  places(): Promise<readonly KnownPlace[]>;
  /** Gives the actor's page a new private address; the one before is dead. `false` only closes it. */
  openPage(page: string, open: boolean): Promise<void>;
  token(verb: string, id?: Id | '', argument?: string): Token;
}

/** What a handler answers: by reference, so that a redelivered event gets the same answer rendered again and no text of it is stored. `detail` never holds what a member typed. */
export type Answer =
  | { readonly type: 'say' | 'show' | 'peek'; readonly view: string; readonly id: Id | ''; readonly detail: string }
  | { readonly type: 'ask'; readonly form: string; readonly about: string; readonly takeUp?: true }
  | Refusal
  | { readonly type: 'none' };

/** A refusal is an answer: nothing of the transaction is kept, and the person is told what is wrong and what to do next. `field` names the field of a form it is about. */
export type Refusal = {
  readonly type: 'refuse';
  readonly message: string;
  readonly args: Readonly<Record<string, string | number | Instant>>;
  readonly field: string;
};

export const say = (view: string, id: Id | '' = '', detail = ''): Answer => ({ type: 'say', view, id, detail });
export const show = (view: string, id: Id | '' = '', detail = ''): Answer => ({ type: 'show', view, id, detail });
/**
 * Shown as `show` does, of something that changed nothing: neither the view nor its detail is kept, and a redelivery asks the handler anew.
 * For what is not to be stored, such as a ballot half made.
 */
export const peek = (view: string, id: Id | '' = '', detail = ''): Answer => ({ type: 'peek', view, id, detail });
export const ask = (form: string, about = ''): Answer => ({ type: 'ask', form, about });
/** The same, but for whoever left that form half filled in, here or on another platform: they go on where they were, about what that was. */
export const takeUp = (form: string, about = ''): Answer => ({ type: 'ask', form, about, takeUp: true });
export const refuse = (message: string, args: Refusal['args'] = {}, field = ''): Refusal => ({
  type: 'refuse',
  message,
  args,
  field,
});

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'refuse';
