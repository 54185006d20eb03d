import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { type Fields, isObject } from '../shape.ts';
import { changed, type OpenView, type State, type Trigger } from '../state.ts';
import { viewProblems, viewTooLarge } from '../view.ts';
import { withIds } from './content.ts';
import type { Methods } from './method.ts';

export const views: Methods = {
  'views.open': {
    token: 'bot',
    scopes: [],
    args: { trigger_id: 'string', view: 'json' },
    run({ state }, args) {
      const view = validView(args.view, 'modal');
      const trigger = exchange(state, String(args.trigger_id));
      return { view: viewPayload(state, openModal(state, trigger.user, view)) };
    },
  },
  'views.push': {
    token: 'bot',
    scopes: [],
    args: { trigger_id: 'string', view: 'json' },
    run({ state }, args) {
      const view = validView(args.view, 'modal');
      const trigger = exchange(state, String(args.trigger_id));
      if (!trigger.fromView) throw new Refusal('not_found');
      return { view: viewPayload(state, pushModal(state, trigger.user, view)) };
    },
  },
  'views.update': {
    token: 'bot',
    scopes: [],
    args: { view: 'json', 'view_id?': 'string', 'external_id?': 'string', 'hash?': 'string' },
    run({ state }, args) {
      const view = validView(args.view, 'modal');
      const open = [...state.modals.values()].flat().find(one => one.id === args.view_id);
      if (!open) throw new Refusal('not_found');
      if (args.hash !== undefined && args.hash !== open.hash) throw new Refusal('hash_conflict');
      return { view: viewPayload(state, replaceView(state, open, view)) };
    },
  },
  'views.publish': {
    token: 'bot',
    scopes: [],
    args: { user_id: 'string', view: 'json', 'hash?': 'string' },
    run({ state }, args) {
      const view = validView(args.view, 'home');
      if (!state.app.homeTab) throw new Refusal('not_enabled');
      const user = String(args.user_id);
      if (!state.members.has(user)) throw new Refusal('invalid_arguments', ['invalid `user_id`']);
      const home = state.homes.get(user);
      if (args.hash !== undefined && args.hash !== home?.hash) throw new Refusal('hash_conflict');
      return { view: viewPayload(state, publishHome(state, user, view)) };
    },
  },
};

/** The view as Slack keeps it; throws what Slack answers for one it does not take. */
export function validView(view: unknown, type: 'modal' | 'home'): Fields {
  const problems = viewProblems(view, type);
  if (problems.length > 0 || !isObject(view)) throw new Refusal('invalid_arguments', problems);
  if (viewTooLarge(view)) throw new Refusal('view_too_large');
  return { ...view, blocks: withIds(view.blocks as Fields[]) };
}

function exchange(state: State, id: string): Trigger {
  const trigger = state.triggers.get(id);
  if (!trigger) throw new Refusal('invalid_trigger_id');
  if (trigger.used) throw new Refusal('exchanged_trigger_id');
  if (state.now() > trigger.expires) throw new Refusal('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

export function openModal(state: State, user: string, view: Fields): OpenView {
  const id = `V0${state.next()}`;
  const open: OpenView = {
    id,
    user,
    type: 'modal',
    rootId: id,
    previousId: undefined,
    view,
    hash: newHash(state),
    errors: {},
  };
  state.modals.set(user, [open]);
  changed(state);
  return open;
}

export function pushModal(state: State, user: string, view: Fields): OpenView {
  const stack = state.modals.get(user) ?? [];
  const top = stack.at(-1);
  if (!top) throw new Refusal('not_found');
  if (stack.length >= limits.modalStack) throw new Refusal('push_limit_reached');
  const open: OpenView = {
    id: `V0${state.next()}`,
    user,
    type: 'modal',
    rootId: top.rootId,
    previousId: top.id,
    view,
    hash: newHash(state),
    errors: {},
  };
  stack.push(open);
  changed(state);
  return open;
}

export function replaceView(state: State, open: OpenView, view: Fields): OpenView {
  open.view = view;
  open.hash = newHash(state);
  open.errors = {};
  changed(state);
  return open;
}

function publishHome(state: State, user: string, view: Fields): OpenView {
  const known = state.homes.get(user);
  if (known) return replaceView(state, known, view);
  const id = `V0${state.next()}`;
  const home: OpenView = {
    id,
    user,
    type: 'home',
    rootId: id,
    previousId: undefined,
    view,
    hash: newHash(state),
    errors: {},
  };
  state.homes.set(user, home);
  changed(state);
  return home;
}

const newHash = (state: State): string => `${Math.floor(state.now() / 1000)}.h${state.next()}`;

/** A view as payloads and answers carry it. */
export function viewPayload(state: State, open: OpenView, values: Fields = {}): Record<string, unknown> {
  return {
    private_metadata: '',
    callback_id: '',
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
    ...open.view,
    id: open.id,
    team_id: state.team.id,
    state: { values },
    hash: open.hash,
    root_view_id: open.rootId,
    previous_view_id: open.previousId ?? null,
    app_id: state.app.id,
    app_installed_team_id: state.team.id,
    bot_id: state.app.botId,
  };
}
