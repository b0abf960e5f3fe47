/** What goes beside what the rules let go: repeats that the learnt decision is sure of, and what guards them. */
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { readArticle } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import type { HeldPassage } from '../../src/duplicates/candidates/candidate.ts'
import { CHANCES } from '../../src/duplicates/decide/chances.data.ts'
import { SIGNAL_NAMES, signalsOf } from '../../src/duplicates/decide/chances.ts'
import { losesFact, statesAnother } from '../../src/duplicates/decide/fact-guard.ts'
import { hear } from '../../src/duplicates/decide/hear.ts'
import { hangsTogether, heldPassage } from '../../src/duplicates/decide/structure.ts'
import { settle } from '../../src/duplicates/settle.ts'
import type { OrientedPair } from '../../src/duplicates/signals/pair-signals.ts'
import { weighedPairs } from '../../src/duplicates/signals/stretch-pairs.ts'
import { HangingText } from '../../src/reading/hanging-text.ts'
import { SentencePlaces } from '../../src/reading/sentence-places.ts'

const LOCK =
  'The old lock of Ankerveld will stay shut until the gates have been hung again and the sill is dry.'
const FISH =
  'Anglers had counted eleven kinds of fish in the basin, four of which nobody had seen there before the winter.'
const BARGE =
  'A barge with gravel for the new road waits below the weir, and its skipper has taken up knitting to pass the days.'
const TOLL =
  'Whoever goes through by night pays double, which the council calls a matter of sleep rather than of money.'
const INN =
  'In the inn across the water the keeper has put a slate on the wall where guests bet on the day of the opening.'

const EVEN = { going: () => 0, oneThing: () => 0 }

const gone = (text: string): string[] => clean(text).removals.map((removal) => removal.text)

function pairsOf(text: string): OrientedPair[] {
  const heard = finish(
    hear(readArticle({ text }), 'first', [], { facts: undefined, isDigest: false }, EVEN),
  )
  return heard === undefined ? [] : finish(weighedPairs(heard.view, heard.alignments))
}

function held(pair: OrientedPair): HeldPassage {
  const { marked } = pair.x.view
  return heldPassage(pair, new SentencePlaces(marked, new HangingText(marked)))
}

/** What goes if the later one of two is so likely to, and the earlier one is not. */
function settledOf(text: string, chance = 0.9): string[] {
  const heard = finish(
    hear(readArticle({ text }), 'first', [], { facts: undefined, isDigest: false }, EVEN),
  )
  if (heard === undefined) return []
  finish(settle(heard, 'first', ({ x, y }) => (x.start > y.start ? chance : 0)))
  return heard.judge.going.map(({ candidate: { firstSentence, end } }) =>
    text.slice(heard.view.marked.document.sentences[firstSentence]?.start, end),
  )
}

describe('of text and the caption of a picture', () => {
  const told = BARGE.replace('its skipper', 'the skipper')
  const settledBelow = (above: string): string[] =>
    settledOf([above, LOCK, FISH, told, TOLL, INN].join('\n\n'))

  test('the text stays, however much likelier it is to be the repeat', () => {
    const walk = 'Jo Vane walks along the weir on Tuesday, March 3, 2020.'
    expect(settledBelow(`${walk} ${BARGE} (AP Photo/Tom Lund)`)).toEqual([
      expect.stringContaining(BARGE),
    ])
  })

  test('but not where it is text that tells the same', () => {
    const songs = 'Nobody sings there any more, as the old songs are of eels.'
    expect(settledBelow(`${BARGE} ${songs}`)).toEqual([told])
  })
})

describe('a line of few words', () => {
  const settledTwice = (line: string, chance: number): string[] =>
    settledOf([LOCK, FISH, line, BARGE, TOLL, line, INN, LOCK].join('\n\n'), chance)

  test.each(['Jo Vane/Getty Images', 'Photo: Mara Lund', 'By Jo Vane, harbour reporter'])(
    'that is no text goes where it is likely to be a repeat: %s',
    (line) => {
      expect(settledTwice(line, 0.7)).toContain(line)
    },
  )

  test('that may head another thing each time goes only where it surely is', () => {
    expect(settledTwice('Pros and cons', 0.7)).toEqual([LOCK])
    expect(settledTwice('Pros and cons', 0.9)).toContain('Pros and cons')
  })

  test('that counts something stays with what it counts', () => {
    expect(settledTwice('Boats in the lock: 14', 0.9)).toEqual([LOCK])
  })

  test('that tells when the article came counts nothing', () => {
    const dated = 'Published 9:40 p.m. EST March 4, 2016'
    expect(settledTwice(dated, 0.9)).toContain(dated)
  })
})

