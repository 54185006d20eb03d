import type { Token } from '../../src/core/token.ts';
import type { Page } from '../../src/core/view.ts';

/** Pages that were offered by a button and not opened yet, so that opening one does not have to wait for the engine, which may just have been too slow. */
export type Pages = {
  keep(person: string, page: Page): void;
  /** The page once; after that, or after a restart, the engine is asked for it. */
  take(person: string, token: Token): Page | undefined;
};

const atMost = 500;

export function pagesOf(): Pages {
  const offered = new Map<string, Page>();
  const keyOf = (person: string, token: Token): string => `${person} ${token}`;
  return {
    keep(person, page) {
      const key = keyOf(person, page.token);
      offered.delete(key);
      offered.set(key, page);
      const [oldest] = offered.keys();
      if (offered.size > atMost && oldest !== undefined) offered.delete(oldest);
    },
    take(person, token) {
      const key = keyOf(person, token);
      const page = offered.get(key);
      offered.delete(key);
      return page;
    },
  };
}
