import type { View } from '../../src/core/view.ts';
import { directPlace } from './address.ts';
import { attempted, type Counter, deskOf } from './counter.ts';
import { asWritten, post } from './deliver.ts';
import { filesOf } from './files.ts';
import type { Heard } from './heard.ts';
import { contentOf } from './render.ts';
import { respond } from './respond.ts';

/** Whether there is a place beside the window where only this person sees it. */
export const canWhisper = ({ reach }: Heard): boolean => reach.respond !== '' || reach.channel !== '';

/** To this person alone where they are: by response_url, which no limit slows, else as an ephemeral message, else in the direct conversation. */
export async function whisper(counter: Counter, heard: Heard, view: View): Promise<void> {
  const { reach, user } = heard;
  if (reach.surface === 'direct') return sayAloud(counter, heard, view);
  // The files first: whoever reads the answer finds them there.
  await sendFiles(counter, heard, view);
  const text = {
    ...view,
    blocks: view.blocks.filter(block => block.type !== 'picture' && block.type !== 'attachment'),
  };
  if (await responded(counter, heard, text, 'whisper')) return;
  const thread = reach.thread === '' ? {} : { thread_ts: reach.thread };
  const content = contentOf(text, counter.connection);
  const ephemeral = () =>
    counter.client.chat.postEphemeral({ channel: reach.channel, user: user.id, ...thread, ...content, ...asWritten });
  if (reach.channel !== '' && (await attempted(counter, 'chat.postEphemeral', ephemeral))) return;
  return sayAloud(counter, heard, text);
}

export async function responded(
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
export async function sayAloud(counter: Counter, heard: Heard, view: View): Promise<void> {
  const { reach } = heard;
  const here = reach.surface === 'direct' && filesOf(view).length === 0;
  if (here && (await responded(counter, heard, view, 'aloud'))) return;
  const place = directPlace(heard.user.id);
  await attempted(counter, 'chat.postMessage', () => post(deskOf(counter), place, view));
}

/** Nothing private can hold a file but the direct conversation. */
export async function sendFiles(counter: Counter, heard: Heard, view: View): Promise<void> {
  const blocks = filesOf(view);
  if (blocks.length === 0) return;
  const files: View = { title: blocks.map(file => file.name).join(', '), locale: view.locale, blocks };
  await attempted(counter, 'files', () => post(deskOf(counter), directPlace(heard.user.id), files));
}
