/**
 * One call of the command, from its arguments to its exit code: 0 all served, 1 some failed,
 * 2 wrong usage, 130 interrupted.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import { readArguments } from './arguments.ts'
import { helpText } from './help.ts'
import { writeOutput } from './output.ts'
import { run } from './run.ts'

const FAILED = 1
const WRONG_USAGE = 2

/** What the command line cannot know of the program that it is part of. */
export interface Program {
  readonly version: () => string
  /** The file that runs, which threads can run again. */
  readonly program: URL
}

export async function main(
  argv: readonly string[],
  { version, program }: Program,
): Promise<number> {
  try {
    const request = readArguments(argv)
    if (request.kind === 'help') {
      await writeOutput(helpText(request.command))
      return 0
    }
    if (request.kind === 'version') {
      await writeOutput(`${version()}\n`)
      return 0
    }
    if (request.files.length === 0 && process.stdin.isTTY) {
      process.stderr.write(helpText(undefined))
      return WRONG_USAGE
    }
    return await run(request, program)
  } catch (error) {
    const { code, message } = failureOf(error)
    if (error instanceof OnceoverError && code === 'USAGE') {
      process.stderr.write(`onceover: ${message}\nTry \`onceover --help\`.\n`)
      return WRONG_USAGE
    }
    process.stderr.write(`onceover: ${message} (${code})\n`)
    return FAILED
  }
}
