import { isSlackAddress, type SlackSettings } from './clients.ts';
import type { Timing } from './limits.ts';
import type { Content } from './render.ts';

/** Answers an interaction by its response_url: no token, no tier, five times within half an hour. False when Slack did not take it. */
export async function respond(
  address: string,
  content: Content,
  how: { readonly way: 'whisper' | 'replace' | 'aloud'; readonly thread: string },
  settings: SlackSettings,
  timing: Timing,
): Promise<boolean> {
  if (!isSlackAddress(address, 'hooks', settings)) return false;
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...content,
        response_type: how.way === 'aloud' ? 'in_channel' : 'ephemeral',
        replace_original: how.way === 'replace',
        ...(how.thread === '' ? {} : { thread_ts: how.thread }),
        unfurl_links: false,
        unfurl_media: false,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(timing.answerWithin),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    // The address is a key, so the error that quotes it goes no further.
    return false;
  }
}
