export type RefusalParameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number };

/** What the Bot API answers when it does not do what was asked, in Telegram's own words. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: RefusalParameters;
  constructor(code: number, description: string, parameters: RefusalParameters = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (what: string, parameters: RefusalParameters = {}): Refusal =>
  new Refusal(400, `Bad Request: ${what}`, parameters);
export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`);
export const conflict = (what: string): Refusal => new Refusal(409, `Conflict: ${what}`);
export const tooMany = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
