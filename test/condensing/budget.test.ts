import { describe, expect, it } from 'vitest'
import { CONDENSE_DEFAULTS, type CondenseOptions, readBudget } from '../../src/condensing/budget.ts'

const unlimited = Number.POSITIVE_INFINITY

describe('readBudget', () => {
  it('takes three sentences if no limit is given', () => {
    const three = {
      words: unlimited,
      sentences: 3,
      characters: unlimited,
      leastWords: 0,
      mostSentences: 3,
    }
    expect(readBudget({}, 500)).toEqual(three)
    expect(readBudget({ words: undefined } as unknown as CondenseOptions, 500)).toEqual(three)
    expect(Object.isFrozen(CONDENSE_DEFAULTS)).toBe(true)
  })

  it('does not limit the sentences if another limit is given', () => {
    expect(readBudget({ words: 60 }, 500).sentences).toBe(unlimited)
    expect(readBudget({ characters: 280 }, 500)).toEqual({
      words: unlimited,
      sentences: unlimited,
      characters: 280,
      leastWords: 0,
      mostSentences: unlimited,
    })
  })

  it('takes the share of the words that a ratio allows, rounded down, one word at the least', () => {
    expect(readBudget({ ratio: 0.25 }, 99).words).toBe(24)
    expect(readBudget({ ratio: 0.01 }, 20).words).toBe(1)
    expect(readBudget({ ratio: 0.5, words: 30 }, 100).words).toBe(30)
    expect(readBudget({ ratio: 0.5, words: 80 }, 100).words).toBe(50)
  })

  it.each([
    ['words', 0],
    ['words', -1],
    ['words', 2.5],
    ['words', Number.NaN],
    ['words', unlimited],
    ['words', '50'],
    ['words', null],
    ['sentences', 0],
    ['sentences', true],
    ['characters', 0],
    ['characters', []],
    ['ratio', 0],
    ['ratio', -0.1],
    ['ratio', 1.01],
    ['ratio', Number.NaN],
    ['ratio', '0.5'],
    ['minWords', 0],
    ['minWords', 1.5],
    ['minWords', '20'],
    ['focus', 3],
    ['focus', null],
    ['compress', 'yes'],
    ['explain', 1],
  ])('refuses %s: %j and names the option', (name, value) => {
    const call = () => readBudget({ [name]: value }, 100)
    expect(call).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
    expect(call).toThrow(`\`${name}\``)
  })

  it('lets the sentences grow to the least words where nothing else limits them', () => {
    expect(readBudget({ minWords: 90 }, 500)).toMatchObject({
      sentences: 3,
      leastWords: 90,
      mostSentences: unlimited,
    })
    expect(readBudget({ minWords: 90, sentences: 4 }, 500)).toMatchObject({ mostSentences: 4 })
  })

  it('refuses a least that is above the most', () => {
    const call = () => readBudget({ minWords: 50, words: 49 }, 100)
    expect(call).toThrow('`minWords` must be at most `words`')
    expect(() => readBudget({ minWords: 50, words: 50 }, 100)).not.toThrow()
  })

  it.each([{ word: 3 }, { Words: 3 }, null, 'short', [3]])('refuses %j as options', (options) => {
    const call = () => readBudget(options as unknown as CondenseOptions, 100)
    expect(call).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  })
})
