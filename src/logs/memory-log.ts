/** A log that lives as long as its process, and is gone then. Cost: see `store-log.ts`. */
import { memoryStore } from '../corpus/memory-store.ts'
import type { CorpusLog } from './corpus-log.ts'
import { storeLog } from './store-log.ts'

/**
 * A log in memory, for a corpus that runs in the same process as who hands in.
 *
 * @example
 * const log = memoryLog()
 * const running = await runCorpus({ log })
 */
export const memoryLog = (): CorpusLog => storeLog(memoryStore())
