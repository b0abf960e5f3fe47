/** Two processes that want to write to one store, in every way that is known: never both without being told. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, readdir, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWriter } from '../../bench/crash/killed-writer.ts'
import type { Answer } from '../../bench/crash/obedient-writer.ts'
import { useFolder, withFolder } from '../temporary-folder.ts'

/** In a process namespace of its own, as containers have them. */
const CONTAINED = ['unshare', '-p', '-f', '--mount-proc', '--kill-child']
const mayContain = spawnSync('env', [...CONTAINED, 'true']).status === 0

const { pathOf } = useFolder()
const program = (): string => pathOf('writer.mjs')
beforeAll(() => buildWriter('obedient-writer', program()))

/** A process that writes as it is told. */
class Writer {
  readonly child: ReturnType<typeof spawn>
  readonly #answers: AsyncIterator<string>

  constructor(name: string, directory: string, prefix: readonly string[] = []) {
    const child = spawn('env', [...prefix, process.execPath, program()], {
      env: { ...process.env, ONCEOVER_STORE: directory, ONCEOVER_NAME: name },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.child = child
    this.#answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    writers.push(this)
  }

  async does(word: 'read' | 'append' | 'close'): Promise<Answer> {
    this.child.stdin?.write(`${word}\n`)
    return JSON.parse((await this.#answers.next()).value as string) as Answer
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    this.child.kill('SIGKILL')
    await once(this.child, 'close')
  }
}

let writers: Writer[] = []
afterEach(async () => {
  for (const writer of writers) await writer.kill()
  writers = []
})

async function locksIn(directory: string): Promise<string[]> {
  const names = await readdir(directory)
  return names.filter((name) => name.startsWith('lock-')).map((name) => join(directory, name))
}

const lockIn = async (directory: string): Promise<string> => (await locksIn(directory))[0] as string

/** Whoever opens it in the end finds all that was acknowledged. */
async function expectRecords(directory: string, records: readonly string[]): Promise<void> {
  expect(await new Writer('last', directory).does('read')).toEqual({ records })
}

const ONE = { records: ['first 0'] }
const LOCKED = { code: 'STORE_LOCKED' }
const CONFLICT = { code: 'STORE_CONFLICT' }

describe('a second writer', () => {
  it('in the same namespace is kept out until the first is gone, however it goes', () =>
    withFolder(async (folder) => {
      const first = new Writer('first', folder)
      expect(await first.does('append')).toEqual(ONE)
      const second = new Writer('second', folder)
      expect(await second.does('append')).toMatchObject(LOCKED)
      first.child.kill('SIGSTOP')
      expect(await second.does('append')).toMatchObject(LOCKED)
      await first.kill()
      expect(await second.does('append')).toEqual({ records: ['first 0', 'second 1'] })
      await second.does('close')
      expect(await locksIn(folder)).toEqual([])
    }))

  it.runIf(mayContain)(
    'in another namespace is kept out, either way round, and is told what to do',
    () =>
      withFolder(async (folder) => {
        for (const [mine, other] of [
          [[], CONTAINED],
          [CONTAINED, []],
          [CONTAINED, CONTAINED],
        ] as const) {
          const directory = join(folder, `${mine.length}-${other.length}`)
          const first = new Writer('first', directory, mine)
          expect(await first.does('append')).toEqual(ONE)
          const second = new Writer('second', directory, other)
          const refused = await second.does('append')
          expect(refused).toMatchObject(LOCKED)
          const lock = await lockIn(directory)
          expect(refused.message).toContain(lock)
          expect(refused.message).toContain('which cannot be seen from here; delete that file if')
          expect(await first.does('append')).toEqual({ records: ['first 0', 'first 1'] })
          // Nobody can see that it is dead: it counts as alive until somebody who knows says so.
          await first.kill()
          expect(await second.does('append')).toMatchObject(LOCKED)
          await unlink(lock)
          const records = ['first 0', 'first 1', 'second 2']
          expect(await second.does('append')).toEqual({ records })
        }
      }),
  )

  it('at a copy of hard links is told, and so is the first', () =>
    withFolder(async (folder) => {
      const [store, copy] = [join(folder, 'store'), join(folder, 'copy')]
      const first = new Writer('first', store)
      expect(await first.does('append')).toEqual(ONE)
      execFileSync('cp', ['-al', store, copy])
      const second = new Writer('second', copy)
      expect(await second.does('append')).toMatchObject(LOCKED)
      await unlink(await lockIn(copy))
      const refused = await second.does('append')
      expect(refused).toMatchObject(CONFLICT)
      expect(refused.message).toContain(join(copy, 'segment-1-0'))
      expect(refused.message).toContain('second name')
      // The first one's segment is another's, too, for as long as the copy is there.
      expect(await first.does('append')).toMatchObject(CONFLICT)
      await first.does('close')
      expect(await first.does('append')).toMatchObject(CONFLICT)
      await rm(copy, { recursive: true })
      expect(await first.does('append')).toEqual({ records: ['first 0', 'first 1'] })
    }))

  it('at a copy that was made while the store was open is told that it is one', () =>
    withFolder(async (folder) => {
      const [store, copy] = [join(folder, 'store'), join(folder, 'copy')]
      const first = new Writer('first', store)
      expect(await first.does('append')).toEqual(ONE)
      await cp(store, copy, { recursive: true })
      const second = new Writer('second', copy)
      const refused = await second.does('append')
      expect(refused).toMatchObject(LOCKED)
      expect(refused.message).toContain(`${await lockIn(copy)} is a copy of the lock of process`)
      expect(await first.does('append')).toEqual({ records: ['first 0', 'first 1'] })
      await unlink(await lockIn(copy))
      expect(await second.does('append')).toEqual({ records: ['first 0', 'second 1'] })
      expect(await first.does('append')).toMatchObject({ records: { length: 3 } })
    }))

  it('that got in as the lock was deleted has all, and the first is told', () =>
    withFolder(async (folder) => {
      const first = new Writer('first', folder)
      expect(await first.does('append')).toEqual(ONE)
      const lock = await lockIn(folder)
      await unlink(lock)
      const second = new Writer('second', folder)
      expect(await second.does('append')).toEqual({ records: ['first 0', 'second 1'] })
      const refused = await first.does('append')
      expect(refused).toMatchObject(LOCKED)
      expect(refused.message).toContain(`the lock ${lock} was deleted or replaced while`)
      // To go away it takes nothing that is the other's.
      await first.does('close')
      expect(await locksIn(folder)).toHaveLength(1)
      expect(await first.does('append')).toMatchObject(LOCKED)
      expect(await second.does('append')).toMatchObject({ records: { length: 3 } })
      await second.kill()
      await expectRecords(folder, ['first 0', 'second 1', 'second 2'])
    }))

  it('that has the name of the lock is not mistaken for the first', () =>
    withFolder(async (folder) => {
      const first = new Writer('first', folder)
      expect(await first.does('append')).toEqual(ONE)
      const lock = await lockIn(folder)
      await cp(lock, `${lock}.copy`)
      await rename(`${lock}.copy`, lock)
      expect(await first.does('append')).toMatchObject(LOCKED)
      await first.does('close')
      expect(await locksIn(folder)).toEqual([lock])
    }))
})

describe('a process that had the store open', () => {
  it('tells what was appended without it, and leaves it there', () =>
    withFolder(async (folder) => {
      const first = new Writer('first', folder)
      expect(await first.does('append')).toEqual(ONE)
      const segment = join(folder, 'segment-1-0')
      await appendFile(segment, 'something of somebody else')
      const refused = await first.does('append')
      expect(refused).toMatchObject(CONFLICT)
      expect(refused.message).toContain(`${segment} is not as this store left it: `)
      await first.does('close')
      expect(await first.does('append')).toEqual({ records: ['first 0', 'first 1'] })
    }))

  it.each(['segment-1-0', 'manifest'])('tells that %s was put back from a copy', (name) =>
    withFolder(async (folder) => {
      const first = new Writer('first', folder)
      expect(await first.does('append')).toEqual(ONE)
      await cp(join(folder, name), join(folder, 'copy'))
      await rename(join(folder, 'copy'), join(folder, name))
      const refused = await first.does('append')
      expect(refused).toMatchObject(CONFLICT)
      expect(refused.message).toContain(`${join(folder, name)} is not as this store left it: `)
      await first.does('close')
      expect(await first.does('append')).toEqual({ records: ['first 0', 'first 1'] })
    }),
  )

  it('counts as alive where its lock is of version 0.1.0, which did not say where it ran', () =>
    withFolder(async (folder) => {
      const lock = join(folder, 'lock-host-of-before-4194305-7')
      await writeFile(lock, '')
      const second = new Writer('second', folder)
      const refused = await second.does('append')
      expect(refused).toMatchObject(LOCKED)
      expect(refused.message).toContain(`${lock} is of process 4194305 of host host-of-before`)
      await unlink(lock)
      expect(await second.does('append')).toEqual({ records: ['second 0'] })
    }))
})
