/** Where a run writes to: standard output, or the file that it was told. */
import { open } from 'node:fs/promises'
import { OnceoverError } from '../document/onceover-error.ts'
import type { ReportOptions } from '../report/page.ts'
import { isReadByPerson, outputHasColors, outputWidth, writeOutput } from './terminal.ts'

export interface Output {
  /** Whether a person looks at it while it is written. */
  readonly isReadByPerson: boolean
  /** How reports look there. */
  readonly look: ReportOptions
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** @throws OnceoverError `UNWRITABLE_FILE` */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined) {
    return {
      isReadByPerson: isReadByPerson(),
      look: { color: outputHasColors(), width: outputWidth() },
      write: writeOutput,
      close: async () => {},
    }
  }
  const refused = (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OnceoverError('UNWRITABLE_FILE', `cannot write ${path}: ${reason}`, { cause: error })
  }
  const file = await open(path, 'w').catch(refused)
  return {
    isReadByPerson: false,
    look: {},
    write: async (text) => {
      await file.writeFile(text).catch(refused)
    },
    close: () => file.close(),
  }
}
