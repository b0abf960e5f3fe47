export { OnceoverError } from '../document/onceover-error.ts'
export {
  POSTGRES_LOG_DEFAULTS,
  type PostgresLogOptions,
  postgresLog,
} from '../logs/postgres/postgres-log.ts'
export type {
  PostgresClient,
  PostgresPool,
  PostgresQuery,
  PostgresResult,
} from '../logs/postgres/postgres-pool.ts'
