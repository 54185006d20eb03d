import type { Reply } from '../core/adapter.ts';
import { viewOf } from '../core/blocks.ts';
import type { Refusal } from '../core/feature.ts';
import type { MessageArgs } from '../core/speech.ts';
import type { Span, View } from '../core/view.ts';
import { speechOf } from '../i18n/speech.ts';
import type { Reader } from './identity.ts';
import type { World } from './world.ts';

type Said = Pick<Refusal, 'message' | 'args'>;

/** A refusal in the person's language: what is wrong and what to do next. */
export function refusalText(world: World, reader: Pick<Reader, 'locale' | 'zone'>, { message, args }: Said): string {
  const speech = speechOf(world.texts, reader.locale, reader.zone, world.now());
  const spoken: Record<string, Span | number> = {};
  for (const [name, value] of Object.entries(args))
    spoken[name] = typeof value === 'object' ? speech.when(value, 'datetime') : value;
  return speech.line(message, spoken satisfies MessageArgs);
}

export const refusalView = (world: World, reader: Pick<Reader, 'locale' | 'zone'>, said: Said): View =>
  viewOf(reader, refusalText(world, reader, said));

export const sayRefusal = (world: World, reader: Pick<Reader, 'locale' | 'zone'>, said: Said): Reply => ({
  type: 'say',
  view: refusalView(world, reader, said),
});
