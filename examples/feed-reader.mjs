/**
 * A feed reader that shows a story once, however many feeds tell it: what is new in full, of a story that was shown
 * before only the facts that changed, of a copy nothing. It remembers in a directory, for the next run.
 *
 *     node examples/feed-reader.mjs SEEN FEED.json …     # JSON Feeds, files or addresses
 *
 * For RSS and Atom put a parser of your choice in the place of `itemsOf`; the command reads them by itself:
 * `onceover dedupe --corpus seen --drop feed.xml`.
 */
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { OnceoverError } from 'onceover'
import { openCorpus } from 'onceover/corpus'
import { fileStore } from 'onceover/file-store'
import { fromHtml } from 'onceover/html'

/** What another feed told before, all of it. */
const SAID_BEFORE = new Set(['duplicate', 'contained'])

/**
 * The stories of some feeds that are to be shown, in order.
 *
 * @param corpus what was shown before: a corpus of `onceover/corpus`
 * @param feeds JSON Feeds, parsed
 */
export async function* newStories(corpus, feeds) {
  for (const feed of feeds) {
    for (const item of itemsOf(feed)) {
      if (corpus.has(item.id)) continue
      const finding = await corpus.query(item)
      if (!SAID_BEFORE.has(finding.verdict))
        yield { item, changes: changesOf(corpus, item, finding) }
      // Added once it was shown: who is killed in between shows a story twice rather than never.
      await corpus.add(item)
    }
  }
}

/** The facts that differ from the story that was shown before: `12 → 14`. */
function changesOf(corpus, { text }, { verdict, of, differences }) {
  if (verdict !== 'variant') return []
  const before = corpus.get(of).article.text
  const cut = (from, span) => (span === null ? '–' : from.slice(span.start, span.end))
  return differences.map(({ here, there }) => `${cut(before, there)} → ${cut(text, here)}`)
}

/** The items of a feed as articles. */
function itemsOf({ title: source, items }) {
  return items.flatMap(({ id, url, title, date_published: date, ...content }) => {
    const text = textOf(content)
    return text === undefined ? [] : [{ id, url, title, source, date: date?.slice(0, 10), text }]
  })
}

/** An item that is a picture or a few words is no story. */
function textOf({ content_text: text, content_html: html }) {
  if (text !== undefined || html === undefined) return text
  try {
    return fromHtml(html).text
  } catch (error) {
    if (error instanceof OnceoverError && error.code === 'NOT_AN_ARTICLE') return undefined
    throw error
  }
}

async function readFeed(place) {
  if (/^https?:/.test(place)) return (await fetch(place)).json()
  return JSON.parse(await readFile(place, 'utf8'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [seen, ...places] = process.argv.slice(2)
  if (places.length === 0) throw new Error('usage: node feed-reader.mjs SEEN FEED.json …')
  const corpus = await openCorpus({ store: fileStore(seen), days: 14, lateness: 2 })
  const feeds = await Promise.all(places.map(readFeed))
  for await (const { item, changes } of newStories(corpus, feeds)) {
    console.log(`${item.source}: ${item.title}`)
    console.log(changes.length > 0 ? `  changed: ${changes.join(', ')}` : `  ${item.text}`)
  }
  await corpus.close()
}
