/**
 * What holds for every text there is: positions, order, the way back, the same answer every time.
 * Texts are built as scraping builds them, out of a few sentences that come again in other layouts
 * and spellings, or of any code units at all. Which ones they are, `seed.ts` says.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lostFacts } from '../bench/eval/invariant.ts'
import {
  type Comparison,
  clean,
  compare,
  type Digest,
  type Duplicate,
  digest,
  findDuplicates,
  parse,
  restore,
  type Span,
  splitParagraphs,
  splitSentences,
} from '../src/index.ts'
import { LAYOUTS, layOut } from '../src/testing/lay-out.ts'

const SENTENCES = [
  'The harbour master closed the eastern basin on Tuesday after two barges broke loose in the storm.',
  'The harbour master closed the eastern basin on Tuesday after three barges broke loose in the storm.',
  'The harbour master closed the eastern basin on Tuesday after both barges tore loose in the storm.',
  '“Nobody was hurt, and that is the only number I care about,” Captain Ines Rocha said.',
  '"Nobody was hurt, and that is the only number I care about" — Ines Rocha',
  'Repairs will cost $1.4 million, according to Dr. H. Lund of Grove Inc. in the U.S. capital.',
  'Repairs will not cost $1.4 million, according to Dr. H. Lund of Grove Inc. in the U.S. capital.',
  'Storm Closes Harbour Basin as Barges Break Loose',
  'Advertisement',
  'Photo: A barge lies across the lock. (Photo: Jo March/Ledger)',
  '• Riga 27, Tartu 27 (half-time 14-13)',
  'Der Hafenmeister schloss am 3. Oktober das östliche Becken, weil sich zwei Kähne losgerissen hatten.',
  '周二暴风雨过后，港口负责人关闭了东部港池，因为有两艘驳船断缆漂走。',
  'It will reopen when the lock gates have been inspected, which may take until the end of the month… Read more',
]
const GAPS = ['\n\n', '\n', '\r\n', '\r\n\r\n', '\n \n', ' ', '', '\u2029', '\n    ']
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/[aeiou](?=[a-z]{3})/g, '$&\u00ad'),
  (text) => text.replace(/“|”|"/g, '&quot;').replace(/’/g, 'â€™'),
  (text) => text.slice(0, Math.ceil(text.length * 0.7)),
  (text) => `${text.replace(/[.]$/, '')}…`,
  (text) => text.replace(/(.{50,60}) /g, '$1\n'),
  (text) => text.replace(/ the /g, ' that '),
]

const passage = fc
  .tuple(
    fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(' ', ' ', ' ', ''),
  )
  .map(([sentences, gap]) => sentences.join(gap))

/** An article that takes each of its few passages more than once, spelt in one way or another. */
const scraped = fc
  .array(passage, { minLength: 1, maxLength: 5 })
  .chain((pool) =>
    fc.tuple(
      fc.array(fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...SPELLINGS)), {
        minLength: 1,
        maxLength: 10,
      }),
      fc.array(fc.constantFrom(...GAPS), { minLength: 1, maxLength: 3 }),
    ),
  )
  .map(([parts, gaps]) =>
    parts
      .map(([text, spell], index) => spell(text) + (gaps[index % gaps.length] as string))
      .join(''),
  )

