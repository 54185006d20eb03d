import type { webApi } from '@slack/bolt';
import type { Log, Reply } from '../../src/core/adapter.ts';
import type { Page, View } from '../../src/core/view.ts';
import { directPlace } from './address.ts';
import type { SlackSettings } from './clients.ts';
import { asWritten, type Desk, post } from './deliver.ts';
import { kindOf, wordOf } from './failures.ts';
import { filesOf } from './files.ts';
import type { Heard, Metadata } from './heard.ts';
import type { Timing } from './limits.ts';
import { pageModal } from './page.ts';
import { contentOf, homeOf, modalOf } from './render.ts';
import { respond } from './respond.ts';
import { plainText } from './spans.ts';

/** Everything an answer needs. `clock` is milliseconds of any origin. */
export type Counter = {
  readonly client: webApi.WebClient;
  readonly connection: string;
  readonly settings: SlackSettings;
  readonly timing: Timing;
  readonly log: Log;
  clock(): number;
};
export type Acknowledge = (body?: Readonly<Record<string, unknown>>) => Promise<void>;

/**
 * Acknowledges within Slack's three seconds whatever the engine does, and shows its reply by the quickest way there is: with the acknowledgement,
 * in a window, by response_url, as an ephemeral message, in the direct conversation.
 */
export async function answer(
  counter: Counter,
  heard: Heard,
  reply: Promise<Reply>,
  acknowledge: Acknowledge,
): Promise<void> {
  const arrived = counter.clock();
  const inTime = await within(reply, counter.timing.acknowledgeWithin);
  if (heard.event.type === 'submit') {
    await acknowledge(inTime ? closing(counter, heard, inTime) : waiting(heard));
    if (!inTime) return replaceWindow(counter, heard, await reply);
    if (!isSpoken(inTime)) return;
    return canWhisper(heard) ? whisper(counter, heard, inTime.view) : sendFiles(counter, heard, inTime.view);
  }
  await acknowledge();
  return perform(counter, heard, inTime ?? (await reply), arrived);
}

/** The reply if it comes soon enough. */
async function within(reply: Promise<Reply>, milliseconds: number): Promise<Reply | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, milliseconds, undefined);
  try {
    return await Promise.race([reply, promise]);
  } finally {
    clearTimeout(timer);
  }
}

type Spoken = Extract<Reply, { view: View }>;
const isSpoken = (reply: Reply): reply is Spoken => reply.type === 'say' || reply.type === 'show';
/** Whether there is a place beside the window where only this person sees it. */
const canWhisper = ({ reach }: Heard): boolean => reach.respond !== '' || reach.channel !== '';

/** What goes with the acknowledgement of a submission: the next page, what to correct, an answer, or the end of the window. */
function closing(counter: Counter, heard: Heard, reply: Reply): Record<string, unknown> {
  switch (reply.type) {
    case 'none':
      return { response_action: 'clear' };
    case 'say':
    case 'show':
      return canWhisper(heard)
        ? { response_action: 'clear' }
        : { response_action: 'update', view: viewWindow(counter, heard, reply.view) };
    case 'ask':
      return { response_action: 'update', view: pageWindow(counter, heard, reply.page) };
    case 'fix':
      return isAllAsked(heard, reply.problems)
        ? { response_action: 'errors', errors: reply.problems }
        : { response_action: 'update', view: pageWindow(counter, heard, reply.page, reply.problems) };
  }
}

/** Slack shows an error only beside a field of the page that was handed in. */
function isAllAsked(heard: Heard, problems: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(problems);
  return names.length > 0 && names.every(name => heard.reach.view?.fields.includes(name) && problems[name] !== '');
}

/** Keeps the window open without a word while the engine still works. */
function waiting(heard: Heard): Record<string, unknown> {
  return { response_action: 'update', view: windowSaying('⏳', heard) };
}

const windowSaying = (sign: string, heard: Heard) => ({
  type: 'modal' as const,
  callback_id: 'waiting',
  private_metadata: metadataFor(heard, ''),
  title: plainText(heard.reach.view?.title || '…'),
  blocks: [{ type: 'section' as const, text: plainText(sign) }],
});

