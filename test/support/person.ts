import { expect } from 'vitest';
import type { Event, FieldInput, Inbound, Person, PlaceRef, Reply } from '../../src/core/adapter.ts';
import type { Locale, Page, View } from '../../src/core/view.ts';
import { directOf, personCalled, type TestPlatform } from './platform.ts';
import { choiceOf, labelsOf } from './reading.ts';

/** Somebody on a test platform, with one private surface: what was answered last. */
export type Player = {
  readonly person: Person;
  /** The newest private answer. */
  readonly reply: Reply;
  /** The view of the newest private answer that had one. */
  readonly view: View;
  /** The page last asked. */
  readonly page: Page;
  /** The newest event of theirs, to be brought again. */
  readonly event: Inbound;
  /** In the channel, unless `at` says otherwise. */
  command(name: string, text?: string, at?: PlaceRef): Promise<Reply>;
  /** Presses that button on the private surface, else on the newest message that has it. */
  press(label: string): Promise<Reply>;
  pressToken(token: string, more?: { values?: readonly number[]; on?: string; at?: PlaceRef }): Promise<Reply>;
  /** Makes the choice of the private surface be exactly these labels. */
  choose(labels: readonly string[]): Promise<Reply>;
  /** Hands in the page last asked, by field name. */
  submit(values: Readonly<Record<string, FieldInput>>): Promise<Reply>;
  back(): Promise<Reply>;
  cancel(): Promise<Reply>;
  /** To the bot in private. */
  say(text: string): Promise<Reply>;
  open(): Promise<Reply>;
  /** Says that anything else happened, in private unless told. */
  meet(event: Event, at?: PlaceRef): Promise<Reply>;
};

export function playerOn(platform: TestPlatform, name: string, locale: Locale, channel: PlaceRef): Player {
  const person = personCalled(name, locale);
  const direct = directOf(person.id);
  let last: { event: Inbound; reply: Reply } | undefined;
  let view: View | undefined;
  let page: Page | undefined;

  async function meet(event: Event, at: PlaceRef = direct): Promise<Reply> {
    const inbound = platform.event(person, at, event);
    const reply = await platform.deliver(inbound);
    last = { event: inbound, reply };
    if ('view' in reply) view = reply.view;
    if ('page' in reply) page = reply.page;
    return reply;
  }
  const pressToken: Player['pressToken'] = (token, { values = [], on = '', at = direct } = {}) =>
    meet({ type: 'press', token, values, on }, at);

  return {
    person,
    get reply() {
      return given(last).reply;
    },
    get view() {
      return given(view);
    },
    get page() {
      return given(page);
    },
    get event() {
      return given(last).event;
    },
    meet,
    pressToken,
    command: (name, text = '', at = channel) => meet({ type: 'command', name, text }, at),
    async press(label) {
      const mine = view && tokenOn(view, label);
      if (mine) return pressToken(mine);
      const visible = platform.messages.filter(({ place }) => place === direct.id || !place.startsWith('D-'));
      const found = visible.findLast(message => tokenOn(message.view, label));
      if (!found) expect.fail(`${name} sees no button "${label}" among ${visible.flatMap(m => labelsOf(m.view))}`);
      const at = found.place === direct.id ? direct : { ...channel, id: found.place, name: `#${found.place.slice(2)}` };
      return pressToken(tokenOn(found.view, label) ?? '', { on: found.id, at });
    },
    choose(labels) {
      const choice = view && choiceOf(view);
      if (!choice) expect.fail(`${name} sees nothing to choose from`);
      const values = labels.map(label => {
        const option = choice.options.find(one => one.label === label);
        return option ? option.value : expect.fail(`There is no option "${label}"`);
      });
      return pressToken(choice.token, { values });
    },
    submit: values => meet({ type: 'submit', token: given(page).token, values }),
    back: () => pressToken(given(page).back ?? expect.fail('This page has no way back')),
    cancel: () => pressToken(given(page).cancel),
    say: text => meet({ type: 'said', text, files: [] }),
    open: () => meet({ type: 'opened' }, { ...direct, kind: 'home' }),
  };
}

const tokenOn = (view: View, label: string): string | undefined =>
  view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : [])).find(button => button.label === label)
    ?.token;

function given<Value>(value: Value | undefined): Value {
  return value ?? expect.fail('Nothing of the kind was shown yet');
}
