/**
 * Shell commands of documents, in a folder that has the files that documents speak of. Where a document shows what the
 * command prints, it is run as it was built; all other calls of it are read by its own parser, and their files have to be there, as a
 * process for each costs half a second. What would install, fetch or compute for minutes is looked up: the script, the file, the
 * package that it names has to be there.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = resolve(import.meta.dirname, '../../..')
/** What may be installed: this package, and what the documents say that it works with. */
const PACKAGES = ['onceover', 'vitest', 'jest', 'pg', 'bench/peers']

const STALE = 'Rescuers said 12 sailors were taken to the hospital in the old town after the storm.'
const CORRECTED = 'Rescuers said on Friday 14 sailors were taken to the hospital after the storm.'
const RECORDS = [
  { id: 'ferry', date: '2026-03-02', text: STALE },
  { id: 'ferry-again', date: '2026-03-02', text: STALE },
  {
    id: 'lock',
    date: '2026-03-03',
    text: 'The lock at Brandsund was closed on Monday. Nobody was hurt.',
  },
]

/** Puts the files into a folder that the commands of documents read. */
export function writeSamples(folder: string): void {
  const lines = (records: readonly object[]): string =>
    records.map((record) => `${JSON.stringify(record)}\n`).join('')
  const story = readFileSync(join(ROOT, 'fixtures/articles/headline-and-ending-twice/source.txt'))
  const files: Record<string, string | Uint8Array> = {
    'story.txt': story,
    'stale.txt': STALE,
    'corrected.txt': CORRECTED,
    'page.html': `<html><head><title>Storm</title></head><body><article><h1>Storm</h1>${`<p>${CORRECTED} ${STALE}</p>`.repeat(4)}</article></body></html>`,
    'news.ndjson': lines(RECORDS),
    'news.ndjson.gz': gzipSync(lines(RECORDS)),
    'today.ndjson.gz': gzipSync(lines(RECORDS)),
    'clusters.ndjson': lines([{ id: 'storm', documents: [STALE, CORRECTED] }]),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  for (const name of ['docs', 'fixtures', 'bench', 'examples', 'models', 'test']) {
    symlinkSync(join(ROOT, name), join(folder, name))
  }
  // All that a change has to pass: not from within.
  mkdirSync(join(folder, '.ci'))
  writeFileSync(join(folder, '.ci/run'), '', { mode: 0o755 })
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join('|')

const PRELUDE = `
set -euo pipefail
unknown() { echo "unknown: $*" >&2; exit 9; }
onceover() {
  if [ -n "$ANSWERED" ]; then '${process.execPath}' '${ROOT}/dist/cli.js' "$@"; return; fi
  cat > /dev/null # what is handed to it by a pipe
  for word in "$@"; do printf '%s\\0' "$word" >> .calls; done
  printf '\\n\\0' >> .calls
}
duckdb() { cat > /dev/null < /dev/null; }
npx() {
  case "$1" in
    onceover) shift; onceover "$@" ;;
    tsx) [ -f "$2" ] || unknown "$2" ;;
    vitest) for word in "\${@:3}"; do case "$word" in */*) [ -e "$word" ] || unknown "$word" ;; esac; done ;;
    *) unknown "npx $1" ;;
  esac
}
npm() {
  case "$1" in
    ci|test|pack) ;;
    run) case "$2" in ${quoted(Object.keys(scripts))}) ;; *) unknown "npm run $2" ;; esac ;;
    install) for name in "\${@:2}"; do case "$name" in -*|${quoted(PACKAGES)}) ;; *) unknown "npm install $name" ;; esac; done ;;
    *) unknown "npm $1" ;;
  esac
}
git() { [ -e "\${@: -1}" ] || unknown "\${@: -1}"; }
node() { [ -f "$1" ] || unknown "$1"; }
curl() { cat story.txt; }
`

interface Ran {
  readonly stdout: string
  /** What the shell says; empty if all went well. */
  readonly failure: string
  /** The arguments of each call of `onceover` that was not run. */
  readonly calls: readonly (readonly string[])[]
}

/** @param isAnswered whether the document shows what is printed */
export function runShell(code: string, folder: string, isAnswered: boolean): Ran {
  const calls = join(folder, '.calls')
  writeFileSync(calls, '')
  const { status, stdout, stderr } = spawnSync('bash', ['-c', PRELUDE + code], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ANSWERED: isAnswered ? '1' : '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return {
    stdout,
    failure: status === 0 ? '' : `${status} ${stderr}`,
    calls: readFileSync(calls, 'utf8')
      .split('\n\0')
      .slice(0, -1)
      .map((call) => call.split('\0').slice(0, -1)),
  }
}
