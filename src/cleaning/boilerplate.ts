/**
 * What a site adds to every page, and no article says: places of advertisements, offers of
 * newsletters, notices of rights, buttons.
 *
 * Method: one rule a file under `rules/`, each a pattern for a whole paragraph; a paragraph that
 * says anything besides stays. Every rule names words that its lines have, so that most paragraphs
 * meet no pattern. Where the rules come from: the lines that ten thousand scraped articles of many
 * outlets repeat most often. Cost: a look at the distinct words, and a pattern or two for some of
 * the short paragraphs.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import type { Reading, ReadParagraph } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { readWords } from '../document/word-reader.ts'
import { WordTable } from '../document/word-table.ts'
import { type LineRule, lineOf, matchesRule } from './boilerplate-rule.ts'
import { advertisement } from './rules/advertisement.ts'
import { appOffer } from './rules/app-offer.ts'
import { articleAge } from './rules/article-age.ts'
import { captionToggle } from './rules/caption-toggle.ts'
import { commentPrompt } from './rules/comment-prompt.ts'
import { consent } from './rules/consent.ts'
import { continueReading } from './rules/continue-reading.ts'
import { contribution } from './rules/contribution.ts'
import { copyright } from './rules/copyright.ts'
import { disclaimer } from './rules/disclaimer.ts'
import { endMark } from './rules/end-mark.ts'
import { follow } from './rules/follow.ts'
import { newsletter } from './rules/newsletter.ts'
import { photoCredit } from './rules/photo-credit.ts'
import { placeholder } from './rules/placeholder.ts'
import { player } from './rules/player.ts'
import { readerContact } from './rules/reader-contact.ts'
import { readingTime } from './rules/reading-time.ts'
import { related } from './rules/related.ts'
import { shareBar } from './rules/share-bar.ts'
import { signUpForm } from './rules/sign-up-form.ts'
import { support } from './rules/support.ts'
import { tags } from './rules/tags.ts'
import { transcriptNotice } from './rules/transcript-notice.ts'

/** The name of a boilerplate rule. */
export type BoilerplateRule =
  | 'advertisement'
  | 'continue-reading'
  | 'related'
  | 'newsletter'
  | 'sign-up-form'
  | 'support'
  | 'app-offer'
  | 'follow'
  | 'share-bar'
  | 'comment-prompt'
  | 'reader-contact'
  | 'copyright'
  | 'contribution'
  | 'disclaimer'
  | 'transcript-notice'
  | 'player'
  | 'placeholder'
  | 'caption-toggle'
  | 'photo-credit'
  | 'end-mark'
  | 'article-age'
  | 'reading-time'
  | 'tags'
  | 'consent'
  | 'link-card'

/** The one rule for what stands inside paragraphs: `document/link-cards.ts` finds it. */
export const LINK_CARD = 'link-card'

const RULES: Readonly<Record<Exclude<BoilerplateRule, typeof LINK_CARD>, LineRule>> = {
  advertisement,
  'continue-reading': continueReading,
  related,
  newsletter,
  'sign-up-form': signUpForm,
  support,
  'app-offer': appOffer,
  follow,
  'share-bar': shareBar,
  'comment-prompt': commentPrompt,
  'reader-contact': readerContact,
  copyright,
  contribution,
  disclaimer,
  'transcript-notice': transcriptNotice,
  player,
  placeholder,
  'caption-toggle': captionToggle,
  'photo-credit': photoCredit,
  'end-mark': endMark,
  'article-age': articleAge,
  'reading-time': readingTime,
  tags,
  consent,
}

const LINE_RULES = Object.keys(RULES) as (keyof typeof RULES)[]

/** Every boilerplate rule, in the order in which they are tried. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = Object.freeze([
  ...LINE_RULES,
  LINK_CARD,
])

/** The rules that are worth trying where a word or a sign stands: a bit each. */
const WORD_BITS = new WordTable(bitsBy(({ words }) => words))
const SIGN_BITS = [...bitsBy(({ sign }) => (sign === undefined ? [] : [sign]))]
const LONGEST = Math.max(...Object.values(RULES).map(({ longest }) => longest))

