/** A part of a text that is shown in its own way; offsets and lengths in UTF-16 units. */
export type Entity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string | undefined;
  readonly user?: { readonly id: number } | undefined;
  readonly unix_time?: number | undefined;
  readonly date_time_format?: string | undefined;
};
