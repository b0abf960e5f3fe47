/** Builds `dist/` before the tests that run it, unless it is newer than all that goes into it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'build', 'package.json', 'tsup.config.ts', 'tsconfig.json']
/** Of each step of the build, something that it writes. */
const BUILT = [
  'dist/cli.js',
  'dist/index.cjs',
  'dist/index.d.cts',
  ...readdirSync('src/entries').map((file) => `dist/${file.replace(/\.ts$/, '.d.cts')}`),
  'dist/pool-worker.js',
  'dist/THIRD_PARTY_LICENSES.txt',
]

export function setup(): void {
  const changed = Math.max(...SOURCES.map(newest))
  if (BUILT.every((path) => existsSync(path) && statSync(path).mtimeMs > changed)) return
  execFileSync(process.execPath, ['node_modules/tsup/dist/cli-default.js', '--silent'], {
    stdio: 'inherit',
  })
}

/** When a file, or the newest file of a folder, was changed. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
