/**
 * A process of its own that does with a file store what it is told, a word a line: `read`, `append`, `close`.
 * It answers each with a line of JSON: the records that there are, or the error. Its records are texts
 * that no other process writes. Whoever tries two writers on one store runs two of these.
 */
import { createInterface } from 'node:readline'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { OnceoverError } from '../../src/document/onceover-error.ts'

/** What it answers. */
export interface Answer {
  readonly records?: readonly string[]
  readonly code?: string
  readonly message?: string
}

async function obey(directory: string, name: string): Promise<void> {
  const store = fileStore(directory)
  let records: string[] | undefined
  const read = async (): Promise<string[]> => {
    const found: string[] = []
    for await (const batch of store.read()) {
      for (const record of batch) found.push(new TextDecoder().decode(record))
    }
    return found
  }
  const does: Readonly<Record<string, () => Promise<unknown>>> = {
    async read() {
      records = await read()
    },
    async append() {
      records ??= await read()
      const record = `${name} ${records.length}`
      await store.append(records.length, [new TextEncoder().encode(record)])
      records.push(record)
    },
    async close() {
      await store.close()
      records = undefined
    },
  }
  for await (const word of createInterface({ input: process.stdin })) {
    const answer = await (does[word] as () => Promise<unknown>)().then(
      (): Answer => ({ records: records ?? [] }),
      (error: unknown): Answer => {
        if (!(error instanceof OnceoverError)) throw error
        return { code: error.code, message: error.message }
      },
    )
    console.log(JSON.stringify(answer))
  }
}

const { ONCEOVER_STORE: directory, ONCEOVER_NAME: name } = process.env
if (directory !== undefined) await obey(directory, name ?? 'somebody')
