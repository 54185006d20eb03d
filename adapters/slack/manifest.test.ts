import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTexts } from '../../src/engine/commands.ts';
import { features } from '../../src/features/index.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { commandNamed, scopes, slackManifest } from './manifest.ts';

const commands = commandTexts(features, loadTexts());
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');

describe('the manifest', () => {
  test('has a command for every name in every language, each described in that language', () => {
    const { slash_commands: all } = slackManifest(commands, '').features;
    const names = all.map(command => command.command);
    expect(new Set(names).size).toBe(names.length);
    for (const { names: given } of commands)
      for (const name of Object.values(given)) expect(names).toContain(`/${name}`);
    const poll = commands.find(command => command.name === 'poll')!;
    expect(all.find(command => command.command === `/${poll.names.nl}`)?.description).toBe(poll.about.nl);
  });

  test('keeps to what Slack takes', () => {
    const { features: shown, display_information: info } = slackManifest(commands, '');
    expect(info.name.length).toBeLessThanOrEqual(35);
    expect(info.description.length).toBeLessThanOrEqual(140);
    expect(shown.slash_commands.length).toBeLessThanOrEqual(50);
    expect(shown.shortcuts.length).toBeLessThanOrEqual(10);
    for (const command of shown.slash_commands) {
      expect(command.command).toMatch(/^\/[^\s/]{1,31}$/);
      expect(command.description.length).toBeGreaterThan(0);
    }
    for (const shortcut of shown.shortcuts) expect(shortcut.name.length).toBeLessThanOrEqual(24);
  });

  test('is for Socket Mode, or for requests where there is a public address', () => {
    expect(slackManifest(commands, '').settings).toMatchObject({
      socket_mode_enabled: true,
      event_subscriptions: { bot_events: expect.any(Array) },
    });
    expect(JSON.stringify(slackManifest(commands, ''))).not.toContain('http');
    const overHttp = slackManifest(commands, 'https://palabre.example');
    expect(overHttp.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: 'https://palabre.example/slack/events' },
      interactivity: { is_enabled: true, request_url: 'https://palabre.example/slack/events' },
    });
    expect(overHttp.features.slash_commands.every(command => 'url' in command)).toBe(true);
  });

  test('switches the home and the messages tab on', () => {
    expect(slackManifest(commands, '').features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});

test('every name stands for its command', () => {
  for (const { name, names } of commands)
    for (const typed of [name, ...Object.values(names)]) expect(commandNamed(commands).get(typed)).toBe(name);
});

test('README.md lists exactly the scopes that are asked for', () => {
  const listed = [...readme.matchAll(/^\| `([a-z:]+)` +\|/gm)].map(([, scope]) => scope);
  expect(listed).toEqual(Object.keys(scopes));
});
