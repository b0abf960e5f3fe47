import { expect, test } from 'vitest'
import { datelineRegion, datelineSize, isDateline } from '../../src/document/dateline.ts'

test.each([
  ['PORT SABLE — ', 'The lock was closed.'],
  ['PORT SABLE, Ontaria (AP) -- ', 'The lock was closed.'],
  ['Sable, Ontaria – ', 'The lock was closed.'],
  ['SABLE (Reuters) - ', '“Nobody was hurt,” she said.'],
  ['OLD SABLE—', 'The lock was closed.'],
  ['SABLE ― ', 'The lock was closed.'],
  ['(CNN) ', 'The lock was closed.'],
  ['PORT SABLE, Ont. (KQRX) — ', 'The lock was closed.'],
  ['SABLE Oct 17 (Reuters) - ', 'The lock was closed.'],
  ['PORT SABLE, Ontaria, March 3 — ', 'The lock was closed.'],
  ['Sable, 3 June (AFP) – ', 'The lock was closed.'],
  ['OLD SABLE, May 18 (UPI) -- ', 'The lock was closed.'],
  ['SABLE/OLD HARBOUR (Reuters) - ', 'The lock was closed.'],
  ['SABLE/OLDMERE, Jan 14 (Reuters) - ', 'The lock was closed.'],
  ['SABLE, 3 June 2026 - ', 'The lock was closed.'],
  ['OLD SABLE, Ont.-', 'Twenty boats sank.'],
  ['OLD SABLE, Ont., — ', 'The lock was closed.'],
  ['SABLE —- ', 'The lock was closed.'],
  ['SABLE (Harbour Syndicate) — ', 'The lock was closed.'],
  ['Sable/Oldmere - ', 'The lock was closed.'],
  ['By Jo March and Kit Lund SABLE (Reuters) - ', 'The lock was closed.'],
])('%s is one', (dateline, text) => {
  expect(datelineSize(dateline + text)).toBe(dateline.length)
})

test.each([
  'The lock was closed — for good.',
  'Captain Rocha – the master of the lock – closed it.',
  'EU - The union has 27 members.',
  'NASA - the agency - closed it.',
  'Harbour News — the paper — said so.',
  'A-lines are back.',
  'SABLE, Stoke-On-Water and Oldmere have locks.',
  'Jo March/Harbour Pictures — Sable Images',
  'The lock of Sable/Oldmere - it is old - was closed.',
  'Ada Brun, D-Ontaria -- The head of the committee spoke.',
  '(KQRX) The lock was closed.',
])('%s has none', (text) => {
  expect(datelineSize(text)).toBe(0)
})

test.each(['PORT SABLE, Ontaria, March 3 -', 'SABLE, Oct 17 -', 'Sable, Ontaria (AP) --'])(
  '%s is one and nothing else',
  (paragraph) => {
    expect(isDateline(paragraph)).toBe(true)
  },
)

test.each(['PORT SABLE, March 3 - The lock was closed.', 'SABLE', 'Record April 27'])(
  '%s is something else',
  (paragraph) => {
    expect(isDateline(paragraph)).toBe(false)
  },
)

test.each([
  ['PORT SABLE, Ontaria, March 3 - The lock', 'Ontaria'],
  ['SABLE, N.C. (AP) - The lock', 'N.C.'],
  ['SABLE (AP) - The lock', undefined],
])('the region of %s', (paragraph, region) => {
  const span = datelineRegion(paragraph)
  expect(span && paragraph.slice(span.start, span.end)).toBe(region)
})
