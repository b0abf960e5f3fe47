/** The example of a feed reader: feeds of three papers that tell one story, and one of their own. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { useFolder } from '../temporary-folder.ts'

const { file, pathOf } = useFolder()

const STORY =
  'All 12 sailors of the ferry that sank off the island at noon on Friday were saved by fishermen, the harbour master said. The ferry lies ten metres deep, and nobody knows yet why it sank.'
const OTHER =
  'The council of Velmora wants a new pier for large ships. It would cost 40 million euros, and the tenants of the old fish market are against it.'

const feedOf = (title: string, ...items: object[]): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items })
const read = (...args: string[]): string =>
  execFileSync(process.execPath, ['examples/feed-reader.mjs', pathOf('seen'), ...args], {
    encoding: 'utf8',
  })

test('a story is shown once, and what changed in it', async () => {
  const feeds = await Promise.all([
    file('ledger.json', feedOf('Ledger', { id: 'l1', title: 'Ferry sinks', content_text: STORY })),
    file(
      'courier.json',
      feedOf(
        'Courier',
        { id: 'c1', title: 'Ferry lost', content_text: STORY },
        { id: 'c2', title: 'A pier', content_text: OTHER },
        { id: 'c4', title: 'A link alone' },
        { id: 'c3', title: 'A picture', content_html: '<img src="/a.jpg">' },
      ),
    ),
    file(
      'post.json',
      feedOf('Post', { id: 'p1', title: 'Ferry', content_text: STORY.replace('12', '14') }),
    ),
  ])
  expect(read(...feeds)).toBe(
    `Ledger: Ferry sinks\n  ${STORY}\nCourier: A pier\n  ${OTHER}\nPost: Ferry\n  changed: 12 → 14\n`,
  )
  expect(read(...feeds)).toBe('')
})
