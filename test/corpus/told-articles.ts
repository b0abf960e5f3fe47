/** Articles of which a corpus tells everything that it can tell, if they are added in this order. */
import type { Article } from '../../src/document/article.ts'
import { fromMarkdown } from '../../src/entries/markdown.ts'

export const FERRY = 'With 40 people on board the ferry left the old quay at noon, and two dogs.'
const BRIDGE = 'The council votes in May on the new bridge over the harbour, its mayor said.'
const STORM = 'A storm kept the boats of the island in the harbour for the third day in a row.'
const LINE = 'Read the newsletter of this house for more of such tales from the harbour.'
export const ledger = (id: string, ...paragraphs: string[]): Article => ({
  id,
  source: 'Ledger',
  text: [...paragraphs, LINE].join('\n\n'),
})
/** Verdicts of all kinds, furniture, text with markup, half a character. */
export const TOLD_ARTICLES: readonly Article[] = [
  ledger('a', FERRY, BRIDGE),
  ledger('b', STORM),
  ledger('c', FERRY.replace('40', '60'), BRIDGE),
  ledger('d', FERRY, BRIDGE),
  ledger('e', FERRY, BRIDGE, STORM, `Nobody was hurt, \ud800 it is said, on the island.`),
  { ...fromMarkdown(`**${BRIDGE}**\n\nIt was [built](https://x.example) by nobody.`), id: 'f' },
  { id: 'g', text: BRIDGE },
  { id: 'h', text: '' },
]
