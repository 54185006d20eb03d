import type { Reply } from '../../src/core/adapter.ts';
import type { Page, View } from '../../src/core/view.ts';
import { attempted, type Counter } from './counter.ts';
import { filesOf } from './files.ts';
import type { Heard } from './heard.ts';
import { homeOf, unheaded } from './render.ts';
import { canWhisper, responded, sayAloud, sendFiles, whisper } from './whisper.ts';
import { closing, opened, pageWindow, updated, viewWindow, waiting, windowSaying } from './windows.ts';

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
    return canWhisper(heard) ? whisper(counter, heard, spoken(inTime)) : sendFiles(counter, heard, inTime.view);
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

/** How a reply is written in a conversation: what is shown has a heading, what is said is a sentence. */
const spoken = ({ type, view }: Spoken): View => (type === 'show' ? view : unheaded(view));

/** After a late acknowledgement the window still stands, unless the person closed it. */
async function replaceWindow(counter: Counter, heard: Heard, reply: Reply): Promise<void> {
  const view = isSpoken(reply)
    ? viewWindow(counter, heard, reply.view)
    : reply.type === 'none'
      ? windowSaying('✓', heard)
      : pageWindow(counter, heard, reply.page, reply.type === 'fix' ? reply.problems : {});
  if (await updated(counter, heard, view)) return isSpoken(reply) ? sendFiles(counter, heard, reply.view) : undefined;
  if (isSpoken(reply)) await whisper(counter, heard, spoken(reply));
  else if (reply.type !== 'none') await offerPage(counter, heard, reply.page);
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
      return say(counter, heard, reply, arrived);
    case 'show':
      return show(counter, heard, reply, arrived);
  }
}

async function openPage(counter: Counter, heard: Heard, page: Page, arrived: number): Promise<void> {
  const window = pageWindow(counter, heard, page);
  if (heard.reach.surface === 'modal') {
    if (await updated(counter, heard, window)) return;
  } else if (await opened(counter, heard, window, arrived)) return;
  await offerPage(counter, heard, page);
}

/** A page that comes too late for a window waits behind one button. */
function offerPage(counter: Counter, heard: Heard, page: Page): Promise<void> {
  return whisper(counter, heard, {
    title: page.title,
    locale: page.locale,
    blocks: [{ type: 'buttons', buttons: [{ label: page.words.open, token: page.token, style: 'primary' }] }],
  });
}

async function say(counter: Counter, heard: Heard, reply: Spoken, arrived: number): Promise<void> {
  const { view } = reply;
  switch (heard.reach.surface) {
    case 'home':
      // The home is no place for a passing word.
      if (heard.event.type === 'opened') return publishHome(counter, heard, view);
      return window(counter, heard, view, arrived);
    case 'modal':
      if (await updated(counter, heard, viewWindow(counter, heard, view))) return sendFiles(counter, heard, view);
      return whisper(counter, heard, spoken(reply));
    case 'direct':
      return sayAloud(counter, heard, spoken(reply));
    case 'none':
      return canWhisper(heard) ? whisper(counter, heard, spoken(reply)) : window(counter, heard, view, arrived);
    case 'shared':
    case 'ephemeral':
      return whisper(counter, heard, spoken(reply));
  }
}

async function show(counter: Counter, heard: Heard, reply: Spoken, arrived: number): Promise<void> {
  const { surface } = heard.reach;
  const { view } = reply;
  if (surface === 'home') return publishHome(counter, heard, view);
  const replaceable = (surface === 'ephemeral' || surface === 'direct') && filesOf(view).length === 0;
  if (replaceable && (await responded(counter, heard, view, 'replace'))) return;
  return say(counter, heard, reply, arrived);
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
