/**
 * How often each branch of the library runs: counters that are written into its code while it is
 * bundled, and what a table of them says of an input.
 *
 * Method: a counter at the head of every function, branch, loop body, `case`, `catch`, and of the right
 * side of every `&&`, `||`, `??`. Counts are told apart by powers of two, as AFL does, so that a loop that
 * runs twice as often is something new. Counters are integers in one typed array that lives on the global
 * object: bundle and fuzzer share it. Cost: an increment a branch.
 */

import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { build, type Plugin } from 'esbuild'
import ts from 'typescript'

/** Where the bundled code finds its counters; set before it is imported. */
export const COUNTERS = '__onceoverCounters'

/** One counter: the file and the line that it stands in. */
export interface Branch {
  readonly file: string
  readonly line: number
}

/** Code put at a place of a file. */
interface Insertion {
  readonly at: number
  readonly code: string
}

/** Builds programs with counters in all code of `src`; what the counters stand for, by number. */
export async function buildCounted(programs: readonly string[], folder: string): Promise<Branch[]> {
  const branches: Branch[] = []
  await build({
    entryPoints: [...programs],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    external: ['esbuild', 'typescript'],
    banner: { js: `const ${COUNTERS} = globalThis.${COUNTERS};` },
    plugins: [counting(branches)],
    logLevel: 'silent',
  })
  return branches
}

function counting(branches: Branch[]): Plugin {
  return {
    name: 'counters',
    setup(builder) {
      builder.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
        const code = await readFile(path, 'utf8')
        const isData = path.endsWith('.data.ts')
        return {
          contents: isData ? code : counted(code, relative('.', path), branches),
          loader: 'ts',
        }
      })
    },
  }
}

/** The code of a file with counters; each is put at the end of `branches`. */
export function counted(code: string, name: string, branches: Branch[]): string {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true)
  const insertions: Insertion[] = []
  const count = (node: ts.Node): string => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    branches.push({ file: name, line: line + 1 })
    return `${COUNTERS}[${branches.length - 1}]++`
  }
  const before = (node: ts.Node, text: string): void => {
    insertions.push({ at: node.getStart(file), code: text })
  }
  const behind = (node: ts.Node, text: string): void => {
    insertions.push({ at: node.getEnd(), code: text })
  }
  const countExpression = (node: ts.Expression): void => {
    before(node, `(${count(node)},`)
    visit(node)
    behind(node, ')')
  }
  const countStatement = (node: ts.Statement): void => {
    if (ts.isBlock(node)) {
      insertions.push({ at: node.getStart(file) + 1, code: `${count(node)};` })
      visit(node)
      return
    }
    before(node, `{${count(node)};`)
    visit(node)
    behind(node, '}')
  }
  const visit = (node: ts.Node): void => ts.forEachChild(node, (child) => visitChild(child, node))
  const visitChild = (child: ts.Node, parent: ts.Node): void => {
    if (isCountedExpression(child, parent)) countExpression(child)
    else if (isCountedStatement(child, parent)) countStatement(child)
    else if (ts.isCaseOrDefaultClause(child) && child.statements.length > 0) {
      before(child.statements[0] as ts.Statement, `${count(child)};`)
      visit(child)
    } else visit(child)
  }
  visit(file)
  return withInsertions(code, insertions)
}

/** Is it run only now and then, and an expression? */
function isCountedExpression(child: ts.Node, parent: ts.Node): child is ts.Expression {
  if (ts.isConditionalExpression(parent))
    return child === parent.whenTrue || child === parent.whenFalse
  if (ts.isArrowFunction(parent)) return child === parent.body && !ts.isBlock(child)
  if (!ts.isBinaryExpression(parent) || child !== parent.right) return false
  const { kind } = parent.operatorToken
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken
  )
}

function isCountedStatement(child: ts.Node, parent: ts.Node): child is ts.Statement {
  if (ts.isIfStatement(parent))
    return child === parent.thenStatement || child === parent.elseStatement
  if (ts.isIterationStatement(parent, false)) return child === parent.statement
  if (ts.isCatchClause(parent)) return child === parent.block
  return ts.isBlock(child) && ts.isFunctionLike(parent)
}

/** Those at one place stand in the order in which they were made. */
function withInsertions(code: string, insertions: readonly Insertion[]): string {
  let out = ''
  let from = 0
  for (const { at, code: piece } of [...insertions].sort((a, b) => a.at - b.at)) {
    out += code.slice(from, at) + piece
    from = at
  }
  return out + code.slice(from)
}
