/** The labelled sentences are sound, and nothing learns from them. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  heldOutPassages,
  passageOf,
  readLabelledSentences,
} from '../../models/entities/held-out.ts'

const TYPES =
  'PERSON ORGANIZATION GPE LOC FAC NORP EVENT PRODUCT WORK LAW SUBSTANCE DISEASE LANGUAGE'.split(
    ' ',
  )
const sentences = readLabelledSentences()
const names = sentences.flatMap(({ id, text, entities }) =>
  entities.map((entity) => ({ ...entity, id, text, name: text.slice(entity.start, entity.end) })),
)

describe('labelled sentences', () => {
  test('each stands once, on one line, with where it is from', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(500)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length)
    for (const { id, text, chosenFor } of sentences) {
      expect(id).toMatch(/^gmb\d+-\d+$/)
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/[\r\n]/)
      expect([...TYPES, 'random']).toContain(chosenFor)
    }
  })

  test('names are of known types, in order, and never overlap', () => {
    for (const { id, text, entities } of sentences) {
      let free = 0
      for (const { start, end, type } of entities) {
        expect(TYPES).toContain(type)
        expect(start, id).toBeGreaterThanOrEqual(free)
        expect(end, id).toBeGreaterThan(start)
        expect(end, id).toBeLessThanOrEqual(text.length)
        free = end
      }
    }
  })

  test('a name is whole words, without article, quotes, outer punctuation or possessive', () => {
    for (const { id, text, start, end, name } of names) {
      const where = `${id}: ${name}`
      expect(name, where).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}.])?$/u)
      expect(name, where).not.toMatch(/^(?:the|an?)\s/i)
      // Illnesses are called by the possessive of a person.
      if (!/\b(?:Alzheimer|Parkinson)'s$/.test(name)) expect(name, where).not.toMatch(/['’]s$/)
      expect(text.slice(0, start), where).not.toMatch(/[\p{L}\p{N}]$/u)
      expect(text.slice(end), where).not.toMatch(/^[\p{L}\p{N}]/u)
      // A final period is that of an abbreviation.
      if (name.endsWith('.'))
        expect(name, where).toMatch(/(?:\p{L}\.\p{L}|Inc|Corp|Co|Ltd|Jr|Sr)\.$/u)
    }
  })

  test('what is a name at one place of a sentence is one at every place', () => {
    for (const { id, text, entities } of sentences) {
      const covered = (at: number): boolean =>
        entities.some(({ start, end }) => start <= at && at < end)
      for (const { start, end } of entities) {
        const name = text.slice(start, end)
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
          const whole = !/[\p{L}\p{N}]/u.test(
            `${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`,
          )
          if (whole) expect(covered(at), `${id}: ${name}`).toBe(true)
        }
      }
    }
  })
})

describe('measured on, never learnt from', () => {
  const FOLDER = new URL('../../models/entities/', import.meta.url)
  // It counts how often words are capitalised in all of the news; no label and no sentence gets in.
  const COUNTS_ONLY = 'build-names.ts'
  const scripts = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'held-out.ts')
    .map((file) => ({ file, code: readFileSync(new URL(file, FOLDER), 'utf8') }))

  test('the passages of the sentences are told', () => {
    expect(heldOutPassages().size).toBeGreaterThan(sentences.length / 2)
    for (const sentence of sentences) expect(heldOutPassages()).toContain(passageOf(sentence))
  })

  test('no script reads the labels', () => {
    expect(scripts.length).toBeGreaterThan(1)
    for (const { file, code } of scripts) {
      expect(code, file).not.toMatch(/rare-types\.jsonl|readLabelledSentences/)
    }
  })

  test('a script that reads the unlabelled passages leaves those of the sentences out', () => {
    expect(scripts.find(({ file }) => file === COUNTS_ONLY)?.code).toContain('text-gmb')
    for (const { file, code } of scripts) {
      if (file === COUNTS_ONLY || !code.includes('text-gmb')) continue
      expect(code, file).toContain('heldOutPassages(')
    }
  })
})
