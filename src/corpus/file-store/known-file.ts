/**
 * A file that a store has open, to be found again by its name: whether that is still this file, and not
 * another one that took its place, or nothing. As it is open, the system cannot give its number to
 * another file.
 *
 * Cost: one call of the system a look, 3 µs, which is waited for: to hand it to another thread and get it
 * back takes ten times as long, and a look comes with every append.
 */
import { type BigIntStats, lstatSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

export class KnownFile {
  readonly path: string
  readonly file: FileHandle
  /** The number of the file in its file system. */
  readonly number: bigint
  readonly #device: bigint

  private constructor(path: string, file: FileHandle, { dev, ino }: BigIntStats) {
    this.path = path
    this.file = file
    this.number = ino
    this.#device = dev
  }

  /** @param path its name, now or after it was renamed */
  static async of(path: string, file: FileHandle): Promise<KnownFile> {
    return new KnownFile(path, file, await file.stat({ bigint: true }))
  }

  /** What the system says of it; undefined if its name is gone, or stands for another file. */
  look(): BigIntStats | undefined {
    const found = lstatSync(this.path, { bigint: true, throwIfNoEntry: false })
    return found?.ino === this.number && found.dev === this.#device ? found : undefined
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}
