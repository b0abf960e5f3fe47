/**
 * The names of properties that somebody outside of a build may ask for.
 *
 * Method: the compiler's types. A name stays if it can be reached from what an entry exports; if it is declared outside, by
 * Node, a browser or another package; if it goes where no type tells of it (`unknown`, `any`, a record by text: JSON,
 * messages, files), or comes from there; if an object is asked for it by a text. Cost: the types of all of `src/`.
 */
import ts from 'typescript'
import { isProperty } from './property-names.ts'

/** Asks for the names of an object, and not for what is in it. */
const OF_OBJECT = /^Object\.(?:keys|values|entries|hasOwn)$/

export class SeenNames {
  readonly names: Set<string> = new Set()
  readonly #checker: ts.TypeChecker
  readonly #types = new Set<ts.Type>()
  /** What of ours was given as what of others. */
  readonly #given = new Map<ts.Type, Set<ts.Type>>()

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker
  }

  addExports(file: ts.SourceFile | undefined): void {
    const module = file && this.#checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error('An entry is no module')
    for (const symbol of this.#checker.getExportsOfModule(module)) {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
      const own = isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol
      if ((own.flags & ts.SymbolFlags.Value) !== 0) this.#add(this.#checker.getTypeOfSymbol(own))
      if ((own.flags & ts.SymbolFlags.Type) !== 0)
        this.#add(this.#checker.getDeclaredTypeOfSymbol(own))
    }
  }

  /** All names in a file. */
  addAll(node: ts.Node): void {
    const isName = ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent)
    if (isName || ts.isIdentifier(node)) this.names.add(node.text)
    ts.forEachChild(node, (child) => this.addAll(child))
  }

  /** What a file shows of its names. @param uses counts them */
  addFile(node: ts.Node, uses: Map<string, number>): void {
    if (ts.isIdentifier(node) && isProperty(node)) this.#addProperty(node, uses)
    if (ts.isForInStatement(node)) this.#addKeys(this.#checker.getTypeAtLocation(node.expression))
    if (ts.isElementAccessExpression(node)) this.#addAsked(node.expression, node.argumentExpression)
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
      this.#addAsked(node.right, node.left)
    }
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name))
      this.names.add(node.name.text)
    if (ts.isTypePredicateNode(node)) this.#addTold(node)
    if (ts.isHeritageClause(node)) this.#addInherited(node)
    if (ts.isComputedPropertyName(node)) this.#addAsked(node.parent.parent, node.expression)
    if (ts.isExpression(node)) this.#addPassed(node)
    ts.forEachChild(node, (child) => this.addFile(child, uses))
  }

  /** `(value: unknown): value is Told` */
  #addTold({ type, parameterName, parent }: ts.TypePredicateNode): void {
    const told = ts.isFunctionLike(parent) ? parent.parameters : []
    const of = told.find(({ name }) => name.getText() === parameterName.getText())
    if (of && type)
      this.#addBoth(this.#checker.getTypeAtLocation(of), this.#checker.getTypeFromTypeNode(type))
  }

  /** A class that is derived from one of others is known there by all its names. */
  #addInherited({ types, parent }: ts.HeritageClause): void {
    const bases = types.map((base) => this.#checker.getTypeAtLocation(base))
    if (!bases.some(isOfOthers)) return
    for (const base of bases) this.#addKeys(base)
    this.#addKeys(this.#checker.getTypeAtLocation(parent))
  }

  #addProperty(node: ts.Identifier, uses: Map<string, number>): void {
    uses.set(node.text, (uses.get(node.text) ?? 0) + 1)
    const declarations = this.#declarationsAt(node)
    if (declarations.length === 0 || !declarations.every(isOfProperty)) this.names.add(node.text)
  }

  /** Where the property that an identifier names is declared, and that which an object is made for. */
  #declarationsAt(node: ts.Identifier): readonly ts.Declaration[] {
    const { parent } = node
    if (ts.isBindingElement(parent))
      return declarationsOf(this.#checker.getTypeAtLocation(parent.parent), node.text)
    const own = this.#checker.getSymbolAtLocation(node)?.declarations ?? []
    if (!ts.isObjectLiteralElement(parent) || !ts.isObjectLiteralExpression(parent.parent))
      return own
    const wanted = this.#checker.getContextualType(parent.parent)
    if (wanted === undefined) return own
    const types = membersOf(this.#checker.getApparentType(wanted))
    return [...own, ...types.flatMap((type) => declarationsOf(type, node.text))]
  }

  /** `object[key]`: by a text, any property may be meant. */
  #addAsked(object: ts.Node, key: ts.Expression): void {
    const keys = this.#checker.getTypeAtLocation(key)
    if ((keys.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike)) !== 0) return
    const members = membersOf(keys)
    if (!members.every((one) => one.isStringLiteral()))
      this.#addKeys(this.#checker.getTypeAtLocation(object))
    else for (const one of members) this.names.add((one as ts.StringLiteralType).value)
  }

  /** What is given to something that tells nothing of its type, or gets a type there, or is given out. */
  #addPassed(node: ts.Expression): void {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
      const from = this.#checker.getTypeAtLocation(node.expression)
      this.#addBoth(from, this.#checker.getTypeFromTypeNode(node.type))
    }
    const ofObject =
      ts.isCallExpression(node.parent) && OF_OBJECT.test(node.parent.expression.getText())
    if (ofObject) this.#addKeys(this.#checker.getTypeAtLocation(node))
    if (ts.isCallExpression(node)) this.#addGeneric(node)
    const wanted =
      ofObject || isBound(node) || isTakenApart(node)
        ? undefined
        : this.#checker.getContextualType(node)
    if (wanted) this.#addBoth(this.#checker.getTypeAtLocation(node), wanted)
  }

  /** `parse<T extends Options>(options: T)` of others: the type of an argument is its own there. */
  #addGeneric(call: ts.CallExpression): void {
    const declaration = this.#checker.getResolvedSignature(call)?.declaration
    if (!declaration || !isDeclaredByOthers(declaration)) return
    for (const [index, { type }] of (declaration as ts.FunctionDeclaration).parameters.entries()) {
      const given = call.arguments[index]
      const wanted =
        type && this.#checker.getBaseConstraintOfType(this.#checker.getTypeFromTypeNode(type))
      if (given && wanted) this.#addBoth(this.#checker.getTypeAtLocation(given), wanted)
    }
  }

  #addBoth(given: ts.Type, wanted: ts.Type): void {
    if (isLoose(wanted)) this.#add(given)
    if (isLoose(given)) this.#add(wanted)
    if (isRecord(wanted)) this.#addKeys(given)
    if (isRecord(given)) this.#addKeys(wanted)
    for (const from of membersOf(this.#checker.getApparentType(given))) {
      for (const to of membersOf(this.#checker.getApparentType(wanted)))
        this.#addGivenAway(from, to)
    }
  }

  /** What goes to code of others, or comes from it, is asked for there by the names that are declared there. */
  #addGivenAway(given: ts.Type, wanted: ts.Type): void {
    if (given === wanted || !isObject(given) || !isObject(wanted)) return
    if (isOfOthers(given) === isOfOthers(wanted)) return
    if (!this.#checker.isTypeAssignableTo(given, wanted)) return
    const known = this.#given.get(given) ?? new Set()
    if (known.has(wanted)) return
    this.#given.set(given, known.add(wanted))
    for (const { name } of wanted.getProperties()) {
      const property = given.getProperty(name)
      if (property === undefined) continue
      this.names.add(name)
      const held = wanted.getProperty(name) as ts.Symbol
      const pair = [property, held].map((one) => this.#checker.getTypeOfSymbol(one))
      this.#addBoth(pair[0] as ts.Type, pair[1] as ts.Type)
    }
  }

  /** The names of a type, and not what they have. */
  #addKeys(type: ts.Type): void {
    for (const { name } of this.#checker.getApparentType(type).getProperties()) this.names.add(name)
    if (type.isUnionOrIntersection()) for (const one of type.types) this.#addKeys(one)
  }

  /** The names of what can be reached from a type. */
  #add(type: ts.Type | undefined): void {
    if (type === undefined || this.#types.has(type)) return
    const { flags } = type
    if ((flags & ts.TypeFlags.StructuredOrInstantiable) === 0) return
    this.#types.add(type)
    if (type.isUnionOrIntersection()) for (const one of type.types) this.#add(one)
    if ((flags & ts.TypeFlags.Instantiable) !== 0)
      this.#add(this.#checker.getBaseConstraintOfType(type))
    for (const one of type.aliasTypeArguments ?? []) this.#add(one)
    if (((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0) {
      for (const one of this.#checker.getTypeArguments(type as ts.TypeReference)) this.#add(one)
    }
    if (isOfOthers(type)) return
    for (const property of type.getProperties()) {
      this.names.add(property.name)
      if (!property.declarations?.some(isDeclaredByOthers))
        this.#add(this.#checker.getTypeOfSymbol(property))
    }
    for (const one of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      this.#add(one.getReturnType())
      for (const parameter of one.parameters) this.#add(this.#checker.getTypeOfSymbol(parameter))
    }
    for (const { type: held } of this.#checker.getIndexInfosOfType(type)) this.#add(held)
  }
}

const declarationsOf = (type: ts.Type, name: string): readonly ts.Declaration[] =>
  type.getProperty(name)?.declarations ?? []

/** `one.method.bind(one)`: the types do not say that it is for that method alone. */
const isBound = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && /\.bind$/.test(parent.expression.getText())

/** `const [a, b] = [x, y]`: a pattern says nothing of types. */
function isTakenApart({ parent }: ts.Node): boolean {
  if (ts.isVariableDeclaration(parent))
    return !ts.isIdentifier(parent.name) && parent.type === undefined
  return (
    (ts.isArrayLiteralExpression(parent) || ts.isConditionalExpression(parent)) &&
    isTakenApart(parent)
  )
}

const membersOf = (type: ts.Type): readonly ts.Type[] =>
  type.isUnionOrIntersection() ? type.types : [type]

const isObject = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Object) !== 0

const isLoose = ({ flags }: ts.Type): boolean =>
  (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0

const isRecord = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 && type.getStringIndexType() !== undefined

const isDeclaredByOthers = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().isDeclarationFile

const isOfOthers = (type: ts.Type): boolean =>
  ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) === 0 &&
  type.symbol?.declarations?.some(isDeclaredByOthers) === true

function isOfProperty(declaration: ts.Declaration): boolean {
  if (isDeclaredByOthers(declaration)) return false
  return (
    ts.isPropertySignature(declaration) ||
    ts.isMethodSignature(declaration) ||
    ts.isObjectLiteralElement(declaration) ||
    ts.isClassElement(declaration)
  )
}
