/**
 * Modules with their constants in files of their own, and entries that begin with those of all that they import. So a
 * bundle has data, texts, patterns and tables in one place and code behind them, whatever it is made of: whoever packs
 * it finds each kind beside its like (of `clean` 1.1 kB of 108, of what takes it from the root 2.5). Modules with lists of
 * words follow them: `compare` and `condense` are 0.4 kB less so.
 *
 * Method: the syntax trees of modules that do nothing when they are loaded but make their constants, as
 * `withKindsTogether` writes them. A constant goes if nobody changes it and it names nothing of its module but others
 * that go. Bundlers go along imports depth first, also where nothing is used of what is imported. Cost: linear, but for
 * constants that are made of others.
 */
import ts from 'typescript'
import { isVariable } from './property-names.ts'

/** Of fewer characters no file is made. */
const LEAST = 400
/** A module that imports nothing and has no more characters than these may come before constants. */
const MOST_OF_LEAF = 2000
const nameApart = (name: string): string => name.replace(/\.js$/, '-constants.js')

/** What a module imports, by the name that it has there. */
interface Imported {
  readonly from: string
  readonly name: string
}

interface Parted {
  /** The module without its constants, and these; undefined where all stays together. */
  readonly code: string
  readonly constants: string | undefined
  /** The names of its constants, by those under which it exports them. */
  readonly exported: ReadonlyMap<string, string>
}

/**
 * @param modules code by name
 * @param entries what bundles begin with: names of modules without `.js`
 * @param words the modules that have lists of words: they stand behind constants
 */
export function withConstantsApart(
  modules: ReadonlyMap<string, string>,
  entries: readonly string[],
  words: ReadonlySet<string>,
): Map<string, string> {
  const parted = new Map<string, Parted>()
  const part = (name: string): Parted => {
    const known = parted.get(name)
    if (known !== undefined) return known
    const code = modules.get(name) ?? ''
    parted.set(name, { code, constants: undefined, exported: new Map() })
    const own = partsOf(code, name, (imported) => whereApart(imported, modules, part))
    parted.set(name, own)
    return own
  }
  const out = new Map<string, string>()
  for (const name of modules.keys()) {
    const { code, constants } = part(name)
    out.set(name, code)
    if (constants !== undefined) out.set(nameApart(name), constants)
  }
  for (const entry of entries.map((name) => `${name}.js`)) {
    const reached = [...reachedFrom(entry, out)]
    const first = [
      ...reached.filter((name) => name.startsWith('shared/')),
      ...reached.filter((name) => name.endsWith(nameApart('.js'))),
      ...reached.filter((name) => words.has(name)),
    ]
    out.set(entry, `${first.map((name) => `import"./${name}";\n`).join('')}${out.get(entry) ?? ''}`)
  }
  return out
}

/** From where a constant may import something, so that no code comes before constants; undefined if from nowhere. */
function whereApart(
  { from, name }: Imported,
  modules: ReadonlyMap<string, string>,
  part: (name: string) => Parted,
): Imported | undefined {
  const code = modules.get(from)
  if (code === undefined) return undefined
  if (code.length <= MOST_OF_LEAF && !IMPORTS.test(code)) return { from, name }
  const own = part(from).exported.get(name)
  return own === undefined ? undefined : { from: nameApart(from), name: own }
}

const IMPORTS = /\b(?:from|import) ?["']/
const IMPORTED = /\b(?:from|import) ?["']\.\/([^"']+)["']/g

/** The modules that a module imports, and what these import, in the order in which they are run. */
function reachedFrom(entry: string, modules: ReadonlyMap<string, string>): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (name: string): void => {
    if (reached.has(name)) return
    reached.add(name)
    for (const [, path = ''] of (modules.get(name) ?? '').matchAll(IMPORTED)) visit(path)
  }
  visit(entry)
  return reached
}

