import type { Body } from './body.ts';
import { objectIn } from './body.ts';
import { numbered } from './component.ts';
import { Form, isObject, type Json, type Path } from './form.ts';
import { nobody, pingsOf } from './pings.ts';
import { checkMessage, flags } from './rules/message.ts';
import type { Attachment, Interaction, Message, World } from './world.ts';

const settable = flags.suppressEmbeds | flags.componentsV2;

type New = {
  channelId: string;
  authorId: string;
  /** The message itself: the body, or its `data` in an interaction callback. */
  data: Json;
  files: Body['files'];
  path?: Path;
  onlyFor?: string | null;
  interaction?: Interaction | null;
};

/** Makes a message from a body that it checks first. */
export function createMessage(
  world: World,
  { channelId, authorId, data, files, path = [], onlyFor = null, interaction = null }: New,
): Message {
  const attachments = attached(world, data, files, [], path);
  checkMessage(data, { path, files: namesOf(attachments), isLayout: false, isEdit: false });
  const set = typeof data.flags === 'number' ? data.flags : 0;
  const message: Message = {
    id: world.newId(),
    channelId,
    authorId,
    byBot: authorId === world.bot.id,
    content: typeof data.content === 'string' ? data.content : '',
    embeds: Array.isArray(data.embeds) ? data.embeds.filter(isObject) : [],
    components: numbered(Array.isArray(data.components) ? data.components : []),
    flags: (set & settable) | (onlyFor === null ? 0 : flags.ephemeral),
    attachments,
    nonce: typeof data.nonce === 'string' || typeof data.nonce === 'number' ? data.nonce : null,
    createdAt: world.now(),
    editedAt: null,
    before: [],
    pings: nobody,
    onlyFor,
    interaction,
    deleted: false,
  };
  message.pings = pingsOf(message, data.allowed_mentions);
  world.messages.set(message.id, message);
  return message;
}

/** Changes what the body names and leaves the rest; the files stay unless `attachments` says which. */
export function editMessage(world: World, message: Message, data: Json, files: Body['files'], path: Path = []): void {
  const attachments = attached(world, data, files, message.attachments, path);
  const isLayout = (message.flags & flags.componentsV2) !== 0;
  checkMessage(data, { path, files: namesOf(attachments), isLayout, isEdit: true });
  message.before.push({ content: message.content, components: message.components, flags: message.flags });
  if (data.content !== undefined) message.content = typeof data.content === 'string' ? data.content : '';
  if (data.embeds !== undefined) message.embeds = Array.isArray(data.embeds) ? data.embeds.filter(isObject) : [];
  if (data.components !== undefined)
    message.components = numbered(Array.isArray(data.components) ? data.components : []);
  if (typeof data.flags === 'number')
    message.flags =
      (message.flags & ~flags.suppressEmbeds) | (data.flags & settable) | (message.flags & flags.componentsV2);
  message.flags &= ~flags.loading;
  message.attachments = attachments;
  message.editedAt = world.now();
  if (data.content !== undefined || data.components !== undefined)
    message.pings = pingsOf(message, data.allowed_mentions);
}

const namesOf = (attachments: readonly Attachment[]): ReadonlySet<string> =>
  new Set(attachments.map(one => one.filename));

/** Discord tidies the names of files, so that a component refers to them by the tidied one only. */
const kept = (name: string): string => name.replaceAll(' ', '_').replace(/[^A-Za-z0-9._-]/g, '');

/** `attachments` in a body names, by number, the files that come with it and, by id, those that stay. */
function attached(
  world: World,
  data: Json,
  files: Body['files'],
  present: readonly Attachment[],
  path: Path,
): Attachment[] {
  const form = new Form();
  const listed = form.list(data.attachments, [...path, 'attachments'], { max: 10, optional: true }).filter(isObject);
  const staying =
    data.attachments === undefined ? present : present.filter(one => listed.some(entry => String(entry.id) === one.id));
  const fresh = [...files].map(([number, file]): Attachment => {
    const entry = listed.find(one => String(one.id) === String(number));
    return {
      id: world.newId(),
      filename: kept(typeof entry?.filename === 'string' ? entry.filename : file.name),
      mime: file.mime || 'application/octet-stream',
      bytes: file.bytes,
      description: typeof entry?.description === 'string' ? entry.description : null,
    };
  });
  for (const [index, entry] of listed.entries()) {
    const known = present.some(one => one.id === String(entry.id)) || files.has(Number(entry.id));
    if (!known) form.refuse([...path, 'attachments', index], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found');
    form.text(entry.description, [...path, 'attachments', index, 'description'], { max: 1024, optional: true });
  }
  form.end();
  return [...staying, ...fresh];
}

export const dataOf = (body: Body): { data: Json; files: Body['files'] } => ({
  data: objectIn(body),
  files: body.files,
});
