import type { webApi } from '@slack/bolt';
import { DeliveryError } from '../../src/core/adapter.ts';
import type { Attachment, Picture, View } from '../../src/core/view.ts';
import { isSlackAddress, type SlackSettings } from './clients.ts';
import { deliveryError } from './failures.ts';
import type { HeardFile } from './heard.ts';
import { limits, type Timing } from './limits.ts';
import type { Content } from './render.ts';

/** Files go up in three steps; only the last puts them before anyone's eyes, so a fault before it is no reason to doubt. */
export type Uploaded = { readonly id: string; readonly title: string };

export const filesOf = (view: View): (Picture | Attachment)[] =>
  view.blocks.filter(block => block.type === 'picture' || block.type === 'attachment');

export async function upload(
  client: webApi.WebClient,
  files: readonly (Picture | Attachment)[],
  timing: Timing,
): Promise<[Uploaded, ...Uploaded[]]> {
  const uploaded: Uploaded[] = [];
  for (const file of files) uploaded.push(await uploadOne(client, file, timing));
  const [first, ...rest] = uploaded;
  if (!first) throw new DeliveryError('never', 'refused');
  return [first, ...rest];
}

async function uploadOne(client: webApi.WebClient, file: Picture | Attachment, timing: Timing): Promise<Uploaded> {
  const bytes = await file.bytes();
  if (bytes.length === 0 || bytes.length > limits.fileBytes) throw new DeliveryError('never', 'refused');
  try {
    const ticket = await client.files.getUploadURLExternal({
      filename: file.name,
      length: bytes.length,
      ...(file.type === 'picture' ? { alt_text: file.alt } : {}),
    });
    if (!ticket.upload_url || !ticket.file_id) throw new DeliveryError('later', 'unavailable');
    const answer = await fetch(ticket.upload_url, {
      method: 'POST',
      body: new Uint8Array(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(timing.deliverWithin),
    });
    if (!answer.ok) throw new DeliveryError('later', 'unavailable');
    return { id: ticket.file_id, title: file.name };
  } catch (error) {
    throw beforeShowing(deliveryError(error));
  }
}

const beforeShowing = (error: DeliveryError): DeliveryError =>
  error.fate === 'in doubt' ? new DeliveryError('later', 'unavailable') : error;

/** Puts uploaded files in a channel; resolves with the message they became, or an empty `ts` where Slack was slow to say. */
export async function share(
  client: webApi.WebClient,
  files: [Uploaded, ...Uploaded[]],
  to: { readonly channel: string; readonly thread: string },
  caption: Content | undefined,
  timing: Timing,
): Promise<string> {
  await client.files.completeUploadExternal({
    files,
    channel_id: to.channel,
    ...(to.thread === '' ? {} : { thread_ts: to.thread }),
    ...(caption ? { blocks: caption.blocks } : {}),
  } as webApi.FilesCompleteUploadExternalArguments);
  return whereShared(client, files[0].id, to.channel, timing);
}

/** A file's message is known a moment after the upload is complete. */
export async function whereShared(
  client: webApi.WebClient,
  file: string,
  channel: string,
  timing: Timing,
): Promise<string> {
  for (const pause of timing.lookForFile) {
    if (pause > 0) await new Promise(resolve => setTimeout(resolve, pause));
    const answer = await client.files.info({ file }).catch(() => undefined);
    const shares = { ...answer?.file?.shares?.public, ...answer?.file?.shares?.private };
    const ts = shares[channel]?.[0]?.ts;
    if (ts) return ts;
  }
  return '';
}

/** The bytes of a file somebody gave us. Their address wants our token, which therefore goes to Slack's own only. */
export async function download(file: HeardFile, settings: SlackSettings, timing: Timing): Promise<Uint8Array> {
  if (!isSlackAddress(file.url, 'files', settings)) throw new Error('Slack gave no address of its own for this file.');
  const answer = await fetch(file.url, {
    headers: { authorization: `Bearer ${settings.botToken}` },
    redirect: 'error',
    signal: AbortSignal.timeout(timing.deliverWithin),
  });
  // Without the scope Slack answers its sign-in page, with HTTP 200.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true && !/\.html?$/i.test(file.name);
  if (!answer.ok || isPage) throw new Error('Slack did not hand over the file. Is the scope files:read granted?');
  return new Uint8Array(await answer.arrayBuffer());
}
