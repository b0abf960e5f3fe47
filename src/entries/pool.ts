export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Failure } from '../failure.ts'
export type { DigestAllOnThreadsOptions } from '../pool/digest-all-on-threads.ts'
export { digestAll, openPool } from '../pool/node-pool.ts'
export type {
  CallOptions,
  Given,
  Pool,
  PoolArticle,
  PoolCalls,
  PoolOptions,
  PoolSignal,
  PoolStreamOptions,
} from '../pool/pool.ts'
export type { PoolFunctionName } from '../pool/pool-function.ts'
export type { Outcome, OutcomeArticle, Progress } from '../stream.ts'
