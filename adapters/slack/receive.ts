import type { Event, FieldInput, Host, Inbound, InboundFile, Reply } from '../../src/core/adapter.ts';
import type { SlackSettings } from './clients.ts';
import { download } from './files.ts';
import type { Heard, HeardEvent, HeardFile, HeardValue } from './heard.ts';
import type { Timing } from './limits.ts';
import type { Names } from './names.ts';

/** Hands what was heard to the engine, with people and places by name and files ready to be opened. */
export async function receive(
  host: Host,
  heard: Heard,
  names: Names,
  settings: SlackSettings,
  timing: Timing,
): Promise<Reply> {
  const [from, place, event] = await Promise.all([
    names.person(heard.user),
    names.place(heard.place),
    eventOf(host, heard.event, names, settings, timing),
  ]);
  const inbound: Inbound = { id: heard.id, from, in: place, ...event };
  return host.receive(inbound);
}

async function eventOf(
  host: Host,
  event: HeardEvent,
  names: Names,
  settings: SlackSettings,
  timing: Timing,
): Promise<Event> {
  const file = (one: HeardFile): InboundFile => ({
    name: one.name,
    size: one.size,
    open: () => download(one, settings, timing),
  });
  if (event.type === 'said') return { ...event, files: event.files.map(file) };
  if (event.type !== 'submit') return event;
  const values: Record<string, FieldInput> = {};
  for (const [name, value] of Object.entries(event.values)) values[name] = await inputOf(value, host.connection, names);
  return { ...event, values };
}

async function inputOf(value: HeardValue, connection: string, names: Names): Promise<FieldInput> {
  if (typeof value !== 'object' || value === null) return value;
  if (!('person' in value)) return value;
  const { id, name } = await names.person({ id: value.person, name: '' });
  return { connection, id, name };
}
