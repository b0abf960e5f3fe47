/**
 * Texts that mean harm, of any length: each drives one kind of loop or pattern as far as it goes.
 *
 * Method: a generator makes text of about so many UTF-16 code units, the same in every run; a layout
 * puts it where a stage looks at it: as it is, between paragraphs that stand twice, cut into lines.
 */
import { seeded } from '../../src/testing/seeded.ts'

/** Makes a text of about `size` code units. */
export type HostileText = (size: number) => string

/** A sentence as news has them, so that what stands beside it is looked at. */
const SENTENCE =
  'The ferry to the northern islands does not run while the storm lasts, the harbour office said.'
const OTHER_SENTENCE =
  'The mayor asked everyone to stay at home until the wind has calmed down and the roads are clear.'

const fill =
  (piece: string): HostileText =>
  (size) =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

/** Pieces made of their number, until there is enough. */
const series =
  (piece: (index: number, random: () => number) => string): HostileText =>
  (size) => {
    const random = seeded(11)
    const pieces: string[] = []
    for (let length = 0, index = 0; length < size; index++) {
      const next = piece(index, random)
      pieces.push(next)
      length += next.length
    }
    return pieces.join('')
  }

const framed =
  (before: string, middle: string, behind: string): HostileText =>
  (size) =>
    before + fill(middle)(Math.max(0, size - before.length - behind.length)) + behind

/** A number as a word of letters. */
const letters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)))
const spoken = (number: number): string =>
  String(number).replace(/\d/g, (digit) => ['ba', 'ce', 'di', 'fo', 'gu'][Number(digit) % 5] ?? '')
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item

/** Pieces made of their number, until there is half enough, and the same again in other words. */
const twice =
  (piece: (index: number, telling: 0 | 1) => string, isTurned = false): HostileText =>
  (size) => {
    const pieces: string[] = []
    for (let length = 0; length < size / 2; ) {
      const next = piece(pieces.length, 0)
      pieces.push(next)
      length += next.length
    }
    const again = pieces.map((_, index) => piece(index, 1))
    return `${pieces.join('')}\n\n${(isTurned ? again.reverse() : again).join('')}`
  }

const MONTHS = ['January', 'March', 'May', 'July', 'October'] as const

const story = (place: string, when: string, cars: number): string =>
  `The ferry to ${place} leaves the harbour of ${place} ${when} with ${cars} cars and a load of timber. `

/** What is made of articles has so many code units each, in lines of so many. */
export const ARTICLE = 500
const LINE = 50

/** Articles of one form, in lines. */
const articles = (line: (at: number, article: number) => string): HostileText =>
  series((index) => {
    const lines = Array.from({ length: ARTICLE / LINE }, (_, at) => line(at, index))
    return lines.map((each) => `${each.slice(0, LINE - 2).padEnd(LINE - 2)}\n\n`).join('')
  })

