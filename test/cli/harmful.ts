/** Builds `harmful-program.ts`, as threads run no TypeScript. */

import { buildSync } from 'esbuild'
import { WITH_REQUIRE } from '../../bench/with-require.ts'

/** Beside the packages, where it finds those that it needs. */
export const HARMFUL = 'node_modules/.cache/onceover/harmful-program.mjs'

export function buildHarmful(): void {
  buildSync({
    entryPoints: ['test/cli/harmful-program.ts'],
    outfile: HARMFUL,
    bundle: true,
    packages: 'external',
    banner: { js: WITH_REQUIRE },
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
}
