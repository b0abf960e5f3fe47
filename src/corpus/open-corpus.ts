/**
 * Opens a corpus over a store: what the store holds is read, and the log goes on from there.
 *
 * Cost: with a note of the index, that of reading it; without, that of every record.
 */
import { type Corpus, LoggedCorpus } from './corpus.ts'
import { Log } from './log.ts'
import { NO_STORE } from './no-store.ts'
import { openLog } from './open-log.ts'
import { type CorpusOptions, corpusOptions } from './options.ts'
import { checkStore, type Store } from './store.ts'

export interface OpenCorpusOptions extends CorpusOptions {
  /** Where the corpus remembers; default: in memory. The corpus closes it, also if it cannot be opened. */
  readonly store?: Store | undefined
}

/**
 * Opens a corpus over a store: what the store holds is read first.
 *
 * @example
 * const corpus = await openCorpus()
 * const first = 'All 12 sailors of the ferry that sank off the island at noon were saved by fishermen.'
 * await corpus.add({ id: 'first', text: first })
 * const { verdict, of } = await corpus.query(first.replace('12', '14'))
 * verdict // 'variant'
 * of // 'first'
 * @throws OnceoverError `INVALID_OPTION`; what the store throws: `STORE_DAMAGED`, `STORE_VERSION`,
 *   `STORE_LOCKED`, `STORE_FAILED`
 */
export async function openCorpus(options: OpenCorpusOptions = {}): Promise<Corpus> {
  const checked = corpusOptions(options)
  const { store = NO_STORE } = options
  checkStore(store)
  const opened = await openLog(store, checked).catch(async (error: unknown) => {
    // Nobody else has it in hand: what it locked would stay locked.
    await store.close().catch(() => {})
    throw error
  })
  const log = new Log(store, opened)
  await log.note(opened.memory)
  return new LoggedCorpus(opened.memory, log, store !== NO_STORE)
}
