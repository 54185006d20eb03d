import type { Command } from 'commander';
import type { Instant } from '../core/time.ts';
import { type Broadcast, broadcastOf, broadcastsOf, cancelBroadcast, minutesLeft } from '../engine/broadcasts.ts';
import { Problem, withConfig } from './run.ts';
import { communityOf, type Visit, visit } from './visit.ts';

type Options = { readonly community?: string };
const shown = 20;

/** What members are being told: how far it is, and how it stops. */
export function addDeliveryCommands(program: Command): void {
  const deliveries = program
    .command('deliveries')
    .description('messages to many members: how far they are, and how they stop');
  const inCommunity = (command: Command) => command.option('--community <name>', 'where there are several');
  inCommunity(deliveries.command('list', { isDefault: true }))
    .description(`the newest ${shown}`)
    .action((options: Options) => act(options, list));
  inCommunity(deliveries.command('show'))
    .argument('<id>', 'as the list says')
    .description('one of them in full')
    .action((id: string, options: Options) => act(options, (at, community) => show(at, community, id)));
  inCommunity(deliveries.command('cancel'))
    .argument('<id>', 'as the list says')
    .description('send nothing more of it')
    .action((id: string, options: Options) => act(options, (at, community) => cancel(at, community, id)));
}

type Act = (at: Visit, community: string) => Promise<void>;

const act = ({ community }: Options, work: Act): Promise<void> =>
  withConfig(config => visit(config, async at => work(at, (await communityOf(at.database, community)).id)));

async function list({ database, now }: Visit, community: string): Promise<void> {
  const found = await broadcastsOf(database, community, now(), shown);
  if (found.length === 0) return console.log('Nobody has been told anything yet.');
  for (const one of found)
    console.log(`${one.id}  ${titleOf(one)}: ${one.sent} of ${one.total} sent${leftOf(one, now())}`);
}

async function show({ database, now }: Visit, community: string, id: string): Promise<void> {
  const one = await found(database, community, id, now);
  console.log(`${titleOf(one)}${leftOf(one, now())}`);
  for (const [what, count] of [
    ['sent', one.sent],
    ['waiting to leave', one.waiting],
    ['held for their member’s quiet hours or budget', one.held],
    ['in the weekly digest', one.digest],
    [`unreachable until they write to the bot (${reasonsOf(one)})`, one.unreachable],
    ['in doubt: no answer came', one.doubtful],
    ['refused by the platform', one.refused],
    ['no longer wanted or needed', one.dropped],
    ['cancelled', one.cancelled],
  ] as const)
    if (count > 0) console.log(`  ${String(count).padStart(6)}  ${what}`);
}

async function cancel({ database, now }: Visit, community: string, id: string): Promise<void> {
  const one = await found(database, community, id, now);
  const stopped = await cancelBroadcast(database, community, one.id, now());
  console.log(`${stopped} will not leave; ${one.sent} had been sent.`);
}

async function found(
  database: Visit['database'],
  community: string,
  id: string,
  now: Visit['now'],
): Promise<Broadcast> {
  const one = await broadcastOf(database, community, id, now());
  if (!one) throw new Problem(`There is no such message: "palabre deliveries" lists them.`);
  return one;
}

const titleOf = ({ feature, kind, item, at }: Broadcast) =>
  `${at.toISOString().slice(0, 16)}  ${feature} ${kind} ${item}`;

const reasonsOf = ({ reasons }: Broadcast) =>
  Object.entries(reasons)
    .map(([why, count]) => `${why} ${count}`)
    .join(', ');

function leftOf(one: Broadcast, now: Instant): string {
  const minutes = minutesLeft(one, now);
  if (minutes !== undefined) return `, ${one.waiting} waiting, about ${minutes} min left`;
  return one.waiting > 0 ? `, ${one.waiting} waiting` : '';
}
