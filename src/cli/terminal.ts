/**
 * Standard output and standard error: the one place of the program that writes to them. Whatever
 * reaches a terminal is made printable here; what goes to a file or a program is data, and is written
 * as it is, no faster than it is read.
 */
import { once } from 'node:events'
import { printable, printableReport } from '../report/printable.ts'

const { stdin, stdout, stderr, env } = process
const CLEAR_LINE = '\r\u001B[2K'
const DEFAULT_WIDTH = 80

/** Whether the input would have to be typed. */
export const isAtTerminal = (): boolean => stdin.isTTY === true

/** Whether a person looks at the output. */
export const isReadByPerson = (): boolean => stdout.isTTY === true

/** Whether a person looks at what is told. */
export const isWatched = (): boolean => stderr.isTTY === true

/** How wide lines of the output may be, and whether they may be in colour. */
export const outputWidth = (): number => stdout.columns || DEFAULT_WIDTH
export const outputHasColors = (): boolean => colorsAsked() ?? (stdout.isTTY && stdout.hasColors())

/** Whether colour was asked for or refused, whatever the output is. */
export function colorsAsked(): boolean | undefined {
  const { FORCE_COLOR = '', NO_COLOR = '' } = env
  if (FORCE_COLOR !== '') return !/^(?:0|false)$/.test(FORCE_COLOR)
  return NO_COLOR === '' ? undefined : false
}

/** How wide the line of the progress may be. */
export const statusWidth = (): number => stderr.columns || DEFAULT_WIDTH

/** Tells something on standard error. */
export function tell(text: string): void {
  stderr.write(printable(text))
}

/** Draws a line of standard error that is drawn again and again: in the place of the one before. */
export function drawStatus(line: string): void {
  stderr.write(CLEAR_LINE + printable(line))
}

/** Nothing can be written any more. */
let isGone = false

/** Writes, and waits while the reader is behind; writes nothing once that has gone. */
export async function writeOutput(text: string): Promise<void> {
  if (text === '' || isGone) return
  if (stdout.write(isReadByPerson() ? printableReport(text) : text)) return
  // Who watches the output is told of the error, too.
  await once(stdout, 'drain').catch(() => {})
}

/**
 * Calls once the reader of standard output has gone (`onceover … | head -1`), also while input is
 * waited for; and, after that was told, once the output cannot be written.
 */
export function watchOutput(leave: (code: number) => void): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A file says so of each piece.
    if (isGone) return
    isGone = true
    if (error.code === 'EPIPE') return leave(0)
    tell(`onceover: cannot write the output: ${error.message}\n`)
    leave(1)
  })
  // Nobody is left to be told.
  stderr.on('error', () => {})
}
