/**
 * Sentences pulled out of the text and set apart, as sites do it: of running text, mostly what stands in quotation marks,
 * a few paragraphs before or behind; with its marks or without, and with who says it below or not. Cost: linear.
 */
import { pick, type Random } from '../../src/testing/seeded.ts'
import type { RoleBlock } from './page-roles.ts'

const SHARE_OF_TEXTS = 0.25
const MOST = 2
/** Paragraphs between a sentence and its copy. */
const REACH = 5
const QUOTED = /[“"„«]([^“”"„«»]{50,260})[”"»]/u
const SENTENCE = /(?:^|[.!?] )(\p{Lu}[^.!?]{50,200}[.!?])(?= |$)/u
const NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u
/** How a site writes them. */
const FORMS: readonly ((quote: string) => string)[] = [
  (quote) => `“${quote}”`,
  (quote) => `"${quote}"`,
  (quote) => quote,
  (quote) => `“ ${quote} ”`,
]

/** The blocks, in some texts with sentences of theirs pulled out. */
export function withPulledQuotes(
  blocks: readonly RoleBlock[],
  random: Random,
): readonly RoleBlock[] {
  if (random() > SHARE_OF_TEXTS) return blocks
  const form = pick(FORMS, random)
  const isSigned = random() < 0.3
  const isQuoted = random() < 0.8
  const pulled = new Map<number, RoleBlock[]>()
  const bodies = [...blocks.keys()].filter((at) => blocks[at]?.role === 'body')
  if (bodies.length === 0) return blocks
  for (let count = 0; count < MOST; count++) {
    const from = pick(bodies, random)
    const { text } = blocks[from] as RoleBlock
    const [, quote] = (isQuoted ? QUOTED : SENTENCE).exec(text) ?? []
    if (quote === undefined) continue
    const place = from + Math.round((random() * 2 - 1) * REACH)
    const at = Math.max(0, Math.min(blocks.length - 1, place))
    const signature = NAME.exec(text)?.[0]
    pulled.set(at, [
      made(form(quote), 'quote'),
      ...(isSigned && signature !== undefined ? [made(signature, 'label')] : []),
    ])
  }
  return blocks.flatMap((block, at) => [...(pulled.get(at) ?? []), block])
}

const made = (text: string, role: RoleBlock['role']): RoleBlock => ({
  text,
  role,
  isText: true,
  isFrame: false,
  post: undefined,
  row: undefined,
})