function partsOf(
  code: string,
  name: string,
  whereIs: (imported: Imported) => Imported | undefined,
): Parted {
  const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.ES2022, true)
  const imports = importsOf(file)
  const found = new Map([...imports].map(([own, imported]) => [own, whereIs(imported)]))
  const strange = [...imports.keys()].filter((own) => found.get(own) === undefined)
  const constants = constantsOf(file, strange)
  const texts = [...constants.values()].map((statement) => `${statement.getText(file)}\n`).join('')
  if (texts.length < LEAST) return { code, constants: undefined, exported: new Map() }
  const needed = new Set([...constants.values()].flatMap((statement) => [...namesIn(statement)]))
  const head = [...found].map(([own, where]) =>
    where && needed.has(own) ? `import{${where.name} as ${own}}from"./${where.from}";\n` : '',
  )
  const rest = file.statements.filter((statement) => !constants.has(nameOf(statement) ?? ''))
  const asked = new Set(rest.flatMap((statement) => [...namesIn(statement)]))
  const given = [...constants.keys()].filter((each) => asked.has(each))
  const lines = rest.map((statement) => `${statement.getText(file)}\n`).join('')
  return {
    code: `import{${given}}from"./${nameApart(name)}";\n${lines}`,
    constants: `${head.join('')}${texts}export{${[...constants.keys()]}};\n`,
    exported: exportsOf(file, constants),
  }
}

/** What a module imports by name from others beside it; all else under a name that is nowhere. */
function importsOf(file: ts.SourceFile): ReadonlyMap<string, Imported> {
  const imports = new Map<string, Imported>()
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) continue
    const from = (statement.moduleSpecifier as ts.StringLiteral).text.replace('./', '')
    const { name, namedBindings } = statement.importClause
    if (name !== undefined) imports.set(name.text, { from: '', name: '' })
    if (namedBindings === undefined) continue
    if (ts.isNamespaceImport(namedBindings)) {
      imports.set(namedBindings.name.text, { from: '', name: '' })
      continue
    }
    for (const each of namedBindings.elements) {
      imports.set(each.name.text, { from, name: (each.propertyName ?? each.name).text })
    }
  }
  return imports
}

function exportsOf(
  file: ts.SourceFile,
  constants: ReadonlyMap<string, ts.Statement>,
): ReadonlyMap<string, string> {
  const exported = new Map<string, string>()
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier !== undefined) continue
    const { exportClause } = statement
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) continue
    for (const { name, propertyName = name } of exportClause.elements) {
      if (constants.has(propertyName.text)) exported.set(name.text, propertyName.text)
    }
  }
  return exported
}

/** The constants of a module that name nothing else of it, in their order. @param strange names that none may name */
function constantsOf(
  file: ts.SourceFile,
  strange: readonly string[],
): ReadonlyMap<string, ts.Statement> {
  const constants = new Map<string, ts.Statement>()
  const others = new Set(strange)
  for (const statement of file.statements) {
    const name = nameOf(statement)
    if (name === undefined) continue
    if (isConstant(statement)) constants.set(name, statement)
    else others.add(name)
  }
  for (const name of changedIn(file)) if (constants.delete(name)) others.add(name)
  for (let before = -1; before !== constants.size; ) {
    before = constants.size
    for (const [name, statement] of constants) {
      if (![...namesIn(statement)].some((each) => others.has(each))) continue
      constants.delete(name)
      others.add(name)
    }
  }
  return constants
}

/** The name that a statement declares; `withKindsTogether` leaves one a statement. */
function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name?.text
  }
  if (!ts.isVariableStatement(statement)) return undefined
  const { declarations } = statement.declarationList
  const [{ name } = {}] = declarations
  return declarations.length === 1 && name && ts.isIdentifier(name) ? name.text : undefined
}

function isConstant(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false
  const [{ initializer } = {}] = statement.declarationList.declarations
  if (initializer === undefined || ts.isClassExpression(initializer)) return false
  return !ts.isFunctionLike(initializer) && !initializer.getText().includes('import.meta')
}

function namesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (inner: ts.Node): void => {
    if (ts.isIdentifier(inner) && isVariable(inner)) names.add(inner.text)
    ts.forEachChild(inner, visit)
  }
  visit(node)
  return names
}

/** The names of a module that something is assigned to, and variables of functions that are called like them. */
function changedIn(file: ts.SourceFile): ReadonlySet<string> {
  const changed = new Set<string>()
  const add = (node: ts.Node): void => {
    for (const name of namesIn(node)) changed.add(name)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken
      const { FirstAssignment, LastAssignment } = ts.SyntaxKind
      // What is changed inside of a constant is no matter: only its name must stay what it is.
      const isName = !ts.isPropertyAccessExpression(node.left)
      if (kind >= FirstAssignment && kind <= LastAssignment && isName) add(node.left)
    }
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      if (ts.isIdentifier(node.operand)) add(node.operand)
    }
    if (ts.isForInStatement(node) || ts.isForOfStatement(node)) add(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return changed
}
