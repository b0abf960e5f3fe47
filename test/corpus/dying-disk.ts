/**
 * A disk that stops at a chosen moment, in the place of `node:fs/promises`. As when a process is
 * killed: what was done until then stays, the write that it stopped in is there in part. Or as when
 * the power goes: what was not synchronized is not there either, names in directories neither.
 */
import { constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type * as promises from 'node:fs/promises'
import { dirname } from 'node:path'

type FileSystem = typeof promises
type Open = (path: string, flags: string | number) => ReturnType<FileSystem['open']>
type Write = (
  bytes: Uint8Array,
  offset: number,
  length: number,
  position: number,
) => Promise<{ bytesWritten: number }>

/** What a file holds, whatever it is called. */
interface Content {
  durable: Uint8Array
}

interface Disk {
  /** How many changes it still makes. */
  left: number
  /** How much of the write after them it makes, 0 to 1. */
  part: number
  /** How many changes it was asked for. */
  changes: number
}

export const disk: Disk = { left: Number.POSITIVE_INFINITY, part: 0, changes: 0 }
/** The files by their names: as they are, and as they are sure to be after power was lost. */
let names = new Map<string, Content>()
let durableNames = new Map<string, Content>()

/** A new disk, with nothing on it. */
export function replaceDisk(left: number, part: number): void {
  Object.assign(disk, { left, part, changes: 0 })
  names = new Map()
  durableNames = new Map()
}

/** What is lost of all that was not synchronized; file systems write contents and names as they like. */
export type Loss = 'nothing' | 'contents' | 'contents and names'

/** The disk works again. */
export function revive(lost: Loss): void {
  disk.left = Number.POSITIVE_INFINITY
  if (lost === 'nothing') return
  const left = lost === 'contents' ? new Map(names) : durableNames
  for (const path of names.keys()) if (existsSync(path)) rmSync(path)
  for (const [path, { durable }] of left) writeFileSync(path, durable)
}

/** Makes one change, if it still makes any. */
async function change<Result>(work: () => Promise<Result>): Promise<Result> {
  disk.changes++
  if (disk.left-- <= 0) throw new Error('the disk has stopped')
  return work()
}

function contentOf(path: string): Content {
  const content = names.get(path) ?? { durable: new Uint8Array(0) }
  names.set(path, content)
  return content
}

/** The file system on such a disk. */
export function onDyingDisk(real: FileSystem): FileSystem {
  const openFile: Open = (path, flags) =>
    (Number(flags) & constants.O_CREAT) !== 0
      ? change(() => openFor(path, flags))
      : openFor(path, flags)
  const openFor: Open = async (path, flags) => {
    const file = await real.open(path, flags)
    const isFile = (await file.stat()).isFile()
    if (isFile) contentOf(path)
    const { truncate, datasync, sync, writev } = file
    const write = file.write.bind(file) as Write
    const writePart: Write = async (bytes, offset, length, position) => {
      const part = Math.floor(length * disk.part)
      if (disk.left === 0) await write(bytes, offset, part, position)
      return change(() => write(bytes, offset, length, position))
    }
    const settle = (work: () => Promise<void>) => () =>
      change(async () => {
        await work.call(file)
        if (isFile) contentOf(path).durable = Uint8Array.from(readFileSync(path))
        else durableNames = new Map([...names].filter(([name]) => dirname(name) === path))
      })
    return Object.assign(file, {
      write: writePart,
      writev: (pieces: Uint8Array[]) => change(() => writev.call(file, pieces)),
      truncate: (length: number) => change(() => truncate.call(file, length)),
      datasync: settle(datasync),
      sync: settle(sync),
    })
  }
  const rename = (from: string, to: string): Promise<void> =>
    change(async () => {
      await real.rename(from, to)
      names.set(to, contentOf(from))
      names.delete(from)
    })
  const unlink = (path: string): Promise<void> =>
    change(async () => {
      await real.unlink(path)
      names.delete(path)
    })
  const mkdir = (path: string, options: object): Promise<unknown> =>
    change(() => real.mkdir(path, options))
  return {
    ...real,
    open: openFile as FileSystem['open'],
    mkdir: mkdir as FileSystem['mkdir'],
    rename: rename as FileSystem['rename'],
    unlink: unlink as FileSystem['unlink'],
  }
}
