import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const BRIDGE =
  'The old bridge over the Varde will be closed for repairs until the end of April, the council said.'
const OTHER = 'A ferry carries people across in the meantime, twice an hour and free of charge.'

/** What differs, as words of the passage and of the one that stays. */
function changes(first: string, second: string): [here: string, there: string][] {
  const text = `${first}\n\n${OTHER}\n\n${second}`
  const [pair] = findDuplicates(text)
  return (pair?.changes ?? []).map(({ here, there }) => [
    here ? text.slice(here.start, here.end) : '',
    there ? text.slice(there.start, there.end) : '',
  ])
}

describe('changes of a pair', () => {
  test('are none where every word is the same', () => {
    expect(changes(BRIDGE, BRIDGE.replace('bridge', '"bridge"'))).toEqual([])
  })

  test('tell words that are put in the place of others', () => {
    expect(changes(BRIDGE, BRIDGE.replace('will be closed', 'is to be closed'))).toEqual([
      ['is to', 'will'],
    ])
  })

  test('tell words that only one side has, those of the other side at the end', () => {
    const longer = BRIDGE.replace('repairs', 'repairs and paint').replace(' old', '')
    expect(changes(BRIDGE, longer)).toEqual([
      ['and paint', ''],
      ['', 'old'],
    ])
  })

  test('tell another form of a word', () => {
    expect(changes(BRIDGE, BRIDGE.replace('closed', 'closing'))).toEqual([['closing', 'closed']])
  })

  test('tell the fact of a variant among them', () => {
    expect(changes(BRIDGE, BRIDGE.replace('April', 'August'))).toEqual([['August', 'April']])
  })
})

describe('containment', () => {
  test('tell how much of either side the other has', () => {
    const text = `${BRIDGE} ${OTHER}\n\nNobody complained.\n\n${OTHER}`
    const [pair] = findDuplicates(text)
    expect(pair).toMatchObject({ containment: { here: 1, there: 1 } })
    const teaser = OTHER.replace(', twice an hour and free of charge.', ' ...')
    const [part] = findDuplicates(`${BRIDGE} ${OTHER}\n\nNobody complained.\n\n${teaser}`)
    expect(part?.containment.here).toBe(1)
    expect(part?.containment.there).toBeLessThan(0.7)
  })
})
