/**
 * One call of the command, from its arguments to its exit code: 0 all served, 1 some failed,
 * 2 wrong usage; 130, 143 and 129 interrupted by SIGINT, SIGTERM and SIGHUP.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import { told } from '../report/printable.ts'
import { readArguments } from './arguments.ts'
import { completionScript } from './completion.ts'
import { Departure } from './departure.ts'
import { helpText } from './help.ts'
import { createProgress } from './progress.ts'
import { run } from './run.ts'
import { isAtTerminal, tell, writeOutput } from './terminal.ts'

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
    const request = await readArguments(argv)
    if (request.kind === 'help') {
      await writeOutput(helpText(request.command))
      return 0
    }
    if (request.kind === 'completion') {
      await writeOutput(completionScript(request.shell))
      return 0
    }
    if (request.kind === 'version') {
      await writeOutput(`${version()}\n`)
      return 0
    }
    if (request.command.name === 'work') {
      const { runWork } = await import('./work.ts')
      await runWork(request.files, request.settings)
      return 0
    }
    if (request.command.name === 'export') {
      const { runExport } = await import('./export.ts')
      await runExport(request.settings, new Departure(createProgress(false, undefined)))
      return 0
    }
    if (request.files.length === 0 && isAtTerminal()) {
      tell(helpText(undefined))
      return WRONG_USAGE
    }
    return await run(request, program)
  } catch (error) {
    const { code, message } = failureOf(error)
    if (error instanceof OnceoverError && code === 'USAGE') {
      tell(`onceover: ${told(message)}\nTry \`onceover --help\`.\n`)
      return WRONG_USAGE
    }
    tell(`onceover: ${told(message)} (${code})\n`)
    return FAILED
  }
}
