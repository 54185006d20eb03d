import type { webApi } from '@slack/bolt';
import { DeliveryError, type Log, type PlaceRef, type Posted } from '../../src/core/adapter.ts';
import type { View } from '../../src/core/view.ts';
import { addressOf, isDirect, postAddressOf, postId } from './address.ts';
import { deliveryError, kindOf, wordOf } from './failures.ts';
import { filesOf, share, upload, whereShared } from './files.ts';
import type { Timing } from './limits.ts';
import { captionOf, contentOf, homeOf } from './render.ts';

/** What the outbox asks for. Every fault leaves as a `DeliveryError`. */
export type Desk = {
  readonly client: webApi.WebClient;
  readonly connection: string;
  readonly timing: Timing;
  readonly log: Log;
};

/** Nothing in a text is to become a mention, a link or a preview by itself. */
const asIs = { parse: 'none', link_names: false } as const;
export const asWritten = { ...asIs, unfurl_links: false, unfurl_media: false } as const;

export async function post(desk: Desk, to: PlaceRef, view: View): Promise<Posted> {
  const address = addressOf(to.id);
  if ('home' in address) return publish(desk, address.home, view);
  if (filesOf(view).length > 0) return postWithFiles(desk, address, view);
  const { channel, ts } = await say(desk, address, view);
  return { id: postId(channel, ts) };
}

type Target = { readonly channel: string; readonly thread: string };

async function say(desk: Desk, to: Target, view: View): Promise<{ channel: string; ts: string }> {
  return guarded(async () => {
    const answer = await desk.client.chat.postMessage({
      channel: to.channel,
      ...(to.thread === '' ? {} : { thread_ts: to.thread }),
      ...contentOf(view, desk.connection),
      ...asWritten,
    });
    // A person's id was good to write to; edits will want the conversation's own.
    if (!answer.channel || !answer.ts) throw new DeliveryError('in doubt', 'lost answer');
    return { channel: answer.channel, ts: answer.ts };
  });
}

/**
 * An upload is a message of its own, with the text as its caption. Where the view has buttons too, or where only a person is known (an upload wants a conversation),
 * the message goes first and the files follow it.
 */
async function postWithFiles(desk: Desk, to: Target, view: View): Promise<Posted> {
  const files = await upload(desk.client, filesOf(view), desk.timing);
  const ids = files.map(file => file.id);
  const pressable = view.blocks.some(block => block.type === 'buttons' || block.type === 'choice');
  if (!pressable && !to.channel.startsWith('U') && !to.channel.startsWith('W')) {
    const caption = captionOf(view, desk.connection);
    const ts = await guarded(() => share(desk.client, files, to, caption, desk.timing));
    return { id: postId(to.channel, ts, ids) };
  }
  const first = await say(desk, to, view);
  const thread = isDirect(first.channel) ? to.thread : to.thread || first.ts;
  try {
    await share(desk.client, files, { channel: first.channel, thread }, undefined, desk.timing);
  } catch (error) {
    // The message stands; saying that the delivery failed would have it posted again.
    desk.log.warn(
      { connection: desk.connection, failure: kindOf(error) },
      'Slack did not take the files of a message.',
    );
  }
  return { id: postId(first.channel, first.ts) };
}

export async function edit(desk: Desk, posted: Posted, view: View): Promise<void> {
  const address = addressOf(posted.id);
  if ('home' in address) return void (await publish(desk, address.home, view));
  const { channel, ts, files } = await located(desk, posted);
  const content = files.length === 0 ? contentOf(view, desk.connection) : captionOf(view, desk.connection);
  await guarded(() => desk.client.chat.update({ channel, ts, ...content, ...asIs }));
}

export async function remove(desk: Desk, posted: Posted, view: View): Promise<void> {
  const { channel, ts, files } = await located(desk, posted);
  await guarded(async () => {
    for (const file of files) await unless(['file_not_found', 'file_deleted'], desk.client.files.delete({ file }));
    const refusal = await unless([...alreadyGone, ...notOurs], desk.client.chat.delete({ channel, ts }));
    // Some workspaces keep everything: then the message says that it no longer counts.
    if (notOurs.includes(refusal))
      await desk.client.chat.update({ channel, ts, ...contentOf(view, desk.connection), ...asIs });
  });
}

const alreadyGone = ['message_not_found'];
const notOurs = ['cant_delete_message', 'compliance_exports_prevent_deletion'];

/** The refusal, if it is one of those expected; empty after success. */
async function unless(expected: readonly string[], call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return '';
  } catch (error) {
    if (expected.includes(wordOf(error))) return wordOf(error);
    throw error;
  }
}

async function located(desk: Desk, posted: Posted): Promise<{ channel: string; ts: string; files: readonly string[] }> {
  const { channel, ts, files } = postAddressOf(posted.id);
  const [file] = files;
  const found = ts === '' && file ? await whereShared(desk.client, file, channel, desk.timing) : ts;
  if (channel === '' || found === '') throw new DeliveryError('never', 'gone');
  return { channel, ts: found, files };
}

async function publish(desk: Desk, user: string, view: View): Promise<Posted> {
  await guarded(() => desk.client.views.publish({ user_id: user, view: homeOf(view, desk.connection) }));
  return { id: `home/${user}` };
}

async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw deliveryError(error);
  }
}
