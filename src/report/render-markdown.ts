/**
 * A report in Markdown, for pull requests, notebooks and wikis: what was removed and where it still stands,
 * what differs, the gist, who and what it is about. Tables and strike-through are those of GitHub. Cost:
 * linear in what is shown.
 */

import type { Removal } from '../cleaning/removals.ts'
import { checkOptionNames } from '../document/options.ts'
import { overlapping } from '../document/overlapping.ts'
import type { Span } from '../document/span.ts'
import { castOf } from './html/cast.ts'
import {
  counted,
  dayInWords,
  factsInWords,
  grouped,
  pilcrow,
  share,
  typeInWords,
  verdictInWords,
} from './html/plain-words.ts'
import { stretches } from './html/stretches.ts'
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { type Passages, paragraphAt, passagesOf, type Repeat, type Variant } from './passages.ts'
import { type ReportInput, type Story, storiesOf } from './story.ts'
import { truncate } from './wrap.ts'

export interface RenderMarkdownOptions {
  /** Put the article below the report, what went struck. Default false. */
  readonly article?: boolean | undefined
}

/** So many rows of a table are shown. */
const MOST_ROWS = 100
const MOST_NAMES = 12
/** Columns of a passage in a table. */
const OPENING = 72

/**
 * The report of a digest, or of many under a table of all.
 *
 * @param input a digest, an item (`{ digest, article, finding }`), or a list of these
 * @throws OnceoverError `INVALID_INPUT` if `input` is nothing of the kind, `INVALID_CLEANED` if a digest was
 *   changed so that it does not give its article back, `INVALID_OPTION` if there is no option of a name
 * @example
 * const comment = renderMarkdown(digest({ title: 'Rates rise', text: 'The bank acted.\n\nThe bank acted.' }))
 */
