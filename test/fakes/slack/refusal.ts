/** Slack's way to say no: HTTP 200 with `ok: false` and a word. */
export class Refusal extends Error {
  readonly word: string;
  readonly messages: readonly string[];
  readonly more: Readonly<Record<string, unknown>>;
  constructor(word: string, messages: readonly string[] = [], more: Readonly<Record<string, unknown>> = {}) {
    super(word);
    this.word = word;
    this.messages = messages;
    this.more = more;
  }
}
