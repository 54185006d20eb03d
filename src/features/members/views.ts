import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { capitalised } from '../../core/capitalised.ts';
import type { Role } from '../../core/feature.ts';
import { roles } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Tokens } from '../../core/token.ts';
import { type Locale, locales, type View } from '../../core/view.ts';
import { languageName } from '../../i18n/languages.ts';
import type { Profile } from './store.ts';

/** What is kept about me, in short, and what I can do about it. */
export function meView(speech: Speech, token: Tokens, me: Profile): View {
  const facts = [
    { label: speech.line('members-name'), value: me.name },
    {
      label: speech.line('members-language'),
      value: me.locale ? languageName(speech.locale, me.locale) : speech.line('members-as-platform'),
    },
    { label: speech.line('members-zone'), value: me.zone ?? speech.line('members-zone-as-platform') },
    {
      label: speech.line('members-accounts'),
      value: speech.list(me.accounts.map(accountName)),
    },
    {
      label: speech.line('members-roles'),
      value:
        me.roles.length > 0
          ? speech.list(me.roles.map(role => roleName(speech, role)))
          : speech.line('members-role-member'),
    },
    ...(me.rollId ? [{ label: speech.line('members-roll'), value: me.rollId }] : []),
    ...(me.memberType ? [{ label: speech.line('members-type'), value: me.memberType }] : []),
    ...(me.region ? [{ label: speech.line('members-region'), value: me.region }] : []),
    { label: speech.line('members-since'), value: [speech.when(me.since, 'date')] },
  ];
  return viewOf(
    speech,
    speech.line('members-me'),
    { type: 'facts', facts },
    ...(me.forgetAt
      ? [
          {
            type: 'note',
            text: speech.say('members-forgotten-soon', { when: speech.when(me.forgetAt, 'datetime') }),
          } as const,
        ]
      : []),
    buttonsOf([
      button(speech.line('members-export'), token('export')),
      button(speech.line('members-language'), token('language')),
      button(speech.line('members-zone'), token('zone')),
      button(speech.line('members-privacy-button'), token('privacy')),
      ...(me.accounts.length > 1
        ? me.accounts.map(account =>
            button(
              speech.line('members-unlink', { account: shortened(accountName(account), 30) }),
              token('unlink', account.id),
            ),
          )
        : []),
      me.forgetAt
        ? button(speech.line('members-stay'), token('stay'), 'primary')
        : button(speech.line('members-forget'), token('forget'), 'danger'),
    ]),
  );
}

const accountName = ({ name, platform }: Profile['accounts'][number]): string => `${name} (${capitalised(platform)})`;

export const roleName = (speech: Speech, role: Role): string => speech.line(`members-role-${role}`);

/** Everything, as a file. */
export const exportView = (speech: Speech, everything: unknown): View =>
  viewOf(speech, speech.line('members-export-title'), {
    type: 'attachment',
    name: 'palabre.json',
    mime: 'application/json',
    bytes: async () => new TextEncoder().encode(`${JSON.stringify(everything, null, 2)}\n`),
  });

export const codeView = (speech: Speech, code: string): View =>
  viewOf(
    speech,
    speech.line('members-code', { code }),
    {
      type: 'text',
      text: speech.say('members-code-how', { command: { bold: speech.line('members-code-command', { code }) } }),
    },
    { type: 'note', text: speech.say('members-code-once') },
  );

/** Each in itself, for who cannot read the one they are asked in. */
export const languageView = (speech: Speech, token: Tokens): View =>
  viewOf(
    speech,
    speech.line('members-language-which'),
    buttonsOf(locales.map(locale => button(languageName(locale, locale), token('language', '', locale)))),
  );

export const languageSetView = (speech: Speech, locale: Locale): View =>
  viewOf(speech, speech.line('members-language-set', { language: languageName(speech.locale, locale) }));

export const zoneSetView = (speech: Speech, zone: string): View =>
  viewOf(speech, zone ? speech.line('members-zone-set', { zone }) : speech.line('members-zone-unset'));

export const forgetView = (speech: Speech, token: Tokens, at: Instant | null): View =>
  at
    ? viewOf(
        speech,
        speech.line('members-forgotten-soon', { when: speech.when(at, 'datetime') }),
        { type: 'text', text: speech.say('members-forget-what') },
        buttonsOf([button(speech.line('members-stay'), token('stay'), 'primary')]),
      )
    : viewOf(
        speech,
        speech.line('members-forget-sure'),
        { type: 'text', text: speech.say('members-forget-what') },
        buttonsOf([button(speech.line('members-forget-yes'), token('forgetme'), 'danger')]),
      );

export function rolesView(speech: Speech, token: Tokens, of: Profile): View {
  const held =
    of.roles.length > 0
      ? speech.list(of.roles.map(role => roleName(speech, role)))
      : speech.line('members-role-member');
  return viewOf(
    speech,
    speech.line('members-roles-of', { name: shortened(of.name, 80) }),
    { type: 'text', text: speech.say('members-roles-held', { roles: { bold: held } }) },
    buttonsOf(
      roles.map(role =>
        button(
          speech.line(of.roles.includes(role) ? 'members-role-take' : 'members-role-give', {
            role: roleName(speech, role),
          }),
          token('role', of.id, role),
        ),
      ),
    ),
  );
}

export const whichView = (
  speech: Speech,
  token: Tokens,
  people: readonly { readonly id: string; readonly name: string }[],
): View =>
  viewOf(
    speech,
    speech.line('members-which'),
    buttonsOf(people.map(({ id, name }) => button(shortened(name, 50) || id, token('roles', id)))),
  );

/** What is kept of whom, for how long, and what they can do about it. */
export const privacyView = (speech: Speech, token: Tokens): View =>
  viewOf(
    speech,
    speech.line('members-privacy'),
    { type: 'text', text: speech.say('members-privacy-kept') },
    { type: 'text', text: speech.say('members-privacy-long') },
    { type: 'text', text: speech.say('members-privacy-rights') },
    { type: 'note', text: speech.say('members-privacy-hash') },
    buttonsOf([
      button(speech.line('members-mine'), token('me')),
      button(speech.line('members-export'), token('export')),
    ]),
  );

export const goneView = (speech: Speech): View => viewOf(speech, speech.line('members-gone'));
