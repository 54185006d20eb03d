import type { Heard, HeardValue, Metadata, Reach } from './heard.ts';
import { noReach, onceOf, personOf } from './hearing.ts';
import * as payload from './payloads.ts';

/** A page of ours handed in, and what any window of ours brings back. */
export function readSubmission(body: unknown): Heard | undefined {
  const { data } = payload.viewSubmission.safeParse(body);
  const origin = data && metadataOf(data.view.private_metadata);
  if (!data || !origin || origin.token === '') return undefined;
  return {
    id: onceOf(data.trigger_id),
    user: personOf(data.user),
    place: origin.place,
    event: { type: 'submit', token: origin.token, values: valuesOf(data.view) },
    reach: { ...reachOf(origin), trigger: data.trigger_id, surface: 'modal', view: viewOf(data.view) },
  };
}

export const reachOf = (origin: Metadata): Reach => ({
  ...noReach,
  respond: origin.respond,
  channel: origin.channel,
  thread: origin.thread,
});

export function metadataOf(text: string): Metadata | undefined {
  try {
    return payload.metadata.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export const viewOf = (view: payload.ViewPayload): Reach['view'] => ({
  id: view.id,
  title: view.title?.text ?? '',
  fields: view.blocks.filter(block => block.type === 'input').map(block => block.block_id),
});

function valuesOf(view: payload.ViewPayload): Record<string, HeardValue> {
  const values: Record<string, HeardValue> = {};
  for (const [field, inputs] of Object.entries(view.state?.values ?? {})) {
    const { data } = payload.inputState.safeParse(Object.values(inputs)[0]);
    if (data) values[field] = valueOfInput(data);
  }
  return values;
}

function valueOfInput(input: payload.InputState): HeardValue {
  switch (input.type) {
    case 'plain_text_input':
    case 'number_input':
      return input.value ?? null;
    case 'static_select':
    case 'radio_buttons':
      return input.selected_option ? Number(input.selected_option.value) : null;
    case 'multi_static_select':
    case 'checkboxes':
      return input.selected_options.map(option => Number(option.value));
    case 'datepicker':
      return input.selected_date ?? null;
    case 'timepicker':
      return input.selected_time ?? null;
    case 'users_select':
      return input.selected_user ? { person: input.selected_user } : null;
  }
}
