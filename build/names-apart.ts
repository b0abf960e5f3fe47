/**
 * Which hidden properties have to have names of their own, because one object may have both, or have one and be asked for
 * the other: all others may be called alike, and whoever packs a bundle finds few names again and again (`short-properties.ts`).
 *
 * Method: where an object is made, by a literal or by a class, stands which names it is made with. It is read as a type only
 * if it has all that the type requires: that is what the types say, and no assertion may say otherwise. So what an object may
 * have or be asked for are the names of all types whose required names it has, and of what is then read of these. What `...`
 * copies may have more names than its type: those are carried along, and nobody asks for them who does not know of them, but
 * they must not be taken for names that are known. A type that requires nothing may be that of any object.
 * Cost: some 1000 shapes by 400 types, three times over: a second.
 */
import ts from 'typescript'

type Names = ReadonlySet<string>

/** What objects that were made at one place may have. */
interface Shape {
  readonly names: Set<string>
  /** What was copied along with what is copied, unknown to the type. */
  readonly carried: Set<string>
  /** What is required of the objects that are copied. */
  readonly copied: Set<Names>
}

/** As what an object is read. */
interface ReadType {
  readonly required: Names
  readonly names: Names
}

/** `Object.assign(target, source)`. */
interface Assignment {
  readonly target: Names
  readonly names: Names
  readonly copied: readonly Names[]
}

/** Of each hidden name those that must not be called like it. */
export function namesApart(
  files: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
  hidden: Names,
): ReadonlyMap<string, Names> {
  const places = new Places(checker, hidden)
  for (const file of files) places.addAll(file)
  grow(places)
  const apart = new Map([...hidden].map((name) => [name, new Set<string>()]))
  const setApart = (some: Iterable<string>, others: Names): void => {
    for (const name of some)
      for (const other of others) {
        apart.get(name)?.add(other)
        apart.get(other)?.add(name)
      }
  }
  const isHidden = (name: string): boolean => hidden.has(name)
  for (const { names, carried } of places.shapes) {
    const own = new Set([...names].filter(isHidden))
    setApart(own, own)
    setApart(own, new Set([...carried].filter(isHidden)))
  }
  for (const { required, names } of places.types.values())
    if (required.size === 0) setApart([...names].filter(isHidden), hidden)
  return apart
}

/** Adds to every shape what its objects may be asked for, until nothing more comes. */
function grow({ shapes, types, assignments }: Places): void {
  const sizes = (): number =>
    shapes.reduce((sum, { names, carried }) => sum + names.size + carried.size, 0)
  let before = -1
  let size = sizes()
  while (size !== before) {
    for (const shape of shapes) {
      for (const { required, names } of types.values())
        if (required.size > 0 && isWithin(required, shape.names)) addTo(shape.names, names)
      for (const one of assignments) assign(one, shape)
      for (const other of shapes) carry(other, shape)
    }
    before = size
    size = sizes()
  }
}

function assign({ target, names, copied }: Assignment, shape: Shape): void {
  if (!isWithin(target, shape.names)) return
  addTo(shape.names, names)
  for (const required of copied) shape.copied.add(required)
}

/** What objects of another shape have comes along where they may be copied. */
function carry(from: Shape, to: Shape): void {
  for (const required of to.copied) {
    if (!isWithin(required, from.names)) continue
    addTo(to.carried, from.names)
    addTo(to.carried, from.carried)
    return
  }
}

/** Where objects are made, and where they are read. */
class Places {
  readonly shapes: Shape[] = []
  readonly types: Map<string, ReadType> = new Map()
  readonly assignments: Assignment[] = []
  readonly #checker: ts.TypeChecker
  readonly #hidden: Names
  readonly #known = new Set<string>()

  constructor(checker: ts.TypeChecker, hidden: Names) {
    this.#checker = checker
    this.#hidden = hidden
  }

