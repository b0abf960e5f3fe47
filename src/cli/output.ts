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
  /** So many records were written by runs before this one. */
  readonly written: number
  /** Whether a person looks at it while it is written. */
  readonly isReadByPerson: boolean
  /** How reports look there. */
  readonly look: ReportOptions
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const PIECE = 1 << 16
const LINE_FEED = 0x0a
/** How a line of such an output begins. */
const OPENINGS = ['{"id":', '{"status":']
/** What became of a record; each line says it. */
const STATUS = ['ok', 'failed']

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
      written: 0,
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

/**
 * The output of a run that broke off, or a new one: what is written comes behind its last whole line.
 *
 * @throws OnceoverError `UNWRITABLE_FILE`
 */
export async function resumeOutput(path: string): Promise<Output> {
  const refused = refusing(path)
  const file = await open(path, 'a+').catch(refused)
  const { lines, end } = await wholeLines(file).catch(refused)
  // A line that was torn is written anew.
  await file.truncate(end).catch(refused)
  return { ...outputTo(file, refused), written: lines }
}

/** How many lines of a file are whole, and where the last of them ends; what a file holds is read in pieces. */
async function wholeLines(file: FileHandle): Promise<{ lines: number; end: number }> {
  const bytes = Buffer.alloc(PIECE)
  let lines = 0
  let end = 0
  for (let from = 0; ; ) {
    const { bytesRead } = await file.read(bytes, 0, PIECE, from)
    if (bytesRead === 0) return { lines, end }
    const piece = bytes.subarray(0, bytesRead)
    if (from === 0) refuseForeign(piece.toString())
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) {
      lines++
      end = from + at + 1
    }
    from += bytesRead
  }
}

/** What holds anything else is not written to. */
function refuseForeign(start: string): void {
  const end = start.indexOf('\n')
  const isOwn = end < 0 ? mayBeTorn(start) : tellsStatus(start.slice(0, end))
  if (!isOwn) throw new Error('it holds other lines than those of such a run')
}

/** The first line was torn, or goes on behind what was read of it. */
const mayBeTorn = (start: string): boolean =>
  OPENINGS.some((own) => start.startsWith(own) || own.startsWith(start))

function tellsStatus(line: string): boolean {
  try {
    return STATUS.includes(JSON.parse(line)?.status)
  } catch {
    return false
  }
}

const refusing =
  (path: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OnceoverError('UNWRITABLE_FILE', `cannot write ${path}: ${reason}`, { cause: error })
  }

function outputTo(file: FileHandle, refused: (error: unknown) => never): Output {
  return {
    written: 0,
    isReadByPerson: false,
    look: { color: false },
    write: async (text) => {
      await file.writeFile(text).catch(refused)
    },
    close: () => file.close(),
  }
}
