/**
 * What the cleaned text leaves out and why, passage by passage.
 */
import type { Removal } from '../cleaning/removals.ts'
import type { Span } from '../document/span.ts'
import { excerpt, INDENT, type Page, placeOf, section, wordsIn } from './page.ts'
import { count, percent } from './phrases.ts'
import { oneLine } from './printable.ts'
import { truncate, wrap } from './wrap.ts'

const REASON_WIDTH = 13
const WORDS_WIDTH = 11
/** Columns of words that differ, and how many such are shown. */
const WORD_WIDTH = 24
const MOST_CHANGES = 6

export function renderRemovals(page: Page, removals: readonly Removal[]): string {
  const total = page.words.count === 0 ? 0 : wordsIn(page, { start: 0, end: page.text.length })
  if (removals.length === 0) {
    return section(page, 'Removed', 'nothing: no passage says again what another says', [])
  }
  const gone = removals.reduce((sum, removal) => sum + wordsIn(page, removal), 0)
  const share = total === 0 ? '' : ` (${percent(gone / total)})`
  const detail = `${count(removals.length, 'passage')}, ${gone} of ${count(total, 'word')}${share}`
  return section(
    page,
    'Removed',
    detail,
    removals.flatMap((removal) => removalLines(page, removal)),
  )
}

/** Reason, words and beginning on one line; on the next where it still stands. */
function removalLines(page: Page, removal: Removal): string[] {
  const { paint, width } = page
  const reason = removal.reason.padEnd(REASON_WIDTH)
  const words = count(wordsIn(page, removal), 'word').padEnd(WORDS_WIDTH)
  const column = REASON_WIDTH + WORDS_WIDTH
  const room = width - INDENT.length
  // On a narrow screen the passage goes below its reason.
  const fits = room - column >= 24
  const quote = excerpt(page, removal, fits ? room - column : room - INDENT.length)
  const head = `${paint.gone(reason)}${paint.faint(words)}`
  const margin = ' '.repeat(fits ? column : INDENT.length)
  const first = fits ? [head + quote] : [head.trimEnd(), margin + quote]
  const why = whyRemoved(page, removal)
  const below = why === '' ? [] : [paint.faint(truncate(why, room - margin.length))]
  return [
    ...first,
    ...[...below, ...changed(page, removal, room - margin.length)].map((line) => margin + line),
  ]
}

/** `split → divided · gathered → collected`: what stays, and what the passage has in its place. */
function changed(page: Page, { changes = [] }: Removal, room: number): string[] {
  if (changes.length === 0) return []
  const say = (span: Span | null): string =>
    span === null ? 'nothing' : truncate(oneLine(page.text.slice(span.start, span.end)), WORD_WIDTH)
  const shown = changes
    .slice(0, MOST_CHANGES)
    .map(({ here, there }) => `${say(there)} → ${say(here)}`)
  const more = changes.length - shown.length
  const line = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(' · ')
  return wrap(line, room).map(page.paint.faint)
}

function whyRemoved(page: Page, { of, rule, similarity, kind }: Removal): string {
  if (of === undefined) return rule === undefined ? '' : `rule ${rule}`
  const alike =
    kind === 'contained'
      ? ', as a part'
      : similarity === undefined
        ? ''
        : `, ${alikeness(similarity)}`
  return `still in ${placeOf(page, of)}${alike}`
}

/** `word for word`, `97 % alike`. */
export function alikeness(similarity: number): string {
  return similarity >= 1 ? 'word for word' : `${percent(similarity)} alike`
}
