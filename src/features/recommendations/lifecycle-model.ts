import { type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';

/** As what a recommendation is taken up. */
export type Way = 'project' | 'permanent_work' | 'experiment' | 'hackathon';
export const ways: readonly Way[] = ['project', 'permanent_work', 'experiment', 'hackathon'];

/** Where a recommendation stands, and what only has a meaning there. Dates are ISO. */
export type State =
  /** A group's, not handed over yet: only the group sees it. */
  | { readonly status: 'draft' }
  | { readonly status: 'submitted' }
  | { readonly status: 'under_review' }
  | { readonly status: 'accepted'; readonly way: Way }
  | { readonly status: 'in_progress'; readonly way: Way; readonly percent: number }
  | { readonly status: 'done'; readonly way: Way | null }
  | { readonly status: 'not_done'; readonly way: Way | null }
  | { readonly status: 'rejected' }
  | { readonly status: 'postponed'; readonly until: string }
  | { readonly status: 'merged'; readonly into: Id }
  | { readonly status: 'withdrawn' };
export type Status = State['status'];

/** The words that members know. Each status has one; `merged` and `withdrawn` are no answers of the board and stand apart. */
export type PublicStatus =
  | 'done'
  | 'underway'
  | 'not_done'
  | 'rejected'
  | 'postponed'
  | 'examined'
  | 'merged'
  | 'withdrawn';

export function publicStatus(status: Exclude<Status, 'draft'>): PublicStatus {
  switch (status) {
    case 'submitted':
    case 'under_review':
      return 'examined';
    case 'accepted':
    case 'in_progress':
      return 'underway';
    default:
      return status;
  }
}

/** What can be done to a recommendation, with what has to be said. */
export type Move =
  | { readonly kind: 'file' }
  | { readonly kind: 'review'; readonly text: string }
  | { readonly kind: 'accept'; readonly way: Way; readonly text: string }
  | { readonly kind: 'start'; readonly text: string }
  | { readonly kind: 'progress'; readonly percent: number; readonly text: string }
  | { readonly kind: 'finish'; readonly text: string; readonly link: string }
  | { readonly kind: 'drop'; readonly text: string }
  | { readonly kind: 'reject'; readonly text: string }
  | { readonly kind: 'postpone'; readonly until: string; readonly text: string }
  | { readonly kind: 'amend'; readonly text: string }
  | { readonly kind: 'merge'; readonly into: Target; readonly text: string }
  | { readonly kind: 'withdraw'; readonly text: string }
  /** An answer is taken back; what was said stays in the history. */
  | { readonly kind: 'reopen'; readonly text: string };
export type MoveKind = Move['kind'];

/** What another one is merged into. */
export type Target = { readonly id: Id; readonly status: Status };

/** Who moves it: whoever answers for the cooperative (board, animateurs), whoever wrote it, whoever animates its group, whoever carries it out. */
export type Mover = {
  readonly official: boolean;
  readonly author: boolean;
  readonly animates: boolean;
  readonly owner: boolean;
};

/** From where each move is possible: the picture in README.md. */
const from: Readonly<Record<MoveKind, readonly Status[]>> = {
  file: ['draft'],
  review: ['submitted', 'postponed'],
  accept: ['under_review'],
  start: ['accepted'],
  progress: ['in_progress'],
  finish: ['in_progress'],
  drop: ['accepted', 'in_progress'],
  reject: ['under_review'],
  postpone: ['under_review'],
  amend: ['draft', 'submitted', 'under_review'],
  merge: ['submitted', 'under_review', 'accepted', 'in_progress', 'postponed'],
  withdraw: ['draft', 'submitted', 'under_review', 'accepted', 'in_progress', 'postponed'],
  reopen: ['accepted', 'in_progress', 'done', 'not_done', 'rejected', 'merged'],
};

const byAuthors: readonly MoveKind[] = ['file', 'amend', 'withdraw'];

export const isOpen = (status: Status): boolean => from.merge.includes(status);

/** Moves that this person can make now, in the order in which a menu shows them. */
export const movesFor = (state: State, mover: Mover): MoveKind[] =>
  (Object.keys(from) as MoveKind[]).filter(kind => from[kind].includes(state.status) && mayMove(kind, mover));

/** A group hands over its drafts by its animateur; whoever wrote one of its own has handed it over by filing it. */
function mayMove(kind: MoveKind, { official, author, animates, owner }: Mover): boolean {
  if (kind === 'file') return animates;
  if (byAuthors.includes(kind)) return author || animates;
  return official || (kind === 'progress' && owner);
}

/** Where a move leads, or why it cannot be made. `today` is the community's date. */
export function moved(id: Id, state: State, move: Move, mover: Mover, today: string): State | Refusal {
  if (!mayMove(move.kind, mover))
    return refuse(byAuthors.includes(move.kind) ? 'recommend-only-author' : 'recommend-only-board');
  if (!from[move.kind].includes(state.status)) return refuse('recommend-cannot-now');
  switch (move.kind) {
    case 'file':
      return { status: 'submitted' };
    case 'review':
      return { status: 'under_review' };
    case 'accept':
      return { status: 'accepted', way: move.way };
    case 'start':
      return { status: 'in_progress', way: wayOf(state) ?? 'project', percent: 0 };
    case 'progress':
      return { status: 'in_progress', way: wayOf(state) ?? 'project', percent: move.percent };
    case 'finish':
      return move.text === '' ? refuse('recommend-say-delivered', {}, 'text') : { status: 'done', way: wayOf(state) };
    case 'drop':
      return move.text === '' ? refuse('recommend-say-why', {}, 'text') : { status: 'not_done', way: wayOf(state) };
    case 'reject':
      return move.text === '' ? refuse('recommend-say-why', {}, 'text') : { status: 'rejected' };
    case 'postpone':
      return move.until <= today
        ? refuse('recommend-date-past', {}, 'until')
        : { status: 'postponed', until: move.until };
    case 'amend':
      return state;
    case 'merge':
      return merged(id, move.into);
    case 'withdraw':
      return { status: 'withdrawn' };
    case 'reopen':
      return move.text === '' ? refuse('recommend-say-why', {}, 'text') : { status: 'under_review' };
  }
}

/** Only what still lives can take another in, so no chain of merges ever comes back to where it began. */
function merged(id: Id, into: Target): State | Refusal {
  if (into.id === id) return refuse('recommend-merge-self', {}, 'into');
  return into.status === 'merged' || into.status === 'withdrawn' || into.status === 'draft'
    ? refuse('recommend-merge-closed', {}, 'into')
    : { status: 'merged', into: into.id };
}

const wayOf = (state: State): Way | null => ('way' in state ? state.way : null);
