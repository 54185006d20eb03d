import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { type Fields, isObject } from '../shape.ts';
import { changed, deleteMessage, type File, newMessage, type State } from '../state.ts';
import { blocksOf } from './content.ts';
import type { Methods } from './method.ts';
import { threadOf } from './places.ts';

export const files: Methods = {
  'files.getUploadURLExternal': {
    token: 'bot',
    scopes: ['files:write'],
    args: { filename: 'string', length: 'integer', 'alt_text?': 'string', 'snippet_type?': 'string' },
    run({ state, root }, args) {
      if (args.filename === '') throw new Refusal('missing_argument');
      if (args.length === 0) throw new Refusal('invalid_arguments', ['[ERROR] length must be greater than 0']);
      if (typeof args.alt_text === 'string' && args.alt_text.length > limits.altText)
        throw new Refusal('alt_txt_too_large');
      const file = newFile(
        state,
        state.app.botUser,
        String(args.filename),
        Number(args.length),
        String(args.alt_text ?? ''),
      );
      return { upload_url: `${root}/upload/v1/${file.id}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    token: 'bot',
    scopes: ['files:write'],
    args: {
      files: 'json',
      'channel_id?': 'string',
      'thread_ts?': 'string',
      'initial_comment?': 'string',
      'blocks?': 'json',
    },
    run({ state }, args) {
      const uploaded = uploadedFiles(state, args.files);
      if (args.channel_id !== undefined) share(state, uploaded, args);
      return { files: uploaded.map(file => ({ id: file.id, title: file.name })) };
    },
  },
  'files.info': {
    token: 'bot',
    scopes: ['files:read'],
    args: { file: 'string' },
    run({ state, root }, args) {
      const file = existing(state, args.file);
      const shown = file.shares.filter(one => one.hidden-- <= 0);
      return { file: filePayload(state, root, file, shown) };
    },
  },
  'files.delete': {
    token: 'bot',
    scopes: ['files:write'],
    args: { file: 'string' },
    run({ state }, args) {
      const file = existing(state, args.file);
      if (file.user !== state.app.botUser) throw new Refusal('cant_delete_file');
      file.deleted = true;
      for (const message of state.messages) {
        if (!message.files.includes(file.id)) continue;
        message.files = message.files.filter(id => id !== file.id);
        if (message.files.length === 0 && message.text === '' && message.blocks.length === 0)
          deleteMessage(state, message);
      }
      changed(state);
      return {};
    },
  },
};

export function newFile(state: State, user: string, name: string, length: number, alt: string): File {
  const mime = mimeOf[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const file: File = {
    id: `F0${state.next()}`,
    name,
    length,
    alt,
    user,
    mime,
    bytes: undefined,
    shares: [],
    deleted: false,
  };
  state.files.set(file.id, file);
  return file;
}

const mimeOf: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  txt: 'text/plain',
  ics: 'text/calendar',
};

function existing(state: State, id: unknown): File {
  const file = state.files.get(String(id));
  if (!file || file.deleted) throw new Refusal('file_not_found');
  return file;
}

function uploadedFiles(state: State, given: unknown): File[] {
  if (!Array.isArray(given) || given.length === 0)
    throw new Refusal('invalid_arguments', ['[ERROR] files must not be empty']);
  return given.map((one: unknown) => {
    const file = isObject(one) ? state.files.get(String(one.id)) : undefined;
    if (!file?.bytes) throw new Refusal('file_not_found');
    return file;
  });
}

function share(state: State, uploaded: readonly File[], args: Fields): void {
  // Only a conversation's own id will do here, never a person's.
  const place = state.channels.get(String(args.channel_id));
  if (!place) throw new Refusal('invalid_channel');
  if (!place.members.has(state.app.botUser) || place.archived) throw new Refusal('posting_to_channel_denied');
  const comment = typeof args.initial_comment === 'string' ? args.initial_comment : '';
  const message = newMessage(state, {
    channel: place.id,
    user: state.app.botUser,
    text: comment,
    blocks: comment === '' ? blocksOf(args.blocks) : [],
    files: uploaded.map(file => file.id),
    threadTs: threadOf(state, place.id, args.thread_ts),
  });
  for (const file of uploaded) file.shares.push({ channel: place.id, ts: message.ts, hidden: state.shareDelay });
}

/** A file as payloads and answers carry it. */
export function filePayload(
  state: State,
  root: string,
  file: File,
  shown: readonly { channel: string; ts: string }[] = file.shares,
): Record<string, unknown> {
  const shares: Record<string, Record<string, { ts: string }[]>> = {};
  for (const one of shown) {
    const kind = state.channels.get(one.channel)?.kind === 'public' ? 'public' : 'private';
    shares[kind] = { ...shares[kind], [one.channel]: [{ ts: one.ts }] };
  }
  return {
    id: file.id,
    name: file.name,
    title: file.name,
    mimetype: file.mime,
    size: file.length,
    user: file.user,
    alt_txt: file.alt,
    url_private: `${root}/files-pri/${file.id}`,
    url_private_download: `${root}/files-pri/${file.id}/download`,
    shares,
  };
}
