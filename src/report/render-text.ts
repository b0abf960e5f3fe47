/**
 * A digest for a person at a terminal: the headline, the gist, what was removed and why, what was
 * kept though alike, who and what it is about. Pure functions to strings; control characters of the
 * article are shown, not obeyed. Cost: linear in the article.
 */
import type { Cleaned } from '../cleaning/clean.ts'
import type { Summary } from '../condensing/condense.ts'
import type { Digest, DigestParagraph } from '../digest.ts'
import { checkOption, checkOptionNames } from '../document/options.ts'
import type { Duplicate } from '../duplicates/duplicate.ts'
import type { CoOccurrence } from '../entities/co-occurrences.ts'
import type { Entity } from '../entities/extract-entities.ts'
import type { Keyphrase } from '../entities/extract-keyphrases.ts'
import { dayInWords } from './html/plain-words.ts'
import { createPage, type Page, prose, type ReportOptions, section } from './page.ts'
import { count } from './phrases.ts'
import { oneLine, printable, told } from './printable.ts'
import { renderPairs, renderVariants } from './render-duplicates.ts'
import {
  renderCast,
  renderCompany,
  renderEntityTable,
  renderFigures,
  renderKeyphrases,
} from './render-entities.ts'
import { renderRelation } from './render-relation.ts'
import { renderRemovals } from './render-removals.ts'
import { type ReportInput, type Story, storiesOf } from './story.ts'
import { wrap } from './wrap.ts'

export interface RenderTextOptions extends ReportOptions {
  /** Put the cleaned text below the report. Default false. */
  readonly cleaned?: boolean | undefined
}

/**
 * The report of a digest, or of many one below the other, without a line end after its last line.
 *
 * @param input a digest, an item (`{ digest, article, finding }`), or a list of these
 * @throws OnceoverError `INVALID_INPUT` if `input` is nothing of the kind, `INVALID_CLEANED` if a digest was
 *   changed so that it does not give its article back, `INVALID_OPTION` if there is no option of a name or it has the wrong type
 * @example
 * const text = 'Rates rise.\n\nThe bank acted.\n\nThe bank acted.'
 * console.log(renderText(digest(text), { width: 72 }))
 */
export function renderText(input: ReportInput, options: RenderTextOptions = {}): string {
  checkOptionNames('renderText', options, ['color', 'width', 'cleaned'])
  const { cleaned = false } = options
  checkOption('cleaned', cleaned, 'true or false', typeof cleaned === 'boolean')
  const { isOne, stories, failed } = storiesOf(input)
  const [story] = stories
  if (isOne && story !== undefined) return renderStory(story, options)
  const { paint } = createPage('', [], options)
  const reports = stories.map((one, index) => {
    const heading = `==> ${index + 1} of ${stories.length}${one.id === undefined ? '' : `, id ${told(one.id)}`} <==`
    return `${paint.faint(heading)}\n\n${renderStory(one, options)}`
  })
  const unread = failed.map(
    ({ id, error }) =>
      `${id === undefined ? 'An article' : told(id)} could not be read: ${told(error.message)}`,
  )
  return [...reports, ...(unread.length === 0 ? [] : [unread.join('\n')])].join('\n\n')
}

function renderStory({ digest, text, finding, title }: Story, options: RenderTextOptions): string {
  const page = createPage(text, digest.paragraphs, options)
  const parts = [
    renderTitle(page, digest.title === undefined && title !== '' ? { ...digest, title } : digest),
    finding && renderRelation(finding, options),
    renderGist(page, digest.summary),
    renderRemovals(page, digest.removals),
    renderVariants(page, digest.duplicates),
    renderCast(page, digest.entities),
    renderCompany(page, digest.entities, digest.coOccurrences),
    renderFigures(page, digest.entities),
    renderKeyphrases(page, digest.keyphrases),
    options.cleaned
      ? section(page, 'Cleaned text', '', cleanedLines(page, digest.text))
      : undefined,
  ]
  return parts.filter((part) => part !== undefined).join('\n\n')
}

/** The cleaned text of `clean`, wrapped. */
export function renderCleaned(cleaned: Pick<Cleaned, 'text'>, options: ReportOptions = {}): string {
  const page = createPage('', [], options)
  return paragraphsOf(cleaned.text, page.width).join('\n')
}

/** The summary of `condense`, wrapped. */
export function renderSummary(summary: Summary, options: ReportOptions = {}): string {
  return wrap(oneLine(summary.text), createPage('', [], options).width).join('\n')
}

/** The pairs of `findDuplicates`, each with both passages and what differs. */
export function renderDuplicates(
  duplicates: readonly Duplicate[],
  text: string,
  paragraphs: readonly DigestParagraph[],
  options: ReportOptions = {},
): string {
  return renderPairs(createPage(text, paragraphs, options), duplicates)
}

/** The entities of `extractEntities` as a table, and which of them stand together. */
export function renderEntities(
  entities: readonly Entity[],
  options: ReportOptions = {},
  company: readonly CoOccurrence[] = [],
): string {
  const page = createPage('', [], options)
  const parts = [renderEntityTable(page, entities), renderCompany(page, entities, company)]
  return parts.filter((part) => part !== undefined).join('\n\n')
}

/** The phrases of `extractKeyphrases`, one a line. */
export function renderPhrases(
  keyphrases: readonly Keyphrase[],
  options: ReportOptions = {},
): string {
  const page = createPage('', [], options)
  const times = (mentions: number): string => (mentions === 1 ? '' : ` ×${mentions}`)
  return keyphrases
    .map(({ text, mentions }) => oneLine(text) + page.paint.faint(times(mentions.length)))
    .join('\n')
}

function renderTitle(page: Page, digest: Digest): string | undefined {
  const { source = '', date = '', paragraphs, language, title = '', titleFrom } = digest
  const lines = wrap(oneLine(title), page.width).map(page.paint.title)
  const facts = [
    oneLine(source),
    oneLine(dayInWords(date)),
    count(paragraphs.length, 'paragraph'),
    language === 'und' ? '' : `language ${oneLine(language)}`,
    titleFrom === 'derived' ? 'headline made of the best sentence' : '',
  ].filter((fact) => fact !== '')
  const detail = wrap(facts.join(' · '), page.width).map(page.paint.faint)
  return [...lines, ...detail].join('\n')
}

function renderGist(page: Page, { text, sentences, words }: Summary): string {
  const detail = `${count(sentences.length, 'sentence')}, ${count(words, 'word')}`
  return section(page, 'Gist', text === '' ? 'nothing to say' : detail, prose(page, text))
}

function cleanedLines(page: Page, text: string): string[] {
  return paragraphsOf(text, page.width - 2)
}

function paragraphsOf(text: string, width: number): string[] {
  return printable(text)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : wrap(line, width)))
}
