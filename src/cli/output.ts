/** Where a run writes to: standard output, or the file that it was told. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { OnceoverError } from '../document/onceover-error.ts'
import { STANDARD_INPUT } from '../input/files.ts'
import type { ReportOptions } from '../report/page.ts'
import {
  colorsAsked,
  isReadByPerson,
  outputHasColors,
  outputWidth,
  writeOutput,
} from './terminal.ts'

export interface Output {
  /** Whether a person looks at it while it is written. */
  readonly isReadByPerson: boolean
  /** How reports look there. */
  readonly look: ReportOptions
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** @throws OnceoverError `USAGE` if what would be written to is read as well */
export async function refuseInput(path: string, inputs: readonly string[]): Promise<void> {
  const own = await stat(path).catch(() => undefined)
  if (!own?.isFile()) return
  for (const input of inputs) {
    const read = await stat(input === STANDARD_INPUT ? '/dev/stdin' : input).catch(() => undefined)
    if (read?.dev !== own.dev || read.ino !== own.ino) continue
    throw new OnceoverError('USAGE', `${path} is what is read: name another file for the output`)
  }
}

/** @throws OnceoverError `UNWRITABLE_FILE` */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined) {
    return {
      isReadByPerson: isReadByPerson(),
      look: isReadByPerson()
        ? { color: outputHasColors(), width: outputWidth() }
        : { color: colorsAsked() === true },
      write: writeOutput,
      close: async () => {},
    }
  }
  const refused = refusing(path)
  return outputTo(await open(path, 'w').catch(refused), refused)
}

/** Throws, of what went wrong with a file that is written to, an error of ours. */
export const refusing =
  (path: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OnceoverError('UNWRITABLE_FILE', `cannot write ${path}: ${reason}`, { cause: error })
  }

/** Writes to a file that is open. */
export function outputTo(file: FileHandle, refused: (error: unknown) => never): Output {
  return {
    isReadByPerson: false,
    look: { color: false },
    write: async (text) => {
      await file.writeFile(text).catch(refused)
    },
    close: () => file.close(),
  }
}