/** After a late acknowledgement the window still stands, unless the person closed it. */
async function replaceWindow(counter: Counter, heard: Heard, reply: Reply): Promise<void> {
  const view = isSpoken(reply)
    ? viewWindow(counter, heard, reply.view)
    : reply.type === 'none'
      ? windowSaying('✓', heard)
      : pageWindow(counter, heard, reply.page, reply.type === 'fix' ? reply.problems : {});
  if (await updated(counter, heard, view)) return isSpoken(reply) ? sendFiles(counter, heard, reply.view) : undefined;
  if (isSpoken(reply)) await whisper(counter, heard, reply.view);
  else if (reply.type !== 'none') await offerPage(counter, heard, reply.page);
}

async function updated(counter: Counter, heard: Heard, view: webApi.ViewsUpdateArguments['view']): Promise<boolean> {
  const id = heard.reach.view?.id;
  if (!id) return false;
  return attempted(counter, 'views.update', () => counter.client.views.update({ view_id: id, view }));
}

/** A reply to anything but a submission. */
async function perform(counter: Counter, heard: Heard, reply: Reply, arrived: number): Promise<void> {
  // There is nobody to tell in a place we were put out of.
  if (heard.event.type === 'removed') return;
  switch (reply.type) {
    case 'none':
      return;
    case 'ask':
    case 'fix':
      return openPage(counter, heard, reply.page, arrived);
    case 'say':
      return say(counter, heard, reply.view, arrived);
    case 'show':
      return show(counter, heard, reply.view, arrived);
  }
}

async function openPage(counter: Counter, heard: Heard, page: Page, arrived: number): Promise<void> {
  const window = pageWindow(counter, heard, page);
  if (heard.reach.surface === 'modal') {
    if (await updated(counter, heard, window)) return;
  } else if (await opened(counter, heard, window, arrived)) return;
  await offerPage(counter, heard, page);
}

/** A window can be opened only while the trigger of the press lives. */
async function opened(
  counter: Counter,
  heard: Heard,
  view: webApi.ViewsOpenArguments['view'],
  arrived: number,
): Promise<boolean> {
  const { trigger } = heard.reach;
  if (trigger === '' || counter.clock() - arrived > counter.timing.triggerLives) return false;
  return attempted(counter, 'views.open', () => counter.client.views.open({ trigger_id: trigger, view }));
}

/** A page that comes too late for a window waits behind one button. */
function offerPage(counter: Counter, heard: Heard, page: Page): Promise<void> {
  return whisper(counter, heard, {
    title: page.title,
    locale: page.locale,
    blocks: [{ type: 'buttons', buttons: [{ label: page.words.open, token: page.token, style: 'primary' }] }],
  });
}

async function say(counter: Counter, heard: Heard, view: View, arrived: number): Promise<void> {
  switch (heard.reach.surface) {
    case 'home':
      // The home is no place for a passing word.
      if (heard.event.type === 'opened') return publishHome(counter, heard, view);
      return window(counter, heard, view, arrived);
    case 'modal':
      if (await updated(counter, heard, viewWindow(counter, heard, view))) return sendFiles(counter, heard, view);
      return whisper(counter, heard, view);
    case 'direct':
      return sayAloud(counter, heard, view);
    case 'none':
      return canWhisper(heard) ? whisper(counter, heard, view) : window(counter, heard, view, arrived);
    case 'shared':
    case 'ephemeral':
      return whisper(counter, heard, view);
  }
}

async function show(counter: Counter, heard: Heard, view: View, arrived: number): Promise<void> {
  const { surface } = heard.reach;
  if (surface === 'home') return publishHome(counter, heard, view);
  const replaceable = (surface === 'ephemeral' || surface === 'direct') && filesOf(view).length === 0;
  if (replaceable && (await responded(counter, heard, view, 'replace'))) return;
  return say(counter, heard, view, arrived);
}

