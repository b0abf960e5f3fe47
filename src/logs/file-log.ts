/** A log in files. Cost: see `store-log.ts` and `corpus/file-store/`. */
import { type FileStoreOptions, fileStore } from '../corpus/file-store/file-store.ts'
import type { CorpusLog } from './corpus-log.ts'
import { storeLog } from './store-log.ts'

/**
 * A log in the files of a directory, for a corpus that runs where articles are handed in. The directory may be that of
 * a `fileStore`: what a corpus has seen counts, and a corpus reads what the log has.
 *
 * @example
 * const log = fileLog('seen')
 * const running = await runCorpus({ log })
 */
export const fileLog = (directory: string, options?: FileStoreOptions): CorpusLog =>
  storeLog(fileStore(directory, options))
