/**
 * What of a page is no text of its article, whatever it says: comments of readers, and copies of the text for machines.
 *
 * Method: a box is one of comments if its class says so, as with nearly all systems for publishing, and no headline
 * stands in it; where all running text would go with them, they stay. A copy is a long block of which several short ones
 * say nearly all: the paragraphs are kept. Cost: linear in the blocks; the words are looked at where a block is long.
 */
import type { Block, Box } from './read-page.ts'
import { runsOf } from './said-elsewhere.ts'
import { smallWordsOf } from './small-words.ts'

/** `comment-list`, `article_comments`, `commentlist`, `userComment`; no `commentary`, no `tone-comment`, `has-comment-now`. */
const COMMENTS =
  /(?:^|\s)[cC]omments?(?:list)?(?![a-z])|[_-][cC]omments(?![a-z])|[a-z]Comments?(?![a-z])/
const HEADLINE = 'h1'
/** A block of so many characters may be running text. */
const RUNNING = 100
/** A block of fewer characters is no copy of an article. */
const LONG = 1500
/** So many blocks say so much of a copy. */
const LEAST_PARTS = 3
const LEAST_SHARE = 0.75

/** The blocks that may be text, in order. */
export function withoutAside(blocks: readonly Block[]): readonly Block[] {
  const isOfComments = commentsAmong(blocks)
  const others = blocks.filter(({ box }) => !isOfComments(box))
  return withoutCopies(others.some(({ text }) => text.length >= RUNNING) ? others : blocks)
}

/** Tells of a box whether it, or one around it, holds comments. No box lies deeper than 512. */
function commentsAmong(blocks: readonly Block[]): (box: Box) => boolean {
  const known = new Map<Box, boolean>()
  for (const { box } of blocks) {
    if (box.tag !== HEADLINE && box.parent?.tag !== HEADLINE) continue
    for (let own: Box | undefined = box; own && !known.has(own); own = own.parent) {
      known.set(own, false)
    }
  }
  const isOfComments = (box: Box): boolean => {
    let isOne = known.get(box)
    if (isOne === undefined) {
      isOne = COMMENTS.test(box.classes) || (box.parent !== undefined && isOfComments(box.parent))
      known.set(box, isOne)
    }
    return isOne
  }
  return isOfComments
}

function withoutCopies(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ text }) => text.length >= LONG)) return blocks
  const numbers = new Map<string, number>()
  const runs = blocks.map(({ text }) => runsOf(smallWordsOf(text), numbers))
  const owners = new Map<number, number>()
  for (const [at, { text }] of blocks.entries()) {
    if (text.length < LONG) for (const run of runs[at] as readonly number[]) owners.set(run, at)
  }
  return blocks.filter(({ text }, at) => {
    if (text.length < LONG) return true
    const own = runs[at] as readonly number[]
    const said = own.filter((run) => owners.has(run))
    const parts = new Set(said.map((run) => owners.get(run)))
    return parts.size < LEAST_PARTS || said.length < LEAST_SHARE * own.length
  })
}
