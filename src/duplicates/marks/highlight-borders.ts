/**
 * Where one highlight ends and the next begins, above a story on one line: `Story highlights The pier is shut
 * Most crews have left The town …`. Highlights have no stops.
 *
 * Method: between the label and the first stop, a capital that begins no name, behind a word in small letters.
 * Cost: the words of one sentence.
 */
import { firstWordFrom } from '../../document/words.ts'
import { BorderSigns } from './border-signs.ts'
import type { MarkedDocument } from './marked-document.ts'
import { isLong } from './may-hide-borders.ts'

const LABEL = /^[^.!?]{0,60}Story [Hh]ighlights\s+/
const LABEL_REACH = 100

/** Positions at which highlights begin, and the story behind them. */
export function highlightBorders(marked: MarkedDocument): number[] {
  const { paragraphs, text, words } = marked.document
  return paragraphs.flatMap(({ start, endWord }, index) => {
    if (!isLong(marked.document, index)) return []
    const label = LABEL.exec(text.slice(start, start + LABEL_REACH))
    if (label === null) return []
    const from = start + label[0].length
    const positions = [from]
    const signs = new BorderSigns(marked)
    for (let word = firstWordFrom(words, from) + 1; word < endWord; word++) {
      if (signs.starts(word)) break
      const position = signs.opensAnew(word) ? signs.positionBefore(word) : undefined
      if (position !== undefined) positions.push(position)
    }
    return positions
  })
}
