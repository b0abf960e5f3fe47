import { describe, expect, test } from 'vitest'
import { readWords } from '../../src/document/word-reader.ts'
import {
  CAPITAL,
  countWords,
  firstWordFrom,
  IDEOGRAPH,
  JOINED,
  UPPERCASE,
} from '../../src/document/words.ts'

/** The normal forms of the words of a text, one space between them. */
function forms(text: string): string {
  const words = readWords(text)
  return Array.from(words.form, (form) => words.forms[form]).join(' ')
}

/** The words as they are written. */
function written(text: string): string[] {
  const words = readWords(text)
  return Array.from(words.start, (start, index) => text.slice(start, words.end[index]))
}

describe('normal form', () => {
  test.each([
    ['case', 'Élysée PALACE', 'élysée palace'],
    ['the shapes of an apostrophe', "don't don’t donʼt don`t", 'dont dont dont dont'],
    ['quotes, dashes and spaces', '“one”—two–three\u00a0four\u3000five', 'one two three four five'],
    ['compatibility characters', 'ﬁne Ｆｕｌｌ １２', 'fine full 12'],
    ['combining marks', 'e\u0301cole école', 'école école'],
    ['separators of records', 'May 15, 2019\u001eThe end\u001cSo', 'may 15 2019 the end so'],
    ['invisible characters', 'so\u00adft zero\u200bwid\u2060th \ufeffmark', 'soft zerowidth mark'],
    ['an initial without a space behind it', 'H.Lund, H. Lund', 'h lund h lund'],
    ['the stops of an abbreviation', 'U.S. U.S.A. p.m.', 'us usa pm'],
    ['the commas of a number', '1,250,000 and 1250000', '1250000 and 1250000'],
    ['a decimal point, which stays', '3.5 35', '3.5 35'],
    ['named entities', 'caf&eacute; AT&amp;T &ldquo;x&rdquo;&nbsp;y', 'café at t x y'],
    ['numbered entities', 'don&#8217;t don&#x2019;t', 'dont dont'],
    ['entities escaped twice', 'x&amp;nbsp;y don&amp;#39;t', 'x y dont'],
    ['mojibake', 'donâ€™t cafÃ©', 'dont café'],
    ['mojibake, twice', 'donÃ¢â‚¬â„¢t cafÃƒÂ©', 'dont café'],
  ])('makes one of %s', (_, text, expected) => {
    expect(forms(text)).toBe(expected)
  })

  test('numbers equal forms equally', () => {
    const { form, forms: distinct } = readWords('The THE the t\u00adhe cat')
    expect([...form]).toEqual([0, 0, 0, 0, 1])
    expect(distinct).toEqual(['the', 'cat'])
  })
})

describe('words of any script', () => {
  test.each([
    ['Cyrillic', 'Президент прибыл', ['Президент', 'прибыл']],
    ['Greek', 'Η Αθήνα', ['Η', 'Αθήνα']],
    ['Arabic', 'قال الوزير', ['قال', 'الوزير']],
    ['Devanagari, with its vowel signs', 'हिन्दी में', ['हिन्दी', 'में']],
    ['Hangul', '서울 시장', ['서울', '시장']],
    ['letters outside the BMP', '𝒜𝒷 x', ['𝒜𝒷', 'x']],
  ])('%s', (_, text, expected) => {
    expect(written(text)).toEqual(expected)
  })

  test('every character of a script without spaces is a word', () => {
    const words = readWords('茶馆 open')
    expect(written('茶馆 open')).toEqual(['茶', '馆', 'open'])
    expect([...words.flags]).toEqual([IDEOGRAPH, IDEOGRAPH | JOINED, 0])
  })

  test('a vowel sign belongs to the character before it', () => {
    expect(written('นี่')).toEqual(['นี่'])
  })
})

describe('words glued by a lost line break', () => {
  test.each([
    ['the employerNews agency', ['the', 'employer', 'News', 'agency']],
    ['in May 2016The agency', ['in', 'May', '2016', 'The', 'agency']],
    ['in May 2016NEARLY all', ['in', 'May', '2016', 'NEARLY', 'all']],
    ['by Mara BrunU.S. buyers', ['by', 'Mara', 'Brun', 'U.S', 'buyers']],
    ['they died.Airstrike kills', ['they', 'died', 'Airstrike', 'kills']],
    ['he SAIDMr Smith', ['he', 'SAID', 'Mr', 'Smith']],
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual(expected)
  })

  test.each(['McDonald', 'MacArthur', 'iPhone', 'eBay', 'NGOs'])('%s is one', (word) => {
    expect(written(word)).toEqual([word])
  })

  test('are marked, and count once', () => {
    const words = readWords('employerNews agency')
    expect((words.flags[1] as number) & JOINED).toBe(JOINED)
    expect(countWords(words, 0, words.count)).toBe(2)
  })
})

test('flags capitals', () => {
  const { flags } = readWords('Nato NATO nato A')
  expect([...flags]).toEqual([CAPITAL, CAPITAL | UPPERCASE, 0, CAPITAL])
})

test('finds the first word from a position', () => {
  const words = readWords('one two three')
  expect([0, 1, 4, 5, 9].map((position) => firstWordFrom(words, position))).toEqual([0, 1, 1, 2, 3])
})

test('a word may be longer than a call takes arguments', () => {
  const word = 'x'.repeat(200_000)
  expect(forms(word)).toBe(word)
})

test.each(['', ' \n\t', '\ud800', '\udc00\ud800', '\0\0', '&', '&#xffffff;', 'â'])(
  'survives %j',
  (text) => {
    const words = readWords(text)
    for (let index = 0; index < words.count; index++) {
      expect(words.start[index]).toBeLessThan(words.end[index] as number)
    }
    expect(words.count).toBeLessThanOrEqual(1)
  },
)
