/**
 * `npm run eval -- --data DIR [--only NAME]`: every measure of the project over the files of a data
 * folder, as one table. A measure whose files are missing is skipped, by name; without `--data` only those
 * run that need none. Exits with 1 if a bound is missed, with 2 on wrong usage.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { aliases } from './aliases.ts'
import { boilerplate } from './boilerplate.ts'
import { changedEnglish, changedForeign } from './changed-sentences.ts'
import { cnnCorpus, cnnDailyMail } from './condense.ts'
import { multiNews } from './condense-clusters.ts'
import { corpus } from './corpus.ts'
import { wireEntities, worldwideEntities } from './entities.ts'
import { injectedRepetition, naturalRepetition } from './in-article.ts'
import { invariant } from './invariant.ts'
import { exactJoin } from './join.ts'
import { keyphrases } from './keyphrases.ts'
import { languages } from './languages.ts'
import { layouts, naturalLayouts } from './layouts.ts'
import { markdown } from './markdown.ts'
import type { Measure } from './measure.ts'
import { pages } from './pages.ts'
import { pagesIn } from './pages-in.ts'
import { copiedAnswers, newsPairs, sentencePairs } from './pairs.ts'
import { planted } from './planted.ts'
import { rareTypes } from './rare-types.ts'
import { roles } from './roles.ts'
import { salience } from './salience.ts'
import { seedArticle } from './seed-article.ts'
import { stream } from './stream.ts'
import { formatTable, isMet, type Row } from './table.ts'
import { written } from './written.ts'

const MEASURES: readonly Measure[] = [
  seedArticle,
  written,
  changedEnglish,
  changedForeign,
  injectedRepetition,
  naturalRepetition,
  layouts,
  naturalLayouts,
  planted,
  boilerplate,
  invariant,
  newsPairs,
  sentencePairs,
  copiedAnswers,
  pages,
  pagesIn,
  roles,
  languages,
  markdown,
  corpus,
  cnnDailyMail,
  cnnCorpus,
  multiNews,
  worldwideEntities,
  wireEntities,
  aliases,
  rareTypes,
  salience,
  keyphrases,
  exactJoin,
  stream,
]

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } })
  const { data, only } = values
  const measures = MEASURES.filter(
    ({ name, files }) =>
      (only === undefined || name.includes(only)) && (data !== undefined || files.length === 0),
  )
  if ((data !== undefined && !existsSync(data)) || measures.length === 0) {
    console.error('Usage: npm run eval -- [--data DIR] [--only NAME]')
    console.error(`NAME is part of one of: ${MEASURES.map(({ name }) => name).join(', ')}`)
    return 2
  }
  const rows: Row[] = []
  for (const measure of measures) {
    const missing = measure.files.filter((file) => !existsSync(join(data ?? '', file)))
    if (missing.length > 0) {
      console.error(`skipped ${measure.name}: no ${missing.join(', ')}`)
      continue
    }
    console.error(`running ${measure.name} …`)
    for (const figure of await measure.run(data ?? '')) rows.push({ measure: measure.name, figure })
  }
  console.log(formatTable(rows))
  const missed = rows.filter(({ figure }) => !isMet(figure)).length
  console.log(`\n${rows.length} figures, ${missed} under their bound`)
  return missed > 0 ? 1 : 0
}

process.exitCode = await main()
