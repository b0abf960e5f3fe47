import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildWriter, faultOfStore, killWriter } from '../../bench/crash/killed-writer.ts'
import { lockDirectory } from '../../src/corpus/file-store/directory-lock.ts'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { currentOwner, lockName } from '../../src/corpus/file-store/lock-owner.ts'
import { withFolder } from '../temporary-folder.ts'
import { contentOf } from './store-contract.ts'

/** These wait for processes. */
const SLOW = { timeout: 60_000 }
/** No process has this number: it is over the limit of Linux. */
const NOBODY = 2 ** 22 + 1

async function locksIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('lock-'))
}

it('keeps a second store out, in one process', async () => {
  await withFolder(async (folder) => {
    const store = fileStore(folder)
    await store.append(0, [Uint8Array.of(1)])
    const second = fileStore(folder)
    for (const call of [contentOf(second), second.append(1, []), second.replace([])]) {
      await expect(call).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    }
    await second.close()
    await store.append(1, [Uint8Array.of(2)])
    await store.close()
    expect(await locksIn(folder)).toEqual([])
    expect(await contentOf(second)).toEqual([[1], [2]])
    await second.close()
  })
})

it('lets one of many in, and never two', async () => {
  await withFolder(async (folder) => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () => lockDirectory(folder)),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

it('keeps out while another process writes, and takes over from the killed', SLOW, async () => {
  await withFolder(async (folder) => {
    const program = join(folder, 'writer.mjs')
    await buildWriter('store-writer', program)
    const directory = join(folder, 'store')
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ONCEOVER_STORE: directory },
    })
    await once(child.stdout, 'data')
    const refused = contentOf(fileStore(directory))
    await expect(refused).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await expect(refused).rejects.toThrow(`process ${child.pid}`)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await locksIn(directory)).toHaveLength(1)
    const store = fileStore(directory)
    expect((await contentOf(store)).length).toBeGreaterThan(0)
    expect(await locksIn(directory)).toEqual([expect.stringContaining(`-${process.pid}-`)])
    await store.close()
  })
})

it('takes over from the dead, but not from other hosts', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, lockName({ ...(await currentOwner()), process: NOBODY })), '')
    const lock = await lockDirectory(folder)
    expect(await locksIn(folder)).toEqual([expect.stringContaining(`-${process.pid}-`)])
    await lock.release()
    const foreign = join(folder, `lock-far%20away-${NOBODY}-5`)
    await writeFile(foreign, '')
    const refused = lockDirectory(folder)
    await expect(refused).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await expect(refused).rejects.toThrow(
      `${foreign} is of process ${NOBODY} of host far%20away, which cannot be seen from here; delete that file if`,
    )
    expect(await locksIn(folder)).toEqual([`lock-far%20away-${NOBODY}-5`])
  })
})

it.runIf(process.platform === 'linux')('knows a number that was given to another', async () => {
  await withFolder(async (folder) => {
    const other = { ...(await currentOwner()), process: process.ppid, beginning: 1 }
    await writeFile(join(folder, lockName(other)), '')
    const lock = await lockDirectory(folder)
    await lock.release()
    expect(await locksIn(folder)).toEqual([])
  })
})

it('leaves what was acknowledged when it is killed', SLOW, async () => {
  await withFolder(async (folder) => {
    const program = join(folder, 'writer.mjs')
    await buildWriter('store-writer', program)
    for (let run = 0; run < 6; run++) {
      const directory = join(folder, `store-${run}`)
      const acknowledged = await killWriter(program, directory, run * 9)
      expect(acknowledged.length).toBeGreaterThan(0)
      expect(await faultOfStore(directory, acknowledged)).toBeUndefined()
    }
  })
})
