/**
 * Changes the code of a module so that what costs a start is made when it is first used: patterns, tables of
 * words, and what large data files hold.
 *
 * V8 reads a pattern that is written out twice before a program does anything: once to check the code, once to
 * make the pattern, and looks each `\p{L}` up in its tables, 50 µs. A pattern that is built of a string costs
 * nothing until it is built. So `const WORD = /\p{L}+/u` becomes a function that builds it at its first call, and
 * whoever reads `WORD` calls it; so does a pattern that is built of parts, and a `WordTable`. What a module exports
 * stays as it is, and so does what is read while it is loaded. A pattern inside of a function is put beside it, if it keeps
 * nothing from one search to the next. Patterns without such classes cost next to nothing, and stay.
 *
 * What is imported from a large data file is read from it each time, as a property: the file behind it is then
 * loaded when it is first asked for (`lateModule` in `tsup.config.ts`).
 *
 * Method: the syntax tree of a module, before it is bundled. It throws where a name that is loaded late is a name
 * of something else, too: the tree does not know scopes.
 */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

/** A piece of code in place of another. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const LITERAL = /^\/(.*)\/([a-z]*)$/su
const TABLES = /\\p\{/i
/** With these a pattern begins where it ended last. */
const KEEPS_PLACE = /[gy]/
/** What costs much to make. */
const COSTLY: ReadonlySet<string> = new Set(['RegExp', 'WordTable'])
/** Data of so many bytes is worth a file of its own, which is read when it is asked for. */
const LARGE = 0x1000
/** Of more bytes the package has one file, in CommonJS: what bundlers put around that is small beside it. */
const HUGE = 0x3000
const LATE_PATTERN = resolve('build/late-pattern.ts')

/** @param path where the module is */
export function withLateLoading(code: string, path: string): string {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const reading = new Map<string, string>()
  const edits = [...file.statements].flatMap((statement) => lateData(statement, file, reading))
  const behind: string[] = []
  const late = new Set<ts.Node>()
  for (const { statement, name, initializer } of lateConstants(file)) {
    reading.set(name, `${name}()`)
    late.add(initializer)
    if (ts.isRegularExpressionLiteral(initializer)) {
      behind.push(`const ${name} = ${madeLate(initializer.text)};`)
      edits.push({ ...placeOf(statement, file), text: '' })
    } else {
      const text = `let ${name}$; const ${name} = () => ${name}$ ??= `
      edits.push({ start: statement.getStart(file), end: initializer.getStart(file), text })
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isIdentifier(node)) edits.push(...readInstead(node, reading, file))
    if (ts.isRegularExpressionLiteral(node) && !late.has(node)) {
      const isApart = isCostly(node) && isInFunction(node) && !KEEPS_PLACE.test(flagsOf(node.text))
      const text = isApart ? `pattern${node.pos}$()` : escaped(node.text)
      if (isApart) behind.push(`const pattern${node.pos}$ = ${madeLate(node.text)};`)
      if (text !== node.text) edits.push({ ...placeOf(node, file), text })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  if (edits.length === 0) return code
  // Behind all others: esbuild puts the values of constants in their places as long as nothing is called.
  return `import { latePattern } from ${JSON.stringify(LATE_PATTERN)};${applied(edits, code)}
${behind.join('')}`
}

/** A pattern in ASCII, as esbuild writes strings: of code with other letters each takes two bytes. */
const escaped = (literal: string): string =>
  literal.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A constant of a module alone that costs much to make. */
interface Costly {
  readonly statement: ts.Statement
  readonly name: string
  readonly initializer: ts.Expression
}

/** Those constants that nobody reads while the module is loaded, but others of them. */
function lateConstants(file: ts.SourceFile): Costly[] {
  const costly = file.statements.flatMap((statement) => costlyConstant(statement, file) ?? [])
  const late = new Map<ts.Node, Costly>(costly.map((each) => [each.statement, each]))
  for (;;) {
    const others = file.statements.filter((statement) => !late.has(statement))
    const read = namesReadAtOnce(others)
    const readAtOnce = [...late.values()].filter(({ name }) => read.has(name))
    if (readAtOnce.length === 0) return [...late.values()]
    for (const { statement } of readAtOnce) late.delete(statement)
  }
}

function costlyConstant(statement: ts.Statement, file: ts.SourceFile): Costly | undefined {
  if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined) return undefined
  const { flags, declarations } = statement.declarationList
  const [{ name, initializer } = {}, ...others] = declarations
  if ((flags & ts.NodeFlags.Const) === 0 || others.length > 0 || initializer === undefined) {
    return undefined
  }
  if (name === undefined || !ts.isIdentifier(name)) return undefined
  const isDear = ts.isRegularExpressionLiteral(initializer)
    ? isCostly(initializer)
    : ts.isNewExpression(initializer) && COSTLY.has(initializer.expression.getText(file))
  return isDear ? { statement, name: name.text, initializer } : undefined
}

const isCostly = (literal: ts.RegularExpressionLiteral): boolean => TABLES.test(literal.text)

const flagsOf = (literal: string): string => LITERAL.exec(literal)?.[2] ?? ''

function isInFunction(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent)
    if (ts.isFunctionLike(at)) return true
  return false
}

