/** The program of the threads of a pool, built for tests of the source: threads run no TypeScript. */

import { buildSync } from 'esbuild'

/** Beside the packages, where it finds those that it needs. */
const BUILT = new URL('../../node_modules/.cache/onceover/pool-worker.mjs', import.meta.url)

/** @param program another one than that of the package */
export function buildWorker(program = 'src/pool/node-worker.ts', built: URL = BUILT): URL {
  buildSync({
    entryPoints: [program],
    outfile: built.pathname,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  return built
}
