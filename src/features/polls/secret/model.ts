import { type Refusal, refuse } from '../../../core/feature.ts';
import type { Instant } from '../../../core/time.ts';
import type { Method, MethodName, Secrecy } from '../methods/method.ts';

type Kept = { readonly secrecy: Secrecy };
/** Why the ballots of a secret poll were never opened. */
export type Unopened = 'lost_key' | 'too_few';

/** Fewer ballots than that are never opened: they would tell who voted what. */
export const fewest = 5;

/** How long a key that is missing at closing may take to come back before the poll is void. */
export const hoursForKey = 24;

export const isSecret = ({ secrecy }: Kept): boolean => secrecy === 'secret';

/** Whether options are picked on a panel before they are cast together: a sealed ballot cannot be shown for the next tap to change it. */
export const isPicked = ({ secrecy, method }: Kept & { readonly method: Pick<Method, 'kind' | 'name'> }): boolean =>
  secrecy === 'secret' && method.kind === 'choice' && method.name !== 'single';

/** The turnout as it is shown while a secret poll is open. */
export const inSteps = (voters: number): number => voters - (voters % fewest);

/** Why a plan cannot be secret. Results of a secret poll always wait for its closing. */
export function refusalOfSecrecy(method: MethodName, byColleges: boolean): Refusal | undefined {
  if (byColleges) return refuse('polls-secret-colleges', {}, 'colleges');
  switch (method) {
    case 'consent':
      return refuse('polls-secret-consent', {}, 'secrecy');
    case 'dates':
      return refuse('polls-secret-dates', {}, 'secrecy');
    case 'sign-up':
      return refuse('polls-secret-sign-up', {}, 'secrecy');
    default:
      return undefined;
  }
}

/** When a secret poll whose key is missing is given up. */
export const keyDeadline = (closedAt: Instant): Instant => closedAt.add({ hours: hoursForKey });

/** Where a secret poll is between casting and counting. */
export type Sealed = 'open' | 'opening' | 'opened' | Unopened;

export function sealedState(
  poll: { readonly countedAt: Instant | null; readonly unopened: Unopened | null },
  open: boolean,
): Sealed {
  if (open) return 'open';
  if (poll.countedAt === null) return 'opening';
  return poll.unopened ?? 'opened';
}
