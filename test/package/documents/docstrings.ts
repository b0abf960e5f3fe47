/**
 * The examples of docstrings as blocks of code: of every function that the package exports. A comment behind an expression, or in the
 * line below, that is a value without `…` is a promise of what the expression gives.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type { CodeBlock } from './code-blocks.ts'

/** What examples take from their surroundings, by name; each may use those above it. */
const SURROUNDINGS = Object.entries({
  title: "const title = 'Port of Oldport closed by a storm'",
  text: "const text = 'The port was closed on Friday.\\n\\nNobody was hurt in it.\\n\\nThe port was closed on Friday.'",
  article: "const article = { id: 'a', text: 'The port was closed on Friday.' }",
  scraped: "const scraped = 'The port was closed on Friday.'",
  a: "const a = 'The port was closed on Friday.'",
  b: "const b = 'The port was closed on Monday.'",
  html: "const html = '<h1>Port closed</h1>' + '<p>The port was closed on Friday evening, as a storm drove waves over its pier.</p>'.repeat(5)",
  articles: 'const articles = new ReadableStream<string>({ start: (stream) => stream.close() })',
  corpus: "const corpus = await (await import('onceover/corpus')).openCorpus()",
  stored: 'const stored = new Map<string, string>()',
  log: "const log = (await import('onceover/corpus')).memoryLog()",
  running: "await (await import('onceover/corpus')).runCorpus({ log })",
  lastNumber: 'const lastNumber = -1',
  save: 'const save = (..._finding: unknown[]) => {}',
  Queue: "import { Queue } from 'bullmq'",
  Worker: "import { Worker } from 'bullmq'",
  host: "const host = 'queue'",
  port: 'const port = 6379',
  'Queue|Worker': "const connection = { host: 'queue', port: 6379 }",
  closeStages:
    'declare const worker: { close(): Promise<void> }\ndeclare const pool: Awaited<ReturnType<typeof import("onceover/pool").openPool>>',
  connect: "import { connect } from '@nats-io/transport-node'",
  jetstreamManager: "import { jetstream, jetstreamManager } from '@nats-io/jetstream'",
  pg: "import pg from 'pg'",
})
const EXAMPLE =
  /\/\*\*((?:(?!\*\/)[\s\S])*?@example(?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:function\*?|const) (\w+)/g
/** The pool of browsers is that of Node, on Web Workers. */
const IN_BROWSER = 'onceover/pool-browser'
const POOL = 'onceover/pool'

const UNRUN = [
  ['new pg.Pool', 'it needs a database'],
  ['new Queue(', 'it needs a queue'],
  ['new Worker(', 'it needs a queue'],
  ['closeStages(', 'it needs a queue'],
  ['nats://', 'it needs a server'],
  ['of findings(', 'it waits for more'],
  // Each starts threads of its own.
  ['threads: 2', 'the page on servers and pipelines runs the same'],
] as const

/** A function, and the entry that it is imported from. */
export interface Exported {
  readonly name: string
  readonly entry: string
}

/** The functions that the entries of the package have, from the report of what it declares. */
export function exportedFunctions(report: string): Exported[] {
  const declared = new Set(
    [
      ...report.matchAll(/^export (?:async )?function\*? (\w+)/gm),
      ...report.matchAll(/^export const (\w+) = \(/gm),
    ].map(([, name = '']) => name),
  )
  const found = new Map<string, Exported>()
  for (const [, entry = '', names = ''] of report.matchAll(/^(onceover[\w/-]*): (.+)$/gm)) {
    if (entry === IN_BROWSER) continue
    for (const name of names.split(' ')) {
      if (declared.has(name) && !found.has(name)) found.set(name, { name, entry })
    }
  }
  return [...found.values()]
}

/** The examples of these functions. */
export function docstringBlocks(root: string, functions: readonly Exported[]): CodeBlock[] {
  const entryOf = new Map(functions.map(({ name, entry }) => [name, entry]))
  const inPool = new Map([...entryOf, ['digestAll', POOL], ['openPool', POOL]])
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ts$/.test(name) && !/\.data\.ts$|^pool\/web-/.test(name),
  )
  return files.flatMap((name) => {
    const source = readFileSync(join(root, 'src', name), 'utf8')
    return [...source.matchAll(EXAMPLE)].flatMap((match) => {
      const [, comment = '', exported = ''] = match
      if (!entryOf.has(exported)) return []
      const before = source.slice(0, match.index) + comment.slice(0, comment.indexOf('@example'))
      const code = codeOf(comment)
      return [
        {
          file: `src/${name}`,
          line: before.split('\n').length,
          language: 'ts',
          code,
          given:
            importsFor(code, name.startsWith('pool/') ? inPool : entryOf) + surroundingsOf(code),
          unrun: UNRUN.find(([sign]) => code.includes(sign))?.[1],
          isAnswer: false,
        },
      ]
    })
  })
}

/** The lines of an example, and its values as promises; inside braces, as they may have names of their own. */
function codeOf(comment: string): string {
  const example = comment.slice(comment.indexOf('@example') + '@example'.length)
  const [lines = ''] = example.split(/\n\s*\* @/)
  const code = lines
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim()
    .replace(/\n\s*\/\/ /g, ' // ')
    .replace(/ \/\/ (.+)$/gm, (all, value: string) => (isValue(value) ? ` //=> ${value}` : all))
  return `{\n${code}\n}`
}

function isValue(text: string): boolean {
  try {
    new Script(`(${text})`).runInNewContext({})
    return true
  } catch {
    return false
  }
}

const mentions = (code: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(code)

const surroundingsOf = (code: string): string =>
  SURROUNDINGS.filter(
    ([name]) => mentions(code, name) || (name === 'running' && mentions(code, 'log')),
  )
    .map(([, line]) => `${line}\n`)
    .join('')

function importsFor(code: string, entryOf: ReadonlyMap<string, string>): string {
  return [...entryOf]
    .filter(([name]) => code.includes(`${name}(`))
    .map(([name, entry]) => `import { ${name} } from '${entry}'\n`)
    .join('')
}
