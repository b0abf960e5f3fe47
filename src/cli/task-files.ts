/**
 * The files of tasks that run side by side, on one machine or on many that see one folder. A file is written under a name
 * of its own, synchronized, and given its name in one step; then a marker beside it says how long it is and what its
 * hash is. So a task that was killed left nothing, one that runs twice writes the same again, and one that is done is
 * known by its marker.
 *
 * What stages hand to each other is in sections, one for each task that comes after, with a hash of each: a task reads
 * its own sections of many files, and damage is told, never read.
 * Cost: one pass over what is written; of what is read, the sections and the table of their lengths.
 */
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Units } from '../batch/units.ts'
import {
  makeDirectory,
  readAt,
  syncDirectory,
  writeAt,
} from '../corpus/file-store/durable-files.ts'
import { OnceoverError } from '../document/onceover-error.ts'

/** The first bytes: `ONCE`, version 1. A machine with the other order of bytes finds them turned round. */
const MAGIC = 0x4543_4e4f
const VERSION = 1
const UNIT = 8
/** Bytes of a hash that stand with a section. */
const HASH = 8
/** Bytes that are written at once, where there is a choice. */
const PIECE = 1 << 20

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export class TaskFiles {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  async make(): Promise<void> {
    await makeDirectory(this.folder)
  }

  /** Is the file there as its task wrote it, by its length? */
  async isDone(name: string): Promise<boolean> {
    try {
      const { bytes } = JSON.parse(await readFile(this.path(`${name}.done`), 'utf8'))
      return (await stat(this.path(name))).size === bytes
    } catch {
      return false
    }
  }

  /** Writes a file and its marker. */
  async write(name: string, content: Pieces): Promise<void> {
    const whole = createHash('sha256')
    let bytes = 0
    await this.put(name, counted())
    const marker = { bytes, sha256: whole.digest('hex') }
    await this.put(`${name}.done`, [Buffer.from(`${JSON.stringify(marker)}\n`)])

    async function* counted(): AsyncGenerator<Uint8Array, void, void> {
      for await (const piece of content) {
        whole.update(piece)
        bytes += piece.length
        yield piece
      }
    }
  }

  async writeSections(name: string, sections: readonly Units[]): Promise<void> {
    await this.write(name, sectioned(sections))
  }

  /** Opens a file of sections whose task is done. */
  async open(name: string): Promise<SectionFile> {
    if (!(await this.isDone(name))) {
      const stage = name.replace(/-\d+$/, '')
      const message = `${name} is not there yet, or not whole: run \`onceover work ${stage}\` first`
      throw new OnceoverError('STORE_FAILED', message)
    }
    return SectionFile.open(this.path(name), name)
  }

  /** The text of a file; undefined if there is none. */
  async readText(name: string): Promise<string | undefined> {
    try {
      return await readFile(this.path(name), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  /** Writes a file unless there is one already. */
  async writeOnce(name: string, text: string): Promise<void> {
    const fresh = await this.writeAside(name, [Buffer.from(text)])
    try {
      await link(fresh, this.path(name))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      await rm(fresh, { force: true })
    }
    await syncDirectory(this.folder)
  }

  /** Puts a file in its place as one step. */
  async put(name: string, content: Pieces): Promise<void> {
    await rename(await this.writeAside(name, content), this.path(name))
    await syncDirectory(this.folder)
  }

  /** The same of a file that something else writes, to a path that it is given. */
  async putBy(name: string, write: (path: string) => Promise<void>): Promise<void> {
    const fresh = this.path(`${name}.${randomUUID()}.tmp`)
    try {
      await write(fresh)
      const file = await open(fresh, 'r+')
      await file.sync().finally(() => file.close())
      await rename(fresh, this.path(name))
    } finally {
      await rm(fresh, { force: true })
    }
    await syncDirectory(this.folder)
  }

  /** Writes a file under a name that nobody else has. */
  private async writeAside(name: string, content: Pieces): Promise<string> {
    const fresh = this.path(`${name}.${randomUUID()}.tmp`)
    const file = await open(fresh, 'wx')
    try {
      let at = 0
      for await (const piece of gathered(content)) {
        await writeAt(file, at, piece)
        at += piece.length
      }
      await file.sync()
    } catch (error) {
      await rm(fresh, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return fresh
  }

  private path(name: string): string {
    return join(this.folder, name)
  }
}

/** A file of sections that is open. */
export class SectionFile {
  /** How many units each section has. */
  readonly counts: Float64Array
  private readonly file: FileHandle
  private readonly name: string
  private readonly hashes: Uint8Array

  private constructor(file: FileHandle, name: string, table: Uint8Array, count: number) {
    this.file = file
    this.name = name
    this.counts = new Float64Array(table.slice(0, count * UNIT).buffer)
    this.hashes = table.slice(count * UNIT)
  }

  static async open(path: string, name: string): Promise<SectionFile> {
    const file = await open(path, 'r')
    try {
      const head = new Uint32Array((await readAt(file, 0, 2 * UNIT)).buffer)
      const [magic, version, count = 0] = head
      if (magic !== MAGIC || version !== VERSION) {
        const message = `${name} was not written by this version of the package, on a machine like this`
        throw new OnceoverError('STORE_VERSION', message)
      }
      const table = await readAt(file, 2 * UNIT, count * (UNIT + HASH))
      return new SectionFile(file, name, table, count)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** @throws OnceoverError `STORE_DAMAGED` */
  async section(index: number): Promise<Units> {
    const before = this.counts.subarray(0, index).reduce((sum, count) => sum + count, 0)
    const start = 2 * UNIT + this.counts.length * (UNIT + HASH) + before * UNIT
    const bytes = await readAt(this.file, start, (this.counts[index] as number) * UNIT)
    const told = this.hashes.subarray(index * HASH, (index + 1) * HASH)
    if (Buffer.compare(hashOf(bytes), told) !== 0) {
      const stage = this.name.replace(/-\d+$/, '')
      const message = `${this.name} is damaged: remove ${this.name}.done and run \`onceover work ${stage}\` again`
      throw new OnceoverError('STORE_DAMAGED', message)
    }
    return new Units(bytes.buffer as ArrayBuffer)
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}

const hashOf = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes).digest().subarray(0, HASH)

function* sectioned(sections: readonly Units[]): Generator<Uint8Array, void, void> {
  yield new Uint8Array(Uint32Array.of(MAGIC, VERSION, sections.length, 0).buffer)
  yield new Uint8Array(Float64Array.from(sections, ({ count }) => count).buffer)
  for (const { bytes } of sections) yield hashOf(bytes)
  for (const { bytes } of sections) yield bytes
}

/** The same bytes in pieces that are worth writing. */
async function* gathered(content: Pieces): AsyncGenerator<Uint8Array, void, void> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const piece of content) {
    waiting.push(piece)
    length += piece.length
    if (length < PIECE) continue
    yield waiting.length === 1 ? piece : Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}
