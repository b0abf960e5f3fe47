import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Tests of what is built and packed; only they wait for a build. */
const BUILT = ['test/cli/**/*.test.ts', 'test/examples/**/*.test.ts', 'test/package/**/*.test.ts']

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: BUILT,
          setupFiles: 'test/seed.ts',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'built',
          include: BUILT,
          globalSetup: 'test/build.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

export default config
