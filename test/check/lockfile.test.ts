import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Locked = {
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
);

/** Whether npm would find a package from another: beside it, or beside any folder above it. */
function isFound(name: string, from: string): boolean {
  if (`${from}${from && '/'}node_modules/${name}` in packages) return true;
  return from !== '' && isFound(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

// `npm install` into a folder that is already filled forgets the programs for other systems; `npm ci` then refuses to run at all.
test('the lock file names the packages of every system, not only of the one it was written on', () => {
  const forgotten = Object.entries(packages).flatMap(([path, { optionalDependencies = {}, peerDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !(name in peerDependencies) && !isFound(name, path))
      .map(name => `${path} → ${name}`),
  );
  expect(forgotten).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
});