test('a post of which all but the signature is said is no part of one', () => {
  const post = `${LOCK} — Jo Vane (@jovane) May 4, 2016`
  const text = [INN, `${FISH} “${LOCK}”`, BARGE, post, TOLL].join('\n\n')
  const pair = pairsOf(text).find(
    ({ x }) => x.start === text.indexOf(post) && x.passage === LOCK,
  ) as OrientedPair
  expect(hangsTogether(pair, held(pair))).toBe(false)
})

describe('a sentence that stands twice on a line that lost its borders', () => {
  test('goes once, and the earlier one stays', () => {
    const text = [INN, LOCK, FISH, BARGE, TOLL, LOCK].join(' ')
    expect(gone(text)).toEqual([LOCK])
    expect(clean(text).removals[0]?.start).toBe(text.lastIndexOf(LOCK))
  })

  test.each([
    ['verb', LOCK.replace('hung', 'sold')],
    ['negation', LOCK.replace('will stay', 'will not stay')],
    ['number', FISH.replace('eleven', 'twelve')],
  ])('stays where the other has another %s', (_, copy) => {
    const own = copy.startsWith('The old') ? LOCK : FISH
    expect(
      gone([INN, own, BARGE, TOLL, INN.replace('slate', 'board'), copy].join(' ')),
    ).not.toContain(own)
    expect(gone([INN, own, BARGE, TOLL, copy].join(' '))).toEqual([])
  })
})

test('a sentence stays of which the other says nothing, though the one before it comes again', () => {
  const first =
    'The library of Ankerveld has begun to lend drills and ladders beside its books, and in a month all were out.'
  const kept =
    'Readers may keep a tool for a week, and they pay nothing unless they bring it back broken.'
  const again = first
    .replace('drills and', 'drills and also')
    .replace('all were', 'all were largely')
  const other =
    'Readers may lose a tool for a week, and they pay nothing unless they bring it back broken.'
  const text = [`${first} ${kept}`, FISH, BARGE, INN, `${again} ${other}`].join('\n\n')
  expect(clean(text).text).toContain(kept)
  expect(clean(text).text).toContain(other)
})

describe('a sentence whose words stand in two sentences of another passage', () => {
  const goes = (end: string, reply: string): boolean => {
    const said = 'The harbour office did not immediately reply to questions for this report.'
    const text = [
      `The letter came from Ida Brun, who ran ${end}. ${reply}`,
      FISH,
      said,
      BARGE,
    ].join('\n\n')
    return clean(text).removals.some(({ start }) => start === text.lastIndexOf(said))
  }

  test('stays if the second is about something else', () => {
    const end = 'the guard of the harbour office'
    expect(goes(end, 'Brun did not reply to questions for this report.')).toBe(false)
  })

  test('goes if one of them says all of it', () => {
    const reply = 'The harbour office did not immediately reply to questions for this report.'
    expect(goes('the guard of the harbour office', reply)).toBe(true)
  })
})

describe('a fact is lost', () => {
  const isLost = (one: string, other: string): boolean => {
    const text = [LOCK, one, FISH, BARGE, other].join('\n\n')
    const pair = pairsOf(text).find(({ x, y }) => x.passage === one && y.passage === other)
    if (pair === undefined) throw new Error('no pair')
    return losesFact(pair)
  }
  const said =
    'The council of Ankerveld has approved the plan of Marta Weil to hang eleven new gates by the end of May.'

  test.each([
    ['another verb', 'approved', 'rejected'],
    ['another name', 'Marta Weil', 'Jonas Pell'],
    ['another number', 'eleven', 'fourteen'],
    ['a negation', 'has approved', 'has not approved'],
    ['another end', 'by the end of May', 'without any public debate'],
    ['the opposite', 'new', 'old'],
  ])('in a copy, with %s', (_, one, other) => {
    expect(isLost(said, said.replace(one, other))).toBe(true)
    expect(isLost(said.replace(one, other), said)).toBe(true)
  })

  test.each([
    ['the same number', 'eleven', '11'],
    ['a form of the same word', 'approved', 'approves'],
    ['a word that says little', 'new gates', 'very new gates'],
  ])('but not with %s', (_, one, other) => {
    expect(isLost(said, said.replace(one, other))).toBe(false)
  })

  const retold =
    'After a debate of six hours, in which the anglers spoke up for the fish and the skippers for themselves, the council of Ankerveld voted for the plan of Marta Weil, who wants eleven new gates hung by the end of May, before the barges come back.'

  test('not in a retelling, which says it in its own words', () =>
    expect(isLost(said, retold)).toBe(false))

  test('but with its number there, too', () =>
    expect(isLost(said.replace('eleven', 'fourteen'), retold)).toBe(true))
})

