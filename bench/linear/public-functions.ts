/**
 * The public functions, each as one call on a text, so that they can be timed alike. What a function is
 * given beside the text is made ahead and not timed.
 */
import type { Corpus } from '../../src/entries/corpus.ts'
import { ARTICLE } from './hostile-texts.ts'

/** The package, from its sources or built. */
export interface Package {
  readonly root: typeof import('../../src/index.ts')
  readonly corpus: typeof import('../../src/entries/corpus.ts')
}

export const importPackage = async (built: boolean): Promise<Package> => {
  const [root, corpus] = built
    ? ['../../dist/index.js', '../../dist/corpus.js']
    : ['../../src/index.ts', '../../src/entries/corpus.ts']
  return { root: await import(root), corpus: await import(corpus) }
}

type Call = () => unknown

/** Makes ready for a call on a text. */
export type Prepare = (text: string, packaged: Package) => Call

/** The text, and the same with a few other words at its end. */
const edited = (text: string): string => `${text.slice(0, -20)} It rained on Monday.`

/** A text as several articles of a cluster, which tell the same in part. */
const asCluster = (text: string): { text: string }[] => {
  const size = Math.ceil(text.length / 4)
  return [0, 1, 2, 3].map((part) => ({ text: text.slice(part * size, (part + 1) * size) }))
}

/** The text as articles of one source, of `ARTICLE` code units each. */
export const asArticles = (text: string): { id: string; source: string; text: string }[] =>
  Array.from({ length: Math.ceil(text.length / ARTICLE) }, (_, at) => {
    return { id: String(at), source: 'wire', text: text.slice(at * ARTICLE, (at + 1) * ARTICLE) }
  })

/** Short pieces, as a batch of passages. */
const asPassages = (text: string): string[] => text.match(/[\s\S]{1,400}/g) ?? []

export const PUBLIC_FUNCTIONS: Readonly<Record<string, Prepare>> = {
  parse:
    (text, { root }) =>
    () =>
      root.parse(text),
  'parse as title':
    (title, { root }) =>
    () =>
      root.parse({ title, text: 'It rained.\n\nIt did.' }),
  splitParagraphs:
    (text, { root }) =>
    () =>
      root.splitParagraphs(text),
  splitSentences:
    (text, { root }) =>
    () =>
      root.splitSentences(text),
  findDuplicates:
    (text, { root }) =>
    () =>
      root.findDuplicates(text),
  clean:
    (text, { root }) =>
    () =>
      root.clean(text, { boilerplate: true }),
  restore: (text, { root }) => {
    const cleaned = root.clean(text, { boilerplate: true })
    return () => root.restore(cleaned)
  },
  compare: (text, { root }) => {
    const other = edited(text)
    return () => root.compare(text, other)
  },
  roles: (text, { root }) => {
    const document = root.parse(text)
    return () => root.roles(document)
  },
  condense:
    (text, { root }) =>
    () =>
      root.condense(text),
  'condense many': (text, { root }) => {
    const cluster = asCluster(text)
    return () => root.condense(cluster)
  },
  extractEntities:
    (text, { root }) =>
    () =>
      root.extractEntities(text),
  tagNames: (text, { root }) => {
    const document = root.parse(text)
    return () => root.tagNames(document)
  },
  coOccurrences: (text, { root }) => {
    const document = root.parse(text)
    const entities = root.extractEntities(document)
    return () => root.coOccurrences(document, entities)
  },
  extractKeyphrases:
    (text, { root }) =>
    () =>
      root.extractKeyphrases(text),
  digest:
    (text, { root }) =>
    () =>
      root.digest(text),
  'digest with title':
    (text, { root }) =>
    () =>
      root.digest({ title: text, text }),
  joinPassages: (text, { root }) => {
    const passages = asPassages(text).map((passage, index) => ({
      id: String(index),
      text: passage,
    }))
    return () => root.joinPassages(passages)
  },
  'corpus.add':
    (text, { corpus }) =>
    async () => {
      const opened: Corpus = await corpus.openCorpus({ store: corpus.memoryStore() })
      await opened.add({ id: 'a', text })
      await opened.add({ id: 'b', text: edited(text) })
      await opened.close()
    },
  'corpus.addAll': (text, { corpus }) => {
    const articles = asArticles(text)
    return async () => {
      const opened: Corpus = await corpus.openCorpus()
      for await (const _ of opened.addAll(articles));
      await opened.close()
    }
  },
}

/** A pair of passages, in code units. */
const PAIR = 100

/**
 * How much is answered beside what every text is told of, in code units: of n copies of a passage all n² pairs are
 * asked for, and each of them is told.
 */
export const answeredBy = (call: string, answer: unknown): number =>
  call === 'joinPassages' ? (answer as readonly unknown[]).length * PAIR : 0

/** What a look must find: for whoever looks whether it does. */
export const FAULTY_EXAMPLES: Readonly<Record<string, Prepare>> = {
  'a square': (text) => () => {
    let steps = 0
    for (let length = 0; length < text.length; length++) {
      for (let at = 0; at < length; at++) steps += text.charCodeAt(at)
    }
    return steps
  },
  'no end': () => () => {
    for (let at = 0; ; at = (at + 1) % 7) if (at < 0) return at
  },
}
