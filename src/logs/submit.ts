/**
 * What programs do with a log whose corpus runs here or elsewhere: hand in articles, take them back, read what was
 * told. Cost: a message and an answer.
 */
import { checkedDay } from '../corpus/checked-day.ts'
import { corpusArticle } from '../corpus/corpus-article.ts'
import { type Finding, inSource } from '../corpus/finding.ts'
import { type ArticleInput, asArticle } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOption, checkOptionNames } from '../document/options.ts'
import { type CorpusLog, checkLog, type Told } from './corpus-log.ts'

/** So many findings are read at once. */
const PAGE = 500
/** Looks so often without being woken, in milliseconds. */
const IDLE = 1000
/** What the text of a database cannot hold. */
const NUL = '\0'

/**
 * Hands in an article, and waits for what is told of it. Handed in again, by anybody and at any time while it is
 * in the corpus, it is given the same finding; so whoever does not know whether it arrived hands it in again. Of one with
 * markup the log has the words, and the finding lies in the text that came, as of `corpus.add`. What is the same is told by the
 * `id` alone: to hand in another text under it, take the old one back first (`withdraw`).
 *
 * @throws OnceoverError `INVALID_INPUT` if it is no article, or its `id` is missing or holds U+0000 or half a
 *   character; `DUPLICATE_ID` if it is there and what was told of it is not; `STORE_FAILED` if the log cannot
 *   be reached; `CORPUS_CLOSED`; `INVALID_OPTION` if `log` is no log
 * @example
 * const { verdict, of } = await submit(log, { id: 'b', source: 'Ledger', text: 'The ferry left at one.' })
 */
export async function submit(log: CorpusLog, input: ArticleInput): Promise<Finding> {
  checkLog(log)
  const { article, markedUp } = corpusArticle(input)
  const id = checkedId(article.id)
  const told = await log.deliver({ article })
  if (told?.finding) return inSource(told.finding, markedUp)
  if (told?.failure) throw new OnceoverError(codeOf(told), told.failure.message)
  const what = `the corpus has an article with the id ${id}, and its finding is not kept any more`
  throw new OnceoverError('DUPLICATE_ID', what)
}

/**
 * Removes an article, as `corpus.remove` does. Resolves when that is durable; one that is not there is none.
 *
 * @throws OnceoverError `INVALID_INPUT` if `id` is no id, `INVALID_OPTION` if `log` is no log; `STORE_FAILED`, `CORPUS_CLOSED`
 * @example
 * await withdraw(log, 'a')
 */
export async function withdraw(log: CorpusLog, id: string): Promise<void> {
  checkLog(log)
  await log.deliver({ remove: checkedId(asArticle({ id, text: '' }).id) })
}

/**
 * Removes all articles that are dated before a day, as `corpus.expire` does. Resolves when that is durable.
 *
 * @param before an ISO 8601 date
 * @throws OnceoverError `INVALID_INPUT` if it is no date, `INVALID_OPTION` if `log` is no log; `STORE_FAILED`, `CORPUS_CLOSED`
 * @example
 * await expire(log, '2026-03-01')
 */
export async function expire(log: CorpusLog, before: string): Promise<void> {
  checkLog(log)
  checkedDay(before)
  await log.deliver({ expire: before })
}

export interface FindingsOptions {
  /** The `number` of what was read last; default: from the beginning. */
  readonly after?: number | undefined
  /** Ends when there is no more, instead of waiting for what comes. Default false. */
  readonly toEnd?: boolean | undefined
}

/**
 * What was told of all articles, in the order of the log, by whomever they were handed in; of one with markup it lies in
 * its words. It goes on for ever unless `toEnd`: leave the loop to end it.
 *
 * @example
 * for await (const { number, id, finding } of findings(log, { after: lastNumber })) save(number, id, finding)
 * @throws OnceoverError `INVALID_OPTION`, `STORE_FAILED`: go on after the last number
 */
export async function* findings(
  log: CorpusLog,
  options: FindingsOptions = {},
): AsyncGenerator<Told, void, void> {
  checkLog(log)
  checkOptionNames('findings', options, ['after', 'toEnd'])
  const { after = -1, toEnd = false } = options
  checkOption('after', after, 'the number of a finding', Number.isSafeInteger(after) && after >= -1)
  checkOption('toEnd', toEnd, 'true or false', typeof toEnd === 'boolean')
  let last = after
  for (;;) {
    const { count } = log.news
    const page = await log.toldAfter(last, PAGE)
    for (const told of page) {
      yield told
      last = told.number
    }
    if (page.length > 0) continue
    if (toEnd) return
    await log.news.after(count, IDLE)
  }
}

function checkedId(id: unknown): string {
  if (typeof id === 'string' && id.isWellFormed() && !id.includes(NUL)) return id
  throw new OnceoverError(
    'INVALID_INPUT',
    'an article of a log needs an `id` of well-formed text without U+0000',
  )
}

/** Its code is one of ours: what is unexpected is not told as a finding. */
const codeOf = ({ failure }: Told) =>
  failure === undefined || failure.code === 'UNEXPECTED' ? 'INVALID_INPUT' : failure.code
