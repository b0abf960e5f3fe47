/**
 * Articles of one kind of structure each, and whether `clean` leaves of each what a careful reader would leave.
 *
 * A file of a kind says at its head what the kind is. Below, a line `== story, line | headline` opens an article (`line`: all
 * of it on one line), `@2-4` stands for paragraphs of the story in `stories.txt`, and marks say what is to become of what:
 * `[[goes]]`, `{{one of these goes}}`, `((goes whole or stays whole))`. All else stays.
 */
import { readFileSync } from 'node:fs'
import { clean } from '../../src/cleaning/clean.ts'
import type { Span } from '../../src/document/span.ts'

interface Variant {
  /** Its kind, its story and how many of that kind stand before it. */
  readonly name: string
  readonly title: string | undefined
  readonly text: string
  readonly marked: readonly Marked[]
}

interface Marked extends Span {
  readonly as: keyof typeof CLOSING
}

const CLOSING = { '[[': ']]', '{{': '}}', '((': '))' } as const
const MARK = /\[\[|\]\]|\{\{|\}\}|\(\(|\)\)/g

interface Section {
  readonly head: string
  readonly paragraphs: readonly string[]
}

/** The parts of a file; lines within a paragraph are put in one. */
function sectionsOf(file: string): Section[] {
  const written = readFileSync(new URL(`../../fixtures/kinds/${file}.txt`, import.meta.url), 'utf8')
  const [, ...sections] = written.split(/^== /m)
  return sections.map((section) => {
    const [head = '', ...lines] = section.split('\n')
    const paragraphs = lines.join('\n').trim().split('\n\n')
    return { head, paragraphs: paragraphs.map((each) => each.replaceAll('\n', ' ')) }
  })
}

const stories = new Map(sectionsOf('stories').map(({ head, paragraphs }) => [head, paragraphs]))

/** The variants of a kind. */
export function variantsOf(kind: string): Variant[] {
  return sectionsOf(kind).map(({ head, paragraphs }, at) => {
    const [layout = '', title] = head.split(' | ')
    const [story = '', line] = layout.split(', ')
    const between = line === undefined ? '\n\n' : ' '
    const written = paragraphs.join(between).replace(/@(\d)(?:-(\d))?/g, (_, from, to = from) => {
      const told = stories.get(story)?.slice(Number(from) - 1, Number(to))
      return told?.join(between) ?? `no story ${story}`
    })
    return { name: `${kind} ${at + 1}, ${story}`, title, ...unmarked(written) }
  })
}

/** The text without its marks, and what they mark. */
function unmarked(written: string): Pick<Variant, 'text' | 'marked'> {
  const marked: Marked[] = []
  let text = ''
  let last = 0
  let opened: { start: number; as: Marked['as'] } | undefined
  for (const { 0: mark, index } of written.matchAll(MARK)) {
    text += written.slice(last, index)
    last = index + mark.length
    if (mark in CLOSING) opened = { start: text.length, as: mark as Marked['as'] }
    else if (opened !== undefined) marked.push({ ...opened, end: text.length })
  }
  return { text: text + written.slice(last), marked }
}

/** What `clean` takes from a variant and should not, and what it leaves; nothing if the variant holds. */
export function faults({ text, title, marked }: Variant): string[] {
  const { removals } = clean(title === undefined ? text : { text, title })
  const characters = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index)
  const isIn =
    (spans: readonly Span[]) =>
    (at: number): boolean =>
      spans.some(({ start, end }) => start <= at && at < end)
  const isGone = isIn(removals)
  const isMarked = isIn(marked)
  const told = removals
    .filter((each) => characters.some((at) => isIn([each])(at) && !isMarked(at)))
    .map((removal) => `goes: ${removal.text}`)
  const goneOf = { '[[': 0, '{{': 0, '((': 0 }
  for (const span of marked) {
    const own = characters.filter(isIn([span]))
    const gone = own.filter(isGone).length
    const passage = text.slice(span.start, span.end)
    if (gone === own.length) goneOf[span.as]++
    else if (gone > 0) told.push(`is torn: ${passage}`)
    else if (span.as === '[[') told.push(`stays: ${passage}`)
  }
  const copies = marked.filter((span) => span.as === '{{')
  if (copies.length > 0 && goneOf['{{'] !== 1) {
    const [{ start, end } = { start: 0, end: 0 }] = copies
    told.push(`${goneOf['{{']} of ${copies.length} go: ${text.slice(start, end)}`)
  }
  return told
}
