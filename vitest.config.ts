import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Tests of what is built and packed; only they wait for a build. */
const BUILT = ['test/cli/**/*.test.ts', 'test/examples/**/*.test.ts', 'test/package/**/*.test.ts']

/**
 * Tests that take minutes together: they try thousands of cases, kill processes and machines, look at pages in a
 * browser, or measure how a cost grows. `npm run test:slow` runs them, a file at a time, as many start processes of
 * their own; `npm test` runs all others.
 */
const SLOW = [
  'test/allocation.test.ts',
  'test/bench/floors.test.ts',
  'test/chromium/**/*.test.ts',
  'test/cli/{harm,record-crew,terminal}.test.ts',
  'test/condensing/cluster/linear.test.ts',
  'test/corpus/{crash,damage,expiry,index-note,killed-pipeline,sieve,two-writers}.test.ts',
  'test/examples/**/*.test.ts',
  'test/duplicates/many-passages.test.ts',
  'test/entities/most-names.test.ts',
  'test/fuzz.test.ts',
  'test/html/hostile-pages.test.ts',
  'test/logs/{nats-log,partitions,postgres-log,shared-run}.test.ts',
  'test/mutated.test.ts',
  'test/out-of-memory.test.ts',
  'test/package/{linear,patterns,runtimes}.test.ts',
  'test/pool/pool.test.ts',
  'test/properties.test.ts',
]

const config: ViteUserConfig = defineConfig({
  test: {
    // Most machines of tests have two cores, of which one alone would be used.
    maxWorkers: 2,
    setupFiles: 'test/seed.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: [...BUILT, ...SLOW],
          // Modules keep no state: they are loaded once, not again for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'built', include: BUILT, exclude: SLOW, globalSetup: 'test/build.ts' },
      },
      { extends: true, test: { name: 'slow', include: SLOW, globalSetup: 'test/build.ts' } },
    ],
  },
})

export default config
