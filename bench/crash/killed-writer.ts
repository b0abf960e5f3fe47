/** Kills a process that writes to a store, and looks at what it left. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { build } from 'esbuild'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { recordOf } from './store-writer.ts'

/** Builds the program, so that Node runs it at once. */
export async function buildWriter(program: string): Promise<void> {
  await build({
    entryPoints: ['bench/crash/store-writer.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
}

/** What the log was after a call. */
export interface Acknowledged {
  readonly generation: number
  readonly length: number
}

/** Lets it write, kills it after its first acknowledgement or some milliseconds later. */
export async function killWriter(
  program: string,
  directory: string,
  milliseconds: number,
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ONCEOVER_STORE: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (bytes: Buffer) => {
    if (printed === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    printed += bytes
  })
  await once(child, 'close')
  const lines = printed
    .slice(0, printed.lastIndexOf('\n') + 1)
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [generation = 0, length = 0] = line.split(' ').map(Number)
    return { generation, length }
  })
}

/** The longest batch that is written. */
const LONGEST_BATCH = 40

/** What is wrong with the store that a writer left; undefined if nothing is. */
export async function faultOf(
  directory: string,
  acknowledged: readonly Acknowledged[],
): Promise<string | undefined> {
  const store = fileStore(directory)
  const records: string[] = []
  for await (const batch of store.read()) {
    for (const record of batch) records.push(new TextDecoder().decode(record))
  }
  await store.close()
  const { generation, length } = acknowledged.at(-1) as Acknowledged
  const found = [generation, generation + 1].find((each) => isLog(records, each))
  if (found === undefined) return `the records are not those of generation ${generation}`
  if (found > generation) return undefined
  const more = records.length - length
  return more < 0 || more > LONGEST_BATCH ? `${records.length} records, not ${length}` : undefined
}

function isLog(records: readonly string[], generation: number): boolean {
  return records.every(
    (record, index) => record === new TextDecoder().decode(recordOf(generation, index)),
  )
}
