/**
 * `--resume`: the output of a run that broke off, which this one goes on with. Each line that is there is held against
 * the record of the input that it must be of, and that record is passed over; nothing is written before all of them fit.
 * Cost: linear; memory for the longest line.
 */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { readRecord } from '../input/read-record.ts'
import { type CommandName, commandOfFields } from './commands.ts'
import { fileSink, type Output, outputTo, refusing } from './output.ts'
import type { SourcedRecord } from './read-inputs.ts'

export interface ResumedOutput extends Output {
  /**
   * The records but the first ones, of which there are lines.
   *
   * @throws OnceoverError `UNWRITABLE_FILE` if a line is not what the command writes of its record, or of no record
   */
  readonly behind: (
    records: AsyncIterable<SourcedRecord>,
  ) => AsyncGenerator<SourcedRecord, void, void>
}

const PIECE = 1 << 16
const LINE_FEED = 0x0a
/** How a line of such an output begins. */
const OPENINGS = ['{"id":', '{"status":']
const FOREIGN = 'it holds other lines than those of such a run'

/**
 * The output of a run that broke off, or a new one: what is written comes behind its last whole line.
 *
 * @throws OnceoverError `UNWRITABLE_FILE`
 */
export async function resumeOutput(path: string, command: CommandName): Promise<ResumedOutput> {
  const refused = refusing(path)
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() === false) refused(new Error('it is no file that has lines'))
  const file = await open(path, 'a+').catch(refused)
  const lines = wholeLines(file)
  const nextLine = () => lines.next().catch(refused)
  const output = outputTo(fileSink(file), refused)
  return {
    ...output,
    async *behind(records) {
      let line = await nextLine()
      let count = 0
      const refuse = (): never => {
        return refused(new Error(`${FOREIGN}: line ${count} is not of this input or this command`))
      }
      for await (const record of records) {
        if (line.done) {
          yield record
          continue
        }
        count++
        if (!isLineOf(line.value, record, command)) refuse()
        line = await nextLine()
      }
      count++
      if (!line.done) refuse()
    },
  }
}

/** The whole lines of a file. One behind them, which was torn, is cut off: it is written anew. */
async function* wholeLines(file: FileHandle): AsyncGenerator<string, void, void> {
  const bytes = Buffer.alloc(PIECE)
  let begun: Buffer[] = []
  let end = 0
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(bytes, 0, PIECE, at)
    if (bytesRead === 0) break
    let from = 0
    for (let to = bytes.indexOf(LINE_FEED); to >= 0 && to < bytesRead; ) {
      end = at + to + 1
      yield Buffer.concat([...begun, bytes.subarray(from, to)]).toString()
      begun = []
      from = to + 1
      to = bytes.indexOf(LINE_FEED, from)
    }
    const rest = Buffer.from(bytes.subarray(from, bytesRead))
    if (begun.length === 0 && !mayBegin(rest.toString()))
      throw new Error(`${FOREIGN}: the last one`)
    begun.push(rest)
    at += bytesRead
  }
  await file.truncate(end)
}

/** Such a line was torn, or goes on behind what was read of it. */
const mayBegin = (start: string): boolean =>
  OPENINGS.some((own) => start.startsWith(own) || own.startsWith(start))

/** Does a command write this line of this record? */
function isLineOf(line: string, record: SourcedRecord, command: CommandName): boolean {
  const told = objectIn(line)
  const isFailure = told.status === 'failed'
  if (!isFailure && (told.status !== 'ok' || commandOfFields(told)?.name !== command)) return false
  // What was served and has an id tells no place; what failed may have been ended before its id was known.
  const isThere = (['file', 'line', 'item'] as const).every((name) => told[name] === record[name])
  if (told.id === undefined) return isThere && (isFailure || mayHaveId(record, undefined))
  return mayHaveId(record, told.id) && (isThere || !isFailure)
}

function objectIn(line: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(line))
  } catch {
    return {}
  }
}

/** The id of a page or an entry that brings none is not known before it is served. */
function mayHaveId(record: SourcedRecord, id: unknown): boolean {
  if (record.kind === 'json') return readRecord(record).id === id
  return record.id === id || record.kind === 'entry' || record.kind === 'feed item'
}
