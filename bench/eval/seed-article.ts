/**
 * The scraped article that started the project: its headline stands in it twice, its last three
 * paragraphs twice. What has to go is read from the text: every line that stood there before.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Digest, digest } from '../../src/digest.ts'
import type { Span } from '../../src/document/span.ts'
import type { Measure } from './measure.ts'

const FILE = 'seed-article.txt'
const SUMMARY_WORDS = 60
/** Who and what the article names: any of the names of a row will do, the mentions have to be there. */
const CAST: readonly { readonly names: readonly string[]; readonly mentions: readonly string[] }[] =
  [
    { names: ['China'], mentions: ['China'] },
    { names: ['United States', 'the United States', 'U.S.'], mentions: ['U.S.'] },
    { names: ['Donald Trump'], mentions: ['Donald Trump', 'Trump'] },
    { names: ['Xi Jinping'], mentions: ['Xi Jinping'] },
    { names: ['Biden'], mentions: ['Biden'] },
    { names: ['Beijing'], mentions: ['Beijing'] },
  ]

export const seedArticle: Measure = {
  name: 'seed article',
  files: [FILE],
  run(folder) {
    const text = readFileSync(join(folder, FILE), 'utf8')
    const result = digest(text, { condense: { words: SUMMARY_WORDS } })
    const expected = repeatedLines(text)
    const removed = visibleCharacters(text, result.removals)
    const wanted = visibleCharacters(text, expected)
    const gone = expected.filter((line) => isInside(visibleCharacters(text, [line]), removed))
    const mentions = result.entities.flatMap((entity) => entity.mentions)
    return [
      { name: 'repeated passages', value: expected.length },
      { name: 'of these removed', value: gone.length, bound: expected.length },
      { name: 'removals', value: result.removals.length, bound: expected.length, atMost: true },
      {
        name: 'other characters removed',
        value: [...removed].filter((index) => !wanted.has(index)).length,
        bound: 0,
        atMost: true,
      },
      { name: 'expected entities', value: countCast(result), bound: CAST.length },
      {
        name: 'mentions at wrong offsets',
        value: mentions.filter((mention) => text.slice(mention.start, mention.end) !== mention.text)
          .length,
        bound: 0,
        atMost: true,
      },
      { name: 'summary sentences', value: result.summary.sentences.length, bound: 1 },
      {
        name: 'summary words',
        value: result.summary.text.split(/\s+/).length,
        bound: SUMMARY_WORDS,
        atMost: true,
      },
    ]
  },
}

/** The lines that say what an earlier line says. */
export function repeatedLines(text: string): Span[] {
  const seen = new Set<string>()
  const repeated: Span[] = []
  for (const { index, 0: line } of text.matchAll(/\S.*\S/g)) {
    if (seen.has(line)) repeated.push({ start: index, end: index + line.length })
    seen.add(line)
  }
  return repeated
}

function visibleCharacters(text: string, spans: readonly Span[]): Set<number> {
  const positions = new Set<number>()
  for (const { start, end } of spans) {
    for (let index = start; index < end; index++) {
      if (/\S/.test(text[index] as string)) positions.add(index)
    }
  }
  return positions
}

const isInside = (positions: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  [...positions].every((position) => others.has(position))

function countCast({ entities }: Digest): number {
  return CAST.filter((member) =>
    entities.some((entity) => {
      const mentioned = new Set(entity.mentions.map(({ text }) => text))
      return (
        [entity.name, ...entity.aliases].some((name) => member.names.includes(name)) &&
        member.mentions.every((mention) => mentioned.has(mention))
      )
    }),
  ).length
}
