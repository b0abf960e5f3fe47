#!/usr/bin/env node
/** The command `onceover`: hands its arguments to the command line and exits with its code. */
import { readFileSync } from 'node:fs'
import { main } from './cli/main.ts'

/** The version of the package, asked for only when it is printed. */
function version(): string {
  // The same place seen from `src/` and from `dist/`.
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

process.exitCode = await main(process.argv.slice(2), version)
