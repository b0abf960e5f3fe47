/**
 * What each command computes of an article, and how it shows that to a person. The fields of an output
 * line are those of the function of the library that computes them. Only threads that serve load this,
 * and with it the library.
 */
import { clean } from '../cleaning/clean.ts'
import { restore } from '../cleaning/restore.ts'
import { condense } from '../condensing/condense.ts'
import { PassageJoin } from '../corpus/join-passages.ts'
import type { Article } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { parse } from '../document/parse.ts'
import { compare } from '../duplicates/compare.ts'
import { findDuplicates } from '../duplicates/find-duplicates.ts'
import { coOccurrences } from '../entities/co-occurrences.ts'
import { extractEntities } from '../entities/extract-entities.ts'
import { extractKeyphrases } from '../entities/extract-keyphrases.ts'
import { DigestGroup } from '../pool/digest-group.ts'
import { renderClusterSummary } from '../report/render-cluster-summary.ts'
import { renderComparison } from '../report/render-comparison.ts'
import { renderPair } from '../report/render-pair.ts'
import { renderRoles } from '../report/render-roles.ts'
import {
  renderCleaned,
  renderDuplicates,
  renderEntities,
  renderPhrases,
  renderSummary,
  renderText,
} from '../report/render-text.ts'
import { roles } from '../roles/roles.ts'
import type { CommandName } from './commands.ts'
import { startDedupe } from './dedupe.ts'
import type { Job, Result } from './job.ts'
import type { RecordAssignment } from './record-crew.ts'
import { startReport } from './report-job.ts'
import type { Settings } from './settings.ts'
import { storeAt } from './store-port.ts'

/**
 * The job of a command.
 *
 * @throws OnceoverError `USAGE`; what a store throws that cannot be opened
 */
export async function startJob({ command, settings, store }: RecordAssignment): Promise<Job> {
  if (command === 'dedupe') return startDedupe(settings, store && storeAt(store))
  if (command === 'work' || command === 'export') {
    throw new OnceoverError('USAGE', `${command} serves no records one by one`)
  }
  return STARTS[command](settings)
}

const STARTS: Readonly<
  Record<Exclude<CommandName, 'dedupe' | 'work' | 'export'>, (settings: Settings) => Job>
> = {
  digest: startDigest,
  clean: startClean,
  duplicates: startDuplicates,
  condense: startCondense,
  entities: startEntities,
  keyphrases: startKeyphrases,
  roles: startRoles,
  compare: startCompare,
  restore: startRestore,
  pairs: startPairs,
}

function startDigest(settings: Settings): Job {
  const { clean: removal, condense: budget, cleaned } = settings
  const entities = entityOptions(settings)
  const group = new DigestGroup({ clean: removal, condense: budget, entities })
  if (settings.format === 'html') return startReport((article) => group.digest(article))
  return {
    async serve(article) {
      const fields = await group.digest(article)
      return {
        fields,
        report: (options) => renderText({ digest: fields, article }, { ...options, cleaned }),
      }
    },
  }
}

function startClean(settings: Settings): Job {
  return {
    serve(article) {
      const fields = clean(article, settings.clean)
      return { fields, plain: fields.text, report: (options) => renderCleaned(fields, options) }
    },
  }
}

function startDuplicates({ clean: { keep } }: Settings): Job {
  return {
    serve(article) {
      const document = parse(article)
      const duplicates = findDuplicates(document, keep === undefined ? {} : { keep })
      const { text, paragraphs } = document
      return {
        fields: { duplicates },
        report: (options) => renderDuplicates(duplicates, text, paragraphs, options),
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

function startEntities(settings: Settings): Job {
  return {
    serve(article) {
      const document = parse(article)
      const entities = extractEntities(document, entityOptions(settings))
      const company = coOccurrences(document, entities)
      return {
        fields: { entities, coOccurrences: company },
        report: (options) => renderEntities(entities, options, company),
      }
    },
  }
}

function startKeyphrases({ limit }: Settings): Job {
  return {
    serve(article) {
      const keyphrases = extractKeyphrases(article, limit === undefined ? {} : { limit })
      return { fields: { keyphrases }, report: (options) => renderPhrases(keyphrases, options) }
    },
  }
}

function startRoles(): Job {
  return {
    serve(article) {
      const found = roles(article)
      return {
        fields: { roles: found },
        report: (options) => renderRoles(found, article.text, options),
      }
    },
  }
}

/** The first article against each that follows; or the two of a record. */
function startCompare(): Job {
  let first: { readonly article: Article; readonly key: string | number } | undefined
  let others = 0
  return {
    keeps: true,
    serve(article, key) {
      if (first === undefined) {
        first = { article, key }
        return undefined
      }
      others++
      return comparisonOf(first.article, article, { of: first.key })
    },
    serveCluster(articles) {
      const [a, b, ...more] = articles
      if (a === undefined || b === undefined || more.length > 0) {
        throw new OnceoverError(
          'INVALID_RECORD',
          `field \`documents\` must have two, not ${articles.length}`,
        )
      }
      others++
      return comparisonOf(a, b, {})
    },
    end() {
      if (others === 0) throw new OnceoverError('USAGE', 'compare needs two articles')
      return []
    },
  }
}

function comparisonOf(a: Article, b: Article, of: object): Result {
  const comparison = compare(a, b)
  return {
    fields: { ...of, ...comparison },
    report: (options) => renderComparison(comparison, a.text, b.text, options),
  }
}

/** Records are what `clean` or `digest` wrote. */
function startRestore(): Job {
  return {
    serve({ text: cleaned }, _, json) {
      const text = restore({ text: cleaned, ...JSON.parse(json ?? '{}') })
      return { fields: { text }, plain: text, report: () => text }
    },
  }
}

/** Texts are taken in one by one; pairs are known when all were. */
function startPairs({ join: options }: Settings): Job {
  const join = new PassageJoin(options)
  return {
    keeps: true,
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
