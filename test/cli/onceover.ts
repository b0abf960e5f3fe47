/** Runs the command that was built, as a shell would. */
import { spawn } from 'node:child_process'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export const COMMAND = 'dist/cli.js'

export function onceover(
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: NodeJS.ProcessEnv = {},
  command: string = COMMAND,
): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, ...environment },
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes))
  // The command may end before it has read everything.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const text = (pieces: Buffer[]): string => Buffer.concat(pieces).toString()
      resolve({ code, stdout: text(stdout), stderr: text(stderr) })
    })
  })
}

/** The objects of NDJSON output. */
export function records(stdout: string): Record<string, unknown>[] {
  const lines = stdout.split('\n')
  if (lines.pop() !== '') throw new Error('the output does not end with a line end')
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
