import { directPlace, homePlace } from './address.ts';
import type { Heard } from './heard.ts';
import { fileOf, noReach, placeIn, type Self } from './hearing.ts';
import { readMrkdwn } from './mrkdwn.ts';
import * as payload from './payloads.ts';

/** What Slack tells of by itself: something said to the bot, its home opened, its coming and going. */
export function readEvent(body: unknown, self: Self): Heard | undefined {
  const { data } = payload.eventCallback.safeParse(body);
  if (!data) return undefined;
  return (
    readMessage(data.event_id, data.event) ??
    readOpened(data.event_id, data.event) ??
    readPresence(data.event_id, data.event, self)
  );
}

function readMessage(id: string, event: unknown): Heard | undefined {
  const { data } = payload.messageEvent.safeParse(event);
  if (!data || data.user === 'USLACKBOT') return undefined;
  return {
    id,
    user: { id: data.user, name: '' },
    place: directPlace(data.user),
    event: { type: 'said', text: readMrkdwn(data.text), files: data.files.map(fileOf) },
    reach: { ...noReach, channel: data.channel, thread: data.thread_ts, surface: 'direct' },
  };
}

function readOpened(id: string, event: unknown): Heard | undefined {
  const { data } = payload.homeOpened.safeParse(event);
  return (
    data && {
      id,
      user: { id: data.user, name: '' },
      place: homePlace(data.user),
      event: { type: 'opened' },
      reach: { ...noReach, surface: 'home' },
    }
  );
}

function readPresence(id: string, event: unknown, self: Self): Heard | undefined {
  const joined = payload.memberJoined.safeParse(event).data;
  const left = payload.botLeft.safeParse(event).data;
  if (joined?.user === self.botUser && joined.inviter)
    return {
      id,
      user: { id: joined.inviter, name: '' },
      place: placeIn({ id: joined.channel, name: '' }, '', self),
      event: { type: 'invited' },
      reach: { ...noReach, channel: joined.channel },
    };
  if (!left) return undefined;
  return {
    id,
    user: { id: left.actor_id || self.botUser, name: '' },
    place: placeIn({ id: left.channel, name: '' }, '', self),
    event: { type: 'removed' },
    reach: noReach,
  };
}
