/**
 * Names of people, organisations and places as compromise and onceover find them, on the same labelled
 * files, side by side in one run: exact-span F1 by type, in the text as it is, in capitals and in title
 * case; words a second.
 *
 *     npm install --prefix bench/peers     # once; the project itself does not need them
 *     npx tsx bench/peers/entities.mjs --data DIR
 *
 * Method: compromise is given what it was made for (`people`, `organizations`, `places`); punctuation,
 * possessives, articles and titles at the ends of what it finds are cut off in its favour.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import nlp from 'compromise'
import { parse } from '../../src/document/parse.ts'
import { tagNames } from '../../src/entities/name-tagger.ts'
import { countSpans, scoreSpans } from '../eval/entities.ts'
import { copyInCapitals, copyInTitleCase } from '../eval/letter-case.ts'

const TYPES = ['PERSON', 'ORGANIZATION', 'LOCATION']
const FILES = ['measure-worldwide-dev.jsonl', 'measure-conll2003-dev.jsonl']
const COPIES = {
  'as it is': (text) => text,
  capitals: copyInCapitals,
  'title case': copyInTitleCase,
}
const FRONT =
  /^(?:[^\p{L}\p{N}]+|(?:the|mr|mrs|ms|dr|president|prime minister|minister|sen|gov|gen|rep|sir|king|queen|prince|pope|judge|secretary|captain|professor)\b\.?\s*)+/iu
const BACK = /(?:['’]s|[^\p{L}\p{N}])+$/u

function trimmed({ text, offset }) {
  const from = offset.start + (FRONT.exec(text)?.[0].length ?? 0)
  const rest = text.slice(from - offset.start)
  return { start: from, end: from + rest.replace(BACK, '').length }
}

const FINDERS = {
  onceover: (text) => tagNames(parse(text)),
  compromise(text) {
    const document = nlp(text)
    const found = [
      ['PERSON', document.people()],
      ['ORGANIZATION', document.organizations()],
      ['LOCATION', document.places()],
    ]
    return found.flatMap(([type, view]) =>
      view.json({ offset: true }).map((match) => ({ type, ...trimmed(match) })),
    )
  },
}

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new Error('Usage: npx tsx bench/peers/entities.mjs --data DIR')

const row = (cells) =>
  console.log(cells.map((cell, at) => (at < 3 ? cell.padEnd(15) : cell.padStart(14))).join(''))
row(['file', 'text', 'package', ...TYPES, 'all', 'words/s'])
for (const file of FILES) {
  const articles = readFileSync(join(values.data, 'entities', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  for (const [copy, change] of Object.entries(COPIES)) {
    for (const [name, find] of Object.entries(FINDERS)) {
      const counts = new Map()
      let words = 0
      const before = process.cpuUsage()
      for (const { text, entities } of articles) {
        const changed = change(text)
        countSpans(counts, find(changed), entities, TYPES)
        words += changed.split(/\s+/).length
      }
      const { user, system } = process.cpuUsage(before)
      const scores = [...TYPES.map((type) => [counts.get(type)]), [...counts.values()]].map(
        (list) => scoreSpans(list).f1.toFixed(1),
      )
      const speed = String(Math.round((words / (user + system)) * 1e6))
      row([file.slice(8, -6), copy, name, ...scores, speed])
    }
  }
}
