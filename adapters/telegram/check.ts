import type { Finding } from '../../src/core/adapter.ts';
import type { Client } from './client.ts';
import { faultOf, isRevoked } from './failures.ts';
import type { WebhookSettings } from './webhook.ts';

const good = (what: string): Finding => ({ ok: true, what, mend: '' });
const bad = (what: string, mend: string): Finding => ({ ok: false, what, mend });

/** What `palabre doctor` says of this bot. `trouble` is what keeps a running connection from hearing. */
export async function check(client: Client, webhook: WebhookSettings | undefined, trouble: string): Promise<Finding[]> {
  try {
    const me = await client.api.getMe();
    const hook = await client.api.getWebhookInfo();
    return [
      good(`Telegram knows the token: it is the bot @${me.username}.`),
      privacy(me.can_read_all_group_messages),
      groups(me.can_join_groups),
      ...(webhook ? webhookFindings(webhook, hook) : pollingFindings(hook.url ?? '', trouble)),
    ];
  } catch (error) {
    return [unreachable(error)];
  }
}

function unreachable(error: unknown): Finding {
  if (isRevoked(error))
    return bad(
      'Telegram does not know the token.',
      'In Telegram, open @BotFather → /mybots → your bot → API Token, and put it in TELEGRAM_TOKEN.',
    );
  return bad(
    `Telegram could not be asked (${faultOf(error)}).`,
    'Check that this machine can reach api.telegram.org, or what TELEGRAM_API_URL says.',
  );
}

const privacy = (readsAll: boolean): Finding =>
  readsAll
    ? bad(
        'The bot may read every message of its groups, which Palabre does not want to.',
        '@BotFather → /mybots → your bot → Bot Settings → Group Privacy → Turn on. Then remove the bot from its groups and add it again.',
      )
    : good('Privacy mode is on: of groups the bot sees what is meant for it, and nothing else.');

const groups = (canJoin: boolean): Finding =>
  canJoin
    ? good('The bot may be added to groups.')
    : bad(
        'The bot cannot be added to groups.',
        '@BotFather → /mybots → your bot → Bot Settings → Allow Groups? → Turn groups on.',
      );

function pollingFindings(hook: string, trouble: string): Finding[] {
  if (hook !== '')
    return [
      bad(
        'A webhook is set, so another program may be getting the updates.',
        'Starting Palabre removes the webhook. If the other program is meant to stay, make a second bot for Palabre with @BotFather.',
      ),
    ];
  if (trouble.startsWith('409'))
    return [
      bad(
        'Another program is getting the updates of this bot.',
        'Stop it, or revoke the token with @BotFather and give Palabre the new one.',
      ),
    ];
  if (trouble)
    return [
      bad(`Updates do not come (${trouble}).`, 'Palabre keeps trying. If it lasts, check the network of this machine.'),
    ];
  return [good('Updates come by long polling.')];
}

type Hook = { readonly url?: string; readonly last_error_message?: string; readonly pending_update_count: number };

function webhookFindings({ url, secret }: WebhookSettings, hook: Hook): Finding[] {
  const findings = [
    hook.url === url
      ? good('Telegram posts updates to TELEGRAM_WEBHOOK_URL.')
      : bad('Telegram does not post updates to TELEGRAM_WEBHOOK_URL yet.', 'Starting Palabre sets the webhook.'),
  ];
  if (hook.last_error_message)
    findings.push(
      bad(
        `Telegram could not deliver lately: ${hook.last_error_message} (${hook.pending_update_count} waiting).`,
        'Check that TELEGRAM_WEBHOOK_URL reaches this machine over https, through your proxy to HOST and PORT.',
      ),
    );
  if (!/^[A-Za-z0-9_-]{16,256}$/.test(secret))
    findings.push(
      bad(
        'TELEGRAM_WEBHOOK_SECRET is short or has characters Telegram does not take.',
        'Use 16 to 256 of A-Z a-z 0-9 _ -.',
      ),
    );
  return findings;
}
