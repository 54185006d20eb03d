import { MessageFlags, type RawFile } from 'discord.js';
import type { Drawn } from './render.ts';

/** A message ready to be sent. */
export type Letter = {
  readonly body: {
    readonly flags: number;
    readonly components: Drawn['components'];
    readonly allowed_mentions: { readonly parse: []; readonly users: string[] };
    readonly attachments: { readonly id: number; readonly filename: string; readonly description?: string }[];
  };
  readonly files: RawFile[];
};

/** Discord unfolds no link in it, and it notifies nobody but the people it names itself. */
const flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** Fetches the bytes of what goes with it, last of all. */
export async function bodyOf({ components, files, mentions }: Drawn): Promise<Letter> {
  return {
    body: {
      flags,
      components,
      allowed_mentions: { parse: [], users: [...mentions] },
      attachments: files.map(({ name, of }, id) => ({
        id,
        filename: name,
        ...(of.type === 'picture' ? { description: of.alt } : {}),
      })),
    },
    files: await Promise.all(
      files.map(async ({ name, of }) => ({
        name,
        data: Buffer.from(await of.bytes()),
        contentType: of.type === 'picture' ? 'image/png' : of.mime,
      })),
    ),
  };
}

/** An edit: it keeps the files that are there, and notifies nobody. */
export const editOf = ({ components }: Drawn) => ({ flags, components, allowed_mentions: { parse: [] } });
