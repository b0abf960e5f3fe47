/**
 * A pipeline that may be killed anywhere and started again: articles as NDJSON in, one row an article out,
 * each once, whatever happened in between.
 *
 *     node examples/pipeline.mjs articles.ndjson rows.ndjson
 *
 * How: outcomes come in the order of the articles, one each, failed ones too. So the rows that are written
 * say how far the last run came, and as many articles are skipped. A kill may tear the last row; it is cut
 * off first. With a database it is the same: skip the articles whose keys are in the table,
 * `skip: async ({ id }) => (await rowOf(id)) !== undefined`, and write with `on conflict do nothing`.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { digestAll } from 'onceover/pool'

const NEW_LINE = 10

const [input, output, threads = '2'] = process.argv.slice(2)
if (input === undefined || output === undefined) {
  throw new Error('usage: node pipeline.mjs ARTICLES.ndjson ROWS.ndjson [THREADS]')
}
const skip = await wholeRows(output)
await pipeline(
  articlesIn(input),
  (articles, { signal }) =>
    digestAll(articles, { threads: Number(threads), skip, signal, condense: { sentences: 2 } }),
  async function* (outcomes) {
    for await (const outcome of outcomes) yield `${JSON.stringify(rowOf(outcome))}\n`
  },
  createWriteStream(output, { flags: 'a' }),
)

/** An article a line; one that is no JSON has no text, fails, and gives a row that says so. */
async function* articlesIn(path) {
  let line = 0
  for await (const json of createInterface({ input: createReadStream(path) })) {
    line++
    try {
      yield { ...JSON.parse(json), line }
    } catch {
      yield { text: undefined, line }
    }
  }
}

/** `article` is the object that was put in. */
function rowOf({ id, article, status, digest, error }) {
  if (status === 'failed') return { id, line: article.line, status, error: error.code }
  const names = digest.entities.slice(0, 5).map(({ name }) => name)
  return { id, line: article.line, status, text: digest.text, summary: digest.summary.text, names }
}

/** How many rows there are; what is behind the last whole one is cut off. */
async function wholeRows(path) {
  const file = await open(path, 'a+')
  try {
    let rows = 0
    let end = 0
    let at = 0
    for await (const bytes of file.createReadStream({ start: 0, autoClose: false })) {
      for (const [place, byte] of bytes.entries()) {
        if (byte !== NEW_LINE) continue
        rows++
        end = at + place + 1
      }
      at += bytes.length
    }
    await file.truncate(end)
    return rows
  } finally {
    await file.close()
  }
}
