import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/document/split.ts'

const split = (text: string, language?: string): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end))

/** Each case is the list of its sentences; they are joined by a space and split again. */
describe('splits, and splits only', () => {
  test.each<[string, string[]]>([
    ['titles', ['Dr. Lund met Mr. Ade and Mrs. Oh.', 'Gov. Ray and Lt. Gen. Oz came later.']],
    ['months', ['It opened on Jan. 5.', 'It closed in Sept. 2019.']],
    ['countries in a sentence', ['The U.S. Senate and the U.N. agreed.', 'Nobody else did.']],
    [
      'countries at the end',
      ['She moved to the U.S. in May.', 'He is from the U.S.', 'It suits him.'],
    ],
    [
      'words that hardly begin a name, behind what may end a sentence',
      [
        'He moved to the U.S.',
        'Now he fixes boats.',
        'She met Brun in Elk, Mich.',
        'Even so, she left.',
      ],
    ],
    [
      'an aside in a sentence',
      ['Pens, tape, etc. — but no glue — came by boat.', 'Nobody knew why.'],
    ],
    ['companies', ['Grove Inc. and Brown & Co. merged.', 'He runs Vale Corp.', 'It sells paint.']],
    [
      'states',
      ['Sen. Lee, R-Ky., spoke in Akron, Ohio.', 'He lives near Miami, Fla.', 'She does not.'],
    ],
    ['initials', ['J. R. Moss wrote it with George W. Hall.', 'It sold well.']],
    ['shares and sums', ['Fares rose 5 pct.', 'Crews left.', 'It cost 3 mln.', 'Owners paid.']],
    ['a letter that ends', ['That was plan B.', 'It failed.']],
    ['numbered', ['They chose No. 10.', 'Did she agree?', 'No.', 'She went home.']],
    ['decimals', ['It rose 3.5 percent to $4.25.', 'Version 2.0 cost 1,000.50 dollars.']],
    ['a number at the end', ['The price is 5.', 'The other is 6.']],
    [
      'hours',
      ['It closed at 5 p.m. Eastern time.', 'It opened at 9 a.m.', 'The doors were stuck.'],
    ],
    ['ellipses that go on', ['She waited … and waited.', 'He... well, he slept.']],
    ['ellipses that end', ['She waited…', 'Then she left...', 'He stayed.']],
    ['marks in a row', ['What a day!!!', 'Really?!', 'Yes.']],
    ['a quote and its verb', ['“We lost,” he said.', '“We will win.”', 'Then he left.']],
    ['a full stop in the quote', ['"We lost." he said.', '“Why?” asked Ann Lee.', 'Nobody knew.']],
    ['a speaker after the full stop', ['“We lost.” Karen Smith said.', 'The room was quiet.']],
    ['another sentence after the quote', ['“We lost.”', 'Smith left the room.']],
    ['single quotes', ['It’s ‘over.’', 'He left.', "They call it 'home.'", 'We do not.']],
    ['brackets', ['He left. (It was late.)', 'They slept.'].flatMap((s) => s.split(/ (?=\()/))],
    ['addresses', ['See example.com or a.b@c.org for more.', 'It is free.']],
    [
      'entities as quotes',
      ['He said &quot;no.&quot;', 'She said &ldquo;yes.&rdquo;', 'They left.'],
    ],
    ['quotes that open', ['He left.', '“Good,” she said.', '(Nobody agreed.)', '— So be it.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })
})

describe('without a space', () => {
  test.each<[string, string[]]>([
    ['a word and a capital', ['Two of them died.', 'Airstrike in the south!', 'The end']],
    ['a closing quote', ['“They died.”', 'Nobody spoke.', '“Go.”', '“Now.”']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(''))).toEqual(sentences)
  })

  test.each(['The U.S.Senate met', 'It uses Node.js now', 'Mail a.b@Example.org now'])(
    '%s',
    (text) => {
      expect(split(text)).toEqual([text])
    },
  )
})

describe('other languages', () => {
  test.each<[string, string, string[]]>([
    ['de', 'ordinals', ['Am 3. Oktober kam Dr. Weber.', 'Er blieb bis zum 5. November.']],
    ['de', 'short for millions', ['Es kostet 3,8 Mio. Euro, z.B. für Dächer.', 'Nr. 7 fehlt.']],
    ['de', 'quotes', ['„Ich gehe.“', 'Er blieb.', '„Ja?“, fragte sie.', '»Nein.«', 'Sie ging.']],
    ['fr', 'quotes', ['Il part.', '« Non. »', 'Elle reste.']],
    ['de', 'articles', ['Verboten ist das nach Art. 2 Abs. 3 des Gesetzes.', 'Art. 5 gilt auch.']],
    ['es', 'articles with a capital', ['Lo dice el Art. 2 de la ley.', 'Nadie lo sabe.']],
    ['en', 'art is none in English', ['They love art.', '20 of them came.']],
    [
      'de',
      'what it abbreviates itself',
      ['Die Halm & Co. Maren zahlt Prof. Weber ca. Hundert Mio. Euro.'],
    ],
    ['de', 'what English abbreviates', ['Sie fuhr an die Ill.', 'Der Rat tagt am 3. Mai.']],
    [
      'no',
      'what English abbreviates',
      ['Rådet visste det.', 'Byen sov.', 'Det ble sen.', 'Oslo sov.'],
    ],
    ['da', 'what English abbreviates', ['Han så en rev.', 'Byen sov med prof. Holm.']],
    [
      'fr',
      'what English abbreviates',
      ['Il y va.', 'Pierre en est.', 'Ils sont sept.', 'Nul ne dort.'],
    ],
    ['pt', 'what English abbreviates', ['Ele caiu no mar.', 'Pedro viu a Sra. Lima em Jan. 2020.']],
    ['en', 'what English abbreviates', ['It is in Ill. Halm said in col. Brun.']],
    ['en', 'ordinals are none in English', ['We finished 3.', 'Others did not.']],
    ['hi', 'Devanagari', ['यह पहला वाक्य है।', 'यह दूसरा है।']],
    ['ar', 'Arabic', ['هل هذا سؤال؟', 'نعم.']],
  ])('%s: %s', (language, _, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences)
  })

  test('Chinese and Japanese need no space', () => {
    expect(split('他走了。“再见！”她说：“真的？”没有人回答。', 'zh')).toEqual([
      '他走了。',
      '“再见！”',
      '她说：“真的？”',
      '没有人回答。',
    ])
    expect(split('「遅い。」と彼は言った。彼女は笑った。', 'ja')).toEqual([
      '「遅い。」と彼は言った。',
      '彼女は笑った。',
    ])
  })
})

describe('what web pages add', () => {
  test('the date line of a tweet ends it', () => {
    const text = 'So it goes — Ann Lee (@annlee) May 4, 2020 The mayor did not reply.'
    expect(split(text)).toEqual([
      'So it goes — Ann Lee (@annlee) May 4, 2020',
      'The mayor did not reply.',
    ])
  })

  test('bullets', () => {
    expect(split('One point • another point • a third')).toEqual([
      'One point',
      '• another point',
      '• a third',
    ])
  })
})

test('no sentence crosses a paragraph border', () => {
  expect(split('A line without a stop\n\nand one more')).toEqual([
    'A line without a stop',
    'and one more',
  ])
})

test.each(['', '  \n ', '.', '...', '?!', '\ud800.\udc00', '。', '."'])('survives %j', (text) => {
  expect(split(text).join('')).toBe(text.trim())
})