/** A window where there is neither a message nor a channel to answer in; the direct conversation if it is too late for one. */
async function window(counter: Counter, heard: Heard, view: View, arrived: number): Promise<void> {
  if (await opened(counter, heard, viewWindow(counter, heard, view), arrived)) return sendFiles(counter, heard, view);
  return sayAloud(counter, heard, view);
}

async function publishHome(counter: Counter, heard: Heard, view: View): Promise<void> {
  const home = homeOf(view, counter.connection);
  await attempted(counter, 'views.publish', () => counter.client.views.publish({ user_id: heard.user.id, view: home }));
}

/** To this person alone where they are: by response_url, which no limit slows, else as an ephemeral message, else in the direct conversation. */
async function whisper(counter: Counter, heard: Heard, view: View): Promise<void> {
  const { reach, user } = heard;
  if (reach.surface === 'direct') return sayAloud(counter, heard, view);
  if (await responded(counter, heard, view, 'whisper')) return sendFiles(counter, heard, view);
  const thread = reach.thread === '' ? {} : { thread_ts: reach.thread };
  const content = contentOf(view, counter.connection);
  const ephemeral = () =>
    counter.client.chat.postEphemeral({ channel: reach.channel, user: user.id, ...thread, ...content, ...asWritten });
  if (reach.channel !== '' && (await attempted(counter, 'chat.postEphemeral', ephemeral)))
    return sendFiles(counter, heard, view);
  return sayAloud(counter, heard, view);
}

async function responded(
  counter: Counter,
  { reach }: Heard,
  view: View,
  way: 'whisper' | 'replace' | 'aloud',
): Promise<boolean> {
  if (reach.respond === '') return false;
  const content = contentOf(view, counter.connection);
  return respond(reach.respond, content, { way, thread: reach.thread }, counter.settings, counter.timing);
}

/** A message in the direct conversation, which is private by itself. */
async function sayAloud(counter: Counter, heard: Heard, view: View): Promise<void> {
  const { reach } = heard;
  const here = reach.surface === 'direct' && filesOf(view).length === 0;
  if (here && (await responded(counter, heard, view, 'aloud'))) return;
  const place = directPlace(heard.user.id);
  await attempted(counter, 'chat.postMessage', () => post(deskOf(counter), place, view));
}

/** Nothing private can hold a file but the direct conversation. */
async function sendFiles(counter: Counter, heard: Heard, view: View): Promise<void> {
  const blocks = filesOf(view);
  if (blocks.length === 0) return;
  await attempted(counter, 'files', () => post(deskOf(counter), directPlace(heard.user.id), { ...view, blocks }));
}

const deskOf = ({ client, connection, timing, log }: Counter): Desk => ({ client, connection, timing, log });

/** The person has the engine's record even if Slack does not show it: a failure is noted, not thrown. */
async function attempted(counter: Counter, what: string, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    const expected = [
      'expired_trigger_id',
      'exchanged_trigger_id',
      'not_found',
      'not_in_channel',
      'channel_not_found',
      'user_not_in_channel',
    ];
    const level = expected.includes(wordOf(error)) ? 'debug' : 'warn';
    counter.log[level](
      { connection: counter.connection, call: what, failure: kindOf(error) },
      'Slack did not take an answer.',
    );
    return false;
  }
}

const viewWindow = (counter: Counter, heard: Heard, view: View) =>
  modalOf(view, counter.connection, metadataFor(heard, ''));
const pageWindow = (counter: Counter, heard: Heard, page: Page, problems: Readonly<Record<string, string>> = {}) =>
  pageModal(page, counter.connection, metadataFor(heard, page.token), problems);

/** What a window must remember: whose form it is and where the person came from. Slack keeps it for us and shows it to nobody. */
function metadataFor(heard: Heard, token: string): string {
  const { respond: address, channel, thread } = heard.reach;
  const metadata: Metadata = { token, place: heard.place, respond: address, channel, thread };
  return JSON.stringify(metadata);
}
