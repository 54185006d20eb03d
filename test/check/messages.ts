import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentParser, lineOffset } from '@fluent/syntax';
import { filesOf, type Step } from './step.ts';

/** One message id, one room: two of them would silently speak for one another. What the parser cannot read is a fault too. */
export const messages: Step = {
  name: 'message ids',
  async run(root) {
    const paths = filesOf(root, ['.ftl'], ['src', 'adapters']);
    const faults: string[] = [];
    const homes = new Map<string, string>();
    for (const path of paths) {
      const text = readFileSync(join(root, path), 'utf8');
      const at = (offset: number | undefined) => `${path}:${lineOffset(text, offset ?? 0) + 1}`;
      for (const entry of new FluentParser({ withSpans: true }).parse(text).body) {
        if (entry.type === 'Junk')
          faults.push(`${at(entry.span?.start)} cannot be read: ${entry.annotations[0]?.message ?? ''}`);
        if (entry.type !== 'Message' && entry.type !== 'Term') continue;
        const key = `${localeOf(path)} ${entry.type} ${entry.id.name}`;
        const home = homes.get(key);
        if (home) faults.push(`${at(entry.span?.start)} says ${entry.id.name} again, which is in ${home}.`);
        else homes.set(key, at(entry.span?.start));
      }
    }
    return {
      faults: [...faults, ...(homes.size > 0 ? [] : ['There is no message to look at.'])],
      seen: `${homes.size} messages in ${paths.length} files`,
    };
  },
};

const localeOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
