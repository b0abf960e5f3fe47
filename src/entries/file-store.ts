export {
  FILE_STORE_DEFAULTS,
  type FileStoreOptions,
  fileStore,
} from '../corpus/file-store/file-store.ts'
export type { Store } from '../corpus/store.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Complete } from '../document/options.ts'
export { fileLog } from '../logs/file-log.ts'
