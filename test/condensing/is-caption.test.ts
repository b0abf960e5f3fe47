import { expect, test } from 'vitest'
import { isCaption } from '../../src/condensing/is-caption.ts'

test.each([
  'In this photo released by the port, a ferry leaves the harbour.',
  'In this May 3, 2017 file photo, a ferry leaves the harbour.',
  'From left, Ann Lee, Omar Reed and Ilse Brandt at the opening of the bridge.',
  'Pictured: the old ferry.',
  'The engineer Bo Lind is seen in this undated handout photo that the port released.',
  'FILE - A ferry leaves the harbour.',
  'LEFT: Ann Lee mends a net on the quay of Maren.',
  'Hide caption A ferry leaves the harbour.',
  'The engineer Bo Lind is seen on the old bridge of Maren, Sept. 5, 2017.',
  'A child looks at flowers near the bridge in Maren, Monday, June 5, 2017.',
  'U.S. Rep. Orla Venn is tested for the flu at the town hall in Maren, Ohio, U.S., June 5, 2017.',
  'Former U.S. Sen. Bo Lind waves at the crew of a ferry in Maren, June 5, 2017.',
])('%s', (sentence) => {
  expect(isCaption(sentence)).toBe(true)
})

test.each([
  'In this town a photo of the bridge hangs in every kitchen.',
  'The engineer Bo Lind is seen in this town as the man of the bridge.',
  'In this case the council has to pay for the repairs of the bridge.',
  'LEFTOVERS of the harbour fund: two crowns.',
  'From left and right the council was asked to resign.',
  'Files of the council were found in the harbour.',
  'The ferry was built in Maren on June 5, 2017.',
  'The council of Maren, Ohio, asked the U.S. to pay for the bridge on June 5, 2017.',
  'The council will leave the old town hall on June 5, and the bridge reopens.',
])('no caption: %s', (sentence) => {
  expect(isCaption(sentence)).toBe(false)
})
