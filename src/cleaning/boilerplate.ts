/**
 * What a site adds to every page, and no article says: places of advertisements, offers of
 * newsletters, notices of rights, buttons.
 *
 * Method: one rule a file under `rules/`, each a pattern for a whole paragraph; a paragraph that
 * says anything besides stays. Where the rules come from: the hundred strings that news pages of
 * many outlets repeat most often are four fifths of all such lines. Cost: the rules, for each
 * paragraph that is short enough.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import type { ParsedDocument, ParsedParagraph } from '../document/parse.ts'
import { advertisement } from './rules/advertisement.ts'
import { appOffer } from './rules/app-offer.ts'
import { continueReading } from './rules/continue-reading.ts'
import { contribution } from './rules/contribution.ts'
import { copyright } from './rules/copyright.ts'
import { follow } from './rules/follow.ts'
import { newsletter } from './rules/newsletter.ts'
import { player } from './rules/player.ts'
import { shareBar } from './rules/share-bar.ts'

/** The name of a boilerplate rule. */
export type BoilerplateRule =
  | 'advertisement'
  | 'continue-reading'
  | 'newsletter'
  | 'copyright'
  | 'contribution'
  | 'app-offer'
  | 'follow'
  | 'share-bar'
  | 'player'

const RULES: Readonly<Record<BoilerplateRule, RegExp>> = {
  advertisement,
  'continue-reading': continueReading,
  newsletter,
  copyright,
  contribution,
  'app-offer': appOffer,
  follow,
  'share-bar': shareBar,
  player,
}

/** Every boilerplate rule, in the order in which they are tried. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = Object.freeze(
  Object.keys(RULES) as BoilerplateRule[],
)

/** A paragraph that a rule knows. */
export interface Boilerplate {
  readonly paragraph: ParsedParagraph
  readonly rule: BoilerplateRule
}

/** Longer paragraphs say something. */
const LONGEST = 320

/**
 * The paragraphs that are boilerplate, by position.
 *
 * @throws OnceoverError `INVALID_OPTION` if there is no rule of a given name
 */
export function findBoilerplate(
  document: ParsedDocument,
  rules: readonly BoilerplateRule[],
): Boilerplate[] {
  const unknown = rules.find((rule) => !Object.hasOwn(RULES, rule))
  if (unknown !== undefined) {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`boilerplate\` must list some of ${BOILERPLATE_RULES.join(', ')}, got ${unknown}`,
    )
  }
  const found: Boilerplate[] = []
  for (const paragraph of document.paragraphs) {
    if (paragraph.end - paragraph.start > LONGEST) continue
    const text = document.text.slice(paragraph.start, paragraph.end).replace(/\s+/g, ' ')
    const rule = rules.find((name) => RULES[name].test(text))
    if (rule !== undefined) found.push({ paragraph, rule })
  }
  return found
}
