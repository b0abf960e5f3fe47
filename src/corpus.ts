export { memoryStore } from './corpus/memory-store.ts'
export type { Store } from './corpus/store.ts'