describe('a copy states another thing', () => {
  const isStated = (one: string, other: string): boolean => {
    const text = [LOCK, one, FISH, BARGE, other].join('\n\n')
    const pair = pairsOf(text).find(({ x, y }) => x.passage === one && y.passage === other)
    if (pair === undefined) throw new Error('no pair')
    return statesAnother(pair)
  }
  const said = 'has moved the office of the lock into the old mill, and pays for the road to it.'

  test('of another subject', () =>
    expect(isStated(`The council ${said}`, `Marta Weil ${said}`)).toBe(true))

  test('under another label', () => {
    const rate = 'four percent of what the boat has cost its owner, paid by the week at the gate.'
    expect(isStated(`The night rate: ${rate}`, `The skippers’ rate: ${rate}`)).toBe(true)
  })

  test('with another end', () => {
    const asked = 'The council has asked the province for money to mend the weir'
    expect(isStated(`${asked} before Easter.`, `${asked}, as Weil wanted.`)).toBe(true)
    expect(isStated(`${asked}, as Weil wanted.`, `${asked}, as Weil wanted, it said.`)).toBe(false)
  })

  test('but not where a pronoun stands for the subject', () =>
    expect(isStated(`The council ${said}`, `It ${said}`)).toBe(false))
})

describe('an answer', () => {
  const answer = 'That is for the keeper of the lock to say, and for nobody else in this town.'
  const areTogether = (one: string, other: string): boolean => {
    const text = [LOCK, one, answer, FISH, BARGE, other, answer, TOLL].join('\n\n')
    const pair = pairsOf(text).find(({ x, y }) => x.passage === answer && y.passage === answer)
    if (pair === undefined) throw new Error('no pair')
    return hangsTogether(pair, held(pair))
  }

  test('belongs to its question', () =>
    expect(areTogether('May I row by night?', 'Who lights the lamps?')).toBe(true))

  test('to none if the question is the same', () =>
    expect(areTogether('Who lights the lamps?', 'Who lights the lamps?')).toBe(false))

  test('that is printed on its line, too', () => {
    const price = 'Nine crowns for the day, and four crowns for all who are under eighteen'
    const one = `What does the lock cost? ${price}.`
    const other = `What does the lock cost at night? ${price}; both cost twelve.`
    const pair = pairsOf([LOCK, one, FISH, BARGE, other, TOLL].join('\n\n')).find(
      ({ x, y }) => x.passage === one && y.passage === other,
    )
    if (pair === undefined) throw new Error('no pair')
    expect(hangsTogether(pair, held(pair))).toBe(true)
  })
})

describe('what something leads in to', () => {
  const rule = 'Whoever rows below the weir wears a vest and keeps to the right of the buoys.'
  const areTogether = (one: string, other: string): boolean => {
    const text = [LOCK, one, rule, FISH, BARGE, TOLL, other, rule, INN].join('\n\n')
    const pair = pairsOf(text).find(({ x, y }) => x.passage === rule && y.passage === rule)
    if (pair === undefined) throw new Error('no pair')
    return hangsTogether(pair, held(pair))
  }

  test('belongs to that', () => expect(areTogether('Rule 6:', 'Rule 8:')).toBe(true))

  test('but not if nothing does', () =>
    expect(areTogether('So it is told.', 'So they say.')).toBe(false))
})

