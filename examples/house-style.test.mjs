/**
 * Unit tests of a clean-up that a newsroom made of its own: they plant repeats of every kind, in every layout, and ask that the
 * result says everything once and loses no fact. With vitest: `npx vitest run house-style.test.mjs`.
 */
import { clean } from 'onceover/clean'
import { articleWithRepeat, LAYOUTS, REPEAT_KINDS } from 'onceover/testing'
import 'onceover/testing/vitest'
import { describe, expect, it } from 'vitest'

/** The clean-up: every passage once, no advertising, and the credits stay. */
const tidy = (article) =>
  clean(article, { boilerplate: ['advertisement', 'newsletter', 'related'] })

describe('our clean-up', () => {
  it.each(REPEAT_KINDS)('takes out a repeat of the kind %s, and nothing else', (kind) => {
    const article = articleWithRepeat({ kind })
    const tidied = tidy(article)
    expect(tidied).toSayOnce()
    expect(tidied).toLoseNoFact(article)
  })

  it.each(LAYOUTS)('reads paragraphs that are set as %s', (layout) => {
    const article = articleWithRepeat({ kind: 'block', layout })
    expect(tidy(article)).toSayOnce()
  })

  it('keeps who wrote it, and lets the advertisement go', () => {
    const credit = 'Ada Quill contributed to this report.'
    const tidied = tidy(`The lock was closed on Monday.\n\nAdvertisement\n\n${credit}`)
    expect(tidied).toKeep('The lock was closed on Monday.', credit)
    expect(tidied).not.toKeep('Advertisement')
  })

  it('leaves a corrected figure beside the one that it corrects', () => {
    const story = 'Rescuers took 12 sailors to the hospital in the old town after the storm.'
    expect(tidy(`${story}\n\nIt rained.\n\n${story.replace('12', '14')}`)).toKeep(story)
  })
})
