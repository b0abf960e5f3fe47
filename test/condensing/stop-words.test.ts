import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { condense } from '../../src/condensing/condense.ts'
import { stopWordsOf } from '../../src/condensing/stop-words.ts'
import { Vocabulary } from '../../src/condensing/vocabulary.ts'
import { frontDecoded } from '../../src/document/front-coded.ts'
import { readWords } from '../../src/document/word-reader.ts'
import { LANGUAGES } from '../../src/reading/languages/languages.ts'

const FILE = createRequire(import.meta.url).resolve('stopwords-iso/stopwords-iso.json')
const {
  en: _,
  zh: __,
  ...TAKEN
} = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string[]>

/** The form of an entry that is one word. */
const formsOfOne = (entry: string): readonly string[] => {
  const { count, forms } = readWords(entry)
  return count === 1 ? forms : []
}

describe('stopWordsOf', () => {
  it.each([
    ['en', 'which'],
    ['de', 'nicht'],
    ['fr', 'avec'],
    ['es', 'para'],
    ['it', 'della'],
    ['pt', 'pelos'],
    ['nl', 'tussen'],
    ['ru', 'когда'],
  ])('knows those of %s: %s', (language, word) => {
    const table = stopWordsOf(language)
    const words = readWords(`${word} bridge`)
    expect([0, 1].map((form) => table?.valueOf(words, form))).toEqual([1, 0])
  })

  // What is listed for a language as a function word is none of these by itself: `models/condensing/build-stop-words.ts`.
  it.each(LANGUAGES.filter(({ code }) => code in TAKEN))(
    'knows the short words of stopwords-iso for $code, and no function word beside them',
    ({ code, functionWords, negations }) => {
      const taken = new Set((TAKEN[code] ?? []).flatMap(formsOfOne))
      const empty = [functionWords, negations].flatMap(frontDecoded)
      const words = readWords([...(TAKEN[code] ?? []), ...empty].join(' '))
      const table = stopWordsOf(code)
      const wrong = words.forms.filter((form, at) => {
        const isShort = /^\p{L}{3,6}$/u.test(form)
        return (table?.valueOf(words, at) === 1) !== (isShort && taken.has(form))
      })
      expect(wrong).toEqual([])
    },
  )

  it('knows no other language', () => {
    for (const language of ['und', 'fi', 'constructor']) {
      expect(stopWordsOf(language)).toBeUndefined()
    }
  })
})

describe('the vocabulary of another language', () => {
  it('tells a stop word from a longer word that begins with it', () => {
    const vocabulary = new Vocabulary('de')
    const [nicht, nichte, nichten] = vocabulary.termsOf(readWords('nicht Nichtwähler Nichtwählern'))
    expect(vocabulary.isContent(nicht as number)).toBe(false)
    expect(vocabulary.isContent(nichte as number)).toBe(true)
    expect(nichten).toBe(nichte)
  })
})

describe('condense in another language', () => {
  it.each([
    [
      'de',
      'Die Hafenbrücke in Maren bleibt bis zum Frühjahr gesperrt, weil in zwei Pfeilern Risse gefunden wurden.',
      [
        'Das ist nicht so, wie es war, und das wird auch so sein.',
        'Die Brücke trägt am Tag 40.000 Autos.',
      ],
    ],
    [
      'fr',
      'Le pont du port de Maren restera fermé jusqu’au printemps après la découverte de fissures dans deux piliers.',
      [
        'Ce n’est pas comme avant et ce sera encore ainsi pour nous.',
        'Le pont porte 40 000 voitures par jour.',
      ],
    ],
    [
      'ru',
      'Портовый мост в Марене закрыт до весны, потому что в двух опорах моста нашли трещины.',
      [
        'Это было не так, как они сказали, но так и будет.',
        'По мосту каждый день ездят 40 000 машин.',
      ],
    ],
  ])('takes the news of an article in %s', (language, news, rest) => {
    const text = [news, ...rest].join(' ')
    expect(condense({ text, language }, { sentences: 1 }).text).toBe(news)
  })
})
