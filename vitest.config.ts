import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where nothing is known of an earlier run: whole stories before what takes milliseconds, so that no worker is left with one at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /\/test\/(story|fault|contract)\/|soak|\/cli\//.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['{src,adapters,test}/**/*.test.ts'],
    globalSetup: ['test/support/cluster.ts'],
    testTimeout: 60_000,
    // Whole houses, browsers and killed processes share two cores: what fails for want of time is tried again, what is broken fails again.
    retry: 2,
    hookTimeout: 60_000,
    pool: 'forks',
    // A test owns its world, so files may share a process: loading all of Palabre anew for each took a fifth of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Each command of a story is a process of its own: half of what it takes to start is compiling the same modules again.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
    maxWorkers: 2,
  },
});
