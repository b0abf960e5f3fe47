/** Where a run writes to: standard output, or the file that it was told. */
import { constants, openSync } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
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

type Sink = Pick<Output, 'write' | 'close'>

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

/** @throws OnceoverError `USAGE` if a folder that would be written to is what is read, or lies in it */
export async function refuseInside(folder: string, input: string): Promise<void> {
  const way = relative(await realPath(input), await realPath(folder))
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return
  throw new OnceoverError(
    'USAGE',
    `--out ${folder} is or lies in ${input}, which is read: name another folder`,
  )
}

/** Where a path leads to, also one that is not there yet. */
const realPath = (path: string): Promise<string> =>
  realpath(path).catch(async () => join(await realPath(dirname(resolve(path))), basename(path)))

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
  const found = await stat(path).catch(() => undefined)
  const opened = found?.isFIFO() ? openPipe(path) : open(path, 'w').then(fileSink)
  return outputTo(await opened.catch(refused), refused)
}

export const fileSink = (file: FileHandle): Sink => ({
  write: (text) => file.writeFile(text),
  close: () => file.close(),
})

/** Milliseconds after which a pipe is asked again whether somebody reads it. */
const ASK_AFTER = 50

/**
 * A pipe with a name, once somebody reads it. A thread of Node that waited for that would keep the process from ending.
 */
async function openPipe(path: string): Promise<Sink> {
  const { Socket } = await import('node:net')
  for (;;) {
    const fd = openIfRead(path)
    if (fd === undefined) {
      await setTimeout(ASK_AFTER)
      continue
    }
    const pipe = new Socket({ fd, readable: false, writable: true })
    // It is told to who writes.
    pipe.on('error', () => {})
    return {
      write: (text) =>
        new Promise((resolve, reject) => {
          pipe.write(text, (error) => (error ? reject(error) : resolve()))
        }),
      close: () => new Promise((resolve) => pipe.end(resolve)),
    }
  }
}

function openIfRead(path: string): number | undefined {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENXIO') return undefined
    throw error
  }
}

/** Throws, of what went wrong with a file that is written to, an error of ours. */
export const refusing =
  (path: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OnceoverError('UNWRITABLE_FILE', `cannot write ${path}: ${reason}`, { cause: error })
  }

/** Writes to what is open. */
export function outputTo(sink: Sink, refused: (error: unknown) => never): Output {
  return {
    isReadByPerson: false,
    look: { color: false },
    write: (text) => sink.write(text).catch(refused),
    close: () => sink.close(),
  }
}
