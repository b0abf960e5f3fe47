/** `digest`: all stages, each as by itself. */
import { type Article, type Digest, digest, restore } from '../../../src/index.ts'
import {
  articleSeeds,
  ensure,
  ensureDisjoint,
  ensureSame,
  openInput,
  type Target,
} from '../target.ts'
import { ensureCleaned } from './clean.ts'
import { ensurePair } from './duplicates.ts'
import { ensureEntities, ensurePhrases } from './entities.ts'

export const digestTarget: Target = {
  name: 'digest',
  kind: 'text',
  longest: 2000,
  mostSteps: 8000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    const { choice, articles } = openInput(input)
    const options = { clean: { boilerplate: choice % 2 === 1 } }
    for (const article of articles) {
      ensureDigest(
        article,
        ensureSame(() => digest(article, options), 'digest'),
      )
    }
  },
}

export function ensureDigest(article: Pick<Article, 'title' | 'text'>, result: Digest): void {
  const { text } = article
  ensureCleaned(article, result)
  ensure(
    restore(JSON.parse(JSON.stringify(result))) === text,
    () => 'JSON loses the way back',
    'loss',
  )
  ensureDisjoint(result.paragraphs, text.length, 'paragraphs')
  for (const pair of result.duplicates) ensurePair(pair, text.length)
  ensureDisjoint(result.summary.sentences, text.length, 'sentences')
  for (const { start, end } of result.summary.sentences) {
    const isGone = result.removals.some(
      (removal) => removal.rule !== 'link-card' && start < removal.end && removal.start < end,
    )
    ensure(!isGone, () => `the sentence at ${start} is summed up and removed`)
  }
  ensureEntities(text, result.entities)
  ensurePhrases(text, result.keyphrases)
}
