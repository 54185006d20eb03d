import { z } from 'zod';
import type { CommandText, FieldInput, Inbound, InboundFile } from '../../src/core/adapter.ts';
import { wishOf } from '../../src/core/token.ts';
import { locales } from '../../src/core/view.ts';
import { type CastMember, maySee, memberOf, placeOf } from './cast.ts';
import { own } from './limits.ts';
import type { Refusal } from './words.ts';

/** What the page handed in, understood: an event for the engine, something said among members that is none of its business, or a refusal. */
export type Act =
  /** `pressed` is the message in that room, ours to draw the answer at; empty when it was none. */
  | { readonly type: 'event'; readonly by: CastMember; readonly event: Inbound; readonly pressed: string }
  | {
      readonly type: 'line';
      readonly by: CastMember;
      readonly room: string;
      readonly id: string;
      readonly text: string;
    }
  | { readonly type: 'refused'; readonly by: CastMember | undefined; readonly refusal: Refusal };

export type Known = {
  readonly commands: readonly CommandText[];
  readonly connection: string;
  /** `Posted.id` of a message that is a post of the engine's; empty for any other. */
  postedIn(room: string, message: string): string;
};

/** PostgreSQL knows no NUL and no half of a surrogate pair, so they end at this door. */
const text = z
  .string()
  .max(own.textCharacters)
  .transform(value => value.replaceAll('\0', '').toWellFormed());
const upload = z.object({ name: z.string().min(1).max(own.fileNameCharacters), base64: z.base64() });
const value = z.union([z.null(), text, z.number(), z.array(z.int()).max(64), z.object({ person: z.string() })]);
const token = z.string().refine(written => wishOf(written) !== undefined);

const sent = z.intersection(
  z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/), as: z.string(), in: z.string() }),
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('typed'), text, files: z.array(upload).max(own.files) }),
    z.object({
      type: z.literal('press'),
      token,
      values: z.array(z.int().min(0).max(63)).max(64),
      on: z.string().max(100),
    }),
    z.object({ type: z.literal('submit'), token, values: z.record(z.string().max(100), value) }),
    z.object({ type: z.literal('opened') }),
  ]),
);
type Sent = z.infer<typeof sent>;
const sender = z.object({ as: z.string() });

export function parseAct(body: unknown, known: Known): Act {
  const by = memberOf(sender.safeParse(body).data?.as ?? '');
  const refused = (key: Refusal['key'], args: Refusal['args'] = {}): Act => ({
    type: 'refused',
    by,
    refusal: { key, args },
  });
  if (!by) return refused('unknownPerson');
  const read = sent.safeParse(body);
  if (!read.success) return refused(faultOf(read.error));
  const act = read.data;

  const place = placeOf(act.in);
  if (!place) return refused('unknownRoom');
  if (!maySee(by.id, place.id)) return refused('othersRoom');

  // Several members may be played from one page, whose ids must not meet.
  const { id, name, locale, zone } = by;
  const base = { id: `${id}-${act.id}`, from: { id, name, locale, zone }, in: place };
  const event = (event: Inbound, pressed = ''): Act => ({ type: 'event', by, event, pressed });

  switch (act.type) {
    case 'opened':
      return place.kind === 'home' ? event({ ...base, type: 'opened' }) : refused('notUnderstood');
    case 'press':
      return event(
        { ...base, type: 'press', token: act.token, values: unique(act.values), on: known.postedIn(place.id, act.on) },
        act.on,
      );
    case 'submit': {
      const values = inputsOf(act.values, known.connection);
      return values ? event({ ...base, type: 'submit', token: act.token, values }) : refused('unknownPerson');
    }
    case 'typed': {
      const typed = act.text.trim();
      const command = commandIn(typed, known.commands);
      if (command) return event({ ...base, type: 'command', ...command });
      if (typed.startsWith('/')) return refused('unknownCommand', { name: typed.split(/\s/, 1)[0] ?? '' });
      if (!typed && act.files.length === 0) return refused('nothingSaid');
      if (place.kind === 'home') return refused('notUnderstood');
      if (place.kind === 'direct') return event({ ...base, type: 'said', text: typed, files: act.files.map(fileOf) });
      return { type: 'line', by, room: place.id, id: base.id, text: typed };
    }
  }
}

/** "/sondage Quel jour ?" is the command `poll`, whichever of its names was typed. Undefined when it is none of ours. */
function commandIn(typed: string, commands: readonly CommandText[]): { name: string; text: string } | undefined {
  const [, name, rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(typed) ?? [];
  if (!name) return undefined;
  const called = name.toLowerCase();
  const command = commands.find(one => one.name === called || locales.some(locale => one.names[locale] === called));
  return command && { name: command.name, text: rest };
}

function inputsOf(
  values: Extract<Sent, { type: 'submit' }>['values'],
  connection: string,
): Record<string, FieldInput> | undefined {
  const inputs: Record<string, FieldInput> = {};
  for (const [name, given] of Object.entries(values)) {
    const input = inputOf(given, connection);
    if (input === undefined) return undefined;
    inputs[name] = input;
  }
  return inputs;
}

/** Undefined for a person who is not of the cast. */
function inputOf(given: z.infer<typeof value>, connection: string): FieldInput | undefined {
  if (given === null || typeof given !== 'object') return given;
  if (Array.isArray(given)) return unique(given);
  const member = memberOf(given.person);
  return member && { connection, id: member.id, name: member.name };
}

function fileOf({ name, base64 }: z.infer<typeof upload>): InboundFile {
  const bytes = Buffer.from(base64, 'base64');
  return { name: name.replaceAll('\0', '').toWellFormed(), size: bytes.byteLength, open: async () => bytes };
}

const unique = (values: readonly number[]): number[] => [...new Set(values)];

function faultOf(error: z.ZodError): Refusal['key'] {
  const tooBig = error.issues.some(issue => issue.code === 'too_big' && issue.path[0] === 'text');
  if (tooBig) return 'tooLong';
  return error.issues.some(issue => issue.path[0] === 'token') ? 'unknownButton' : 'notUnderstood';
}
