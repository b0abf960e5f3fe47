import { describe, expect, test } from 'vitest'
import { frontDecoded, groupsDecoded } from '../../src/document/front-coded.ts'
import { parse } from '../../src/document/parse.ts'
import { stem } from '../../src/document/stem.ts'
import { formOf } from '../../src/document/words.ts'
import { compare } from '../../src/duplicates/compare.ts'
import { de } from '../../src/reading/languages/de.ts'
import { en } from '../../src/reading/languages/en.ts'
import { it } from '../../src/reading/languages/it.ts'
import { LANGUAGES, languageIn } from '../../src/reading/languages/languages.ts'
import { nl } from '../../src/reading/languages/nl.ts'
import { tellingWords } from '../../src/reading/telling-words.ts'

describe.each(LANGUAGES.map((language) => [language.code, language] as const))(
  '%s',
  (_, language) => {
    test('gives its words in their normal form', () => {
      const {
        code: _,
        numberWords,
        sameWords = '',
        beforeInfinitive: __,
        bounds: ___,
        ...lists
      } = language
      const same = groupsDecoded(sameWords).flat()
      const words = [...Object.values(lists).flatMap(frontDecoded), ...same]
      for (const word of [...Object.keys(numberWords), ...words.filter((one) => one !== '')]) {
        const { forms, count } = parse(word).words
        expect([word, count === 1 ? forms[0] : `${count} words`]).toEqual([word, word])
      }
    })

    test('has no word that both counts, or is of labels, and tells nothing', () => {
      const empty = new Set(frontDecoded(language.functionWords))
      const telling = [
        ...Object.keys(language.numberWords),
        ...frontDecoded(language.labelWords ?? ''),
      ]
      expect(telling.filter((word) => empty.has(word))).toEqual([])
    })
  },
)

test('a word that is another number in another language is named', () => {
  const named = new Set(LANGUAGES.flatMap(({ otherNumbers }) => frontDecoded(otherNumbers)))
  const values = new Map<string, unknown>()
  for (const [word, value] of LANGUAGES.flatMap(({ numberWords }) => Object.entries(numberWords))) {
    if (!named.has(word)) expect([word, value]).toEqual([word, values.get(word) ?? value])
    values.set(word, value)
  }
  expect(values.size).toBeGreaterThan(100)
})

test('a word is of one group of words that state the same', () => {
  for (const { sameWords = '' } of LANGUAGES) {
    const groups = groupsDecoded(sameWords).map((group) => new Set(group.map(stem)))
    const stems = groups.flatMap((group) => [...group])
    expect(stems).toEqual([...new Set(stems)])
  }
})

test('how many and how surely is told in words, but not in a label of capitals', () => {
  const { words } = parse('MUST WATCH: Few of them may leave the pier')
  const tells = tellingWords(words, en)
  const told = Array.from({ length: words.count }, (_, word) => word).filter(tells)
  expect(told.map((word) => formOf(words, word))).toEqual(['watch', 'few', 'may', 'leave', 'pier'])
})

test('a form or a synonym states the same, another word does not', () => {
  const plan = 'He told the court in Lindau that he had begun to work as a baker in the old jail.'
  expect(
    compare(plan, plan.replace('begun', 'started').replace('jail', 'prison')).differences,
  ).toEqual([])
  expect(
    compare(plan, plan.replace('told', 'tells').replace('begun', 'started')).differences,
  ).toEqual([])
  expect(compare(plan, plan.replace('begun', 'refused')).differences).toHaveLength(1)
})

test('numbers that are written as one word have their value', () => {
  expect(de.numberWords.einundzwanzig).toBe(21)
  expect(nl.numberWords.tweeëntwintig).toBe(22)
  expect([it.numberWords.ventuno, it.numberWords.trentatré, it.numberWords.trecento]).toEqual([
    21, 33, 300,
  ])
})

test('a text of a few words is of no language', () => {
  expect(languageIn(parse('Der Rat billigt den Plan.'))).toBeUndefined()
  expect(
    languageIn(
      parse('Der Rat hat den Plan für den alten Hafen am Montag nach langer Debatte gebilligt.'),
    ),
  ).toBe(de)
})

test.each([
  [
    'Die Feuerwehr hat am Morgen vierzehn Menschen aus dem Haus am Hafen geholt.',
    'vierzehn',
    'elf',
  ],
  ['Les pompiers ont sorti ce matin quarante personnes de la maison du port.', 'quarante', 'onze'],
  [
    'I pompieri hanno portato via trecento persone dalla casa vicino al porto.',
    'trecento',
    'undici',
  ],
  ['Os bombeiros tiraram dezenove pessoas da casa que fica ao lado do porto.', 'dezenove', 'doze'],
  [
    'Утром пожарные вывели из дома у порта одиннадцать человек и собаку, но не кошку.',
    'одиннадцать',
    'сорок',
  ],
])('%s counts', (text, number, other) => {
  const { verdict, differences } = compare(text, text.replace(number, other))
  expect(differences.map(({ kind }) => kind)).toEqual(['number'])
  expect(verdict).toBe('variant')
})

test.each([
  ['en', 'The ferry hardly ever stopped at the old pier during the long and cold winter.'],
  ['en', 'The mayor seldom spoke about the old pier during the long and cold winter.'],
  ['de', 'Die Fähre hat im langen und kalten Winter kaum an der alten Mole gehalten.'],
  ['fr', 'Le bateau est rarement venu dans le vieux port pendant le long hiver de la ville.'],
  ['es', 'El barco apenas llegó al viejo puerto de la ciudad durante el largo invierno.'],
  ['it', 'La nave è raramente arrivata nel vecchio porto della città durante il lungo inverno.'],
  ['nl', 'De boot kwam in de lange en koude winter nauwelijks aan in de oude haven.'],
  ['pt', 'O barco raramente chegou ao velho porto da cidade durante o longo inverno.'],
  ['ru', 'Паром едва дошел до старого причала в длинную и холодную зиму на реке.'],
])('in %s, what hardly is so is not so: %s', (_, text) => {
  const plain = text.replace(
    / (?:hardly ever|seldom|kaum|rarement|apenas|raramente|nauwelijks|едва)/,
    '',
  )
  const { verdict, differences } = compare(text, plain)
  expect(differences.map(({ kind }) => kind)).toEqual(['negation'])
  expect(verdict).toBe('variant')
})

test('a French number word counts nothing in English', () => {
  const text = 'The price of a pint rose by one cent in most of the pubs of the old town last week.'
  expect(compare(text, text.replace(' one cent', '')).differences).toEqual([])
})
