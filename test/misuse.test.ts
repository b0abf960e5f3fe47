/** Wrong arguments of every sort: each is told by an error with a code that says what to do. */
import { describe, expect, it } from 'vitest'
import { fileStore } from '../src/corpus/file-store/file-store.ts'
import {
  expire,
  findings,
  memoryLog,
  openCorpus,
  runCorpus,
  submit,
  withdraw,
} from '../src/entries/corpus.ts'
import { partitionAt, servePartition } from '../src/entries/partitions.ts'
import { renderText } from '../src/entries/report.ts'
import {
  clean,
  compare,
  condense,
  coOccurrences,
  digest,
  digestAll,
  extractEntities,
  extractKeyphrases,
  findDuplicates,
  joinPassages,
  mapPositions,
  parse,
  splitParagraphs,
  splitSentences,
  tagNames,
  withTexts,
} from '../src/index.ts'

const TEXT = 'Mayor Ada Lind said on Friday that 12 people fell from a bus near Puno.'

describe('inputs', () => {
  const functions = {
    digest,
    parse,
    splitParagraphs,
    splitSentences,
    findDuplicates,
    clean,
    condense,
    extractEntities,
    extractKeyphrases,
    tagNames,
    compare: (input: never) => compare(TEXT, input),
    coOccurrences: (input: never) => coOccurrences(input, []),
  }
  const copy: unknown = JSON.parse(JSON.stringify(parse(TEXT)))

  describe.each(Object.entries(functions))('%s', (name, run) => {
    it.each([
      ['a number', 3, /got number/],
      ['null', null, /got null/],
      ['bytes', new Uint8Array([65]), /got a Uint8Array: decode it first/],
      ['bytes as text', { text: new Uint8Array([65]) }, /`text`.*decode it first/],
      ['a promise', Promise.resolve(TEXT), /got a Promise: `await` it first/],
      ['no text', { title: 'A' }, /`text`.*got undefined/],
      [
        'a date of no time',
        { text: TEXT, date: new Date(Number.NaN) },
        /`date`.*or a Date, got a Date of no/,
      ],
      ['a title that is a number', { text: TEXT, title: 7 }, /`title`.*a string, got number/],
      ['a date that is a number', { text: TEXT, date: 7 }, /`date`.*got number/],
      ['an id that is no number', { text: TEXT, id: Number.NaN }, /`id`.*got number/],
      ['a class', new Map(), /got a Map/],
    ])('refuses %s', (_, input, message) => {
      const wrong = expect.objectContaining({
        code: 'INVALID_INPUT',
        message: expect.stringMatching(message) as string,
      })
      expect(() => run(input as never)).toThrow(wrong as unknown as Error)
    })

    it.runIf(name !== 'parse')('refuses a copied document', () => {
      const wrong = expect.objectContaining({ code: 'INVALID_INPUT' })
      expect(() => run(copy as never)).toThrow(wrong as unknown as Error)
    })
  })

  it.each([
    { words: 280, sentences: 12 },
    { words: 280, article: 'B-12' },
    { words: ['ferry'], article: { id: 'other', text: 'Another story.' } },
    { words: null, paragraphs: [], sentences: [] },
  ])('takes a row of a database that has columns %j, too', (columns) => {
    const row = { id: 7, text: TEXT, ...columns }
    const article = { id: 7, text: TEXT }
    for (const run of Object.values(functions)) {
      expect(run(row as never)).toEqual(run(article as never))
    }
    const removals = clean(row as typeof article)
    expect(withTexts(removals, row as typeof article)).toEqual(withTexts(removals, TEXT))
  })

  it('takes an article wherever a text will do', () => {
    expect(splitSentences({ text: TEXT })).toEqual(splitSentences(TEXT))
    expect(splitParagraphs({ text: TEXT })).toEqual(splitParagraphs(parse(TEXT)))
    expect(tagNames({ text: TEXT })).toEqual(tagNames(parse(TEXT)))
  })
})

describe('options', () => {
  const functions = {
    digest: (options: never) => digest(TEXT, options),
    findDuplicates: (options: never) => findDuplicates(TEXT, options),
    clean: (options: never) => clean(TEXT, options),
    condense: (options: never) => condense(TEXT, options),
    extractEntities: (options: never) => extractEntities(TEXT, options),
    extractKeyphrases: (options: never) => extractKeyphrases(TEXT, options),
    joinPassages: (options: never) => joinPassages([TEXT], options),
  }

  it.each(Object.entries(functions))('of %s are refused if they are none of its', (name, run) => {
    for (const [options, message] of [
      [null, 'must be an object, got null'],
      [[], 'must be an object, got an array'],
      [{ colour: 1 }, `unknown option \`colour\` of \`${name}\`, expected one of`],
    ] as const) {
      const wrong = expect.objectContaining({
        code: 'INVALID_OPTION',
        message: expect.stringContaining(message) as string,
      })
      expect(() => run(options as never)).toThrow(wrong as unknown as Error)
    }
  })

  it('of a stage of `digest` are no options if they are null', () => {
    for (const stage of ['clean', 'condense', 'entities', 'keyphrases']) {
      expect(() => digest(TEXT, { [stage]: null })).toThrow(/must be an object, got null/)
    }
  })

  it('`language` of `splitSentences` is a string', () => {
    const wrong = expect.objectContaining({ code: 'INVALID_OPTION' })
    expect(() => splitSentences(TEXT, 3 as never)).toThrow(wrong as unknown as Error)
  })

  it.each([
    ['no list', 'Ada', /got string/],
    ['no span', [{ start: 5, end: 2, type: 'PERSON' }], /name 0 is no span/],
    ['a span beyond the text', [{ start: 5, end: 200, type: 'PERSON' }], /name 0 is no span/],
    ['an unknown type', [{ start: 0, end: 2, type: 'SHIP' }], /type SHIP, expected one of PERSON/],
    [
      'names that overlap',
      [
        { start: 0, end: 9, type: 'PERSON' },
        { start: 6, end: 14, type: 'PERSON' },
      ],
      /name 1 begins before the end/,
    ],
  ])('`tagger` may not return %s', (_, names, message) => {
    expect(() => extractEntities(TEXT, { tagger: () => names as never })).toThrow(message)
  })
})

