/**
 * What each entry of the package declares, as text: one declaration a name, without bodies and comments, and the
 * names of those that it mentions. Every export of the sources has its type written beside it, so that
 * what stands there is what a user's compiler reads. Cost: one run of the compiler without checks.
 */
import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import ts from 'typescript'

interface PublicName {
  readonly name: string
  /** Its declaration: all overloads, no bodies. */
  readonly text: string
  readonly isClass: boolean
  /** The names that the declaration mentions and that the sources declare. */
  readonly mentions: readonly string[]
}

export interface PublicEntry {
  /** As it is imported: `onceover/clean`. */
  readonly path: string
  readonly names: readonly PublicName[]
}

const ROOT = 'src/index.ts'
const FOLDER = 'src/entries'
const SOURCES = resolve('src')

export function publicEntries(): PublicEntry[] {
  const files = [ROOT, ...readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`)]
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')
  const program = ts.createProgram([...files, 'src/vendor.d.ts'], options)
  const checker = program.getTypeChecker()
  return files.map((file) => {
    const source = program.getSourceFile(file) as ts.SourceFile
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol)
    const names = exported.map((symbol) => publicName(checker, symbol))
    const path = file === ROOT ? 'onceover' : `onceover/${basename(file, '.ts')}`
    return { path, names: names.sort((a, b) => (a.name < b.name ? -1 : 1)) }
  })
}

function originOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
  return isAlias ? checker.getAliasedSymbol(symbol) : symbol
}

function publicName(checker: ts.TypeChecker, symbol: ts.Symbol): PublicName {
  const { declarations = [] } = originOf(checker, symbol)
  const mentions = new Set<string>()
  for (const declaration of declarations) collectMentions(checker, declaration, mentions)
  mentions.delete(symbol.name)
  return {
    name: symbol.name,
    text: visible(declarations).map(printed).join('\n'),
    isClass: declarations.some(ts.isClassDeclaration),
    mentions: [...mentions].sort(),
  }
}

/** Of a function with overloads its body is not to be seen. */
function visible(declarations: readonly ts.Declaration[]): readonly ts.Declaration[] {
  const isOverload = (node: ts.Declaration): boolean =>
    ts.isFunctionDeclaration(node) && node.body === undefined
  return declarations.some(isOverload) ? declarations.filter(isOverload) : declarations
}

const printer = ts.createPrinter({ removeComments: true })

function printed(declaration: ts.Declaration): string {
  const node: ts.Node = ts.isVariableDeclaration(declaration)
    ? declaration.parent.parent
    : declaration
  const result = ts.transform(node, [
    (context) => (root) => {
      const visit = (part: ts.Node): ts.Node | undefined => {
        if (isHidden(part)) return undefined
        return ts.visitEachChild(withoutBody(part), visit, context)
      }
      return visit(root) as ts.Node
    },
  ])
  const [bare] = result.transformed as ts.Node[]
  return printer.printNode(ts.EmitHint.Unspecified, bare as ts.Node, node.getSourceFile())
}

const isHidden = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)

function withoutBody(node: ts.Node): ts.Node {
  const { factory } = ts
  if (ts.isFunctionDeclaration(node)) {
    const { modifiers, asteriskToken, name, typeParameters, parameters, type } = node
    return factory.updateFunctionDeclaration(
      node,
      modifiers,
      asteriskToken,
      name,
      typeParameters,
      parameters,
      type,
      undefined,
    )
  }
  if (ts.isConstructorDeclaration(node)) {
    return factory.updateConstructorDeclaration(node, node.modifiers, node.parameters, undefined)
  }
  if (ts.isVariableDeclaration(node) && node.type !== undefined) {
    return factory.updateVariableDeclaration(node, node.name, undefined, node.type, undefined)
  }
  return node
}

/** The names of the sources that a declaration mentions in its types, not in its bodies. */
function collectMentions(checker: ts.TypeChecker, declaration: ts.Node, found: Set<string>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || isHidden(node)) return
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined && node.type) {
      visit(node.type)
      return
    }
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : ts.isTypeQueryNode(node)
          ? node.exprName
          : undefined
    const symbol = name && checker.getSymbolAtLocation(name)
    const origin = symbol && originOf(checker, symbol)
    if (origin && isOfSources(origin) && !isParameter(origin)) found.add(origin.name)
    ts.forEachChild(node, visit)
  }
  visit(declaration)
}

/** Not what a platform declares, too. */
const isOfSources = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.length > 0 &&
  declarations.every((node) => node.getSourceFile().fileName.startsWith(SOURCES))

const isParameter = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.TypeParameter) !== 0
