/**
 * Runs a command over its inputs: records are read one after another, and no further ahead than the
 * command can work on at once, so that memory stays that of these, and of what the command keeps.
 * Whatever one record or file holds, the rest is served.
 */
import { filesIn, STANDARD_INPUT } from '../input/files.ts'
import { inOrder } from '../pool/in-order.ts'
import { told } from '../report/printable.ts'
import type { Request } from './arguments.ts'
import { Departure } from './departure.ts'
import { Outlet } from './outlet.ts'
import { openOutput, refuseInput } from './output.ts'
import { createProgress } from './progress.ts'
import { readInputs, totalSize } from './read-inputs.ts'
import { RecordCrew } from './record-crew.ts'
import { resumeOutput } from './resume.ts'
import type { Settings } from './settings.ts'
import type { OfferedStore } from './store-port.ts'
import { isReadByPerson, tell } from './terminal.ts'

/**
 * The exit code of the run.
 *
 * @param program what the threads run
 */
export async function run(
  request: Extract<Request, { kind: 'run' }>,
  program: URL,
): Promise<number> {
  const { command } = request
  const named = request.files.length === 0 ? [STANDARD_INPUT] : request.files
  const files = await filesIn(named)
  const hasFolder = files.length !== named.length || files.some((file, at) => file !== named[at])
  const settings = hasFolder ? ofFolder(request) : request.settings
  if (files.length === 0 && !settings.quiet) {
    tell(
      `onceover: nothing to read in ${named.map(told).join(', ')}: no file there has a known extension\n`,
    )
  }
  const progress = createProgress(!settings.quiet, await totalSize(files))
  const departure = new Departure(progress)
  const { resume } = settings
  const path = resume ?? settings.output
  if (path !== undefined) await refuseInput(path, files)
  const resumed = resume === undefined ? undefined : await resumeOutput(resume, command.name)
  const output = resumed ?? (await openOutput(settings.output))
  const outlet = new Outlet(files.length, settings, progress, output)
  const store = await storeOf(settings)
  const keeps = command.keeps === true || settings.format === 'html'
  const crew = new RecordCrew({
    program,
    // What is remembered is remembered by one thread.
    size: keeps ? 1 : settings.jobs,
    command: command.name,
    settings,
    form: () => outlet.form,
    keeps,
    store,
  })
  if (store !== undefined) departure.cut = () => crew.kill().then(() => store.close())
  try {
    await crew.begin()
    const { read } = progress
    const open = outlet.open.bind(outlet)
    const all = readInputs(files, settings.input, {
      open,
      read,
      ...(!settings.quiet && { suspect }),
    })
    const records = resumed?.behind(all) ?? all
    const hasRoom = crew.hasRoom.bind(crew)
    const written = inOrder(records, hasRoom, crew.serve.bind(crew), departure.halt)
    for await (const record of written) await outlet.put(record)
    if (!departure.halt.isHalted) {
      for await (const texts of crew.found()) await outlet.putFound(texts)
    }
    await crew.close()
  } finally {
    await crew.kill()
    await store?.close()
  }
  departure.leave()
  const code = await outlet.end()
  await output.close()
  return code
}

/** A text that looks like something else is read as one article, which is not what was meant. */
function suspect(file: string, look: string): void {
  tell(`onceover: ${told(file)} looks like ${look}, and is read as the text of one article\n`)
}

/** Where the report of a folder goes if it would go to a terminal. */
const REPORT = 'onceover.html'

/** All articles of a folder make one report, unless something else was asked for. */
function ofFolder({ command, settings }: Extract<Request, { kind: 'run' }>): Settings {
  if (command.name !== 'digest' || settings.format !== undefined) return settings
  if (settings.output !== undefined || !isReadByPerson()) return { ...settings, format: 'html' }
  if (!settings.quiet) tell(`onceover: the report goes to ${REPORT}\n`)
  return { ...settings, format: 'html', output: REPORT }
}

/** The store of the corpus that was named, in the thread that nothing ends before the run. */
async function storeOf({ corpus }: Settings): Promise<OfferedStore | undefined> {
  if (corpus === undefined) return undefined
  const { fileStore } = await import('../corpus/file-store/file-store.ts')
  return fileStore(corpus)
}
