/**
 * TypeScript of documents, as a reader would have it: checked by a strict compiler against the declarations of the
 * built package, then run. A line `expression //=> value` is a promise; of an object the document may show a part.
 *
 * Method: all blocks are files of one program that stand beside this one, where `onceover` is this package. What
 * runs is the body of an asynchronous function that is given its `require`. Cost: 2 s for the compiler, and what the blocks do.
 */
import { createRequire } from 'node:module'
import { basename, resolve } from 'node:path'
import ts from 'typescript'
import { expect } from 'vitest'
import type { CodeBlock } from './code-blocks.ts'

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
}
const PROMISE = '//=>'

const sourceOf = ({ given, code }: CodeBlock): string => `${given}\n${code}`
const nameOf = ({ file, line }: CodeBlock): string =>
  resolve(import.meta.dirname, `${basename(file)}.${line}.mts`)

/** What the compiler says against the blocks: `file:line message`. */
export function typeErrors(blocks: readonly CodeBlock[]): string[] {
  const sources = new Map(blocks.map((block) => [nameOf(block), block]))
  const host = ts.createCompilerHost(OPTIONS)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => sources.has(name) || fileExists(name)
  host.readFile = (name) => {
    const block = sources.get(name)
    return block === undefined ? readFile(name) : sourceOf(block)
  }
  host.getSourceFile = (name, options) => {
    const block = sources.get(name)
    return block === undefined
      ? getSourceFile(name, options)
      : ts.createSourceFile(name, sourceOf(block), options, true)
  }
  const program = ts.createProgram([...sources.keys()], OPTIONS, host)
  return [...sources].flatMap(([name, block]) => {
    const file = program.getSourceFile(name)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) => {
        const line = file?.getLineAndCharacterOfPosition(start).line ?? 0
        const place = block.line + line - block.given.split('\n').length
        return `${block.file}:${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
      },
    )
  })
}

/** Of an object a document may show a part, of a fraction the first digits. */
function holds(value: unknown, expected: unknown): void {
  if (typeof expected !== 'object' || expected === null) expect(value).toEqual(rounded(expected))
  else expect(value).toMatchObject(rounded(expected) as object)
}

function rounded(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(rounded)
  if (typeof expected === 'object' && expected !== null) {
    return Object.fromEntries(Object.entries(expected).map(([key, one]) => [key, rounded(one)]))
  }
  return typeof expected === 'number' && !Number.isInteger(expected)
    ? expect.closeTo(expected, 2)
    : expected
}

/** The source with a call of `__holds` for each `expression //=> value`. */
function withChecks(source: string): string {
  const file = ts.createSourceFile('block.ts', source, ts.ScriptTarget.ES2022, true)
  let checked = source
  const visit = (node: ts.Node): void => {
    const [comment] = ts.getTrailingCommentRanges(source, node.end) ?? []
    const said = source.slice(comment?.pos, comment?.end)
    if (comment !== undefined && ts.isExpressionStatement(node) && said.startsWith(PROMISE)) {
      const value = said.slice(PROMISE.length)
      const check = `__holds(${node.expression.getText()}, ${value})`
      checked = checked.slice(0, node.getStart()) + check + checked.slice(comment.end)
      return
    }
    // From the end, so that what is not looked at yet stays in its place.
    for (const child of node.getChildren(file).toReversed()) visit(child)
  }
  visit(file)
  expect(checked, 'only an expression gives a value').not.toContain(PROMISE)
  return checked
}

/** Runs a block; modules that only this process has are given by name. */
export async function runBlock(
  block: CodeBlock,
  modules: ReadonlyMap<string, unknown>,
): Promise<void> {
  const own = createRequire(import.meta.url)
  const source = withChecks(sourceOf(block))
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      ...OPTIONS,
      module: ts.ModuleKind.CommonJS,
      moduleDetection: ts.ModuleDetectionKind.Legacy,
      esModuleInterop: true,
    },
  })
  const AsyncFunction = Object.getPrototypeOf(runBlock).constructor as new (
    ...names: string[]
  ) => (...values: unknown[]) => Promise<void>
  const run = new AsyncFunction('require', 'exports', 'console', '__holds', outputText)
  const require = (name: string): unknown => modules.get(name) ?? own(name)
  await run(require, {}, { log: () => {}, error: () => {} }, holds)
}
