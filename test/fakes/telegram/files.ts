import { type Parameters, textOf, type Upload } from './parameters.ts';
import { badRequest } from './refusal.ts';
import { fileJson } from './wire.ts';
import type { Media, StoredFile, World } from './world.ts';

const mostDownloaded = 20 * 1024 * 1024;
const most = { photo: 10 * 1024 * 1024, document: 50 * 1024 * 1024 };

export function keep(world: World, upload: Upload & Pick<StoredFile, 'isUnsized'>): StoredFile {
  const file: StoredFile = { id: `file-${world.next('file')}`, ...upload };
  world.files.set(file.id, file);
  return file;
}

/** What `sendPhoto` and `sendDocument` were given: an upload, or the id of a file Telegram has. */
export function mediaOf(world: World, parameters: Parameters, kind: Media['kind']): Media {
  const named = textOf(parameters, kind);
  const known = world.files.get(named);
  if (known) return { kind, file: known };
  const upload = parameters.uploads.get(named.replace(/^attach:\/\//, ''));
  if (!upload)
    throw badRequest(
      named === '' || named.startsWith('attach://')
        ? `there is no ${kind} in the request`
        : 'wrong remote file identifier specified: Wrong string length',
    );
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
  if (upload.bytes.length > most[kind])
    throw badRequest(
      `file of size ${upload.bytes.length} bytes is too big for a ${kind}; the maximum size is ${most[kind]} bytes`,
    );
  if (kind === 'photo' && !isPicture(upload.bytes)) throw badRequest('IMAGE_PROCESS_FAILED');
  return { kind, file: keep(world, upload) };
}

/** PNG, JPEG, GIF or WebP by their first bytes; Telegram looks inside, whatever the name says. */
const isPicture = (bytes: Uint8Array): boolean =>
  ['89504e47', 'ffd8ff', '47494638', '52494646'].some(start =>
    Buffer.from(bytes).toString('hex', 0, 4).startsWith(start),
  );

export function getFile(world: World, parameters: Parameters): object {
  const file = world.files.get(textOf(parameters, 'file_id'));
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > mostDownloaded) throw badRequest('file is too big');
  return { ...fileJson(file), file_path: `documents/${file.id}` };
}
