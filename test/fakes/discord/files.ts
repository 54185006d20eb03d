import { signature } from './payloads.ts';
import type { Attachment, World } from './world.ts';

/** The content network: serves a file while its signed address holds; undefined otherwise. */
export function fileAt(world: World, url: URL): Attachment | undefined {
  const [, id] = /^\/(?:ephemeral-)?attachments\/1\/(\d+)\//.exec(url.pathname) ?? [];
  const expires = Number.parseInt(url.searchParams.get('ex') ?? '', 16);
  if (!id || url.searchParams.get('hm') !== signature(id, expires) || expires * 1000 < world.now()) return undefined;
  const sent = [...world.messages.values()].flatMap(message => message.attachments);
  return world.uploads.get(id) ?? sent.find(one => one.id === id);
}