  addAll(node: ts.Node): void {
    if (ts.isObjectLiteralExpression(node)) this.#addLiteral(node)
    if (ts.isClassLike(node)) this.#addClass(node)
    if (ts.isCallExpression(node) && node.expression.getText() === 'Object.assign')
      this.#addAssignment(node)
    if (ts.isPropertyAccessExpression(node) && this.#hidden.has(node.name.text))
      this.#addRead(node.expression)
    if (ts.isObjectBindingPattern(node)) this.#addRead(node)
    ts.forEachChild(node, (child) => this.addAll(child))
  }

  #addLiteral(node: ts.ObjectLiteralExpression): void {
    const { parent } = node
    if (isPattern(node)) throw new Error(`Write a declaration instead of ${parent.getText()}`)
    const types = [...this.#typesAt(node)]
    if (ts.isAsExpression(parent)) types.push(...this.#typesAt(parent))
    const copied = node.properties.flatMap((one) =>
      ts.isSpreadAssignment(one) ? this.#copiedBy(one.expression) : [],
    )
    this.#addShape(types.flatMap(namesOf), copied)
  }

  #addClass(node: ts.ClassLikeDeclaration): void {
    this.#addShape(this.#typesAt(node).flatMap(namesOf))
    const symbol = node.name && this.#checker.getSymbolAtLocation(node.name)
    if (symbol) this.#addShape(namesOf(this.#checker.getTypeOfSymbol(symbol)))
  }

  #addAssignment({ arguments: [target, ...sources] }: ts.CallExpression): void {
    if (target === undefined) return
    const names = new Set(sources.flatMap((one) => this.#typesAt(one).flatMap(namesOf)))
    const copied = sources.flatMap((one) => this.#copiedBy(one))
    this.#addShape([...names, ...this.#typesAt(target).flatMap(namesOf)], copied)
    for (const type of this.#typesAt(target)) {
      const required = new Set(requiredOf(type))
      if (required.size === 0) throw new Error(`Of what type is ${target.getText()}?`)
      this.assignments.push({ target: required, names, copied })
    }
  }

  #addRead(node: ts.Node): void {
    for (const type of this.#typesAt(node)) {
      const names = new Set(namesOf(type))
      if (isOfOthers(type) || ![...names].some((name) => this.#hidden.has(name))) continue
      const required = new Set(requiredOf(type))
      this.types.set(`${keyOf(required)}: ${keyOf(names)}`, { required, names })
      this.#addShape(names)
    }
  }

  #addShape(names: Iterable<string>, copied: readonly Names[] = []): void {
    const shape: Shape = { names: new Set(names), carried: new Set(), copied: new Set(copied) }
    const key = `${keyOf(shape.names)}: ${copied.map(keyOf).join('; ')}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    this.shapes.push(shape)
  }

  /** What is required of an object that is copied; a literal has no more names than its type. */
  #copiedBy(node: ts.Expression): Names[] {
    if (ts.isParenthesizedExpression(node)) return this.#copiedBy(node.expression)
    if (ts.isConditionalExpression(node))
      return [node.whenTrue, node.whenFalse].flatMap((one) => this.#copiedBy(one))
    if (isAnd(node)) return this.#copiedBy(node.right)
    if (ts.isObjectLiteralExpression(node))
      return node.properties.flatMap((one) =>
        ts.isSpreadAssignment(one) ? this.#copiedBy(one.expression) : [],
      )
    return this.#typesAt(node).map((type) => new Set(requiredOf(type)))
  }

  /** What an object may be that stands there. */
  #typesAt(node: ts.Node): readonly ts.Type[] {
    return this.#objectsOf(this.#checker.getTypeAtLocation(node))
  }

  #objectsOf(type: ts.Type): readonly ts.Type[] {
    const apparent = this.#checker.getApparentType(type)
    if (apparent.isUnion()) return apparent.types.flatMap((one) => this.#objectsOf(one))
    const isObject = (apparent.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0
    return isObject ? [apparent] : []
  }
}

const namesOf = (type: ts.Type): string[] => type.getProperties().map(({ name }) => name)

const requiredOf = (type: ts.Type): string[] =>
  type.getProperties().flatMap(({ name, flags }) => (flags & ts.SymbolFlags.Optional ? [] : name))

const isOfOthers = (type: ts.Type): boolean =>
  ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) === 0 &&
  type.symbol?.declarations?.some((one) => one.getSourceFile().isDeclarationFile) === true

const isAnd = (node: ts.Expression): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken

/** Does it take a value apart, in an assignment that declares nothing? */
function isPattern(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isBinaryExpression(parent))
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  if (ts.isForOfStatement(parent)) return parent.initializer === node
  const isInOne = ts.isArrayLiteralExpression(parent) || ts.isObjectLiteralElement(parent)
  return (isInOne || ts.isObjectLiteralExpression(parent)) && isPattern(parent)
}

const keyOf = (names: Names): string => [...names].sort().join(' ')

function isWithin(some: Names, all: Names): boolean {
  for (const name of some) if (!all.has(name)) return false
  return true
}

function addTo(all: Set<string>, some: Names): void {
  for (const name of some) all.add(name)
}
