/** Whose lock it is, and who is dead for sure: nobody but a process that is proved to be. */
import { describe, expect, it } from 'vitest'
import {
  currentOwner,
  type LockOwner,
  livenessOf,
  lockName,
  ownerOf,
} from '../../src/corpus/file-store/lock-owner.ts'
import { withFolder } from '../temporary-folder.ts'

/** No process has this number: it is over the limit of Linux. */
const NOBODY = 2 ** 22 + 1
const KERNEL = `k${'5'.repeat(32)}`
const CONTAINER = `c${'6'.repeat(32)}`

const OWNER: LockOwner = {
  host: 'news-1.example',
  boot: KERNEL,
  namespace: '4026531836',
  process: 17,
  beginning: 3210,
}

describe('the name of a lock', () => {
  it.each<Partial<LockOwner>>([{}, { host: '' }, { host: 'a-1-2-3' }, { boot: '0' }])(
    'says who made it: %o',
    (part) => {
      const owner = { ...OWNER, ...part }
      expect(ownerOf(lockName(owner))).toEqual(owner)
    },
  )

  it('says it of this process', async () => {
    const own = await currentOwner()
    expect(own.process).toBe(process.pid)
    expect(ownerOf(lockName(own))).toEqual(own)
  })

  it('of version 0.1.0 does not say in which boot', () => {
    const owner = { host: 'news-1', process: 17, beginning: 3210, boot: '?', namespace: '?' }
    expect(ownerOf('lock-news-1-17-3210')).toEqual(owner)
  })

  it.each(['lock', 'lock-', 'lock-17-3210', 'lock-a-b-c', 'clock-a-17-3210', 'lock-a-17-3210.txt'])(
    'is not %s',
    (name) => expect(ownerOf(name)).toBeUndefined(),
  )
})

/** What one process is told of another that differs from it as told, in a directory. */
async function told(
  owner: Partial<LockOwner>,
  own: Partial<LockOwner> = {},
  directory?: string,
): Promise<string> {
  const self = await currentOwner()
  return withFolder((folder) =>
    livenessOf({ ...self, ...own, ...owner }, { ...self, ...own }, directory ?? folder),
  )
}

describe.runIf(process.platform === 'linux')('the owner of a lock', () => {
  it('is alive if the kernel says so', async () => {
    expect(await told({})).toBe('alive')
  })

  it('is dead if nobody has its number, or somebody who began at another time', async () => {
    expect(await told({ process: NOBODY })).toBe('dead')
    expect(await told({ beginning: 1 })).toBe('dead')
  })

  it('is out of sight in another namespace', async () => {
    expect(await told({ namespace: '7', process: NOBODY })).toBe('out of sight')
  })

  it('is dead in another boot of a kernel where no two kernels have the files', async () => {
    expect(await told({ boot: KERNEL }, { boot: `k${'7'.repeat(32)}` })).toBe('dead')
  })

  it('is out of sight in another boot where they could, or where one is made up', async () => {
    // As good as the file system of a network: not one that is known to be of one kernel.
    expect(await told({ boot: KERNEL }, { boot: `k${'7'.repeat(32)}` }, '/proc')).toBe(
      'out of sight',
    )
    expect(await told({ boot: CONTAINER }, { boot: KERNEL })).toBe('out of sight')
    expect(await told({ boot: KERNEL }, { boot: CONTAINER })).toBe('out of sight')
    expect(await told({ boot: `c${'7'.repeat(32)}` }, { boot: CONTAINER })).toBe('out of sight')
  })

  it('is out of sight where it or this one does not know its boot', async () => {
    expect(await told({ process: NOBODY }, { boot: '0' })).toBe('out of sight')
    expect(await told({ boot: '?', namespace: '?', process: NOBODY })).toBe('out of sight')
  })
})
