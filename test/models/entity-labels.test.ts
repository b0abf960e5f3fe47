/** The labelled sentences are sound, what is told of them is true, and nothing learns from them. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  heldOutPassages,
  passageOf,
  readLabelledSentences,
} from '../../models/entities/held-out.ts'

const FOLDER = new URL('../../models/entities/', import.meta.url)
const TYPES =
  'PERSON ORGANIZATION GPE LOC FAC NORP EVENT PRODUCT WORK LAW SUBSTANCE DISEASE LANGUAGE'.split(
    ' ',
  )
const sentences = readLabelledSentences()
const names = sentences.flatMap(({ id, text, entities }) =>
  entities.map(({ start, end, type }) => ({
    where: `${id} ${start}-${end}: ${text.slice(start, end)}`,
    name: text.slice(start, end),
    before: text.slice(0, start),
    after: text.slice(end),
    type,
  })),
)

describe('labelled sentences', () => {
  test('each stands once, on one line, with where it is from', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(1000)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length)
    const odd = sentences.filter(
      ({ id, text, chosenFor }) =>
        !/^gmb\d+-\d+$/.test(id) ||
        text !== text.trim() ||
        /[\r\n]/.test(text) ||
        !(TYPES.includes(chosenFor) || chosenFor === 'random'),
    )
    expect(odd).toEqual([])
  })

  test('names are of known types, in order, inside the text, and never overlap', () => {
    expect(names.filter(({ type }) => !TYPES.includes(type))).toEqual([])
    const odd = sentences.filter(({ text, entities }) =>
      entities.some(
        ({ start, end }, place) =>
          !Number.isInteger(start) ||
          start < (entities[place - 1]?.end ?? 0) ||
          end <= start ||
          end > text.length,
      ),
    )
    expect(odd).toEqual([])
  })

  test('a name is whole words, without article, quotes, outer punctuation or possessive', () => {
    const odd = names.filter(
      ({ name, before, after }) =>
        !/^[\p{L}\p{N}](?:.*[\p{L}\p{N}.])?$/u.test(name) ||
        /[\p{L}\p{N}]$/u.test(before) ||
        /^[\p{L}\p{N}]/u.test(after) ||
        /^(?:the|an?)\s/i.test(name) ||
        // Illnesses are called by the possessive of a person.
        (/['’]s$/.test(name) && !/\b(?:Alzheimer|Parkinson)'s$/.test(name)) ||
        // A final period is that of an abbreviation.
        (name.endsWith('.') && !/(?:\p{L}\.\p{L}|Inc|Corp|Co|Ltd|Jr|Sr)\.$/u.test(name)),
    )
    expect(odd).toEqual([])
  })

  test('what is a name at one place of a sentence is one at every place', () => {
    const odd: string[] = []
    for (const { id, text, entities } of sentences) {
      for (const name of new Set(entities.map(({ start, end }) => text.slice(start, end)))) {
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
          const edges = `${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`
          const known = entities.some(({ start, end }) => start <= at && at < end)
          if (!known && !/[\p{L}\p{N}]/u.test(edges)) odd.push(`${id} ${at}: ${name}`)
        }
      }
    }
    expect(odd).toEqual([])
  })

  test('their card counts them right', () => {
    const card = readFileSync(new URL('labels/README.md', FOLDER), 'utf8')
    for (const type of TYPES) {
      const told = new RegExp(`^\\| ${type} +\\| +(\\d+) +\\|`, 'm').exec(card)?.[1]
      expect(Number(told), type).toBe(names.filter((name) => name.type === type).length)
    }
    expect(card).toContain(`${sentences.length.toLocaleString('en')} sentences`)
  })
})

describe('measured on, never learnt from', () => {
  // They count how often words are capitalised in all of the news; no label and no sentence gets in.
  const COUNTS_ONLY = ['build-names.ts', 'build-clusters.ts']
  const scripts = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'held-out.ts')
    .map((file) => ({ file, code: readFileSync(new URL(file, FOLDER), 'utf8') }))

  test('the passages of the sentences are told', () => {
    const passages = heldOutPassages()
    expect(passages.size).toBeGreaterThan(sentences.length / 2)
    expect(sentences.filter((sentence) => !passages.has(passageOf(sentence)))).toEqual([])
  })

  test('no script reads the labels', () => {
    expect(scripts.length).toBeGreaterThan(1)
    const readers = scripts.filter(({ code }) => /rare-types|readLabelledSentences/.test(code))
    expect(readers.map(({ file }) => file)).toEqual([])
  })

  test('a script that reads the unlabelled passages leaves those of the sentences out', () => {
    const reading = scripts.filter(({ code }) => code.includes('text-gmb')).map(({ file }) => file)
    expect(reading).toEqual(expect.arrayContaining(COUNTS_ONLY))
    const leavingOut = scripts
      .filter(({ code }) => code.includes('heldOutPassages('))
      .map(({ file }) => file)
    const allowed = [...COUNTS_ONLY, ...leavingOut]
    expect(reading.filter((file) => !allowed.includes(file))).toEqual([])
  })
})
