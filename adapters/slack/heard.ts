import type { PlaceRef } from '../../src/core/adapter.ts';

/** What Slack told us, in our words but with Slack's references: people still ids, files still addresses. */
export type Heard = {
  /** For once-only: the same whenever Slack delivers it again. */
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly place: PlaceRef;
  readonly event: HeardEvent;
  readonly reach: Reach;
};

export type HeardEvent =
  | { readonly type: 'command'; readonly name: string; readonly text: string }
  | { readonly type: 'press'; readonly token: string; readonly values: readonly number[]; readonly on: string }
  | { readonly type: 'submit'; readonly token: string; readonly values: Readonly<Record<string, HeardValue>> }
  | { readonly type: 'said'; readonly text: string; readonly files: readonly HeardFile[] }
  | { readonly type: 'opened' | 'invited' | 'removed' };
export type HeardFile = { readonly name: string; readonly size: number; readonly url: string };
export type HeardValue = string | number | readonly number[] | { readonly person: string } | null;

/** How this person can be answered at once. Empty strings where Slack gave nothing. Never logged: a trigger and a response_url are keys. */
export type Reach = {
  readonly trigger: string;
  readonly respond: string;
  /** Where an ephemeral message may go, with its thread. */
  readonly channel: string;
  readonly thread: string;
  /** What was pressed or submitted: a message all see, one only this person sees, our direct conversation, a modal, the home, or nothing. */
  readonly surface: 'shared' | 'ephemeral' | 'direct' | 'modal' | 'home' | 'none';
  readonly view: { readonly id: string; readonly title: string; readonly fields: readonly string[] } | null;
};

/** What a modal of ours brings back: the form's token, and where it was opened from. */
export type Metadata = {
  readonly token: string;
  readonly place: PlaceRef;
  readonly respond: string;
  readonly channel: string;
  readonly thread: string;
};
