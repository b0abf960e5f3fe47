/**
 * Who holds a lock, and whether he still lives. A lock tells in its name
 *
 *     lock-HOST-BOOT-NAMESPACE-PROCESS-BEGINNING
 *
 * the name of the host, for people; the boot of its kernel; the process namespace, as containers count
 * their processes each from 1; the number of the process in it; and when that began, in ticks since the boot.
 *
 * Method: a lock is free only if its owner is *proved* to be dead.
 *
 * - Same boot, same namespace: the kernel is asked. Nobody has the number, or it belongs to a process that began
 *   at another time. (The number of a namespace that has ended may be given to a new one; then all of the
 *   old one are dead, and what the kernel says of the new one is right for them.)
 * - Same boot, another namespace: processes of other containers cannot be seen. Alive.
 * - Another boot: that of another machine, which may be running, or an earlier one of this machine. Names of hosts
 *   and `/etc/machine-id` do not tell them apart, as copies of a machine share both. The file system
 *   does: one that lies on a disk or in memory is mounted by one kernel at a time, so if this kernel
 *   has it, whoever wrote there under another one is dead. On a file system of a network, or one that is not
 *   known here: alive.
 * - Containers of systemd and LXC are given a made-up boot. It is told from the kernel's (it is mounted over that
 *   one), and of two boots of which one is made up nobody can say whether they are two: alive.
 *
 * Without `/proc` (not Linux) host and number of the process are all there is: dead if the host has the same
 * name and nobody the number. Cost: a few small files of the system.
 */
import { readFile, readlink, statfs } from 'node:fs/promises'
import { hostname } from 'node:os'
import { hasCode } from './system-error.ts'

/** Anybody who could hold a lock. */
export interface LockOwner {
  readonly host: string
  /** `k` and the boot of the kernel, `c` and that of a container; `0` where nobody tells. */
  readonly boot: string
  readonly namespace: string
  readonly process: number
  readonly beginning: number
}

export type Liveness = 'alive' | 'dead' | 'out of sight'

/** The boot in the name of a lock. Locks of version 0.1.0 have none, and no namespace. */
const BOOT_ID = /^(?:[kc][0-9a-f]{32}|0)$/
const DIGITS = /^\d{1,20}$/
const LONGEST_HOST = 64
/** What nobody can tell here. */
const UNKNOWN = '0'
/** What a lock does not tell. */
const NOT_TOLD = '?'

const BOOT = '/proc/sys/kernel/random/boot_id'
/** The state and the time of the beginning, among what follows the name in `/proc/PID/stat`. */
const STATE = 0
const BEGINNING = 19
/** File systems that one kernel mounts at a time, by the numbers that `statfs` gives them. */
const OF_ONE_KERNEL: ReadonlySet<number> = new Set([
  0xef53, // ext2 to ext4
  0x58465342, // XFS
  0x9123683e, // Btrfs
  0xf2f52010, // F2FS
  0x2fc12fc1, // ZFS
  0xca451a4e, // bcachefs
  0x01021994, // tmpfs
  0x794c7630, // overlay, what a container writes to
])

export async function currentOwner(): Promise<LockOwner> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return {
    host: hostname()
      .replace(/[^\w.-]/g, '_')
      .slice(0, LONGEST_HOST),
    boot: await bootOf(),
    namespace: /\d+/.exec(namespace)?.[0] ?? UNKNOWN,
    process: process.pid,
    beginning: (await beginningOf('self')) ?? 0,
  }
}

export function lockName({ host, boot, namespace, process, beginning }: LockOwner): string {
  return `lock-${host}-${boot}-${namespace}-${process}-${beginning}`
}

/** Who holds the lock of this name; undefined if it is the name of no lock. */
export function ownerOf(name: string): LockOwner | undefined {
  const [kind, ...parts] = name.split('-')
  const beginning = parts.pop() ?? ''
  const process = parts.pop() ?? ''
  if (kind !== 'lock' || parts.length === 0) return undefined
  if (!DIGITS.test(beginning) || !DIGITS.test(process)) return undefined
  const tellsBoot = parts.length > 2 && BOOT_ID.test(parts.at(-2) ?? '')
  const namespace = (tellsBoot && parts.pop()) || NOT_TOLD
  const boot = (tellsBoot && parts.pop()) || NOT_TOLD
  const host = parts.join('-')
  return { host, boot, namespace, process: Number(process), beginning: Number(beginning) }
}

/**
 * @param own who asks
 * @param directory where the lock is
 */
export async function livenessOf(
  owner: LockOwner,
  own: LockOwner,
  directory: string,
): Promise<Liveness> {
  if (owner.boot !== own.boot) {
    const areOfKernels = owner.boot.startsWith('k') && own.boot.startsWith('k')
    return areOfKernels && (await isOfOneKernel(directory)) ? 'dead' : 'out of sight'
  }
  if (owner.namespace !== own.namespace) return 'out of sight'
  // Where nobody tells of boots, hosts are told apart by their names; on Linux somebody should.
  if (own.boot === UNKNOWN && (owner.host !== own.host || process.platform === 'linux')) {
    return 'out of sight'
  }
  return (await isRunning(owner)) ? 'alive' : 'dead'
}

async function isOfOneKernel(directory: string): Promise<boolean> {
  return OF_ONE_KERNEL.has((await statfs(directory)).type)
}

async function isRunning(owner: LockOwner): Promise<boolean> {
  try {
    process.kill(owner.process, 0)
  } catch (error) {
    // Any other answer comes from a process that may not be asked.
    if (hasCode(error, 'ESRCH')) return false
  }
  const found = await beginningOf(owner.process)
  return found === undefined || found === owner.beginning
}

async function bootOf(): Promise<string> {
  const id = await readFile(BOOT, 'latin1').catch(() => '')
  const digits = id.trim().replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/.test(digits)) return UNKNOWN
  const mounts = await readFile('/proc/self/mountinfo', 'latin1').catch(() => undefined)
  const isMadeUp = mounts === undefined || mounts.includes(` ${BOOT} `)
  return `${isMadeUp ? 'c' : 'k'}${digits}`
}

/**
 * When a process began, in ticks since the start of the machine; -1 if it has ended; undefined if that is
 * not told: `/proc` may be missing, hidden, or that of another namespace.
 */
async function beginningOf(number: number | 'self'): Promise<number | undefined> {
  const self = await readlink('/proc/self').catch(() => undefined)
  if (number !== 'self' && self !== String(process.pid)) return undefined
  const line = await readFile(`/proc/${number}/stat`, 'latin1').catch(() => undefined)
  // The name of the program stands in parentheses, and may hold anything.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  if (fields === undefined) return undefined
  return /^[ZX]/.test(fields[STATE] ?? '') ? -1 : Number(fields[BEGINNING])
}