/** The call that builds a pattern later. */
function madeLate(literal: string): string {
  const [, source = '', flags = ''] = LITERAL.exec(literal) ?? []
  const parts = flags === 'u' ? [source] : [source, flags]
  return `latePattern(${parts.map((part) => JSON.stringify(part)).join(', ')})`
}

/** The names that stand outside of functions. */
function namesReadAtOnce(statements: readonly ts.Node[]): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  for (const statement of statements) visit(statement)
  return names
}

/** The import of a large data file, as that of one object that is asked for what is needed. */
function lateData(
  statement: ts.Statement,
  file: ts.SourceFile,
  reading: Map<string, string>,
): Edit[] {
  if (!ts.isImportDeclaration(statement)) return []
  const from = (statement.moduleSpecifier as ts.StringLiteral).text
  const bindings = statement.importClause?.namedBindings
  if (!from.endsWith('.data.ts') || bindings === undefined) return []
  if (!isLarge(resolve(dirname(file.fileName), from))) return []
  const data = ts.isNamespaceImport(bindings) ? bindings.name.text : `data${statement.pos}`
  if (ts.isNamespaceImport(bindings)) reading.set(data, data)
  else {
    for (const { name, propertyName = name } of bindings.elements) {
      reading.set(name.text, `${data}.${propertyName.text}`)
    }
  }
  return [{ ...placeOf(statement, file), text: `import ${data} from '${from}';` }]
}

/** Whether a data file is loaded when it is asked for; smaller ones are part of the code. */
export const isLarge = (path: string): boolean => statSync(path).size > LARGE
export const isHuge = (path: string): boolean => statSync(path).size > HUGE

/** What reads a name that is loaded late, where the identifier is one. */
function readInstead(
  node: ts.Identifier,
  reading: ReadonlyMap<string, string>,
  file: ts.SourceFile,
): Edit[] {
  const { parent, text: name } = node
  const read = reading.get(name)
  if (read === undefined || ts.isTypeQueryNode(parent)) return []
  if (ts.isShorthandPropertyAssignment(parent)) {
    return [{ ...placeOf(node, file), text: `${name}: ${read}` }]
  }
  const isNamed = 'name' in parent && parent.name === node
  if (isNamed && (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent))) {
    return []
  }
  const isLate = isNamed && ts.isVariableDeclaration(parent) && parent.parent.parent.parent === file
  if (isLate) return []
  if (isNamed || ts.isExportSpecifier(parent)) {
    throw new Error(`${file.fileName}: \`${name}\` is loaded late, and the name of something else`)
  }
  return [{ ...placeOf(node, file), text: read }]
}

const placeOf = (node: ts.Node, file: ts.SourceFile): Omit<Edit, 'text'> => ({
  start: node.getStart(file),
  end: node.end,
})

function applied(edits: readonly Edit[], code: string): string {
  let out = ''
  let from = 0
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    out += code.slice(from, start) + text
    from = end
  }
  return out + code.slice(from)
}
