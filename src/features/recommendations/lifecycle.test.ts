import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../core/feature.ts';
import {
  type Move,
  type MoveKind,
  type Mover,
  moved,
  movesFor,
  publicStatus,
  type State,
  ways,
} from './lifecycle-model.ts';

const board: Mover = { official: true, author: false, animates: false, owner: false };
const author: Mover = { official: false, author: true, animates: false, owner: false };
const anybody: Mover = { official: false, author: false, animates: false, owner: false };
const today = '2026-11-26';

const moves: Readonly<Record<MoveKind, Move>> = {
  file: { kind: 'file' },
  review: { kind: 'review', text: '' },
  accept: { kind: 'accept', way: 'project', text: '' },
  start: { kind: 'start', text: '' },
  progress: { kind: 'progress', percent: 40, text: '' },
  finish: { kind: 'finish', text: 'Twelve places.', link: '' },
  drop: { kind: 'drop', text: 'No room.' },
  reject: { kind: 'reject', text: 'Too dear.' },
  postpone: { kind: 'postpone', until: '2027-01-01', text: '' },
  amend: { kind: 'amend', text: '' },
  merge: { kind: 'merge', into: { id: 'other', status: 'submitted' }, text: '' },
  withdraw: { kind: 'withdraw', text: '' },
  reopen: { kind: 'reopen', text: 'The room is there after all.' },
};
const go = (state: State, kind: MoveKind, by: Mover = board) => moved('one', state, moves[kind], by, today);
const refusal = (answer: unknown) => (isRefusal(answer) ? answer.message : answer);

test('the way from an idea to done is walked step by step', () => {
  const path: MoveKind[] = ['review', 'accept', 'start', 'progress', 'finish'];
  let state: State = { status: 'submitted' };
  for (const kind of path) {
    const next = go(state, kind);
    if (isRefusal(next)) throw new Error(`${kind} is refused`);
    state = next;
  }
  expect(state).toEqual({ status: 'done', way: 'project' });
});

test.each([
  ['submitted', 'accept'],
  ['submitted', 'reject'],
  ['under_review', 'start'],
  ['under_review', 'finish'],
  ['rejected', 'review'],
  ['done', 'drop'],
  ['withdrawn', 'review'],
  ['merged', 'merge'],
  ['withdrawn', 'reopen'],
  ['postponed', 'reopen'],
] as const)('from %s nobody can %s', (status, kind) => {
  const state = { status, way: null, into: 'x' } as unknown as State;
  expect(refusal(go(state, kind))).toBe('recommend-cannot-now');
});

test('whoever moves it has to be the one who may', () => {
  for (const kind of ['accept', 'reject', 'postpone', 'merge', 'reopen'] as const)
    for (const by of [author, anybody])
      expect(refusal(go({ status: 'under_review' }, kind, by))).toBe('recommend-only-board');
  for (const kind of ['amend', 'withdraw'] as const)
    for (const by of [board, anybody])
      expect(refusal(go({ status: 'under_review' }, kind, by))).toBe('recommend-only-author');
  expect(go({ status: 'under_review' }, 'withdraw', author)).toEqual({ status: 'withdrawn' });
  expect(
    go({ status: 'in_progress', way: 'project', percent: 0 }, 'progress', { ...anybody, owner: true }),
  ).toMatchObject({ percent: 40 });
  expect(refusal(go({ status: 'draft' }, 'file', author))).toBe('recommend-only-author');
  expect(go({ status: 'draft' }, 'file', { ...anybody, animates: true })).toEqual({ status: 'submitted' });
});

test.each([
  { status: 'rejected' },
  { status: 'done', way: 'project' },
  { status: 'not_done', way: null },
  { status: 'accepted', way: 'hackathon' },
  { status: 'merged', into: 'other' },
] as const)('an answer can be taken back: from $status it is under review again', state => {
  expect(go(state, 'reopen')).toEqual({ status: 'under_review' });
});

test('a refusal needs its reason, an end what was delivered, a postponement a day to come', () => {
  const empty = (state: State, kind: 'reject' | 'drop' | 'finish' | 'reopen') =>
    refusal(moved('one', state, { ...moves[kind], text: '' } as Move, board, today));
  expect(empty({ status: 'under_review' }, 'reject')).toBe('recommend-say-why');
  expect(empty({ status: 'accepted', way: 'project' }, 'drop')).toBe('recommend-say-why');
  expect(empty({ status: 'rejected' }, 'reopen')).toBe('recommend-say-why');
  expect(empty({ status: 'in_progress', way: 'project', percent: 1 }, 'finish')).toBe('recommend-say-delivered');
  for (const until of [today, '2020-01-01', ''])
    expect(refusal(moved('one', { status: 'under_review' }, { kind: 'postpone', until, text: '' }, board, today))).toBe(
      'recommend-date-past',
    );
});

test('nothing is merged into itself, nor into what is merged, withdrawn or a draft', () => {
  const into = (id: string, status: State['status']) =>
    refusal(moved('one', { status: 'submitted' }, { kind: 'merge', into: { id, status }, text: '' }, board, today));
  expect(into('one', 'submitted')).toBe('recommend-merge-self');
  for (const status of ['merged', 'withdrawn', 'draft'] as const)
    expect(into('other', status)).toBe('recommend-merge-closed');
  expect(into('other', 'done')).toEqual({ status: 'merged', into: 'other' });
});

test('no history of merges ever closes a circle', () => {
  const attempts = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 30 });
  fc.assert(
    fc.property(attempts, tried => {
      const states: State[] = Array.from({ length: 6 }, () => ({ status: 'under_review' }));
      for (const [from, to] of tried) {
        const target = { id: String(to), status: states[to]?.status ?? 'draft' };
        const next = moved(
          String(from),
          states[from] ?? { status: 'draft' },
          { kind: 'merge', into: target, text: '' },
          board,
          today,
        );
        if (!isRefusal(next)) states[from] = next;
      }
      for (let start = 0; start < 6; start++) {
        let [at, steps] = [start, 0];
        for (let state = states[at]; state?.status === 'merged'; state = states[at]) {
          at = Number(state.into);
          expect(++steps).toBeLessThan(6);
        }
      }
    }),
  );
});

test('every move that a menu offers can be made, and no other', () => {
  const states: State[] = [
    { status: 'draft' },
    { status: 'submitted' },
    { status: 'under_review' },
    { status: 'accepted', way: 'hackathon' },
    { status: 'in_progress', way: 'experiment', percent: 3 },
    { status: 'done', way: null },
    { status: 'not_done', way: null },
    { status: 'rejected' },
    { status: 'postponed', until: '2027-01-01' },
    { status: 'merged', into: 'x' },
    { status: 'withdrawn' },
  ];
  for (const state of states)
    for (const mover of [board, author, anybody, { ...anybody, owner: true }, { ...anybody, animates: true }]) {
      const possible = (Object.keys(moves) as MoveKind[]).filter(kind => !isRefusal(go(state, kind, mover)));
      expect(movesFor(state, mover).sort()).toEqual(possible.sort());
    }
  expect(ways).toHaveLength(4);
  expect(publicStatus('accepted')).toBe(publicStatus('in_progress'));
});
