import { kind } from '../component.ts';
import { type Form, isObject, type Json, type Path } from '../form.ts';
import { serverError } from '../refusal.ts';
import { checkButton, checkSelect, componentOf, emptyTally, selects, type Tally } from './components.ts';

const children: readonly number[] = [kind.row, kind.section, kind.text, kind.gallery, kind.file, kind.separator];
const topLevel: readonly number[] = [...children, kind.container];

/** The components of a message with the flag IS_COMPONENTS_V2. `files` are the names of what is attached to it. */
export function checkLayout(form: Form, components: readonly unknown[], path: Path, files: ReadonlySet<string>): void {
  const tally = emptyTally();
  for (const [index, component] of components.entries())
    checkBlock(form, component, [...path, index], topLevel, { tally, files });
  if (tally.components > 40)
    form.refuse(
      path,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      'The maximum number of total components (40) was exceeded',
    );
  if (tally.characters > 4000)
    form.refuse(
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      'The total displayable text size exceeds the maximum of 4000 characters',
    );
  form.end();
  // Not in the reference, but so it is: discord-api-docs issue 8554.
  if (tally.bytes > 10_170) throw serverError();
}

/** The components of any other message: up to five rows. */
export function checkRows(form: Form, components: readonly unknown[], path: Path): void {
  if (components.length > 5) form.length(path, 0, 5);
  const tally = emptyTally();
  for (const [index, component] of components.entries())
    checkBlock(form, component, [...path, index], [kind.row], { tally, files: new Set() });
}

type Around = { tally: Tally; files: ReadonlySet<string> };

function checkBlock(form: Form, value: unknown, path: Path, allowed: readonly number[], around: Around): void {
  const block = componentOf(form, value, path, allowed, around.tally);
  if (!block) return;
  switch (block.type) {
    case kind.row:
      checkRow(form, block, path, around);
      return;
    case kind.section:
      checkSection(form, block, path, around);
      return;
    case kind.text:
      checkText(form, block, path, around.tally);
      return;
    case kind.gallery:
      checkGallery(form, block, path, around);
      return;
    case kind.file:
      checkMedia(form, block.file, [...path, 'file'], around, 'attached only');
      return;
    case kind.separator:
      if (block.spacing !== undefined) form.choice(block.spacing, [...path, 'spacing'], [1, 2]);
      return;
    case kind.container:
      form.whole(block.accent_color, [...path, 'accent_color'], { min: 0, max: 0xffffff });
      for (const [index, child] of form.list(block.components, [...path, 'components'], { min: 1, max: 40 }).entries())
        checkBlock(form, child, [...path, 'components', index], children, around);
  }
}

function checkRow(form: Form, row: Json, path: Path, { tally }: Around): void {
  const inside = form.list(row.components, [...path, 'components'], { min: 1, max: 5 });
  for (const [index, value] of inside.entries()) {
    const at = [...path, 'components', index];
    const component = componentOf(form, value, at, [kind.button, ...selects], tally);
    if (!component) continue;
    if (component.type === kind.button) checkButton(form, component, at, tally);
    else checkSelect(form, component, at, tally);
    if (component.type !== kind.button && inside.length > 1)
      form.refuse(at, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
  }
}

function checkSection(form: Form, section: Json, path: Path, around: Around): void {
  for (const [index, value] of form.list(section.components, [...path, 'components'], { min: 1, max: 3 }).entries())
    checkBlock(form, value, [...path, 'components', index], [kind.text], around);
  const at = [...path, 'accessory'];
  if (section.accessory === undefined) {
    form.missing(at);
    return;
  }
  const accessory = componentOf(form, section.accessory, at, [kind.button, kind.thumbnail], around.tally);
  if (accessory?.type === kind.button) checkButton(form, accessory, at, around.tally);
  if (accessory?.type === kind.thumbnail) checkMedia(form, accessory.media, [...at, 'media'], around, 'anything');
}

export function checkText(form: Form, block: Json, path: Path, tally: Tally): void {
  const content = form.text(block.content, [...path, 'content'], { min: 1, max: 4000 });
  if (content?.trim() === '') form.missing([...path, 'content']);
  tally.characters += content?.length ?? 0;
  tally.bytes += Buffer.byteLength(content ?? '') + 12;
}

function checkGallery(form: Form, block: Json, path: Path, around: Around): void {
  for (const [index, item] of form.list(block.items, [...path, 'items'], { min: 1, max: 10 }).entries()) {
    const at = [...path, 'items', index];
    if (!isObject(item)) form.refuse(at, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    else {
      form.text(item.description, [...at, 'description'], { max: 1024, optional: true });
      checkMedia(form, item.media, [...at, 'media'], around, 'anything');
    }
  }
}

function checkMedia(
  form: Form,
  value: unknown,
  path: Path,
  { files }: Around,
  from: 'anything' | 'attached only',
): void {
  const url = form.text(isObject(value) ? value.url : undefined, [...path, 'url'], { min: 1, max: 2048 });
  if (url === undefined) return;
  if (url.startsWith('attachment://')) {
    const name = url.slice('attachment://'.length);
    if (!files.has(name))
      form.refuse(
        [...path, 'url'],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment ${name} was not found`,
      );
  } else if (from === 'attached only' || !/^https?:\/\//.test(url))
    form.refuse(
      [...path, 'url'],
      'URL_TYPE_INVALID_SCHEME',
      `Scheme must be one of (${from === 'anything' ? "'http', 'https', " : ''}'attachment').`,
    );
}