describe('what two records share', () => {
  const keeper = 'Its keeper lives in the house beside the gate and can be called by the bell.'
  const record = (count: number): string =>
    `The basin of this lock holds ${count} boats when it is full.`
  const areTogether = (one: string, other: string): boolean => {
    const text = [LOCK, one, keeper, FISH, BARGE, other, keeper, TOLL].join(' ')
    const pair = pairsOf(text).find(({ x, y }) => x.passage === keeper && y.passage === keeper)
    if (pair === undefined) throw new Error('no pair')
    return hangsTogether(pair, held(pair))
  }

  test('belongs to each of them', () => expect(areTogether(record(40), record(65))).toBe(true))

  test('also where both have a sentence between', () => {
    const [one, other] = [40, 65].map((count) => `${record(count)} It opens by day.`)
    expect(areTogether(one as string, other as string)).toBe(true)
  })

  test('but what stands beside other text does not', () =>
    expect(areTogether(INN, TOLL.replace('night', 'day'))).toBe(false))

  test('nor what the site adds beside what it adds', () => {
    const notice = 'This message could not be shown, but the story goes on below.'
    const added = (count: number): string => `Advertisement ${count}\n\n${notice}`
    const text = [LOCK, added(2), FISH, BARGE, added(3), TOLL].join('\n\n')
    const pair = pairsOf(text).find(({ x, y }) => x.passage === notice && y.passage === notice)
    if (pair === undefined) throw new Error('no pair')
    expect(hangsTogether(pair, held(pair))).toBe(false)
  })
})

describe('a fact that only one of two says', () => {
  const isLost = (one: string, other: string, isSure = false): boolean => {
    const text = [INN, one, FISH, TOLL, other, BARGE].join('\n\n')
    const pair = pairsOf(text).find(({ x, y }) => x.passage === one && y.passage === other)
    if (pair === undefined) throw new Error('no pair')
    return losesFact(pair, isSure)
  }
  const weir = 'The council of Ankerveld has asked the province for money to mend the weir'

  test('is lost with a negation right beside what both say', () => {
    expect(isLost(`${weir} by May.`, `${weir} by May not.`)).toBe(true)
  })

  test('but not with one of the next clause, or where it is cut off', () => {
    expect(isLost(`${weir} by May.`, `${weir} by May, never in the summer.`)).toBe(false)
    expect(isLost(`${weir} by...`, `${weir} by no later than May.`)).toBe(false)
  })

  test('is a word for another; one for none only where it is not sure that they are copies', () => {
    expect(isLost(`${weir}.`, weir.replace('mend', 'sell').concat('.'), true)).toBe(true)
    const its = weir.replace('the weir', 'it')
    expect(isLost(`${weir}.`, `${its}.`)).toBe(true)
    expect(isLost(`${weir}.`, `${its}.`, true)).toBe(false)
  })

  test('a word for one that the other says elsewhere, where both say nearly the same', () => {
    const said = (who: string): string =>
      `Both crews took the old boat over the weir on Monday, and ${who} used the rope that the keeper had left at the mill.`
    expect(isLost(said('both'), said('many'), true)).toBe(true)
    expect(isLost(said('both'), said('both'), true)).toBe(false)
  })
})

describe('signals', () => {
  const [first, second] = pairsOf([INN, LOCK, FISH, LOCK].join(' ')).filter(
    ({ x, y }) => x.passage === LOCK && y.passage === LOCK,
  )

  test('tell of both directions of a pair', () => {
    expect([first?.x.start, second?.x.start].toSorted()).toEqual(
      [first?.y.start, second?.y.start].toSorted(),
    )
    expect(first?.reverse).toBe(second)
  })

  test('are numbers, each within the model', () => {
    expect(new Set(SIGNAL_NAMES).size).toBe(SIGNAL_NAMES.length)
    expect(CHANCES.going.signals).toBe(SIGNAL_NAMES.length)
    expect(CHANCES.oneThing.signals).toBe(SIGNAL_NAMES.length)
    const values = signalsOf(first as OrientedPair)
    expect([...values].every(Number.isFinite)).toBe(true)
    expect(values[SIGNAL_NAMES.indexOf('coverage')]).toBe(1)
    expect(values[SIGNAL_NAMES.indexOf('lostContent')]).toBe(0)
    expect(values[SIGNAL_NAMES.indexOf('exchangedNumbers')]).toBe(0)
  })

  test('do not grow with the square of a text in which everything stands again', () => {
    const lines = Array.from(
      { length: 400 },
      (_, index) => `Ferry ${index % 7} leaves at ${index % 5} from the old quay`,
    )
    const few = pairsOf(lines.slice(0, 100).join('\n\n')).length
    expect(few).toBeGreaterThan(10)
    expect(pairsOf(lines.join('\n\n')).length).toBeLessThan(few * 8)
  })
})
