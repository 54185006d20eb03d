import type { Id } from './ids.ts';

/**
 * Sealed envelopes of an item, such as a secret poll: anybody can seal with its public key; its private key lies in a file outside the database and opens them once.
 * In an open item nothing that the database holds tells what is inside; after `destroy` nobody can open what is left anywhere.
 */
export interface Seals {
  /** Makes the item's key and returns the public one, 32 bytes to be kept with the item. Last, when nothing can refuse any more: a key file is not undone with a transaction. Throws when there is one already. */
  create(item: Id): Promise<Uint8Array>;
  /** An envelope as long as every other one of that `length`, in bytes, which is the most its content may have; each time another one. */
  seal(publicKey: Uint8Array, content: Uint8Array, length: number): Promise<Uint8Array>;
  /** What was sealed, in the same order, without envelopes that were not sealed for this item. Throws `LostKey`. */
  open(item: Id, envelopes: readonly Uint8Array[]): Promise<readonly Uint8Array[]>;
  /** Destroys the key once the transaction has committed, however often the process dies in between; never when it rolls back. */
  destroy(item: Id): Promise<void>;
}

/** The key of an item is gone for good, or is not the one its envelopes were sealed for. */
export class LostKey extends Error {
  constructor(item: Id) {
    super(`The key of ${item} is not in the folder of keys.`);
    this.name = 'LostKey';
  }
}
