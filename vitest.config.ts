import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests of what is built and packed; only they wait for a build. */
const BUILT = ['test/cli/**/*.test.ts', 'test/examples/**/*.test.ts', 'test/package/**/*.test.ts']

/**
 * Tests that take minutes together: they try thousands of cases, or start the command once for each. `npm run
 * test:slow` runs them; `npm test` runs all others.
 */
const SLOW = [
  'test/bench/floors.test.ts',
  'test/chromium/{playground,report}.test.ts',
  'test/cli/{command,dedupe,functions,pages,pairs,report,small-file}.test.ts',
  'test/corpus/{add-all,crash,damage,expiry,index-note,many-alike,sieve}.test.ts',
  'test/entities/most-names.test.ts',
  'test/examples/**/*.test.ts',
  'test/fuzz.test.ts',
  'test/logs/partitions.test.ts',
  'test/mutated.test.ts',
  'test/package/{browser,late-entries,package,patterns,runtimes}.test.ts',
  'test/package/documents/documents.test.ts',
  'test/properties.test.ts',
  'test/stream.test.ts',
]

/**
 * Slow tests that want the machine to themselves: they kill processes, start servers and threads, fill the memory, or
 * measure how a cost grows. They run behind the other slow ones, a file at a time.
 */
const ALONE = [
  'test/allocation.test.ts',
  'test/chromium/pool.test.ts',
  'test/cli/{harm,record-crew,terminal}.test.ts',
  'test/condensing/cluster/linear.test.ts',
  'test/corpus/{killed-pipeline,two-writers}.test.ts',
  'test/duplicates/many-passages.test.ts',
  'test/html/hostile-pages.test.ts',
  'test/logs/{nats-log,postgres-log,shared-run}.test.ts',
  'test/out-of-memory.test.ts',
  'test/package/linear.test.ts',
  'test/pool/pool.test.ts',
]

/** These take a minute and more: they start first, so that in the end none of them is left to run by itself. */
const LONGEST = /\/test\/(?:package\/(?:patterns|linear)|cli\/command)\.test\.ts$/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

const config: ViteUserConfig = defineConfig({
  test: {
    // Most machines of tests have two cores, of which one alone would be used.
    maxWorkers: 2,
    setupFiles: 'test/seed.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Of the tests in a file that may run side by side.
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: [...BUILT, ...SLOW, ...ALONE],
          // Modules keep no state: they are loaded once, not again for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: BUILT,
          exclude: [...SLOW, ...ALONE],
          globalSetup: 'test/build.ts',
        },
      },
      { extends: true, test: { name: 'slow', include: SLOW, globalSetup: 'test/build.ts' } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          globalSetup: 'test/build.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

export default config
