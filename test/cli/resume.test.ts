/** What tells the lines of one command from those of another. */
import { expect, it } from 'vitest'
import { COMMANDS, commandOfFields } from '../../src/cli/commands.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { startJob } from '../../src/cli/start-job.ts'

const TEXT =
  'The ferry left Oldport on Friday with 40 people. Ada Quill of the Harbour Office saw it.'

it.each(
  COMMANDS.filter(({ options, fields }) => options.includes('resume') || fields !== undefined),
)('$name is known by its lines', async (command) => {
  const job = await startJob({
    command: command.name,
    settings: await readSettings({}),
    isReplacement: false,
  })
  const lines: object[] = []
  for (const id of ['a', 'b']) {
    const served = await job.serve({ id, text: TEXT }, id, '{"removals":[],"seams":[]}')
    if (served !== undefined) lines.push(JSON.parse(JSON.stringify(served.fields)))
  }
  expect(lines).not.toEqual([])
  for (const line of lines) expect(commandOfFields(line)?.name).toBe(command.name)
})
