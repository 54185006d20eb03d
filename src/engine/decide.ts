import { type Inbound, onlyField } from '../core/adapter.ts';
import {
  type Answer,
  type Command,
  type Context,
  type Feature,
  isRefusal,
  refuse,
  type SaidFile,
  type Who,
} from '../core/feature.ts';
import { own } from '../core/own.ts';
import { wishOf } from '../core/token.ts';
import type { Sql, Transaction } from '../database/client.ts';
import { localeOf } from '../i18n/speech.ts';
import { codeIn, redeemCode } from './codes.ts';
import { wordsAfter } from './commands.ts';
import { handlerContext } from './context.ts';
import { type Decision, type Listener, Refused } from './decision.ts';
import { adoptPost } from './doubt.ts';
import { draftInHand, openDraftOf } from './drafts.ts';
import { formsName } from './forms.ts';
import type { Arrival, KnownArrival } from './identity.ts';
import type { Lane } from './lane.ts';
import { refusalFor } from './rights.ts';
import { settle } from './settle.ts';
import { pageAsked, pressForm, submitPage } from './submit.ts';
import { homeOf } from './wayhome.ts';
import type { World } from './world.ts';

/** What an event of a person comes to: who handles it, may they, and what is kept of the answer. Throws `Refused`. */
export async function decide(
  world: World,
  db: Transaction,
  lane: Lane,
  event: Inbound,
  files: readonly SaidFile[],
  arrival: Arrival,
): Promise<Decision> {
  const code = codeIn(event);
  if (code) return giveCode(world, db, lane, event, code, arrival.reader ?? guestOf(event));
  if (!arrival.reader)
    throw new Refused(refuse(event.in.space ? 'engine-not-adopted' : 'engine-no-community'), guestOf(event));
  const known = arrival;
  switch (event.type) {
    case 'command':
      return command(world, db, lane, known, event.name, event.text);
    case 'press':
      return press(world, db, lane, known, event);
    case 'submit': {
      const wish = wishOf(event.token);
      const draft =
        wish?.feature === formsName && wish.id ? await draftInHand(world, db, wish.id, known.reader) : undefined;
      if (!wish || !draft) throw new Refused(refuse('form-gone'), known.reader);
      return submitPage(world, db, lane, known, draft, pageAsked(wish), event.values);
    }
    case 'said':
      return said(world, db, lane, known, event, files);
    case 'opened': {
      const home = homeOf(world);
      return home ? { type: 'show', feature: home.name, view: 'home', id: '', detail: '' } : { type: 'none' };
    }
    default:
      return { type: 'none' };
  }
}

/** Somebody of whom only what the platform says is known. */
export const guestOf = (event: Inbound) =>
  ({ locale: localeOf(event.from.locale) ?? 'en', zone: event.from.zone || 'UTC' }) as const;

async function giveCode(
  world: World,
  db: Transaction,
  lane: Lane,
  event: Inbound,
  code: string,
  listener: Listener,
): Promise<Decision> {
  const redeemed = await redeemCode(world, db, lane, event, code);
  if (!redeemed) return { type: 'wrong code' };
  if (isRefusal(redeemed)) throw new Refused(redeemed, listener);
  return { type: 'say', feature: 'code', view: redeemed.view, id: redeemed.community, detail: '' };
}

type Handle = (ctx: Context<Transaction>) => Promise<Answer>;

async function handled(
  world: World,
  db: Transaction,
  lane: Lane,
  known: KnownArrival,
  feature: Feature<Transaction, Sql>,
  who: Who,
  item: string,
  handle: Handle,
): Promise<Decision> {
  const refusal = await refusalFor(db, who, feature, known.reader, item);
  const answer = refusal ?? (await handle(handlerContext(world, db, feature.name, known)));
  return settle(world, db, lane, known.reader, feature.name, answer);
}

function command(
  world: World,
  db: Transaction,
  lane: Lane,
  known: KnownArrival,
  name: string,
  text: string,
): Promise<Decision> {
  const found = commandOf(world, name, text);
  if (!found) throw new Refused(refuse('engine-unknown-command'), known.reader);
  return handled(world, db, lane, known, found.feature, found.command.who, found.text.trim(), ctx =>
    found.command.handle(ctx, found.text),
  );
}

type Found = {
  readonly feature: Feature<Transaction, Sql>;
  readonly command: Command<Transaction>;
  readonly text: string;
};

/** "/poll close 12" is the command "poll close" with "12"; "/poll Close the shop? | yes | no" is "poll". */
function commandOf(world: World, name: string, text: string): Found | undefined {
  for (const { word, rest } of wordsAfter(world.features.values(), world.texts, name, text)) {
    for (const feature of world.features.values()) {
      const command = own(feature.commands, word ? `${name} ${word}` : name);
      if (command) return { feature, command, text: rest };
    }
  }
  return undefined;
}

async function press(
  world: World,
  db: Transaction,
  lane: Lane,
  known: KnownArrival,
  event: Extract<Inbound, { type: 'press' }>,
): Promise<Decision> {
  const wish = wishOf(event.token);
  if (wish?.feature === formsName) return pressForm(world, db, lane, known.reader, wish);
  const feature = wish && world.features.get(wish.feature);
  const action = feature && own(feature.actions, wish.verb);
  if (!wish || !feature || !action) throw new Refused(refuse('engine-unknown-button'), known.reader);
  const decision = await handled(world, db, lane, known, feature, action.who, wish.id, ctx =>
    action.handle(ctx, { id: wish.id, argument: wish.argument, values: event.values }),
  );
  await adoptPost(world, db, lane, wish, event);
  return decision;
}

async function said(
  world: World,
  db: Transaction,
  lane: Lane,
  known: KnownArrival,
  event: Extract<Inbound, { type: 'said' }>,
  files: readonly SaidFile[],
): Promise<Decision> {
  const { reader } = known;
  const draft =
    lane.adapter.limits.fieldsPerPage === 1 && event.in.kind === 'direct'
      ? await openDraftOf(world, db, reader)
      : undefined;
  if (draft)
    return submitPage(
      world,
      db,
      lane,
      known,
      draft,
      { n: draft.page, mark: draft.mark },
      { [onlyField]: event.files.length > 0 ? event.files : event.text },
    );
  for (const feature of world.features.values()) {
    const answer = await feature.said(handlerContext(world, db, feature.name, known), {
      text: event.text,
      files,
    });
    if (answer) return settle(world, db, lane, reader, feature.name, answer);
  }
  throw new Refused(refuse('engine-not-understood'), reader);
}
