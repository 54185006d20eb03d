import { controlCalled, controlsIn, optionCalled } from './controls.ts';
import type { Answer } from './delivery.ts';
import type { Dispatch } from './dispatch.ts';
import { type Events, typed } from './events.ts';
import { complaintOf, type Entry, valueIn } from './filling.ts';
import { limits } from './limits.ts';
import { asPayload } from './methods/chat.ts';
import { newFile } from './methods/files.ts';
import { viewPayload } from './methods/views.ts';
import { newResponseUrl, showResponse } from './respond.ts';
import { type Fields, isObject } from './shape.ts';
import {
  type Channel,
  changed,
  directOf,
  type Message,
  newMessage,
  newTs,
  type OpenView,
  type State,
} from './state.ts';
import { applySubmission } from './submission.ts';

/** What one person can do with the app, each resolving when Slack has the app's acknowledgement or gave up waiting. */
export type Person = {
  readonly id: string;
  /** Types a slash command, in a channel or (without one) in the conversation with the bot. */
  command(name: string, text: string, channel?: string): Promise<Answer>;
  shortcut(callbackId: string): Promise<Answer>;
  messageShortcut(callbackId: string, message: Message): Promise<Answer>;
  /** Presses the button that reads so. */
  press(surface: Message | OpenView, label: string): Promise<Answer>;
  /** Chooses in the select, radios or checkboxes called so. */
  choose(surface: Message | OpenView, label: string, options: readonly string[]): Promise<Answer>;
  /** Fills in the topmost modal by the labels of its fields and submits it. Throws what Slack's own client would say against it. */
  submit(entries?: Readonly<Record<string, Entry>>): Promise<Answer>;
  /** Closes the topmost modal. */
  close(): void;
  /** Writes to the bot. */
  say(text: string, files?: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<unknown>;
  openHome(): Promise<unknown>;
  openMessages(): Promise<unknown>;
};
export type Desk = { readonly state: State; readonly dispatch: Dispatch; readonly events: Events; root(): string };

export function personOf(desk: Desk, id: string): Person {
  const { state, dispatch } = desk;
  const member = state.members.get(id);
  if (!member) throw new Error(`No such person: ${id}. Add them first.`);
  const user = { id, username: member.name, name: member.name, team_id: state.team.id };
  /** What this person typed in a modal, kept over refusals and updates as Slack's client does. */
  const typing = new Map<string, Entry>();

  const common = (fromView?: string) => ({
    token: 'deprecated-verification-token',
    api_app_id: state.app.id,
    team: { id: state.team.id, domain: state.team.domain },
    user,
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: newTrigger(state, id, fromView),
  });
  const channelOf = (channel: string | undefined): Channel => {
    const place = channel ? state.channels.get(channel) : directOf(state, id);
    if (!place) throw new Error(`No such channel: ${channel}.`);
    return place;
  };

  async function act(surface: Message | OpenView, blockId: string, action: Fields, values: Fields): Promise<Answer> {
    const payload = 'ts' in surface ? onMessage(surface, values) : onView(surface, values);
    return dispatch.interaction('interactive', {
      type: 'block_actions',
      ...payload,
      actions: [{ block_id: blockId, action_ts: newTs(state), ...action }],
    });
  }
  function onMessage(message: Message, values: Fields): Fields {
    if (message.deleted) throw new Error('That message is deleted.');
    const place = channelOf(message.channel);
    const ephemeral = message.onlyFor !== undefined;
    return {
      ...common(),
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: ephemeral,
        ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
      },
      channel: { id: place.id, name: nameOf(place) },
      ...(ephemeral ? {} : { message: asPayload(state, message) }),
      state: { values },
      response_url: newResponseUrl(state, desk.root(), { channel: message.channel, user: id, original: message }),
    };
  }
  function onView(view: OpenView, values: Fields): Fields {
    return {
      ...common(view.type === 'modal' ? view.id : undefined),
      container: { type: 'view', view_id: view.id },
      view: viewPayload(state, view, values),
    };
  }
  const valuesIn = (blocks: readonly Fields[]): Fields => {
    const values: Record<string, Record<string, Fields>> = {};
    for (const control of controlsIn(blocks)) {
      if (control.element.type === 'button') continue;
      const value = valueIn(control, typing.get(`${control.blockId} ${String(control.element.action_id)}`));
      values[control.blockId] = { ...values[control.blockId], [String(control.element.action_id)]: value };
    }
    return values;
  };
  const blocksOf = (surface: Message | OpenView): readonly Fields[] =>
    'ts' in surface ? surface.blocks : (surface.view.blocks as Fields[]);

  return {
    id,
    async command(name, text, channel) {
      const place = channelOf(channel);
      const { trigger_id } = common();
      const answer = await dispatch.interaction('slash_commands', {
        token: 'deprecated-verification-token',
        team_id: state.team.id,
        team_domain: state.team.domain,
        channel_id: place.id,
        channel_name: nameOf(place),
        user_id: id,
        user_name: member.name,
        command: name,
        text: typed(text).replaceAll(/<(https?:[^>]+)>/g, '$1'),
        api_app_id: state.app.id,
        is_enterprise_install: 'false',
        response_url: newResponseUrl(state, desk.root(), { channel: place.id, user: id, original: undefined }),
        trigger_id,
      });
      if (answer.body !== undefined && isObject(answer.body) && Object.keys(answer.body).length > 0)
        showResponse(state, { channel: place.id, user: id, original: undefined }, answer.body);
      return answer;
    },
    shortcut: callbackId =>
      dispatch.interaction('interactive', {
        type: 'shortcut',
        ...common(),
        callback_id: callbackId,
        action_ts: newTs(state),
      }),
    messageShortcut(callbackId, message) {
      const place = channelOf(message.channel);
      return dispatch.interaction('interactive', {
        type: 'message_action',
        ...common(),
        callback_id: callbackId,
        action_ts: newTs(state),
        message_ts: message.ts,
        channel: { id: place.id, name: nameOf(place) },
        message: { ...asPayload(state, message), text: message.byBot ? message.text : typed(message.text) },
        response_url: newResponseUrl(state, desk.root(), { channel: place.id, user: id, original: undefined }),
      });
    },
    press(surface, label) {
      const { blockId, element } = controlCalled(blocksOf(surface), label);
      return act(
        surface,
        blockId,
        { type: 'button', action_id: element.action_id, text: element.text, value: element.value },
        valuesIn(blocksOf(surface)),
      );
    },
    choose(surface, label, options) {
      const control = controlCalled(blocksOf(surface), label);
      const chosen = options.map(one => optionCalled(control, one));
      const type = String(control.element.type);
      const many = type === 'multi_static_select' || type === 'checkboxes';
      const most = control.element.max_selected_items;
      if (typeof most === 'number' && chosen.length > most) throw new Error(`"${label}" takes at most ${most}.`);
      if (!many && chosen.length !== 1) throw new Error(`"${label}" takes exactly one.`);
      const selected = many ? { selected_options: chosen } : { selected_option: chosen[0] };
      const values = {
        ...valuesIn(blocksOf(surface)),
        [control.blockId]: { [String(control.element.action_id)]: { type, ...selected } },
      };
      return act(surface, control.blockId, { type, action_id: control.element.action_id, ...selected }, values);
    },
    async submit(entries = {}) {
      const view = state.modals.get(id)?.at(-1);
      if (!view) throw new Error('No modal is open.');
      for (const [label, entry] of Object.entries(entries)) {
        const control = controlCalled(blocksOf(view), label);
        typing.set(`${control.blockId} ${String(control.element.action_id)}`, entry);
      }
      const values = valuesIn(blocksOf(view));
      for (const control of controlsIn(blocksOf(view))) {
        const value = (values[control.blockId] as Record<string, Fields> | undefined)?.[
          String(control.element.action_id)
        ];
        const complaint = control.input && value ? complaintOf(control, value) : undefined;
        if (complaint) throw new Error(`Slack says at "${control.label}": ${complaint}`);
      }
      const payload = {
        type: 'view_submission',
        ...common(view.id),
        view: viewPayload(state, view, values),
        response_urls: [],
      };
      const answer = await dispatch.interaction('interactive', payload);
      if (answer.acknowledged) applySubmission(state, view, answer.body);
      return answer;
    },
    close() {
      state.modals.get(id)?.pop();
      changed(state);
    },
    say(text, files = []) {
      const place = directOf(state, id);
      const uploaded = files.map(given => {
        const file = newFile(state, id, given.name, given.bytes.length, '');
        file.bytes = given.bytes;
        return file.id;
      });
      return desk.events.message(newMessage(state, { channel: place.id, user: id, text, blocks: [], files: uploaded }));
    },
    openHome: () => desk.events.homeOpened(id, 'home'),
    openMessages: () => desk.events.homeOpened(id, 'messages'),
  };
}

function newTrigger(state: State, user: string, fromView: string | undefined): string {
  const id = `${state.next()}.${Math.floor(state.now() / 1000)}.fa4e`;
  state.triggers.set(id, { user, fromView, expires: state.now() + limits.triggerMs, used: false });
  return id;
}

const nameOf = (place: Channel): string =>
  ({ im: 'directmessage', private: 'privategroup', public: place.name })[place.kind];
