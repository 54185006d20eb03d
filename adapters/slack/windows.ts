import type { webApi } from '@slack/bolt';
import type { Reply } from '../../src/core/adapter.ts';
import type { Page, View } from '../../src/core/view.ts';
import { attempted, type Counter } from './counter.ts';
import type { Heard, Metadata } from './heard.ts';
import { pageModal } from './page.ts';
import { modalOf } from './render.ts';
import { plainText } from './spans.ts';
import { canWhisper } from './whisper.ts';

/** What goes with the acknowledgement of a submission: the next page, what to correct, an answer, or the end of the window. */
export function closing(counter: Counter, heard: Heard, reply: Reply): Record<string, unknown> {
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
export function waiting(heard: Heard): Record<string, unknown> {
  return { response_action: 'update', view: windowSaying('⏳', heard) };
}

export const windowSaying = (sign: string, heard: Heard) => ({
  type: 'modal' as const,
  callback_id: 'waiting',
  private_metadata: metadataFor(heard, ''),
  title: plainText(heard.reach.view?.title || '…'),
  blocks: [{ type: 'section' as const, text: plainText(sign) }],
});

export async function updated(
  counter: Counter,
  heard: Heard,
  view: webApi.ViewsUpdateArguments['view'],
): Promise<boolean> {
  const id = heard.reach.view?.id;
  if (!id) return false;
  return attempted(counter, 'views.update', () => counter.client.views.update({ view_id: id, view }));
}

/** A window can be opened only while the trigger of the press lives. */
export async function opened(
  counter: Counter,
  heard: Heard,
  view: webApi.ViewsOpenArguments['view'],
  arrived: number,
): Promise<boolean> {
  const { trigger } = heard.reach;
  if (trigger === '' || counter.clock() - arrived > counter.timing.triggerLives) return false;
  return attempted(counter, 'views.open', () => counter.client.views.open({ trigger_id: trigger, view }));
}

export const viewWindow = (counter: Counter, heard: Heard, view: View) =>
  modalOf(view, counter.connection, metadataFor(heard, ''));
export const pageWindow = (
  counter: Counter,
  heard: Heard,
  page: Page,
  problems: Readonly<Record<string, string>> = {},
) => pageModal(page, counter.connection, metadataFor(heard, page.token), problems);

/** What a window must remember: whose form it is and where the person came from. Slack keeps it for us and shows it to nobody. */
function metadataFor(heard: Heard, token: string): string {
  const { respond: address, channel, thread } = heard.reach;
  const metadata: Metadata = { token, place: heard.place, respond: address, channel, thread };
  return JSON.stringify(metadata);
}
