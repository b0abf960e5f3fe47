/** `extractEntities`, `extractKeyphrases`, `coOccurrences`: names that stand where they are told. */
import {
  type Entity,
  type EntityOptions,
  extractEntities,
  extractKeyphrases,
  type Keyphrase,
} from '../../../src/index.ts'
import {
  articleSeeds,
  ensure,
  ensureDisjoint,
  ensureSame,
  ensureShare,
  openInput,
  type Target,
} from '../target.ts'

const OPTIONS: readonly EntityOptions[] = [
  {},
  {
    gazetteer: [
      { name: 'Alfama Castle', type: 'LOCATION', aliases: ['the castle', 'ALC'], id: 'q1' },
      { name: 'Dr. Ines Rocha', type: 'PERSON', id: 'q2' },
    ],
  },
]

export const entitiesTarget: Target = {
  name: 'entities',
  kind: 'text',
  longest: 2000,
  mostSteps: 4000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    const { choice, articles } = openInput(input)
    const options = OPTIONS[choice % OPTIONS.length] as EntityOptions
    for (const article of articles) {
      ensureEntities(
        article.text,
        ensureSame(() => extractEntities(article, options), 'extractEntities'),
      )
    }
  },
}

export const keyphrasesTarget: Target = {
  name: 'keyphrases',
  kind: 'text',
  longest: 2000,
  mostSteps: 4000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    const { choice, articles } = openInput(input)
    const limit = 1 + (choice % 12)
    for (const article of articles) {
      const phrases = ensureSame(() => extractKeyphrases(article, { limit }), 'extractKeyphrases')
      ensure(phrases.length <= limit, () => `${phrases.length} phrases in place of ${limit}`)
      ensurePhrases(article.text, phrases)
    }
  },
}

export function ensureEntities(text: string, entities: readonly Entity[]): void {
  let salience = 0
  for (const entity of entities) {
    ensure(entity.name.trim() !== '', () => 'an entity without a name')
    ensureShare(entity.salience, 'salience')
    salience += entity.salience
    ensure(entity.mentions.length > 0, () => `${entity.name} stands nowhere`)
    ensureDisjoint(entity.mentions, text.length, `mentions of ${entity.name}`)
    for (const { start, end, text: name } of entity.mentions) {
      ensure(text.slice(start, end) === name, () => `the mention at ${start} tells another text`)
    }
  }
  ensure(salience < 1 + 1e-6, () => `salience sums to ${salience}`)
  const all = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start)
  ensureDisjoint(all, text.length, 'mentions of all entities')
}

export function ensurePhrases(text: string, phrases: readonly Keyphrase[]): void {
  for (const phrase of phrases) {
    ensure(phrase.text.trim() !== '', () => 'an empty phrase')
    ensureShare(phrase.score, 'score')
    ensure(phrase.mentions.length > 0, () => `${phrase.text} stands nowhere`)
    ensureDisjoint(phrase.mentions, text.length, `mentions of ${phrase.text}`)
  }
}
