/**
 * What the package says of articles, hashed, in any program that runs JavaScript: Node, Bun, a page, a worker. Two of
 * them that agree here gave the same bytes.
 *
 * Method: every stage of every article, and what two and all of them have to do with each other, as JSON; SHA-256 by Web
 * Crypto, which all of them have. Cost: a second or two for the articles of `fixtures/`.
 */
import type { openCorpus } from '../../../src/corpus/open-corpus.ts'
import type * as root from '../../../src/index.ts'

export interface Library {
  readonly root: typeof root
  readonly openCorpus: typeof openCorpus
}

/** By the name of what was asked, a hash for each article. */
export type Answers = Readonly<Record<string, readonly string[]>>

export async function answersOf(
  { root, openCorpus }: Library,
  texts: readonly string[],
): Promise<Answers> {
  const articles = texts.map((text, place) => ({ id: `${place}`, source: `${place % 3}`, text }))
  const next = (place: number): string => texts[(place + 1) % texts.length] as string
  const corpus = await openCorpus()
  const findings: unknown[] = []
  for (const article of articles) findings.push(await corpus.add(article))
  const asked: Readonly<Record<string, readonly unknown[]>> = {
    digest: articles.map((article) => root.digest(article)),
    clean: texts.map((text) => root.clean(text, { boilerplate: true })),
    findDuplicates: texts.map((text) => root.findDuplicates(text)),
    compare: texts.map((text, place) => root.compare(text, next(place))),
    condense: texts.map((text) => root.condense(text, { words: 60, explain: true })),
    'condense of two': texts.map((text, place) => root.condense([text, next(place)])),
    extractEntities: texts.map((text) => root.extractEntities(text)),
    extractKeyphrases: texts.map((text) => root.extractKeyphrases(text)),
    joinPassages: [root.joinPassages(texts, { threshold: 0.1, shingle: 2 })],
    corpus: findings,
    clusters: [corpus.clusters()],
    snapshot: [Array.from(corpus.snapshot())],
  }
  const hashed = Object.entries(asked).map(
    async ([name, answers]) => [name, await Promise.all(answers.map(hashOf))] as const,
  )
  return Object.fromEntries(await Promise.all(hashed))
}

async function hashOf(answer: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(answer))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
