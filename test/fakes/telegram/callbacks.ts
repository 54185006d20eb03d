import { flagOf, type Parameters, textOf } from './parameters.ts';
import { badRequest } from './refusal.ts';
import type { World } from './world.ts';

/** Telegram does not say how long a press may wait; this is the least that is told of. */
const openFor = 15_000;
const mostText = 200;

export function answerCallbackQuery(world: World, parameters: Parameters): true {
  const query = world.queries.get(textOf(parameters, 'callback_query_id'));
  if (!query || query.answered || world.clock.now() - query.at > openFor)
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  const text = textOf(parameters, 'text');
  if (text.length > mostText) throw badRequest('MESSAGE_TOO_LONG');
  const url = textOf(parameters, 'url');
  if (url && !opensBot(url, world.bot.username)) throw badRequest('URL_INVALID');
  query.answered = true;
  world.toasts.push({
    user: query.from,
    order: world.next('order'),
    query: query.id,
    text,
    alert: flagOf(parameters, 'show_alert'),
    url,
  });
  return true;
}

/** A bot without games may only open itself, with a parameter. */
const opensBot = (url: string, username: string): boolean =>
  new RegExp(`^(?:https?://)?t\\.me/${username}\\?start=[A-Za-z0-9_-]{1,64}$`, 'i').test(url);
