import type { webApi } from '@slack/bolt';
import type { Person, PlaceRef } from '../../src/core/adapter.ts';
import { wordOf } from './failures.ts';
import { channelName } from './hearing.ts';

/** What people and private channels are called. A look-up that is slow, limited or refused is no reason to keep anybody waiting. */
export type Names = {
  person(user: { readonly id: string; readonly name: string }): Promise<Person>;
  place(place: PlaceRef): Promise<PlaceRef>;
};

export function namesFrom(client: webApi.WebClient, now: () => number): Names {
  const people = remembered(now, async (id: string): Promise<Person> => {
    const { user } = await client.users.info({ user: id, include_locale: true });
    const name = user?.profile?.display_name || user?.profile?.real_name || user?.real_name || user?.name || '';
    return { id, name, locale: user?.locale ?? '', zone: user?.tz ?? '' };
  });
  const channels = remembered(
    now,
    async (id: string): Promise<string> => (await client.conversations.info({ channel: id })).channel?.name ?? '',
  );

  return {
    person: async ({ id, name }) => (await people(id)) ?? { id, name, locale: '', zone: '' },
    async place(place) {
      if (place.name !== '' || place.kind === 'direct' || place.kind === 'home') return place;
      const [channel = ''] = place.id.split('/');
      return { ...place, name: channelName((await channels(channel)) ?? '') };
    },
  };
}

const rememberFor = 60 * 60_000;
const pauseAfterRefusal = 30_000;
const rememberAtMost = 10_000;

/** Asks once for several who ask at the same time, remembers for an hour, and does not ask for a while after a refusal. */
function remembered<T>(now: () => number, ask: (id: string) => Promise<T>): (id: string) => Promise<T | undefined> {
  const known = new Map<string, { readonly value: Promise<T | undefined>; readonly until: number }>();
  let pausedUntil = 0;

  return id => {
    const entry = known.get(id);
    if (entry && now() < entry.until) return entry.value;
    if (now() < pausedUntil) return Promise.resolve(undefined);
    const value = ask(id).catch((error: unknown) => {
      // That one is not to be found says nothing of the others.
      if (!wordOf(error).endsWith('_not_found')) pausedUntil = now() + pauseAfterRefusal;
      known.delete(id);
      return undefined;
    });
    known.delete(id);
    known.set(id, { value, until: now() + rememberFor });
    const [oldest] = known.keys();
    if (known.size > rememberAtMost && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