// No literal has a hole here: the linter wants none.
const holed: (string | undefined)[] = [TEXT]
holed[2] = TEXT

describe('streams, graphs and corpora', () => {
  it('condense refuses a list with a hole', () => {
    expect(() => condense(holed as never)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: expect.stringMatching(/undefined/),
      }),
    )
  })

  it.each(['one story', 3, null])('digestAll refuses %j', async (articles) => {
    const first = digestAll(articles as never).next()
    await expect(first).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('digestAll refuses what only looks like an iterable', async () => {
    const first = digestAll({ [Symbol.iterator]: null } as never).next()
    await expect(first).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  const wrongOption = { code: 'INVALID_OPTION' }
  it.each([undefined, null, {}, 5])('a log is not %j', async (log) => {
    const wrong = log as never
    await expect(submit(wrong, { id: 'a', text: TEXT })).rejects.toMatchObject(wrongOption)
    await expect(withdraw(wrong, 'a')).rejects.toMatchObject(wrongOption)
    await expect(expire(wrong, '2026-03-01')).rejects.toMatchObject(wrongOption)
    await expect(findings(wrong).next()).rejects.toMatchObject(wrongOption)
    await expect(runCorpus({ log: wrong })).rejects.toMatchObject(wrongOption)
  })

  it('logs refuse wrong options', async () => {
    const log = memoryLog()
    const read = findings(log, { toEnd: 'yes' as never }).next()
    await expect(read).rejects.toMatchObject(wrongOption)
    const running = runCorpus({ log, onFailure: 5 as never })
    await expect(running).rejects.toMatchObject(wrongOption)
    await log.close()
  })

  it.each([{ host: 5 }, { host: '' }, { store: null }, { store: 5 }, { store: {} }])(
    'servePartition refuses %j',
    async (options) => {
      await expect(servePartition(options as never)).rejects.toMatchObject(wrongOption)
    },
  )

  it.each([Symbol('long'), '5', true, [5], 0])('partitionAt refuses a silence of %s', (silence) => {
    const place = { port: 1, silence: silence as never }
    expect(() => partitionAt(place)).toThrow(expect.objectContaining(wrongOption))
  })

  it.each([
    { width: Symbol('wide') },
    { width: 5n },
    { width: '40' },
    { width: Number.NaN },
    { color: 1 },
    { cleaned: 'yes' },
  ])('renderText refuses other kinds of options', (options) => {
    const render = (): string => renderText(digest(TEXT), options as never)
    expect(render).toThrow(expect.objectContaining(wrongOption))
  })

  it('mapPositions refuses what is no span', () => {
    const { spanInOriginal, spanInCleaned } = mapPositions(clean(TEXT))
    for (const wrong of [null, undefined, 5, {}, { start: 1 }]) {
      const refused = expect.objectContaining({ code: 'INVALID_INPUT' })
      expect(() => spanInOriginal(wrong as never)).toThrow(refused)
      expect(() => spanInCleaned(wrong as never)).toThrow(refused)
    }
  })

  it('digestAll refuses a wrong signal', async () => {
    const first = digestAll([TEXT], { signal: 3 as never }).next()
    await expect(first).rejects.toMatchObject({ code: 'INVALID_OPTION' })
  })

  it('coOccurrences refuses what is no list of entities', () => {
    for (const wrong of ['Ada', null, [3], [{}]]) {
      expect(() => coOccurrences(TEXT, wrong as never)).toThrow(/entities/)
    }
  })

  it('openCorpus refuses unknown options and stores', async () => {
    for (const options of [null, { colour: 1 }, { store: 3 }, { store: {} }, { store: null }]) {
      await expect(openCorpus(options as never)).rejects.toMatchObject({ code: 'INVALID_OPTION' })
    }
    expect(() => fileStore('seen', { size: 3 } as never)).toThrow(/unknown option `size`/)
    expect(() => fileStore('seen', null as never)).toThrow(/must be an object, got null/)
    expect(() => fileStore(undefined as never)).toThrow(/path of a folder, got undefined/)
    expect(() => fileStore('se\0en')).toThrow(/path of a folder, got one with U\+0000/)
    const corpus = await openCorpus()
    const first = corpus.addAll(3 as never).next()
    await expect(first).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
