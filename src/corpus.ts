export {
  FILE_STORE_DEFAULTS,
  type FileStoreOptions,
  fileStore,
} from './corpus/file-store/file-store.ts'
export { memoryStore } from './corpus/memory-store.ts'
export type { Store } from './corpus/store.ts'
