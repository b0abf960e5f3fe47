#!/usr/bin/env node
/**
 * The command `onceover`: hands its arguments to the command line and exits with its code. The threads
 * that a run asks for run this file, too.
 */
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const program = new URL(import.meta.url)

/** The version of the package, asked for only when it is printed. */
function version(): string {
  // The same place seen from `src/` and from `dist/`.
  const manifest = readFileSync(new URL('../package.json', program), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

// Each loads only what it needs: the main thread reads and writes, the others have the library.
if (isMainThread) {
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(process.argv.slice(2), { version, program })
} else {
  const { serveRecords } = await import('./cli/serve-records.ts')
  serveRecords()
}
