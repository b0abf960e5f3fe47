/** What a user's compiler takes and gives, for each public function; held by `npm run typecheck`. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as corpus from '../../src/entries/corpus.ts'
import * as files from '../../src/entries/file-store.ts'
import * as html from '../../src/entries/html.ts'
import * as markdown from '../../src/entries/markdown.ts'
import * as threads from '../../src/entries/pool.ts'
import * as postgres from '../../src/entries/postgres.ts'
import * as report from '../../src/entries/report.ts'
import * as testing from '../../src/entries/testing.ts'
import type {
  Article,
  ArticleInput,
  DocumentInput,
  ParsedDocument,
  Span,
  StopSignal,
  Tagger,
} from '../../src/index.ts'
import * as root from '../../src/index.ts'

const TEXT = 'The lock was closed on Monday. Nobody was hurt.'

/** The types of each function, by its name. */
const HELD: Readonly<Record<string, () => void>> = {
  parse: () => {
    expectTypeOf(root.parse).parameters.toEqualTypeOf<[input: string | ArticleInput]>()
    expectTypeOf(root.parse).returns.toEqualTypeOf<ParsedDocument>()
    expectTypeOf<DocumentInput>().toEqualTypeOf<string | ArticleInput | ParsedDocument>()
  },
  splitParagraphs: () => {
    expectTypeOf(root.splitParagraphs).returns.items.toExtend<Span>()
  },
  splitSentences: () => {
    expectTypeOf(root.splitSentences).returns.items.toExtend<Span>()
  },
  roles: () => {
    expectTypeOf(root.roles).returns.items.toEqualTypeOf<root.RoleSpan>()
    expectTypeOf<root.ParagraphKind>().toExtend<root.Role>()
  },
  findDuplicates: () => {
    expectTypeOf(root.findDuplicates)
      .parameter(1)
      .toEqualTypeOf<root.FindDuplicatesOptions | undefined>()
    expectTypeOf(root.findDuplicates).returns.toExtend<readonly root.Duplicate[]>()
  },
  clean: () => {
    expectTypeOf(root.clean).parameter(0).toEqualTypeOf<DocumentInput>()
    expectTypeOf(root.clean).returns.toEqualTypeOf<root.Cleaned>()
    expectTypeOf<root.Cleaned['text']>().toEqualTypeOf<string>()
  },
  restore: () => {
    expectTypeOf(root.clean).returns.toExtend<Parameters<typeof root.restore>[0]>()
    expectTypeOf(root.digest).returns.toExtend<Parameters<typeof root.restore>[0]>()
    expectTypeOf(root.restore).returns.toEqualTypeOf<string>()
  },
  compare: () => {
    expectTypeOf(root.compare).parameters.toEqualTypeOf<[a: DocumentInput, b: DocumentInput]>()
    expectTypeOf(root.compare).returns.toEqualTypeOf<root.Comparison>()
  },
  condense: () => {
    const one = (): root.Summary => root.condense(TEXT, { words: 20, focus: undefined })
    const cluster = (): root.ClusterSummary => root.condense([TEXT, { text: TEXT }])
    expectTypeOf(one).toBeFunction()
    expectTypeOf(cluster).toBeFunction()
  },
  extractEntities: () => {
    expectTypeOf(root.extractEntities).returns.toExtend<readonly root.Entity[]>()
    expectTypeOf<Tagger>().toEqualTypeOf<(document: ParsedDocument) => readonly root.TaggedName[]>()
  },
  tagNames: () => {
    expectTypeOf(root.tagNames).returns.toExtend<readonly root.TaggedName[]>()
    expectTypeOf(root.tagNames).toExtend<Tagger>()
  },
  coOccurrences: () => {
    expectTypeOf(root.coOccurrences).parameter(1).toEqualTypeOf<readonly root.Entity[]>()
    expectTypeOf(root.coOccurrences).returns.toEqualTypeOf<root.CoOccurrence[]>()
  },
  passageShingles: () => {
    expectTypeOf(root.passageShingles).toEqualTypeOf<
      (passage: string, words?: number) => number[]
    >()
  },
  extractKeyphrases: () => {
    expectTypeOf(root.extractKeyphrases).returns.toExtend<readonly root.Keyphrase[]>()
  },
  digest: () => {
    expectTypeOf(root.digest).returns.toEqualTypeOf<root.Digest>()
    expectTypeOf<root.Digest>().toExtend<root.Cleaned>()
  },
  digestAll: () => {
    expectTypeOf(root.digestAll).returns.toEqualTypeOf<AsyncGenerator<root.Outcome, void, void>>()
    expectTypeOf<AbortSignal>().toExtend<StopSignal>()
    expectTypeOf<Extract<root.Outcome, { status: 'ok' }>['digest']>().toEqualTypeOf<root.Digest>()
  },
  joinPassages: () => {
    expectTypeOf(root.joinPassages).returns.toExtend<readonly root.PassagePair[]>()
  },
  openCorpus: () => {
    expectTypeOf(corpus.openCorpus).returns.resolves.toEqualTypeOf<corpus.Corpus>()
    expectTypeOf<corpus.Corpus>().toExtend<AsyncDisposable>()
    expectTypeOf<corpus.Corpus['add']>().returns.resolves.toEqualTypeOf<corpus.Finding>()
  },
  memoryStore: () => {
    expectTypeOf(corpus.memoryStore).returns.toExtend<corpus.Store & AsyncDisposable>()
  },
  fileStore: () => {
    expectTypeOf(files.fileStore).returns.toExtend<corpus.Store & AsyncDisposable>()
  },
  fromHtml: () => {
    expectTypeOf(html.fromHtml).returns.toEqualTypeOf<html.PageArticle>()
    expectTypeOf<html.PageArticle>().toExtend<Article>()
  },
  renderHtml: () => {
    expectTypeOf<root.Digest>().toExtend<report.ReportInput>()
    expectTypeOf(report.renderHtml).returns.toEqualTypeOf<string>()
  },
  renderMarkdown: () => {
    expectTypeOf(report.renderMarkdown).returns.toEqualTypeOf<string>()
  },
  renderText: () => {
    expectTypeOf(report.renderText).returns.toEqualTypeOf<string>()
  },
  entityGraph: () => {
    expectTypeOf(report.entityGraph).returns.toEqualTypeOf<report.EntityGraph>()
  },
  mapPositions: () => {
    expectTypeOf(root.clean).returns.toExtend<Parameters<typeof root.mapPositions>[0]>()
    expectTypeOf(root.mapPositions).returns.toEqualTypeOf<root.PositionMap>()
    expectTypeOf<root.PositionMap['toCleaned']>().returns.toEqualTypeOf<number | null>()
  },
  withTexts: () => {
    const told = root.withTexts(root.findDuplicates(TEXT), TEXT)
    expectTypeOf<(typeof told)[number]['of']>().toExtend<{ readonly text: string }>()
  },
  digestStream: () => {
    expectTypeOf(root.digestStream).returns.toExtend<root.DigestStream>()
  },
  runCorpus: () => {
    expectTypeOf(corpus.runCorpus).returns.resolves.toEqualTypeOf<corpus.RunningCorpus>()
    expectTypeOf(corpus.runCorpus).parameters.toEqualTypeOf<[given: corpus.RunCorpusOptions]>()
  },
  submit: () => {
    expectTypeOf(corpus.submit).parameters.toEqualTypeOf<
      [log: corpus.CorpusLog, input: ArticleInput]
    >()
    expectTypeOf(corpus.submit).returns.resolves.toEqualTypeOf<corpus.Finding>()
  },
  withdraw: () => {
    expectTypeOf(corpus.withdraw).parameter(1).toEqualTypeOf<string>()
    expectTypeOf(corpus.withdraw).returns.resolves.toBeVoid()
  },
  expire: () => {
    expectTypeOf(corpus.expire).parameter(1).toEqualTypeOf<string>()
    expectTypeOf(corpus.expire).returns.resolves.toBeVoid()
  },
  findings: () => {
    expectTypeOf(corpus.findings).parameter(1).toEqualTypeOf<corpus.FindingsOptions | undefined>()
    expectTypeOf(corpus.findings).returns.toExtend<AsyncIterable<corpus.Told>>()
  },
  memoryLog: () => {
    expectTypeOf(corpus.memoryLog).returns.toEqualTypeOf<corpus.CorpusLog>()
  },
  fileLog: () => {
    expectTypeOf(files.fileLog).parameter(0).toEqualTypeOf<string>()
    expectTypeOf(files.fileLog).returns.toEqualTypeOf<corpus.CorpusLog>()
  },
  postgresLog: () => {
    expectTypeOf(postgres.postgresLog).parameter(0).toEqualTypeOf<postgres.PostgresPool>()
    expectTypeOf(postgres.postgresLog).returns.toEqualTypeOf<corpus.CorpusLog>()
  },
  fromMarkdown: () => {
    expectTypeOf(markdown.fromMarkdown).parameter(0).toEqualTypeOf<string>()
    expectTypeOf(markdown.fromMarkdown).returns.toExtend<Article>()
  },
  openPool: () => {
    expectTypeOf(threads.openPool).returns.resolves.toEqualTypeOf<threads.Pool>()
    expectTypeOf<threads.Pool>().toExtend<AsyncDisposable>()
    expectTypeOf<threads.Pool['digest']>().returns.resolves.toEqualTypeOf<root.Digest>()
  },
  articleWithRepeat: () => {
    expectTypeOf(testing.articleWithRepeat).returns.toEqualTypeOf<testing.ArticleWithRepeat>()
  },
  lostFacts: () => {
    expectTypeOf(testing.lostFacts).returns.toExtend<readonly testing.LostFact[]>()
  },
}

