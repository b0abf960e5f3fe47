/**
 * Threads and processes that run out of memory while they read: they end, and everybody is told; who is left
 * gives the same bytes as before, and what a store acknowledged is there.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileStore } from '../src/corpus/file-store/file-store.ts'
import { MOST_SENTENCES } from '../src/document/outline.ts'
import { openCorpus } from '../src/entries/corpus.ts'
import { digest } from '../src/index.ts'
import { withFolder } from './temporary-folder.ts'

const folder = resolve('node_modules/.cache', `onceover-memory-${process.pid}`)

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: {
      index: 'src/index.ts',
      corpus: 'src/entries/corpus.ts',
      'file-store': 'src/entries/file-store.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Sentences that all differ, so that no shorter text does for them. */
const sentence = (at: number): string =>
  `Crew number ${at} of the harbour found ${at * 7} crates of Lindau apples near pier ${at % 97}. `
const long = (sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => sentence(at)).join('')

test('a thread without memory ends with an error, and the others go on', {
  timeout: 120_000,
}, async () => {
  const text = long(30)
  const before = JSON.stringify(digest(text))
  const worker = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads')
     import(workerData.program).then(({ digest }) => parentPort.postMessage(digest(workerData.text)))`,
    {
      eval: true,
      workerData: { program: resolve(folder, 'index.mjs'), text: long(60_000) },
      resourceLimits: { maxOldGenerationSizeMb: 40 },
    },
  )
  const told = await new Promise((done) => {
    worker.on('error', done)
    worker.on('message', done)
  })
  expect(told).toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' })
  expect(JSON.stringify(digest(text))).toBe(before)
})

test('a text of short lines is read in little more room than what comes out takes', {
  timeout: 120_000,
}, async () => {
  // As many paragraphs and sentences as a document has take 26 MB; with lists in between it were three times that.
  const worker = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads')
     import(workerData).then(({ parse }) =>
       parentPort.postMessage(parse('a\\n'.repeat(250_000)).paragraphs.length))`,
    {
      eval: true,
      workerData: resolve(folder, 'index.mjs'),
      resourceLimits: { maxOldGenerationSizeMb: 60, maxYoungGenerationSizeMb: 8 },
    },
  )
  const told = await new Promise((done) => {
    worker.on('error', done)
    worker.on('message', done)
  })
  expect(told).toBe(MOST_SENTENCES)
})

test('a cluster of captions is condensed in little room', {
  timeout: 120_000,
}, async () => {
  // 200 kB took 570 MB while each caption was held against all others that show the same thing.
  const caption = (at: number): string =>
    `Alderman ${at * 17} of Lindau waves to crowd ${at * 31}, Monday, June ${1 + (at % 28)}, 2017.`
  const articles = Array.from({ length: 80 }, (_, article) => ({
    id: String(article),
    text: Array.from({ length: 36 }, (_, at) => caption(article * 36 + at)).join(' '),
  }))
  const worker = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads')
     import(workerData.program).then(({ condense }) =>
       parentPort.postMessage(condense(workerData.articles, { words: 100 }).sentences.length))`,
    {
      eval: true,
      workerData: { program: resolve(folder, 'index.mjs'), articles },
      resourceLimits: { maxOldGenerationSizeMb: 120, maxYoungGenerationSizeMb: 8 },
    },
  )
  const told = await new Promise((done) => {
    worker.on('error', done)
    worker.on('message', done)
  })
  expect(told).toBeGreaterThan(0)
})

test('a process without memory loses nothing that its store acknowledged', {
  timeout: 120_000,
}, async () => {
  await withFolder(async (directory) => {
    const program = `
      const { openCorpus } = await import(process.env.PROGRAM + '/corpus.mjs')
      const { fileStore } = await import(process.env.PROGRAM + '/file-store.mjs')
      const corpus = await openCorpus({ store: fileStore(process.env.STORE) })
      const sentence = ${sentence.toString()}
      for (let id = 0; ; id++) {
        let text = ''
        for (let at = 0; at < 200 << id; at++) text += sentence(at)
        await corpus.add({ id: String(id), text })
        console.log(id)
      }`
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=40', '--input-type=module', '--eval', program],
      {
        env: { ...process.env, PROGRAM: folder, STORE: directory },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let printed = ''
    let errors = ''
    child.stdout.on('data', (bytes: Buffer) => {
      printed += bytes
    })
    child.stderr.on('data', (bytes: Buffer) => {
      errors += bytes
    })
    await once(child, 'close')
    expect(errors).toContain('heap out of memory')
    const acknowledged = printed.slice(0, printed.lastIndexOf('\n')).split('\n')
    expect(acknowledged.length).toBeGreaterThan(1)
    const corpus = await openCorpus({ store: fileStore(directory) })
    try {
      expect(acknowledged.filter((id) => !corpus.has(id))).toEqual([])
      expect(corpus.get('0')?.article.text.startsWith(sentence(0))).toBe(true)
    } finally {
      await corpus.close()
    }
  })
})
