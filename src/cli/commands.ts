/**
 * The commands in one table: what each computes of an article, and how it shows that to a person.
 * The fields of an output line are those of the function of the library that computes them.
 */
import { clean } from '../cleaning/clean.ts'
import { condense } from '../condensing/condense.ts'
import { PassageJoin } from '../corpus/join-passages.ts'
import { type Article, asArticle } from '../document/article.ts'
import { parse } from '../document/parse.ts'
import { findDuplicates } from '../duplicates/find-duplicates.ts'
import { coOccurrences } from '../entities/co-occurrences.ts'
import { extractEntities } from '../entities/extract-entities.ts'
import { renderClusterSummary } from '../report/render-cluster-summary.ts'
import { renderPair } from '../report/render-pair.ts'
import {
  renderCleaned,
  renderDuplicates,
  renderEntities,
  renderSummary,
  renderText,
} from '../report/render-text.ts'
import { startDedupe } from './dedupe.ts'
import { DigestGroup } from './digest-group.ts'
import type { Job, Result } from './job.ts'
import type { OptionName } from './options.ts'
import type { Settings } from './settings.ts'

export interface Command {
  readonly name: string
  readonly help: string
  /** The special options that it takes. */
  readonly options: readonly OptionName[]
  readonly start: (settings: Settings) => Job | Promise<Job>
}

/** The job of a command that serves each article by itself. */
const each =
  (run: (article: Article, settings: Settings) => Result) =>
  (settings: Settings): Job => ({ serve: (article) => run(article, settings) })

const CONDENSING = [
  'sentences',
  'words',
  'characters',
  'ratio',
  'min-words',
  'focus',
  'compress',
] as const

export const COMMANDS: readonly Command[] = [
  {
    name: 'digest',
    help: 'all of it in one report (the default)',
    options: [...CONDENSING, 'types', 'keep', 'boilerplate', 'cleaned', 'jobs'],
    start: startDigest,
  },
  {
    name: 'clean',
    help: 'the article with every passage once',
    options: ['keep', 'boilerplate', 'jobs'],
    start: each((article, settings) => {
      const fields = clean(article, settings.clean)
      return { fields, plain: fields.text, report: (options) => renderCleaned(fields, options) }
    }),
  },
  {
    name: 'duplicates',
    help: 'passages that say what another says, and what differs',
    options: ['keep', 'jobs'],
    start: each((article, settings) => {
      const { keep } = settings.clean
      const document = parse(article)
      const duplicates = findDuplicates(document, keep === undefined ? {} : { keep })
      const { text, paragraphs } = document
      return {
        fields: { duplicates },
        report: (options) => renderDuplicates(duplicates, text, paragraphs, options),
      }
    }),
  },
  {
    name: 'condense',
    help: 'the gist, in sentences of the article',
    options: [...CONDENSING, 'explain', 'jobs'],
    start: startCondense,
  },
  {
    name: 'entities',
    help: 'who and what: people, organizations, places, dates, sums',
    options: ['types', 'jobs'],
    start: each((article, settings) => {
      const document = parse(article)
      const entities = extractEntities(document, entityOptions(settings))
      const company = coOccurrences(document, entities)
      return {
        fields: { entities, coOccurrences: company },
        report: (options) => renderEntities(entities, options, company),
      }
    }),
  },
  {
    name: 'pairs',
    help: 'of many articles or passages, those that are alike',
    options: ['measure', 'threshold', 'shingle', 'verify'],
    start: startPairs,
  },
  {
    name: 'dedupe',
    help: 'which articles say again what one before them says',
    options: ['corpus', 'threshold', 'scope', 'days', 'keep', 'drop'],
    start: startDedupe,
  },
]

/** So many articles are made out together, where so many are there. */
const TOGETHER = 32

function startDigest(settings: Settings): Job {
  const { clean: removal, condense: budget, cleaned } = settings
  const entities = entityOptions(settings)
  const group = new DigestGroup({ clean: removal, condense: budget, entities })
  return {
    atOnce: TOGETHER,
    async serve(article) {
      const fields = await group.digest(article)
      return {
        fields,
        report: (options) => renderText(fields, article.text, { ...options, cleaned }),
      }
    },
  }
}

/** One article, or several on one subject, a record. */
function startCondense({ condense: budget }: Settings): Job {
  return {
    serve(article) {
      const summary = condense(article, budget)
      return {
        fields: { summary },
        plain: summary.text,
        report: (options) => renderSummary(summary, options),
      }
    },
    serveCluster(articles) {
      const summary = condense(articles, budget)
      return { fields: { summary }, report: (options) => renderClusterSummary(summary, options) }
    },
  }
}

/** Texts are taken in one by one, none is kept; pairs are known when all were. */
function startPairs({ join: options }: Settings): Job {
  const join = new PassageJoin(options)
  return {
    serve({ text }, key) {
      join.add({ id: key, text })
      return undefined
    },
    *end() {
      for (const pair of join.pairs()) {
        yield { fields: pair, report: (options) => renderPair(pair, options) }
      }
    },
  }
}

function entityOptions({ types }: Settings): { types?: NonNullable<Settings['types']> } {
  return types === undefined ? {} : { types }
}

/** The article with what the command line says about those that say nothing themselves. */
export function completed(article: Article, { title, language }: Settings): Article {
  return asArticle({
    ...article,
    ...(article.title === undefined && title !== undefined ? { title } : {}),
    ...(article.language === undefined && language !== undefined ? { language } : {}),
  })
}