test('every public function has its types held', () => {
  const entries = { ...root, ...corpus, ...files, ...html, ...markdown, ...postgres, ...report }
  const all = Object.entries({ ...entries, ...threads, ...testing })
  const functions = all.filter(([name, value]) => {
    return typeof value === 'function' && name !== 'OnceoverError'
  })
  expect(Object.keys(HELD).sort()).toEqual(functions.map(([name]) => name).sort())
  for (const hold of Object.values(HELD)) hold()
})

test('the codes of errors are told apart', () => {
  expectTypeOf<root.OnceoverError['code']>().toEqualTypeOf<root.OnceoverErrorCode>()
  expectTypeOf<root.OnceoverError>().toExtend<Error>()
})

describe('an option that is undefined', () => {
  const none = <Name extends string>(...names: Name[]): Record<Name, undefined> =>
    Object.fromEntries(names.map((name) => [name, undefined])) as Record<Name, undefined>
  const article = { text: TEXT, ...none('id', 'title', 'url', 'source', 'date', 'language') }

  test.each<[string, unknown, unknown]>([
    ['clean', root.clean(article, none('duplicates', 'keep', 'boilerplate')), root.clean(TEXT)],
    ['findDuplicates', root.findDuplicates(article, none('keep')), root.findDuplicates(TEXT)],
    [
      'condense',
      root.condense(
        article,
        none('words', 'sentences', 'characters', 'ratio', 'minWords', 'focus', 'compress'),
      ),
      root.condense(TEXT),
    ],
    [
      'extractEntities',
      root.extractEntities(article, none('types', 'gazetteer', 'tagger')),
      root.extractEntities(TEXT),
    ],
    [
      'extractKeyphrases',
      root.extractKeyphrases(article, none('limit')),
      root.extractKeyphrases(TEXT),
    ],
    [
      'joinPassages',
      root.joinPassages([TEXT, TEXT], none('measure', 'threshold', 'shingle', 'verify')),
      root.joinPassages([TEXT, TEXT]),
    ],
    [
      'digest',
      root.digest(article, none('clean', 'condense', 'entities', 'keyphrases')),
      root.digest(TEXT),
    ],
    [
      'renderText',
      report.renderText(root.digest(TEXT), none('color', 'width', 'cleaned')),
      report.renderText(root.digest(TEXT)),
    ],
    [
      'renderHtml',
      report.renderHtml(root.digest(TEXT), none('title')),
      report.renderHtml(root.digest(TEXT)),
    ],
  ])('is one that is not given: %s', (_, given, expected) => {
    expect(given).toStrictEqual(expected)
  })

  test('is one that is not given: openCorpus', async () => {
    const options = none(
      'store',
      'threshold',
      'shingle',
      'keep',
      'scope',
      'days',
      'boilerplateStories',
    )
    await using opened = await corpus.openCorpus(options)
    expect(await opened.query(article)).toStrictEqual(await (await corpus.openCorpus()).query(TEXT))
  })
})

test('a corpus that is used is closed at the end of its block', async () => {
  let left: corpus.Corpus
  {
    await using opened = await corpus.openCorpus()
    left = opened
    expect(opened.size).toBe(0)
  }
  expect(() => left.size).toThrow(expect.objectContaining({ code: 'CORPUS_CLOSED' }))
})