/** Any code units, lone surrogates and NUL among them, and what the reader looks out for. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '\0',
        '\ud83d',
        '\ude00',
        '&',
        '&amp;',
        '&#39',
        '.',
        '. A',
        '”',
        '“',
        '\n',
        ' ',
      ),
      fc.constantFrom(
        'Ã¢',
        'â€',
        '\u00ad',
        '\u0301',
        'U.S.',
        '1,0',
        '的',
        'บ',
        'word ',
        ...SENTENCES,
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

/** Numbers, and what makes other amounts of them, in any order; and words that every object has. */
const figures = fc
  .array(
    fc.constantFrom(
      ...'5 10 12 5-10 5m $5 7% €5 two dozen million to or and between bis minus - “ % \0 dollars'.split(
        ' ',
      ),
      ...['up to', 'at least', 'percentage points', '&toString;', 'constructor', '. The fee', '\n'],
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => pieces.join(' '))

const text = fc.oneof({ weight: 3, arbitrary: scraped }, { weight: 1, arbitrary: anything })
const RUNS = { numRuns: 250 }

function expectSpan({ start, end }: Span, size: number): void {
  expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeGreaterThan(start)
  expect(end).toBeLessThanOrEqual(size)
}

/** In order, and none reaches into the next. */
/** In order, none empty, none over the end: the first that is not is told. */
function expectDisjoint(spans: readonly Span[], size: number): void {
  let reached = 0
  const wrong = spans.find(({ start, end }) => {
    const isRight = start >= reached && end > start && end <= size
    reached = end
    return !isRight
  })
  expect(wrong).toBeUndefined()
}

describe('segmentation', () => {
  test('paragraphs, sentences and words lie in order, each inside the next larger', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { paragraphs, sentences, words } = parse(input)
        expectDisjoint(paragraphs, input.length)
        expectDisjoint(sentences, input.length)
        let sentence = 0
        let word = 0
        for (const [index, paragraph] of paragraphs.entries()) {
          expect(paragraph.firstSentence).toBe(sentence)
          for (; sentence < paragraph.endSentence; sentence++) {
            const inner = sentences[sentence] as (typeof sentences)[number]
            expect(inner.paragraph).toBe(index)
            expect(inner.start).toBeGreaterThanOrEqual(paragraph.start)
            expect(inner.end).toBeLessThanOrEqual(paragraph.end)
            expect(inner.firstWord).toBe(word)
            word = inner.endWord
          }
          expect(paragraph.endWord).toBe(word)
        }
        expect(sentence).toBe(sentences.length)
        expect(word).toBe(words.count)
      }),
      RUNS,
    )
  })

  test('words lie in order and have a form', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { words } = parse(input)
        const spans = Array.from(words.start, (start, at) => ({
          start,
          end: words.end[at] as number,
        }))
        expectDisjoint(spans, input.length)
        const isNamed = (form: number): boolean => typeof words.forms[form] === 'string'
        expect(words.form.every(isNamed)).toBe(true)
      }),
      RUNS,
    )
  })

  test('only white space lies between paragraphs, and between sentences', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const spans of [splitParagraphs(input), splitSentences(input)]) {
          let rest = ''
          let from = 0
          for (const { start, end } of spans) {
            rest += input.slice(from, start)
            from = end
          }
          rest += input.slice(from)
          expect(rest.replace(/[\s\u0085\u200b-\u200d\u2060]/g, '')).toBe('')
        }
      }),
      RUNS,
    )
  })
})

function expectPair(pair: Duplicate, size: number): void {
  expectSpan(pair, size)
  expectSpan(pair.of, size)
  for (const share of [pair.similarity, pair.containment.here, pair.containment.there]) {
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThanOrEqual(1)
  }
  expect(pair.kind === 'variant').toBe(pair.differences.length > 0)
  for (const { here, there } of pair.differences) {
    expect(here ?? there).not.toBeNull()
    if (here) expectSpan(here, size)
    if (there) expectSpan(there, size)
  }
  for (const { here, there } of pair.changes) {
    if (here) expectInside(here, pair)
    if (there) expectInside(there, pair.of)
  }
}

function expectInside(part: Span, whole: Span): void {
  expect(part.start).toBeGreaterThanOrEqual(whole.start)
  expect(part.end).toBeLessThanOrEqual(whole.end)
}

describe('duplicates', () => {
  test('that only show when others are gone name words of their own passages', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const pair of digest(input).duplicates) expectPair(pair, input.length)
      }),
      RUNS,
    )
  })

  test('that a digest tells clean the text as the digest does', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { duplicates, text: cleaned } = digest(input)
        expect(clean(input, { duplicates }).text).toBe(cleaned)
      }),
      RUNS,
    )
  })

  test('lie in the text, and are told with what they repeat', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const pair of findDuplicates(input)) expectPair(pair, input.length)
      }),
      RUNS,
    )
  })
})

const MIRRORED: Partial<Record<Comparison['verdict'], Comparison['verdict']>> = {
  contains: 'contained',
  contained: 'contains',
}

const swapped = <Pair extends { readonly here: unknown; readonly there: unknown }>(
  pairs: readonly Pair[],
): Pair[] => pairs.map((pair) => ({ ...pair, here: pair.there, there: pair.here }))

/** The same pairs, whatever their order. */
const sorted = (pairs: readonly unknown[]): string[] =>
  pairs.map((pair) => JSON.stringify(pair, ['kind', 'here', 'there', 'start', 'end'])).sort()

/** The spans hold every word of the text, each in one of them. */
function expectWords(input: string, spans: readonly (Span | null)[]): void {
  const { words } = parse(input)
  const held = spans.filter((span) => span !== null).sort((a, b) => a.start - b.start)
  expectDisjoint(held, input.length)
  let at = 0
  for (let word = 0; word < words.count; word++) {
    while (at < held.length && (held[at] as Span).end <= (words.start[word] as number)) at++
    expect(held[at]?.start).toBeLessThanOrEqual(words.start[word] as number)
  }
}

