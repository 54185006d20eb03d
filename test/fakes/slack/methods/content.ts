import { blockProblems, tooLongTogether } from '../blocks.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Fields } from '../shape.ts';

/** The text and blocks of a message, refused as Slack refuses them. */
export type Content = { readonly text: string; readonly blocks: readonly Fields[] };

export function contentOf(args: Fields): Content {
  const blocks = blocksOf(args.blocks);
  const text = typeof args.text === 'string' ? args.text : '';
  if (text === '' && blocks.length === 0) throw new Refusal('no_text');
  return { text: text.slice(0, limits.postText), blocks };
}

export function blocksOf(value: unknown): readonly Fields[] {
  if (value === undefined) return [];
  const problems = blockProblems(value, 'message');
  if (problems.length > 0) throw new Refusal('invalid_blocks', problems, { errors: problems });
  const blocks = value as readonly Fields[];
  if (tooLongTogether(blocks)) throw new Refusal('msg_blocks_too_long');
  return withIds(blocks);
}

/** Slack names the blocks and elements that came without a name. */
export function withIds(blocks: readonly Fields[]): readonly Fields[] {
  return blocks.map((block, index) => ({ block_id: `auto${index}`, ...block }));
}
