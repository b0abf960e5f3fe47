/**
 * Standard output: data and nothing else, written no faster than it is read.
 */
import { once } from 'node:events'

/**
 * Ends the process quietly once the reader of standard output has gone (`onceover … | head -1`),
 * also while input is waited for; loudly if the output cannot be written.
 */
export function watchOutput(leave: (code: number) => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return leave(0)
    process.stderr.write(`onceover: cannot write the output: ${error.message}\n`)
    leave(1)
  })
  // Nobody is left to be told.
  process.stderr.on('error', () => {})
}

/** Writes, and waits while the reader is behind; writes nothing once that has gone. */
export async function writeOutput(text: string): Promise<void> {
  const { stdout } = process
  if (text === '' || stdout.errored !== null || stdout.write(text)) return
  // Who watches the output is told of the error, too.
  await once(stdout, 'drain').catch(() => {})
}