describe('comparison', () => {
  test('the other way round is the mirror image', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = compare(a, b)
        const back = compare(b, a)
        expect(back.verdict).toBe(MIRRORED[there.verdict] ?? there.verdict)
        expect(back.similarity).toBe(there.similarity)
        expect(back.containment).toEqual({
          here: there.containment.there,
          there: there.containment.here,
        })
        for (const part of ['matches', 'differences', 'changes'] as const) {
          expect(sorted(swapped(back[part]))).toEqual(sorted(there[part]))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('every word of both texts is in a match or in a change, and only in one', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { matches, changes } = compare(a, b)
        const pairs = [...matches, ...changes]
        expectWords(
          a,
          pairs.map(({ here }) => here),
        )
        expectWords(
          b,
          pairs.map(({ there }) => there),
        )
        expectDisjoint(
          matches.map(({ here }) => here),
          a.length,
        )
      }),
      { numRuns: 100 },
    )
  })

  test('a difference lies in the two texts', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const { here, there } of compare(a, b).differences) {
          expect(here ?? there).not.toBeNull()
          if (here) expectSpan(here, a.length)
          if (there) expectSpan(there, b.length)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a difference of figures lies in the two texts, and none has one with itself', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        for (const { here, there } of compare(a, b).differences) {
          if (here) expectSpan(here, a.length)
          if (there) expectSpan(there, b.length)
        }
        expect(compare(a, a).verdict).toBe('identical')
      }),
      { numRuns: 2000 },
    )
  })

  test('a text and itself are identical, and the result is plain enough for JSON', () => {
    fc.assert(
      fc.property(text, (input) => {
        const result = compare(input, input)
        expect(result).toMatchObject({
          verdict: 'identical',
          similarity: 1,
          containment: { here: 1, there: 1 },
          differences: [],
          changes: [],
        })
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
      }),
      { numRuns: 100 },
    )
  })
})

describe('cleaning', () => {
  test('removals are sorted, disjoint, and hold what they removed', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { removals, seams } = clean(input)
        expectDisjoint(removals, input.length)
        for (const { start, end, text: removed } of removals) {
          expect(input.slice(start, end)).toBe(removed)
        }
        for (const { start, end, text: written } of seams) {
          expect(input.slice(start, end)).toBe(written)
        }
      }),
      RUNS,
    )
  })

  test('what a removal points to stands elsewhere and is still there', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { removals } = clean(input)
        const gone = new Uint8Array(input.length)
        for (const { start, end } of removals) gone.fill(1, start, end)
        for (const { of, ...removal } of removals) {
          if (of === undefined) continue
          expect(of.start < removal.end && removal.start < of.end).toBe(false)
          const lost = gone.subarray(of.start, of.end).reduce((sum, unit) => sum + unit, 0)
          expect(lost).toBeLessThanOrEqual((of.end - of.start) / 2)
        }
      }),
      RUNS,
    )
  })

  test('the paragraphs that are kept stand in both texts, and their words add up', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { text: cleanedText, kept, words, removals } = clean(input)
        const shown = kept.map(({ cleaned: { start, end } }) => cleanedText.slice(start, end))
        expect(shown.join('\n\n')).toBe(cleanedText)
        for (const [at, { start, end, cleaned }] of kept.entries()) {
          expect(input.charAt(start)).toBe(cleanedText.charAt(cleaned.start))
          expect(input.charAt(end - 1)).toBe(cleanedText.charAt(cleaned.end - 1))
          expect(start).toBeGreaterThanOrEqual(kept[at - 1]?.end ?? 0)
        }
        const gone = removals.reduce((sum, removal) => sum + removal.words, 0)
        expect(words + gone).toBe(clean(input, { duplicates: [] }).words)
      }),
    )
  })

  test('restore gives the input back', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(restore(clean(input))).toBe(input)
      }),
      { numRuns: 500 },
    )
  })

  // A capital may tell a name only by what stood around it, and be a plain word without that.
  test('cleaning twice takes nothing more but what stayed for a number or a name', () => {
    fc.assert(
      fc.property(text, (input) => {
        const once = clean(input).text
        const twice = clean(once).text
        const missing = (cleaned: string) =>
          lostFacts(input, cleaned, [{ start: 0, end: input.length }]).length
        // Less text may show another layout, and be written with other white space.
        const said = (cleaned: string) => cleaned.replace(/\s+/g, '')
        if (said(twice) !== said(once)) expect(missing(twice)).toBeGreaterThan(missing(once))
      }),
      { numRuns: 500 },
    )
  })

  test('every number and every name still stands, or went as furniture by name', () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...SENTENCES)), (input, title) => {
        const article = title ? { title, text: input } : input
        const { text: cleaned, removals } = clean(article)
        expect(lostFacts(article, cleaned, removals)).toEqual([])
      }),
      RUNS,
    )
  })

  test('never leaves nothing of something', () => {
    fc.assert(
      fc.property(scraped, (input) => {
        expect(clean(input).text.trim()).not.toBe('')
      }),
      RUNS,
    )
  })
})

