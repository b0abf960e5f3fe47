/**
 * What each command computes of an article, and how it shows that to a person. The fields of an output
 * line are those of the function of the library that computes them. Only threads that serve load this,
 * and with it the library.
 */
import { clean } from '../cleaning/clean.ts'
import { condense } from '../condensing/condense.ts'
import { PassageJoin } from '../corpus/join-passages.ts'
import { parse } from '../document/parse.ts'
import { findDuplicates } from '../duplicates/find-duplicates.ts'
import { coOccurrences } from '../entities/co-occurrences.ts'
import { extractEntities } from '../entities/extract-entities.ts'
import { DigestGroup } from '../pool/digest-group.ts'
import { renderClusterSummary } from '../report/render-cluster-summary.ts'
import { renderPair } from '../report/render-pair.ts'
import {
  renderCleaned,
  renderDuplicates,
  renderEntities,
  renderSummary,
  renderText,
} from '../report/render-text.ts'
import type { CommandName } from './commands.ts'
import { startDedupe } from './dedupe.ts'
import type { Job } from './job.ts'
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
  return STARTS[command](settings)
}

const STARTS: Readonly<Record<Exclude<CommandName, 'dedupe'>, (settings: Settings) => Job>> = {
  digest: startDigest,
  clean: startClean,
  duplicates: startDuplicates,
  condense: startCondense,
  entities: startEntities,
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
