import type { Fields } from './shape.ts';

/** Something Slack has for the app, and what the app answered. */
export type Delivery = {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Fields;
};
export type Attempt = { readonly number: number; readonly reason: string };
export type Answer = {
  readonly acknowledged: boolean;
  /** What came with the acknowledgement. */
  readonly body: unknown;
  readonly afterMs: number;
};
/** A way to the app: Socket Mode or HTTP. Resolves in any case, at the latest when Slack gives up. */
export type Line = { send(delivery: Delivery, attempt: Attempt | undefined): Promise<Answer> };
