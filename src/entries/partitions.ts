export type { Store } from '../corpus/store.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { CorpusPartition, PartitionLink } from '../logs/partitions/partition-link.ts'
export {
  type ServedPartition,
  type ServePartitionOptions,
  servePartition,
} from '../logs/partitions/serve-partition.ts'
export {
  PARTITION_DEFAULTS,
  type PartitionPlace,
  partitionAt,
} from '../logs/partitions/socket-partition.ts'
