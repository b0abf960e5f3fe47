/**
 * Changes the code of a module so that the value of a constant number stands where its name is read: a name costs more
 * than most numbers do, and bundlers inline no constant of a module that imports anything, as what it imports might ask
 * for the constant before it is made.
 *
 * Method: the syntax trees of a module and of those that it imports. A number is a constant whose name is in capitals,
 * and whose value is written out or reckoned of others. It throws where such a name is declared a second time: the tree
 * does not know scopes. Cost: that of reading each module once.
 */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

const NAME = /^[A-Z][A-Z\d_]*$/

type Numbers = ReadonlyMap<string, number>

const OPERATIONS: ReadonlyMap<ts.SyntaxKind, (a: number, b: number) => number> = new Map([
  [ts.SyntaxKind.PlusToken, (a: number, b: number) => a + b],
  [ts.SyntaxKind.MinusToken, (a: number, b: number) => a - b],
  [ts.SyntaxKind.AsteriskToken, (a: number, b: number) => a * b],
  [ts.SyntaxKind.SlashToken, (a: number, b: number) => a / b],
  [ts.SyntaxKind.AsteriskAsteriskToken, (a: number, b: number) => a ** b],
  [ts.SyntaxKind.BarToken, (a: number, b: number) => a | b],
  [ts.SyntaxKind.LessThanLessThanToken, (a: number, b: number) => a << b],
])

/** Puts in numbers, and remembers those of modules that it has read. */
export class InlinedNumbers {
  private readonly ofModules = new Map<string, Numbers>()

  /** @param path where the module is */
  putIn(code: string, path: string): string {
    const file = parsed(code, path)
    const numbers = this.numbersOf(file, path)
    let out = ''
    let from = 0
    const visit = (node: ts.Node): void => {
      const value = ts.isIdentifier(node) ? numbers.get(node.text) : undefined
      if (value !== undefined && isRead(node as ts.Identifier, path)) {
        const key = ts.isShorthandPropertyAssignment(node.parent) ? `${node.getText(file)}: ` : ''
        out += `${code.slice(from, node.getStart(file))}${key}(${value})`
        from = node.end
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    return out + code.slice(from)
  }

  private numbersOf(file: ts.SourceFile, path: string): Numbers {
    const known = this.ofModules.get(path)
    if (known !== undefined) return known
    const numbers = new Map<string, number>()
    this.ofModules.set(path, numbers)
    for (const statement of file.statements) {
      if (ts.isImportDeclaration(statement)) this.addImported(statement, path, numbers)
      if (ts.isVariableStatement(statement)) addDeclared(statement.declarationList, numbers)
    }
    return numbers
  }

  private addImported(
    { importClause, moduleSpecifier }: ts.ImportDeclaration,
    path: string,
    numbers: Map<string, number>,
  ): void {
    const bindings = importClause?.namedBindings
    const { text: from } = moduleSpecifier as ts.StringLiteral
    if (bindings === undefined || !ts.isNamedImports(bindings) || !isSource(from)) return
    const imported = resolve(dirname(path), from)
    for (const { name, propertyName = name } of bindings.elements) {
      if (!NAME.test(propertyName.text)) continue
      const those = this.numbersOf(parsed(readFileSync(imported, 'utf8'), imported), imported)
      const value = those.get(propertyName.text)
      if (value !== undefined) numbers.set(name.text, value)
    }
  }
}

const isSource = (path: string): boolean =>
  path.startsWith('.') && path.endsWith('.ts') && !path.endsWith('.data.ts')

const parsed = (code: string, path: string): ts.SourceFile =>
  ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)

function addDeclared(
  { flags, declarations }: ts.VariableDeclarationList,
  numbers: Map<string, number>,
): void {
  if ((flags & ts.NodeFlags.Const) === 0) return
  for (const { name, initializer } of declarations) {
    if (initializer === undefined || !ts.isIdentifier(name) || !NAME.test(name.text)) continue
    const value = numberOf(initializer, numbers)
    if (value !== undefined) numbers.set(name.text, value)
  }
}

function numberOf(node: ts.Expression, numbers: Numbers): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isIdentifier(node)) return numbers.get(node.text)
  if (ts.isParenthesizedExpression(node)) return numberOf(node.expression, numbers)
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = numberOf(node.operand, numbers)
    return value === undefined ? undefined : -value
  }
  if (!ts.isBinaryExpression(node)) return undefined
  const [left, right] = [numberOf(node.left, numbers), numberOf(node.right, numbers)]
  if (left === undefined || right === undefined) return undefined
  return OPERATIONS.get(node.operatorToken.kind)?.(left, right)
}

/** Is this where the constant is read, and not where it is declared, handed on, or the name of a member or a type? */
function isRead(node: ts.Identifier, path: string): boolean {
  const { parent } = node
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false
  if (!('name' in parent) || parent.name !== node) return true
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return false
  const isOfModule =
    ts.isVariableDeclaration(parent) && ts.isSourceFile(parent.parent.parent.parent)
  if (isOfModule || ts.isClassElement(parent) || ts.isTypeElement(parent)) return false
  throw new Error(`${path}: \`${node.text}\` is a number, and the name of something else`)
}