describe('layouts', () => {
  const SENTENCES_APART = [
    'Snow closed the pass above Tarn for the third weekend in a row.',
    'Drivers were told to take the valley road, which is an hour longer.',
    '“We have enough bread for a week,” said the baker of Aldham, Mara Lind.',
    'Her oven is the only one between the two tunnels that burns wood.',
    'A plough that left Lindau at dawn came back before noon with a broken blade.',
    'The state railway put two more carriages on the evening train.',
    'Nobody expects the thaw to begin before the second half of March.',
    'Children of the upper village had lessons in the fire station instead.',
    'Engineers hung a sensor on the north wall that listens for moving ice.',
    'It cost less than a new truck, the mayor pointed out.',
    'Hikers who ignored the barrier were brought down by sledge at midnight.',
    '“They will pay for every hour of it,” a rescuer said.',
    'Orsk, on the far side, has been without fresh milk since Tuesday.',
    'Two farmers there have begun to make cheese in a bathtub.',
    'What happens when the hay runs out is anyone’s guess.',
    'The minister promised to look at an old plan for a longer tunnel.',
  ]
  /** Paragraphs of two to four sentences, none of which says again what another says. */
  const paragraphs = fc
    .tuple(
      fc.shuffledSubarray(SENTENCES_APART, { minLength: 12 }),
      fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 8, maxLength: 8 }),
    )
    .map(([sentences, sizes]) => {
      let from = 0
      const parts = sizes.map((size) => {
        from += size
        return sentences.slice(from - size, from)
      })
      return parts.filter((part) => part.length > 1).map((part) => part.join(' '))
    })
  const visible = LAYOUTS.filter((layout) => layout !== 'one-line')

  test('a repeated paragraph goes in every layout that shows its borders', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (passages, pick, place) => {
        const copied = passages[pick % passages.length] as string
        const at = 1 + (place % passages.length)
        const repeated = [...passages.slice(0, at), copied, ...passages.slice(at)].join('\n\n')
        for (const layout of visible) {
          const { removals } = clean(layOut(repeated, layout).text)
          const gone = removals.map((removal) => removal.text).join(' ')
          expect(gone.replace(/\s+/g, ' '), layout).toBe(copied)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('digest', () => {
  function expectSound(input: string, result: Digest): void {
    for (const { mentions } of result.entities) {
      expectDisjoint(mentions, input.length)
      for (const { start, end, text: name } of mentions) expect(input.slice(start, end)).toBe(name)
    }
    for (const { mentions } of result.keyphrases) expectDisjoint(mentions, input.length)
    expectDisjoint(result.summary.sentences, input.length)
    for (const sentence of result.summary.sentences) {
      for (const removal of result.removals) {
        expect(sentence.start < removal.end && removal.start < sentence.end).toBe(false)
      }
    }
  }

  test('names places of the text, and sums nothing up that was removed', () => {
    fc.assert(
      fc.property(text, (input) => expectSound(input, digest(input))),
      { numRuns: 150 },
    )
  })

  test('gives the same answer every time, plain enough for JSON', () => {
    fc.assert(
      fc.property(text, (input) => {
        const result = digest(input)
        const written = JSON.stringify(result)
        expect(JSON.stringify(digest(input))).toBe(written)
        expect(JSON.parse(written)).toStrictEqual(result)
      }),
      { numRuns: 100 },
    )
  })

  test('leaves frozen input and options alone', () => {
    fc.assert(
      fc.property(scraped, fc.option(passage), (input, title) => {
        const article = Object.freeze({
          id: 'a',
          text: input,
          ...(title === null ? {} : { title }),
        })
        const options = Object.freeze({
          clean: Object.freeze({}),
          condense: Object.freeze({ words: 40 }),
          entities: Object.freeze({ types: Object.freeze(['PERSON', 'DATE'] as const) }),
          keyphrases: Object.freeze({ limit: 3 }),
        })
        expectSound(input, digest(article, options))
      }),
      { numRuns: 50 },
    )
  })
})
