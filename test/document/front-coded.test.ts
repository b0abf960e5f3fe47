import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  frontCoded,
  frontDecoded,
  groupsDecoded,
  nameList,
  wordGroups,
  wordList,
  wordRow,
} from '../../src/document/front-coded.ts'

test('a capital counts the letters that a word shares with the one before', () => {
  const words = ['anna', 'annabel', 'bob', 'bris new']
  expect(frontCoded(words)).toBe('AannaEbelAbobBris new')
  expect(frontDecoded('AannaEbelAbobBris new')).toEqual(words)
})

test('what is written is read, however long a word is', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-b\u00e4 ]{1,40}$/),
    fc.stringMatching(/^[\u0430\u044f\u0451\u0456\u045f]{1,40}$/),
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const sorted = [...words].sort()
      expect(frontDecoded(frontCoded(sorted))).toEqual(sorted)
    }),
  )
})

test('a list is sorted, a row keeps its order', () => {
  expect(frontDecoded(wordList('who what when'))).toEqual(['what', 'when', 'who'])
  expect(frontDecoded(wordRow('two one'))).toEqual(['two', 'one'])
  expect(frontDecoded(nameList('old port,harbour'))).toEqual(['harbour', 'old port'])
})

test('groups keep their order, and stand apart', () => {
  const groups = wordGroups(`
    sell sold |
    break broke broken
  `)
  expect(groups).toBe('AsellBold AbreakCokeFn')
  expect(groupsDecoded(groups)).toEqual([
    ['sell', 'sold'],
    ['break', 'broke', 'broken'],
  ])
})

test('groups in Cyrillic keep all letters', () => {
  const letters = [...'абвгдежзийклмнопрстуфхцчшщъыьэюяё']
  expect(groupsDecoded(wordGroups(`${letters.join(' ')}|это`))).toEqual([letters, ['это']])
})

test('one list may stand behind another', () => {
  expect(frontDecoded(wordList('the a') + wordList('them'))).toEqual(['a', 'the', 'them'])
})

test('a list in Cyrillic is written in ASCII', () => {
  const coded = wordList('не нет никогда')
  expect(coded).toMatch(/^[\x20-\x7e]+$/)
  expect(frontDecoded(coded)).toEqual(['не', 'нет', 'никогда'])
})