/** By name; what a name says is what is repeated. */
export const HOSTILE_TEXTS: Readonly<Record<string, HostileText>> = {
  // Words.
  'one word': fill('word '),
  'one word, once': fill('w'),
  'one letter': fill('a '),
  'words that are all new': series((index) => `${spoken(index)}x${letters(index)} `),
  'random words of few letters': series(
    (_, random) => `${'ab'.charAt(random() * 2)}${'cd'.charAt(random() * 2)}e `,
  ),
  'consonants, one word': fill('bcdfghjklmnpqrstvwxz'),
  'consonants of one kind, one word': fill('y'),
  'vowels, one word': fill('aeiou'),
  'endings, one word': fill('ationalizing'),
  'long words': series((index) => `${spoken(index).repeat(40)}ing `),
  also: fill(' also'),
  said: fill(' said'),
  and: fill(' and the of'),
  'no, not, never': fill(' no not never'),
  'number words': fill(' twenty one hundred million'),
  'capitals after small': fill('aB'),
  'Capitalized Words': fill('Aa Bb '),
  'Capitalized New Words': series((index) => `${capital(spoken(index))}x `),
  CAPITALS: fill('HARBOUR OFFICE '),
  'single capitals': fill('A B '),
  // Marks.
  'a letter and dots': framed('A', '.', ' x'),
  dots: fill('.'),
  'dots and spaces': fill('. '),
  ellipses: fill('… ... '),
  initials: fill('U.S.A. '),
  'initials, glued': fill('U.S.'),
  titles: fill('Dr. Mr. St. '),
  slashes: fill('a/b/'),
  'slashes and capitals': fill('Ada/AP '),
  hyphens: fill('a-b-'),
  'hyphens between small words': fill('dog-the-'),
  dashes: fill(' — A'),
  'dashes alone': fill('—'),
  apostrophes: fill("'s"),
  'quotes never closed': fill(' "a'),
  'curly quotes never closed': fill(' “a'),
  'curly quotes nested': (size) => fill('“a ')(size / 2) + fill('” b')(size / 2),
  'single quotes': fill(" 'a"),
  'brackets never closed': fill('(a '),
  'brackets nested': (size) => fill('(')(size / 2) + fill(')')(size / 2),
  'square brackets': fill('[1] '),
  commas: fill('A, b, '),
  'commas alone': fill(','),
  colons: fill('a: '),
  semicolons: fill('Ada; '),
  bars: fill(' | Ada'),
  bullets: fill('\n• a'),
  stars: fill('* * '),
  questions: fill('Why? No! '),
  percents: fill('5% '),
  // Numbers, dates, times.
  'digits, one number': fill('1'),
  numbers: fill('1 2 3 '),
  'numbers that are all new': series((index) => `${index * 7} `),
  thousands: fill('1,111,'),
  decimals: fill('1.1.'),
  fractions: fill('1/2 '),
  amounts: fill('$1.5 million '),
  'amounts, glued': fill('$1€2'),
  ranges: fill('1-2 – 3 to '),
  'weights in pounds': fill('He lost 50 pounds. '),
  dates: fill('May 1, 2016 '),
  'dates that are all new': series(
    (index, random) => `${pick(MONTHS, random)} ${(index % 28) + 1}, ${1900 + (index % 130)}, `,
  ),
  months: fill('May March '),
  days: fill('Monday, '),
  times: fill('12:30 '),
  'times, glued': fill('12:'),
  scores: fill('3-1, 2-0 '),
  ordinals: fill('1st 2nd '),
  // Names.
  'names of one family': series((index) => `${capital(spoken(index))} Smith met Smith. `),
  'names that alias each other': series(
    (index) =>
      `${capital(letters(index % 97))} ${capital(spoken(index))} Bank and ${capital(spoken(index))}. `,
  ),
  'one long name': fill('Ada Brun '),
  'names, no space behind': series(
    (index) => `Ada\t${capital(spoken(index))}\tmet\tBo\t${capital(spoken(index))}\n`,
  ),
  'names in capitals too': series(
    (index) =>
      `Ada ${capital(spoken(index))} Brun met ADA ${spoken(index).toUpperCase()} BRUN of Brun. `,
  ),
  'last names spelt alike': series((index) => `Ada Zelen${letters(index)}sky met her. `),
  'places before states': series((index) => `In Old ${capital(spoken(index))}, Ohio, it rained. `),
  'boards of offices': fill('The Moor State Board of Elections met Director of Safety Orla Venn. '),
  'acronyms of one name': series(
    (index) => `Salt Harbour ${capital(spoken(index))} Enforcement (SHE) ran. `,
  ),
  'dates in clauses': fill('who waited until the vote on Tuesday had not closed by May, '),
  particles: fill('de la van der Ada '),
  'persons and titles': series((index) => `President ${capital(spoken(index))} Lee said. `),
  companies: series((index) => `${capital(spoken(index))} Corp. Inc. Ltd. `),
  // Many articles of one source.
  'articles that share all but a line': articles((at, article) =>
    at === article % (ARTICLE / LINE)
      ? `The ${spoken(article)} of ${letters(article)} has a new roof since May.`
      : `The ferry from pier ${letters(at)} waits for the ${spoken(at)} and its crew.`,
  ),
  'articles that fill in a form': articles(
    (at, article) => `The pier of ${letters(at)} counts ${article * 31 + at} boats for Ada Brun.`,
  ),
  'articles that exchange a word': series((article, random) => {
    const words = Array.from({ length: 60 }, (_, at) => `${letters(at)}${spoken(at + 10)}`)
    words[Math.floor(random() * words.length)] = `x${spoken(article)}`
    return `${words
      .join(' ')
      .slice(0, ARTICLE - 2)
      .padEnd(ARTICLE - 2)}\n\n`
  }),
  accusations: series((index) => `${capital(spoken(index))} accused ${capital(letters(index))}. `),
  acronyms: series((index) => `${capital(letters(index))} Bank (${letters(index).toUpperCase()}) `),
  // Sentences and paragraphs.
  'one sentence': fill(`${SENTENCE} `),
  'two sentences in turn': fill(`${SENTENCE} ${OTHER_SENTENCE} `),
  'sentences of two words': series((index) => `${capital(spoken(index))} ran. `),
  'a sentence that never ends': series((index) => `the ${spoken(index)} of the valley and `),
  'sentences without a space between': fill('It ended.Then'),
  'rows of a form': series(
    (index) => `Route ${index * 7 + 3} was closed for ${index % 97} hours after ${index} cars.\n\n`,
  ),
  'rows of a table': series((index) => `${capital(spoken(index))}\t${index}\t${index % 7}\n`),
  'sentences with one other word': series(
    (index) => `The ferry to ${spoken(index)} does not run while the storm lasts there. `,
  ),
  'paragraphs with one other word': series(
    (index) => `The ferry to ${spoken(index)} does not run while the storm lasts there.\n\n`,
  ),
  'paragraphs in turn': fill(`${SENTENCE}\n\n${OTHER_SENTENCE}\n\n`),
  'paragraphs of one letter': fill('a\n\n'),
  'paragraphs of one new word': series((index) => `${spoken(index)}\n\n`),
  'paragraphs of one capital': fill('A\n\nB\n\n'),
  'lines of one letter': fill('a\n'),
  'questions and answers': fill('Q: Did it rain?\n\nA: It did, she said.\n\n'),
  'turns of speakers': series(
    (index) => `ADA ${capital(spoken(index % 9))}: We will see, I think.\n\n`,
  ),
  // Stories told twice, with a change everywhere: what looks for repeats finds them, and has to judge each.
  'told twice': twice((index) => story(spoken(index), 'at noon', 7)),
  'told twice, turned': twice((index) => story(spoken(index), 'at noon', 7), true),
  'told twice, other words': twice((index, telling) =>
    story(spoken(index), telling ? 'at twelve' : 'at noon', 7),
  ),
  'told twice, other words, turned': twice(
    (index, telling) => story(spoken(index), telling ? 'at twelve' : 'at noon', 7),
    true,
  ),
  'told twice, other numbers': twice((index, telling) =>
    story(spoken(index), 'at noon', telling + index),
  ),
  'told twice, other names': twice((index, telling) =>
    story(capital(letters(telling + index)), 'at noon', 7),
  ),
  'told twice, other names, turned': twice(
    (index, telling) => story(capital(letters(telling + index)), 'at noon', 7),
    true,
  ),
  'told twice, in paragraphs': twice(
    (index, telling) => `${story(spoken(index), telling ? 'at twelve' : 'at noon', 7)}\n\n`,
  ),
  'told twice, in paragraphs, turned': twice(
    (index, telling) => `${story(spoken(index), telling ? 'at twelve' : 'at noon', 7)}\n\n`,
    true,
  ),
  'told twice, other names, in paragraphs': twice(
    (index, telling) => `${story(capital(letters(telling + index)), 'at noon', 7)}\n\n`,
  ),
  'told twice, once as quotes': twice((index, telling) =>
    telling
      ? `“${story(spoken(index), 'at noon', 7).trim()}” said ${capital(letters(index))}. `
      : story(spoken(index), 'at noon', 7),
  ),
  'told twice, without an end': twice(
    (index) => story(spoken(index), 'at noon', 7).replace('. ', ' and '),
    true,
  ),
  'told twice in one sentence, other words': twice((index, telling) =>
    [
      letters(index),
      letters(index + 10_000),
      capital(letters(index + 20_000)),
      letters(index + 30_000),
      telling ? 'and ' : 'or ',
    ].join(' '),
  ),
  'told twice, at short': twice((index, telling) =>
    telling ? `The ferry to ${spoken(index)} leaves. ` : story(spoken(index), 'at noon', 7),
  ),
  captions: series((index) => `Photo: ${capital(spoken(index))} Lee / AP\n\n`),
  'captions, counted': series(
    (index) => `Hide Caption ${index % 99} of 99 A ferry in the harbour. `,
  ),
  signatures: series((index) => `“It rained.” — ${capital(spoken(index))} Lee, mayor\n\n`),
  teasers: fill('READ MORE: The ferry does not run ... '),
  boilerplate: fill(
    'Follow us on Twitter. Sign up for our newsletter. All rights reserved. © 2016 ',
  ),
  datelines: fill('GENEVA (Reuters) - It rained.\n\n'),
  bylines: series((index) => `By ${capital(spoken(index))} Lee\n\n`),
  'market reports': series(
    (index) =>
      `Shares of ${capital(spoken(index % 211))} rose ${index % 9}.${index % 7} percent to ${index % 53} dollars. `,
  ),
  // Links, posts, markup, what machines write.
  'addresses, glued': fill('http://a'),
  addresses: fill('http://a.b/c '),
  'addresses that end in a handle': (size) => `${fill('http://a')(size - 5)} (@x `,
  'pictures of posts': fill('pic.twitter.com/a — '),
  'mail addresses': fill('a@b.'),
  handles: fill('@a (@b) '),
  hashtags: fill('#a'),
  tags: fill('<p>a</p>'),
  'tags never closed': fill('<a '),
  'comments never closed': fill('<!-- a'),
  entities: fill('&amp;'),
  'entities, cut': fill('&am'),
  'entities of numbers': fill('&#8217;'),
  'links of Markdown': fill('[a](b'),
  base64: series((_, random) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charAt(random() * 64),
  ),
  'objects of JSON': fill('{"a":"b",'),
  code: fill('function(){var a=1;'),
  paths: fill('C:\\a\\b '),
  underscores: fill('a_b_'),
  mojibake: fill('â€™Ã©'),
  // White space and characters without width.
  spaces: framed('a', ' ', 'b'),
  'spaces at line ends': fill('a   \n'),
  'line ends': framed('a', '\n', 'b'),
  'spaces and line ends': framed('a', ' \n', 'b'),
  tabs: framed('a', '\t', 'b'),
  'carriage returns': framed('a', '\r', 'b'),
  'no-break spaces': framed('a', '\u00a0', 'b'),
  'zero-width spaces': fill('a\u200b'),
  'soft hyphens': fill('a\u00ad'),
  nulls: fill('a\u0000'),
  controls: fill('a\u001b[2J'),
  bidi: fill('\u202eab\u202c '),
  'combining marks on one letter': framed('a', '\u0301', ' b'),
  'combining marks': fill('e\u0301 '),
  'combining marks of two classes': framed('a', '\u0301\u0316', ' b'),
  'combining marks of two classes in a name': framed('Ada Bru', '\u0301\u0316', 'n met Bo.'),
  'lone surrogates': fill('\ud800a'),
  'lone surrogates alone': fill('\udc00'),
  'variation selectors': fill('a\ufe0f'),
  // Other scripts.
  Chinese: fill('渡船因暴风雨停航市长说'),
  'Chinese sentences': fill('渡船因暴风雨停航。'),
  Japanese: fill('フェリーは嵐のため運休です'),
  Korean: fill('배가 폭풍으로 멈췄다 '),
  'Korean, glued': fill('배가폭풍으로멈췄다'),
  Arabic: fill('توقفت العبارة بسبب العاصفة '),
  Thai: fill('เรือข้ามฟากหยุดวิ่งเพราะพายุ'),
  Devanagari: fill('तूफान के कारण नौका बंद है। '),
  Russian: fill('Паром не ходит из-за шторма. '),
  German: fill('Die Fähre fährt am Montag nicht. '),
  'letters of two scripts': fill('aб'),
  emoji: fill('👩‍👩‍👧‍👦'),
  flags: fill('🇨🇭🇫🇷'),
}

/** Puts a text where a stage looks at it; the whole has about so many code units. */
export const LAYOUTS: Readonly<Record<string, (make: HostileText, size: number) => string>> = {
  alone: (make, size) => make(size),
  'between twins': (make, size) => {
    const text = make(size / 2)
    return `${SENTENCE} ${text}\n\n${OTHER_SENTENCE}\n\n${SENTENCE} ${text}`
  },
  'in lines': (make, size) => {
    const lines = make(size).match(/[\s\S]{1,120}/g) ?? []
    return `${SENTENCE}\n\n${lines.join('\n\n')}\n\n${SENTENCE}`
  },
}
