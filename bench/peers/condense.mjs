/**
 * Summaries of three sentences as other packages and onceover make them, of the same articles, side
 * by side in one run: ROUGE (F, times 100), words, CPU seconds for 1,000 articles.
 *
 *     npm install --prefix bench/peers     # once; the project itself does not need them
 *     npx tsx bench/peers/condense.mjs --data DIR
 *
 * Method: each is given the text and asked for three sentences as its documentation has it; what it
 * gives is split by onceover where it gives a text. The weights of onceover have seen these
 * articles: what it does on others is in models/condensing/README.md.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { condense } from '../../src/condensing/condense.ts'
import { splitSentences } from '../../src/document/sentences.ts'
import { readAllRecords } from '../eval/read-data.ts'
import { rouge } from '../eval/rouge.ts'

const require = createRequire(import.meta.url)
const SENTENCES = 3
const FILES = ['cnndm-val', 'cnn-corpus-dev']
const EVERY = 4
/** So many articles are summarised before the clock starts. */
const WARM_UP = 100

const sentencesOf = (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** Each is loaded when its turn comes: some change what arrays do, for everybody. */
const SUMMARISERS = {
  'first three sentences':
    () =>
    ({ text }) =>
      sentencesOf(text).slice(0, SENTENCES),
  onceover:
    () =>
    ({ title, text }) => {
      const { sentences } = condense({ text, ...(title === null ? {} : { title }) })
      return sentences.map(({ start, end }) => text.slice(start, end))
    },
  'wink-nlp importance': () => {
    const wink = winkNlp(model)
    return ({ text }) => {
      const document = wink.readDoc(text)
      const texts = document.sentences().out()
      const importance = document.out(wink.its.sentenceWiseImportance)
      const best = importance.toSorted((a, b) => b.importance - a.importance).slice(0, SENTENCES)
      return inOrder(best).map(({ index }) => texts[index])
    }
  },
  'ts-textrank': () => {
    const textrank = require('ts-textrank')
    const config = new textrank.AbsoluteSummarizerConfig(
      SENTENCES,
      new textrank.SorensenDiceSimilarity(),
      new textrank.DefaultTextParser(),
      0.85,
      textrank.Summarizer.SORT_OCCURENCE,
    )
    const summarizer = new textrank.Summarizer(config, new textrank.NullLogger())
    return ({ text }) => summarizer.summarize(text, 'en')
  },
  'node-summarizer rank': () => {
    const { SummarizerManager } = require('node-summarizer')
    return async ({ text }) =>
      sentencesOf((await new SummarizerManager(text, SENTENCES).getSummaryByRank()).summary)
  },
  'node-summarizer frequency': () => {
    const { SummarizerManager } = require('node-summarizer')
    return ({ text }) =>
      sentencesOf(new SummarizerManager(text, SENTENCES).getSummaryByFrequency().summary)
  },
  lexrank: () => {
    const lexrank = require('lexrank')
    return ({ text }) =>
      new Promise((resolve, reject) =>
        lexrank.summarize(text, SENTENCES, (error, lines) =>
          error ? reject(error) : resolve(inOrder(lines).map((line) => line.text)),
        ),
      )
  },
}

const inOrder = (lines) => lines.toSorted((a, b) => a.index - b.index)

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new Error('Usage: npx tsx bench/peers/condense.mjs --data DIR')

const row = (cells) =>
  console.log(cells.map((cell, at) => (at < 2 ? cell.padEnd(27) : cell.padStart(12))).join(''))
row(['file', 'package', 'ROUGE-1', 'ROUGE-2', 'ROUGE-Lsum', 'words', 's/1000', 'failed'])
const corpora = new Map()
for (const file of FILES) {
  const records = await readAllRecords(join(values.data, 'condense', `${file}.jsonl.gz`))
  corpora.set(
    file,
    records.filter((_, index) => index % EVERY === 0),
  )
}
for (const [name, load] of Object.entries(SUMMARISERS)) {
  const summarise = load()
  for (const [file, articles] of corpora) await measure(file, name, summarise, articles)
}

async function measure(file, name, summarise, articles) {
  const sums = { rouge1: 0, rouge2: 0, rougeLsum: 0 }
  let words = 0
  let failed = 0
  let milliseconds = 0
  for (const article of articles.slice(0, WARM_UP)) await attempt(summarise, article)
  for (const article of articles) {
    const { user, system } = process.cpuUsage()
    const sentences = await attempt(summarise, article)
    const spent = process.cpuUsage({ user, system })
    milliseconds += (spent.user + spent.system) / 1000
    if (sentences === undefined) failed++
    const scores = rouge(article.reference, sentences ?? [])
    for (const metric of Object.keys(sums)) sums[metric] += scores[metric]
    words += (sentences ?? []).join(' ').split(/\s+/).length
  }
  const mean = (sum) => ((100 * sum) / articles.length).toFixed(2)
  row([
    file,
    name,
    ...Object.values(sums).map(mean),
    (words / articles.length).toFixed(0),
    (milliseconds / articles.length).toFixed(2),
    String(failed),
  ])
}

async function attempt(summarise, article) {
  try {
    return await summarise(article)
  } catch {
    return undefined
  }
}
