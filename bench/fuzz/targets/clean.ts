/** `clean`, `restore` and `mapPositions`: the way back, and nothing lost. */
import {
  type Article,
  type Cleaned,
  type CleanOptions,
  clean,
  mapPositions,
  restore,
} from '../../../src/index.ts'
import { lostFacts } from '../../eval/invariant.ts'
import {
  articleSeeds,
  ensure,
  ensureDisjoint,
  ensureSame,
  openInput,
  type Target,
} from '../target.ts'

const OPTIONS: readonly CleanOptions[] = [
  {},
  { boilerplate: true },
  { keep: 'longest' },
  { keep: 'last', boilerplate: true },
]

const WORD = /[\p{L}\p{N}]+/gu

export const cleanTarget: Target = {
  name: 'clean',
  kind: 'text',
  longest: 2000,
  mostSteps: 4000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    const { choice, articles } = openInput(input)
    const options = OPTIONS[choice % OPTIONS.length] as CleanOptions
    for (const article of articles) {
      const cleaned = ensureSame(() => clean(article, options), 'clean')
      ensureCleaned(article, cleaned)
      ensurePositions(article.text, cleaned)
      if (choice % OPTIONS.length === 0) ensureSettled(article.text, cleaned)
    }
  },
}

const unspaced = (text: string): string => text.replace(/\s+/g, '')

/** Also of a digest. */
export function ensureCleaned(article: Pick<Article, 'title' | 'text'>, cleaned: Cleaned): void {
  const { text } = article
  ensureToldWell(text, cleaned)
  ensurePointsAt(text, cleaned)
  const standing = new Set(cleaned.text.toLowerCase().match(WORD))
  // A word may be read as another one where other text stands beside it: what stands as it is, is not lost.
  const lost = lostFacts(article, cleaned.text, cleaned.removals).filter(
    (fact) => !standing.has(fact),
  )
  ensure(lost.length === 0, () => `lost: ${lost.join(', ')}`, 'loss')
}

/** Every span tells what stands there, and all together give the text again. */
export function ensureToldWell(text: string, cleaned: Cleaned): void {
  ensureDisjoint(cleaned.removals, text.length, 'removals')
  for (const { start, end, text: gone } of cleaned.removals) {
    ensure(
      text.slice(start, end) === gone,
      () => `the removal at ${start} tells another text`,
      'span',
    )
  }
  for (const { start, end, text: written } of cleaned.seams) {
    ensure(
      text.slice(start, end) === written,
      () => `the seam at ${start} tells another text`,
      'span',
    )
  }
  ensure(restore(cleaned) === text, () => 'restore gives another text', 'loss')
}

/** What stays stands in both, and each position leads to the other. */
export function ensurePositions(text: string, cleaned: Cleaned): void {
  const { toOriginal, toCleaned } = mapPositions(cleaned)
  for (let at = 0; at < cleaned.text.length; at++) {
    const unit = cleaned.text.charAt(at)
    if (unit.trim() === '') continue
    const place = toOriginal(at)
    ensure(text.charAt(place) === unit, () => `position ${at} leads to another character`, 'span')
    ensure(toCleaned(place) === at, () => `position ${at} is not led back to`, 'span')
  }
}

/** What a removal points to stands elsewhere, and is still there. */
function ensurePointsAt(text: string, { removals }: Cleaned): void {
  const gone = new Uint8Array(text.length)
  for (const { start, end } of removals) gone.fill(1, start, end)
  for (const { of, start, end } of removals) {
    if (of === undefined) continue
    ensure(of.start >= end || of.end <= start, () => `the removal at ${start} points at itself`)
    const lost = gone.subarray(of.start, of.end).reduce((sum, unit) => sum + unit, 0)
    ensure(
      lost <= (of.end - of.start) / 2,
      () => `the removal at ${start} points at what went`,
      'loss',
    )
  }
}

/**
 * Cleaning twice takes nothing more but what stayed for a number or a name. It may write white space in
 * another way: how paragraphs are set apart is read off the text as a whole, and less text shows another layout.
 */
function ensureSettled(text: string, { text: once }: Cleaned): void {
  const twice = clean(once).text
  if (unspaced(twice) === unspaced(once)) return
  const missing = (cleaned: string): number =>
    lostFacts(text, cleaned, [{ start: 0, end: text.length }]).length
  ensure(missing(twice) > missing(once), () => 'cleaning twice takes more')
}
