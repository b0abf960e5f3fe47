/**
 * Aliases against labelled coreference: of all pairs of named mentions of an article, how many are
 * rightly put into one entity (pairwise precision, recall, F1), spans and types given.
 *
 * A labelled mention is a whole noun phrase (`the late US President John Kennedy`); its name is what is
 * left of it without the small letters in front and everything behind the last proper noun, and it
 * counts only if the head of the phrase is inside. People, organizations and places are asked for.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { finish } from '../../src/document/steps.ts'
import { mergeAliases } from '../../src/entities/aliases/merge-aliases.ts'
import type { NameType, TaggedName } from '../../src/entities/tagger.ts'
import type { Measure } from './measure.ts'

/** A word, its part of speech (Penn Treebank) and where it begins. */
type LabelledWord = readonly [text: string, part: string, start: number]

interface LabelledPhrase {
  /** Of the entity. */
  readonly id: string
  readonly type: string
  /** The words `[s, e]`. */
  readonly s: number
  readonly e: number
  /** The places of the head inside the phrase, from 1, with commas between. */
  readonly minspan: string
}

export interface CoreferenceArticle {
  readonly text: string
  readonly words: readonly LabelledWord[]
  readonly ments: readonly LabelledPhrase[]
}

/** A name and the entity that it belongs to. */
export interface LabelledName extends TaggedName {
  readonly entity: string
}

const TYPES: Readonly<Record<string, NameType>> = {
  person: 'PERSON',
  organization: 'ORGANIZATION',
  place: 'LOCATION',
}
const BEFORE_NAME = /^(?:DT|JJ|NN|NNS|IN|CD|,|PRP\$)$/
const PROPER = /^NNPS?$/
const SMALL = /^(?:of|-|and|&|for|the|\.)$/

/** The named mentions of an article, by position. */
export function namesOfArticle({ words, ments }: CoreferenceArticle): LabelledName[] {
  const names = new Map<string, LabelledName>()
  for (const phrase of ments) {
    const type = TYPES[phrase.type]
    const name = type === undefined ? undefined : nameOf(words, phrase)
    if (type === undefined || name === undefined) continue
    const key = `${name.start}-${name.end}`
    if (!names.has(key)) names.set(key, { ...name, type, entity: phrase.id })
  }
  return [...names.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

function nameOf(
  words: readonly LabelledWord[],
  { s, e, minspan }: LabelledPhrase,
): { start: number; end: number } | undefined {
  const at = (index: number): LabelledWord => words[index] ?? ['', '', 0]
  let from = s
  while (from <= e && BEFORE_NAME.test(at(from)[1]) && !/^[A-Z]/.test(at(from)[0])) from++
  if (/^(?:the|a|an)$/i.test(at(from)[0])) from++
  let to = from
  while (to <= e && (PROPER.test(at(to)[1]) || SMALL.test(at(to)[0]))) to++
  to--
  while (to >= from && !PROPER.test(at(to)[1])) to--
  const heads = minspan.split(',').map((place) => s + Number(place) - 1)
  if (!heads.some((head) => head >= from && head <= to)) return undefined
  return { start: at(from)[2], end: at(to)[2] + at(to)[0].length }
}

/** Pairs that both, the answer and the gold put together. */
export interface PairCounts {
  readonly both: number
  readonly answered: number
  readonly gold: number
}

/** The pairs among mentions that have an answered and a true entity each. */
export function countPairs(answers: readonly unknown[], gold: readonly unknown[]): PairCounts {
  const counts = { both: 0, answered: 0, gold: 0 }
  for (let first = 0; first < answers.length; first++) {
    for (let second = first + 1; second < answers.length; second++) {
      const together = answers[first] === answers[second]
      const same = gold[first] === gold[second]
      if (together) counts.answered++
      if (same) counts.gold++
      if (together && same) counts.both++
    }
  }
  return counts
}

const FILE = 'entities/measure-gum-news-coreference.json.gz'

export const aliases: Measure = {
  name: 'aliases GUM news',
  files: [FILE],
  run(folder) {
    const sum = { both: 0, answered: 0, gold: 0 }
    let mentions = 0
    const articles = JSON.parse(gunzipSync(readFileSync(join(folder, FILE))).toString('utf8'))
    for (const article of articles as CoreferenceArticle[]) {
      const names = namesOfArticle(article)
      const entities = new Map<TaggedName, number>()
      for (const [entity, { mentions: own }] of finish(
        mergeAliases(article.text, names),
      ).entries()) {
        for (const name of own) entities.set(name, entity)
      }
      const counts = countPairs(
        names.map((name) => entities.get(name)),
        names.map(({ entity }) => entity),
      )
      sum.both += counts.both
      sum.answered += counts.answered
      sum.gold += counts.gold
      mentions += names.length
    }
    const precision = ((100 * sum.both) / sum.answered).toFixed(1)
    const recall = ((100 * sum.both) / sum.gold).toFixed(1)
    const f1 = (200 * sum.both) / (sum.answered + sum.gold)
    const note = `precision ${precision}, recall ${recall}, ${mentions} mentions`
    return [{ name: 'pairwise F1', value: f1, bound: 92.5, note }]
  },
}
