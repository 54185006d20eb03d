import { webApi } from '@slack/bolt';
import type { Finding } from '../../src/core/adapter.ts';
import { type Clients, clientOptions, type SlackSettings } from './clients.ts';
import { kindOf, wordOf } from './failures.ts';
import type { Timing } from './limits.ts';
import { scopes } from './manifest.ts';

/** For `palabre doctor`: what can be asked of Slack, and of the rest where to look. */
export async function findings(
  settings: SlackSettings,
  clients: Clients,
  timing: Timing,
  messagesTabRefused: boolean,
): Promise<Finding[]> {
  const token = await tokenFinding(clients);
  if (!token.ok) return [token, await entranceFinding(settings, timing)];
  return [
    token,
    ...(await scopeFindings(clients)),
    await entranceFinding(settings, timing),
    tabFinding(messagesTabRefused),
  ];
}

const apps = 'https://api.slack.com/apps';
const good = (what: string): Finding => ({ ok: true, what, mend: '' });
const bad = (what: string, mend: string): Finding => ({ ok: false, what, mend });

async function tokenFinding(clients: Clients): Promise<Finding> {
  try {
    const { team } = await clients.deliveries.auth.test();
    return good(`SLACK_BOT_TOKEN is valid, for the workspace ${team ?? 'without a name'}.`);
  } catch (error) {
    if (wordOf(error) === '')
      return bad(
        `Slack cannot be reached (${kindOf(error)}).`,
        'Check the network, a proxy, and SLACK_API_URL if it is set.',
      );
    return bad(
      `Slack does not take SLACK_BOT_TOKEN (${wordOf(error)}).`,
      `At ${apps} choose the app, "OAuth & Permissions", "Install to Workspace", and copy the "Bot User OAuth Token" (xoxb-…) into SLACK_BOT_TOKEN.`,
    );
  }
}

/** Slack says with every answer what the token may do. */
async function scopeFindings(clients: Clients): Promise<Finding[]> {
  const answer = await clients.deliveries.auth.test();
  const granted = new Set(answer.response_metadata?.scopes ?? []);
  return Object.entries(scopes).map(([scope, purpose]) =>
    granted.has(scope)
      ? good(`Scope ${scope} is granted.`)
      : bad(
          `Scope ${scope} is missing (${purpose}).`,
          `At ${apps} choose the app, "OAuth & Permissions", "Bot Token Scopes", "Add an OAuth Scope": ${scope}. Then "Reinstall to Workspace".`,
        ),
  );
}

async function entranceFinding(settings: SlackSettings, timing: Timing): Promise<Finding> {
  if (settings.mode === 'http')
    return good(
      'Slack reaches Palabre over HTTP: the request addresses in the app’s settings must be PALABRE_PUBLIC_URL and /slack/events.',
    );
  const client = new webApi.WebClient(settings.appToken, clientOptions(settings, timing.helloWithin));
  try {
    await client.apps.connections.open({});
    return good('SLACK_APP_TOKEN opens Socket Mode.');
  } catch (error) {
    const word = wordOf(error);
    if (word === 'missing_scope')
      return bad(
        'SLACK_APP_TOKEN may not open sockets.',
        `At ${apps} choose the app, "Basic Information", "App-Level Tokens", and make one with the scope connections:write.`,
      );
    if (word === 'ratelimited')
      return good('SLACK_APP_TOKEN is known; Slack is too busy with it to open another socket now.');
    return bad(
      `Slack does not open a socket for SLACK_APP_TOKEN (${kindOf(error)}).`,
      `At ${apps} choose the app: switch "Socket Mode" on, and under "Basic Information", "App-Level Tokens" copy the token (xapp-…) into SLACK_APP_TOKEN.`,
    );
  }
}

/** Slack has no question for this; it refuses the first direct message. */
function tabFinding(refused: boolean): Finding {
  const mend = `At ${apps} choose the app, "App Home": switch "Messages Tab" on, and tick "Allow users to send Slash commands and messages from the messages tab".`;
  if (refused) return bad('Direct messages are refused: the messages tab of the app is off.', mend);
  return good(
    'Direct messages: none was refused. (Slack tells only then whether the messages tab is off: "App Home", "Messages Tab".)',
  );
}