function bitsBy(keysOf: (rule: LineRule) => readonly string[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const [index, name] of LINE_RULES.entries()) {
    for (const key of keysOf(RULES[name])) bits.set(key, (bits.get(key) ?? 0) | (1 << index))
  }
  return bits
}

/** `share.` on a line of its own is the end of a sentence that was broken, and no button. */
const FRAGMENT = /^[\p{Ll}\d][\p{L}\d ]{0,30}\.$/u

/** After so many paragraphs there is a pause. */
const PARAGRAPHS = 2048

/** A paragraph that a rule knows. */
export interface Boilerplate {
  readonly paragraph: ReadParagraph
  readonly rule: BoilerplateRule
}

/**
 * The paragraphs that are boilerplate, by position.
 *
 * @throws OnceoverError `INVALID_OPTION` if there is no rule of a given name
 */
export function* findBoilerplate(
  document: Reading,
  rules: readonly BoilerplateRule[],
): Steps<Boilerplate[]> {
  const wanted = bitsOfRules(rules)
  if (wanted === 0) return []
  const { text, words } = document
  const formBits = new Int32Array(words.forms.length)
  for (let form = 0; form < formBits.length; form++) formBits[form] = WORD_BITS.valueOf(words, form)
  const signBits = SIGN_BITS.filter(([sign]) => text.includes(sign))
  const found: Boilerplate[] = []
  for (const [index, paragraph] of document.paragraphs.entries()) {
    if (index % PARAGRAPHS === PARAGRAPHS - 1) yield
    const { start, end, firstWord, endWord } = paragraph
    if (end - start > LONGEST) continue
    let bits = 0
    for (let word = firstWord; word < endWord; word++) {
      bits |= formBits[words.form[word] as number] as number
    }
    if (signBits.length > 0) bits |= bitsOfSigns(text.slice(start, end), signBits)
    if ((bits & wanted) === 0) continue
    const rule = ruleFor(text.slice(start, end), bits & wanted)
    if (rule !== undefined) found.push({ paragraph, rule })
  }
  return found
}

/** Does a rule know a paragraph? What stands around it does not matter. */
export function isBoilerplate(passage: string): boolean {
  if (passage.length > LONGEST) return false
  const words = readWords(passage)
  let bits = bitsOfSigns(passage, SIGN_BITS)
  for (let form = 0; form < words.forms.length; form++) bits |= WORD_BITS.valueOf(words, form)
  return bits !== 0 && ruleFor(passage, bits) !== undefined
}

function bitsOfSigns(passage: string, signs: typeof SIGN_BITS): number {
  let bits = 0
  for (const [sign, bit] of signs) if (passage.includes(sign)) bits |= bit
  return bits
}

function bitsOfRules(rules: readonly BoilerplateRule[]): number {
  let bits = 0
  for (const rule of rules) {
    const index = BOILERPLATE_RULES.indexOf(rule)
    if (index < 0) {
      throw new OnceoverError(
        'INVALID_OPTION',
        `option \`boilerplate\` must list some of ${BOILERPLATE_RULES.join(', ')}, got ${rule}`,
      )
    }
    bits |= 1 << index
  }
  return bits
}

/** The first rule that knows a passage, among those that are worth trying. */
function ruleFor(passage: string, bits: number): BoilerplateRule | undefined {
  let line: string | undefined
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const name = LINE_RULES[31 - Math.clz32(rest & -rest)] as keyof typeof RULES
    const rule = RULES[name]
    if (passage.length > rule.longest) continue
    line ??= lineOf(passage)
    if (FRAGMENT.test(line)) return undefined
    if (matchesRule(rule, line)) return name
  }
  return undefined
}
