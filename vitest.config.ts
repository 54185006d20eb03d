import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,adapters,test}/**/*.test.ts'],
    globalSetup: ['test/support/cluster.ts'],
    testTimeout: 60_000,
    // Whole houses, browsers and killed processes share two cores: what fails for want of time is tried again, what is broken fails again.
    retry: 2,
    hookTimeout: 60_000,
    pool: 'forks',
    // Each test file and each command of a story is a process of its own: half of what it takes to start is compiling the same modules again.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
    maxWorkers: 2,
  },
});
