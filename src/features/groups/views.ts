import { button, buttonsOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Group } from './model.ts';
import type { Seated } from './store.ts';

/** All groups, mine marked; `mayMake`: the reader may make another. */
export function listView(speech: Speech, token: Tokens, groups: readonly Group[], mayMake: boolean): View {
  return {
    title: groups.length > 0 ? speech.line('groups-list') : speech.line('groups-none'),
    locale: speech.locale,
    blocks: buttonsOf([
      ...groups.map(({ id, name, mine }) =>
        button(
          `${mine === 'outside' ? '' : mine === 'waiting' ? '… ' : '✓ '}${shortened(name, 40)}`,
          token('show', id),
        ),
      ),
      ...(mayMake && groups.length < 20 ? [button(speech.line('groups-new'), token('new'), 'primary')] : []),
    ]),
  };
}

/** One group; `mayEdit`: its animateurs and admins. `several`: there are languages to give it. */
export function groupView(speech: Speech, token: Tokens, group: Group, mayEdit: boolean, several: boolean): View {
  const { id, name, purpose, seats, taken, waiting, home, animateurs, mine } = group;
  const facts = [
    {
      label: speech.line('groups-seats'),
      value:
        seats === null ? speech.line('groups-seats-open', { taken }) : speech.line('groups-seats-of', { taken, seats }),
    },
    ...(waiting > 0 ? [{ label: speech.line('groups-queue'), value: speech.number(waiting) }] : []),
    ...(animateurs.length > 0
      ? [
          {
            label: speech.line('groups-animateurs'),
            value: speech.list(animateurs.slice(0, 10).map(one => shortened(one.name, 40))),
          },
        ]
      : []),
    ...(home ? [{ label: speech.line('groups-home'), value: shortened(home.name) }] : []),
  ];
  return {
    title: name,
    locale: speech.locale,
    blocks: [
      ...(purpose === '' ? [] : [{ type: 'text', text: purpose } as const]),
      { type: 'facts', facts },
      ...(mine === 'outside' ? [] : [{ type: 'note', text: speech.say(`groups-mine-${mine}`) } as const]),
      ...buttonsOf([
        mine === 'outside'
          ? button(
              speech.line(seats !== null && taken >= seats ? 'groups-join-queue' : 'groups-join'),
              token('join', id),
              'primary',
            )
          : button(speech.line(mine === 'waiting' ? 'groups-leave-queue' : 'groups-leave'), token('leave', id)),
        button(speech.line('groups-people'), token('people', id)),
        ...(mayEdit ? [button(speech.line('groups-edit'), token('edit', id))] : []),
        ...(mayEdit && several ? [button(speech.line('languages-button'), token('translate', id))] : []),
      ]),
    ],
  };
}

/** To somebody who waited and has a seat now. */
export const seatedView = (speech: Speech, token: Tokens, { id, name, home }: Group): View => ({
  title: speech.line('groups-seated', { name }),
  locale: speech.locale,
  blocks: [
    ...(home
      ? [{ type: 'text', text: speech.say('groups-seated-home', { place: shortened(home.name) }) } as const]
      : []),
    ...buttonsOf([
      button(speech.line('groups-seated-see'), token('show', id), 'primary'),
      button(speech.line('groups-leave'), token('leave', id)),
    ]),
  ],
});

/** Who is in it and who waits; its animateurs may name others. */
export function peopleView(
  speech: Speech,
  token: Tokens,
  group: Group,
  people: readonly Seated[],
  mayEdit: boolean,
): View {
  const names = (of: readonly Seated[]) => of.map(one => shortened(one.name, 40)).join(', ') || '–';
  const seated = people.filter(({ waiting }) => !waiting);
  const queue = people.filter(({ waiting }) => waiting);
  const more = group.taken + group.waiting - people.length;
  return {
    title: speech.line('groups-people-of', { name: group.name }),
    locale: speech.locale,
    blocks: [
      { type: 'text', text: names(seated) },
      ...(queue.length > 0
        ? [{ type: 'text', text: [{ bold: speech.line('groups-queue') }, ` ${names(queue)}`] } as const]
        : []),
      ...(more > 0 ? [{ type: 'note', text: speech.say('groups-people-more', { count: more }) } as const] : []),
      ...buttonsOf([
        ...(mayEdit
          ? seated
              .slice(0, 15)
              .map(({ id, name, animateur }) =>
                button(
                  speech.line(animateur ? 'groups-animate-end' : 'groups-animate', { name: shortened(name, 25) }),
                  token(animateur ? 'unanimate' : 'animate', group.id, id),
                ),
              )
          : []),
        button(speech.line('groups-back'), token('show', group.id)),
      ]),
    ],
  };
}
