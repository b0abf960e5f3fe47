import { join } from 'node:path'
import { type FileStoreOptions, fileStore } from '../../src/corpus/file-store/file-store.ts'
import type { Store } from '../../src/corpus/store.ts'
import { withFolder } from '../temporary-folder.ts'
import { describeStore } from './store-contract.ts'

function withFileStore(
  options: FileStoreOptions,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  return withFolder(async (folder) => {
    const store = fileStore(join(folder, 'news/corpus'), options)
    await work(store)
    await store.close()
  })
}

describeStore('fileStore', (work) => withFileStore({}, work))
describeStore('fileStore of small segments', (work) => withFileStore({ segmentSize: 150 }, work))
