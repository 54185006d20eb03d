import { Form, isObject, type Json, type Path } from '../form.ts';
import { refuse } from '../refusal.ts';
import { checkLayout, checkRows } from './layout.ts';

export const flags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

/** What is known of the message beyond its body. `path` is where the body is inside the request (`data` in an interaction callback). */
export type Around = {
  path: Path;
  /** Names of the files that come with it or stay on it. */
  files: ReadonlySet<string>;
  /** Whether the message has IS_COMPONENTS_V2 already. */
  isLayout: boolean;
  isEdit: boolean;
};

/** The body of a message to create or edit; throws 50035 with every fault, or 50006. */
export function checkMessage(body: Json, { path, files, isLayout, isEdit }: Around): void {
  const form = new Form();
  const set = form.whole(body.flags, [...path, 'flags'], { min: 0, max: 2 ** 31 - 1 }) ?? 0;
  const layout = isLayout || (set & flags.componentsV2) !== 0;
  const components = form.list(body.components, [...path, 'components'], { max: 1000, optional: true });
  form.text(body.content, [...path, 'content'], { max: 2000, optional: true });
  checkEmbeds(form, body.embeds, [...path, 'embeds']);
  checkNonce(form, body, path);
  checkAllowedMentions(form, body.allowed_mentions, [...path, 'allowed_mentions']);
  if (layout) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids'])
      if (hasSomething(body[field]))
        form.refuse(
          [...path, field],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        );
    checkLayout(form, components, [...path, 'components'], files);
  } else checkRows(form, components, [...path, 'components']);
  form.end();
  const touches = !isEdit || (layout && body.components !== undefined);
  const empty = layout
    ? components.length === 0
    : !hasSomething(body.content) && !hasSomething(body.embeds) && components.length === 0 && files.size === 0;
  if (touches && empty) refuse(50006);
}

const hasSomething = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function checkNonce(form: Form, body: Json, path: Path): void {
  const { nonce } = body;
  if (nonce === undefined || nonce === null) {
    if (body.enforce_nonce) form.missing([...path, 'nonce']);
    return;
  }
  if (typeof nonce === 'number' && Number.isInteger(nonce)) return;
  form.text(nonce, [...path, 'nonce'], { min: 1, max: 25 });
}

function checkAllowedMentions(form: Form, value: unknown, path: Path): void {
  if (value === undefined || value === null) return;
  if (!isObject(value)) {
    form.refuse(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return;
  }
  const parse = form.list(value.parse, [...path, 'parse'], { max: 3, optional: true });
  for (const [index, one] of parse.entries())
    form.choice(one, [...path, 'parse', index], ['roles', 'users', 'everyone']);
  for (const list of ['users', 'roles']) {
    const ids = form.list(value[list], [...path, list], { max: 100, optional: true });
    if (ids.length > 0 && parse.includes(list))
      form.refuse(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${list}"] and ${list}: [ids...] are mutually exclusive.`,
      );
  }
}

function checkEmbeds(form: Form, value: unknown, path: Path): void {
  let sum = 0;
  const text = (one: unknown, at: Path, max: number): void => {
    sum += form.text(one, at, { max, optional: true })?.length ?? 0;
  };
  for (const [index, embed] of form.list(value, path, { max: 10, optional: true }).entries()) {
    const at = [...path, index];
    if (!isObject(embed)) {
      form.refuse(at, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      continue;
    }
    text(embed.title, [...at, 'title'], 256);
    text(embed.description, [...at, 'description'], 4096);
    text(isObject(embed.footer) ? embed.footer.text : undefined, [...at, 'footer', 'text'], 2048);
    text(isObject(embed.author) ? embed.author.name : undefined, [...at, 'author', 'name'], 256);
    for (const [place, field] of form.list(embed.fields, [...at, 'fields'], { max: 25, optional: true }).entries()) {
      text(isObject(field) ? field.name : undefined, [...at, 'fields', place, 'name'], 256);
      text(isObject(field) ? field.value : undefined, [...at, 'fields', place, 'value'], 1024);
    }
  }
  if (sum > 6000) form.refuse(path, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
}
