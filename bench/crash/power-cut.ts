/**
 * What may be on a disk when the power goes: of everything that was not synchronized, any part.
 *
 * Method: a writer's changes are followed as it made them (`recorded-files.ts`). A disk keeps, file by file, what
 * is durable and how the file looked after each change since. In an image of it each sector of 512 bytes
 * is as it was at any of these times, the length as at any of them, on its own: so data may be there without
 * the length, and the length without data, which reads as zeros. Of the names that were not synchronized
 * any were changed, in order or not; a renamed file may have both names, or neither.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Change } from './recorded-files.ts'

const SECTOR = 512

/** A file: how it was when it was last synchronized, and after each change since. */
type Versions = Uint8Array[]

/** What a change does to the names of a directory. */
interface NameChange {
  readonly set?: readonly [name: string, file: number]
  readonly remove?: string
}

/** The disk of a process, as far as its changes were followed. */
export class FollowedDisk {
  readonly #files = new Map<number, Versions>()
  /** The names as the process sees them. */
  readonly #names = new Map<string, number>()
  readonly #durableNames = new Map<string, number>()
  #nameChanges: NameChange[] = []

  follow(change: Change): void {
    if (change.does === 'create') {
      this.#files.set(change.file, [new Uint8Array(0)])
      this.#rename({ set: [basename(change.path), change.file] })
    } else if (change.does === 'rename') {
      const remove = basename(change.path)
      this.#rename({ set: [basename(change.to), this.#names.get(remove) as number], remove })
    } else if (change.does === 'unlink') {
      this.#rename({ remove: basename(change.path) })
    } else if (change.does === 'sync names') {
      for (const each of this.#nameChanges) apply(each, this.#durableNames)
      this.#nameChanges = []
    } else {
      const versions = this.#files.get(change.file) as Versions
      const last = versions.at(-1) as Uint8Array
      if (change.does === 'sync') versions.splice(0, versions.length, last)
      else versions.push(changed(last, change))
    }
  }

  /** Makes a directory of what may be there. */
  async image(directory: string, random: () => number): Promise<void> {
    await mkdir(directory)
    const names = new Map(this.#durableNames)
    for (const each of landed(this.#nameChanges, random)) apply(each, names)
    for (const [name, file] of names) {
      await writeFile(join(directory, name), torn(this.#files.get(file) as Versions, random))
    }
  }

  #rename(change: NameChange): void {
    apply(change, this.#names)
    this.#nameChanges.push(change)
  }
}

function apply({ set, remove }: NameChange, names: Map<string, number>): void {
  if (set !== undefined) names.set(...set)
  if (remove !== undefined) names.delete(remove)
}

function changed(
  before: Uint8Array,
  change: Extract<Change, { does: 'write' | 'truncate' }>,
): Uint8Array {
  if (change.does === 'truncate') {
    const shorter = new Uint8Array(change.length)
    shorter.set(before.subarray(0, change.length))
    return shorter
  }
  const bytes = Buffer.from(change.bytes, 'base64')
  const after = new Uint8Array(Math.max(before.length, change.at + bytes.length))
  after.set(before)
  after.set(bytes, change.at)
  return after
}

/** One of some, each as likely as the others. */
const anyOf = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item

/** Changes of names that were made durable: those up to one of them, or any, and any half of a change. */
function landed(changes: readonly NameChange[], random: () => number): NameChange[] {
  if (random() < 0.5) return changes.slice(0, Math.floor(random() * (changes.length + 1)))
  const halves = changes.flatMap(({ set, remove }): NameChange[] => [
    ...(set === undefined ? [] : [{ set }]),
    ...(remove === undefined ? [] : [{ remove }]),
  ])
  const share = random()
  return halves.filter(() => random() < share)
}

/** A file of which each sector, and the length, is that of any version. */
function torn(versions: Versions, random: () => number): Uint8Array {
  // Each time another share is new, so that nothing and all are tried as well.
  const share = anyOf([0, 0.1, 0.5, 0.9, 1], random)
  const version = (): Uint8Array =>
    (random() < share ? versions.at(-1) : anyOf(versions, random)) as Uint8Array
  const file = new Uint8Array(version().length)
  for (let at = 0; at < file.length; at += SECTOR) {
    file.set(version().subarray(at, Math.min(at + SECTOR, file.length)), at)
  }
  return file
}