export function renderMarkdown(input: ReportInput, options: RenderMarkdownOptions = {}): string {
  checkOptionNames('renderMarkdown', options, ['article'])
  const { isOne, stories, failed } = storiesOf(input)
  const [story] = stories
  if (isOne && story !== undefined) return `${reportOf(story, '#', options).join('\n\n')}\n`
  const unread = failed.map(
    ({ id, error }) =>
      `- ${id === undefined ? 'An article' : escapeMarkdown(id)} could not be read: ${escapeMarkdown(error.message)}`,
  )
  const blocks = [
    `# ${counted(stories.length, 'article')}`,
    overview(stories),
    ...(unread.length === 0 ? [] : [unread.join('\n')]),
    ...stories.flatMap((one) => reportOf(one, '##', options)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function overview(stories: readonly Story[]): string {
  const rows = stories.map(({ title, source, date, digest, finding }) => [
    escapeMarkdown(title),
    escapeMarkdown(source ?? ''),
    escapeMarkdown(date === undefined ? '' : dayInWords(date)),
    grouped(digest.words + wordsOf(digest.removals)),
    share(wordsOf(digest.removals), digest.words + wordsOf(digest.removals)),
    standing(finding),
  ])
  return table(['article', 'outlet', 'day', 'words', 'removed', 'stands'], rows)
}

function standing(finding: Story['finding']): string {
  if (finding === undefined) return ''
  const { name, link } = verdictInWords(finding.verdict)
  return finding.of === undefined
    ? escapeMarkdown(name)
    : `${escapeMarkdown(name)} ${link} ${escapeMarkdown(finding.of)}`
}

const wordsOf = (removals: readonly Removal[]): number =>
  removals.reduce((sum, { words }) => sum + words, 0)

function reportOf(story: Story, mark: string, options: RenderMarkdownOptions): string[] {
  const passages = passagesOf(story)
  const { digest, title } = story
  const { summary, keyphrases } = digest
  const blocks = [
    `${mark} ${title === '' ? 'An article without a headline' : escapeMarkdown(title)}`,
    origin(story),
    figures(story, passages),
    summary.text === '' ? '' : `> ${escapeMarkdown(summary.text)}`,
    section(`${mark}# Removed`, removedTable(story, passages)),
    section(`${mark}# Alike, but a fact differs: both stay`, variantList(story, passages)),
    section(`${mark}# Cast`, castTable(story)),
    keyphrases.length === 0
      ? ''
      : `**Key phrases** ${keyphrases.map(({ text }) => escapeMarkdown(text)).join(' · ')}`,
    options.article === true ? section(`${mark}# The article`, articleOf(story)) : '',
  ]
  return blocks.filter((block) => block !== '')
}

const section = (heading: string, body: string): string =>
  body === '' ? '' : `${heading}\n\n${body}`

function origin({ source, date, url, finding }: Story): string {
  const parts = [
    escapeMarkdown(source ?? ''),
    date === undefined ? '' : escapeMarkdown(dayInWords(date)),
    escapeMarkdown(url ?? ''),
    standing(finding),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function figures({ digest }: Story, { repeats, variants }: Passages): string {
  const gone = wordsOf(digest.removals)
  const all = digest.words + gone
  const cells = [
    counted(all, 'word'),
    gone === 0 ? 'nothing' : `${counted(gone, 'word')} (${share(gone, all)})`,
    counted(repeats.length, 'passage'),
    counted(variants.length, 'pair'),
    counted(digest.summary.words, 'word'),
  ]
  return table(['read', 'removed', 'said again', 'a fact differs', 'gist'], [cells])
}

function removedTable(story: Story, { repeats, furniture }: Passages): string {
  const rows = [
    ...repeats.map((repeat) => repeatRow(story, repeat)),
    ...furniture.map((removal) => [
      placeOf(story, removal),
      opening(story, removal),
      '',
      `furniture, ${escapeMarkdown(removal.rule ?? '')}`,
    ]),
  ]
  return rows.length === 0 ? '' : table(['', 'passage', 'still said in', 'how'], rows)
}

function repeatRow(story: Story, { removal, place }: Repeat): string[] {
  const { kind, similarity = 0 } = removal
  const how =
    kind === 'contained'
      ? 'as a part'
      : similarity >= 1
        ? 'word for word'
        : `${share(similarity, 1)} alike`
  return [placeOf(story, removal), opening(story, removal), placeOf(story, place), how]
}

function variantList(story: Story, { variants }: Passages): string {
  return variants
    .slice(0, MOST_ROWS)
    .map((variant) => variantEntry(story, variant))
    .join('\n')
}

function variantEntry(story: Story, { pair }: Variant): string {
  const side = (span: Span, facts: readonly (Span | null)[]): string => {
    const parts = stretches(span, facts).map(({ start, end, isMarked }) => {
      const text = story.text.slice(start, end)
      return isMarked ? strong(text) : spaced(text)
    })
    return `${placeOf(story, span)}: ${parts.join('')}`
  }
  const { differences } = pair
  const there = side(
    pair.of,
    differences.map((difference) => difference.there),
  )
  const here = side(
    pair,
    differences.map((difference) => difference.here),
  )
  return `- ${factsInWords(differences)}\n  - ${there}\n  - ${here}`
}

/** A fact in bold; where marks would not be read as such, as it is. */
function strong(text: string): string {
  const own = escapeMarkdown(text)
  return /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(own) ? `**${own}**` : own
}

/** The text with one space where it begins or ends with some. */
function spaced(text: string): string {
  const before = text.trimStart() === text ? '' : ' '
  const behind = text.trimEnd() === text ? '' : ' '
  return text.trim() === '' ? ' ' : before + escapeMarkdown(text) + behind
}

function castTable(story: Story): string {
  const rows = castOf(story)
    .slice(0, MOST_NAMES)
    .map(({ entity }) => [
      escapeMarkdown(entity.name),
      escapeMarkdown(typeInWords(entity.type)),
      String(entity.mentions.length),
      escapeMarkdown(entity.aliases.join(', ')),
    ])
  return rows.length === 0 ? '' : table(['name', 'type', 'times', 'also'], rows)
}

function articleOf({ text, digest }: Story): string {
  return digest.paragraphs
    .map(({ start, end }, index) => {
      const parts = stretches({ start, end }, overlapping(digest.removals, { start, end }))
      const shown = parts
        .map((part) => {
          const own = text.slice(part.start, part.end)
          return part.isMarked && own.trim() !== '' ? `~~${escapeMarkdown(own)}~~` : spaced(own)
        })
        .join('')
      return `${pilcrow(index + 1)} ${shown}`
    })
    .join('\n\n')
}

const placeOf = ({ digest }: Story, { start }: Span): string =>
  pilcrow(paragraphAt(digest.paragraphs, start) + 1)

const opening = ({ text }: Story, { start, end }: Span): string =>
  escapeMarkdown(truncate(text.slice(start, Math.min(end, start + 4 * OPENING)), OPENING))

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const shown = rows.slice(0, MOST_ROWS)
  const more = rows.length - shown.length
  return [
    line(header),
    line(header.map(() => '---')),
    ...shown.map(line),
    ...(more > 0 ? [line([`and ${more} more`, ...header.slice(1).map(() => '')])] : []),
  ].join('\n')
}
