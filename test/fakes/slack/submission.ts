import { openModal, pushModal, replaceView, validView } from './methods/views.ts';
import { Refusal } from './refusal.ts';
import { type Fields, isObject } from './shape.ts';
import { changed, type OpenView, type State } from './state.ts';

/** Does what the app answered to a submission: nothing (the view closes), errors, update, push or clear. */
export function applySubmission(state: State, view: OpenView, body: unknown): void {
  try {
    apply(state, view, isObject(body) ? body : {});
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The person reads "We had some trouble connecting. Try again?" and the view stays.
    state.complaints.push(`Not an answer to a submission: ${error.word} ${error.messages.join(' ')}`);
  }
  changed(state);
}

function apply(state: State, view: OpenView, body: Fields): void {
  const stack = state.modals.get(view.user) ?? [];
  switch (body.response_action) {
    case undefined:
      state.modals.set(
        view.user,
        stack.filter(one => one !== view),
      );
      return;
    case 'clear':
      state.modals.set(view.user, []);
      return;
    case 'errors':
      showErrors(view, body.errors);
      return;
    case 'update':
      if (stack.includes(view)) replaceView(state, view, validView(body.view, 'modal'));
      else openModal(state, view.user, validView(body.view, 'modal'));
      return;
    case 'push':
      pushModal(state, view.user, validView(body.view, 'modal'));
      return;
    default:
      throw new Refusal('invalid_response_action');
  }
}

function showErrors(view: OpenView, errors: unknown): void {
  if (!isObject(errors) || Object.keys(errors).length === 0) throw new Refusal('invalid_errors');
  const inputs = new Set(
    (view.view.blocks as Fields[]).filter(block => block.type === 'input').map(block => block.block_id),
  );
  for (const [blockId, text] of Object.entries(errors)) {
    if (!inputs.has(blockId)) throw new Refusal('invalid_errors', [`no input block: ${blockId}`]);
    if (typeof text !== 'string' || text === '') throw new Refusal('invalid_errors', [`not a text: ${blockId}`]);
  }
  view.errors = errors;
}
