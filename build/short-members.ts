/**
 * Changes the code of a module so that the private members of its classes have short names: in what bundlers take they
 * are a fiftieth of a page, and whoever bundles can shorten names of variables, but never those of members.
 *
 * Method: the syntax tree of a module. `private` says that nobody outside of the class asks for a member; one is renamed
 * if its file asks for it as `this.name` and `const { name } = this` alone, and if no class of the file has another one
 * of its name. A name is shortened alike everywhere, so that a class that extends another does not take one of its.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

type Names = ReadonlyMap<string, string>

/** Short names are of this shape, which no other member has. */
const shortName = (index: number): string => `_${index.toString(36)}`

/** Of each private member below a folder the short name: the shortest for what is asked for most often. */
export function shortMembers(folder: string): Names {
  const uses = new Map<string, number>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue
    for (const { name } of membersOf(parsed(readFileSync(join(folder, path), 'utf8'), path))) {
      uses.set(name.text, (uses.get(name.text) ?? 0) + 1)
    }
  }
  const names = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return new Map(names.map(([name], index) => [name, shortName(index)]))
}

export function withShortMembers(code: string, path: string, names: Names): string {
  let out = ''
  let from = 0
  for (const { name, isShorthand } of membersOf(parsed(code, path))) {
    const short = names.get(name.text) ?? name.text
    out += code.slice(from, name.getStart()) + (isShorthand ? `${short}: ${name.text}` : short)
    from = name.end
  }
  return out + code.slice(from)
}

const parsed = (code: string, path: string): ts.SourceFile =>
  ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)

/** Where a member, or what may be one, is named. */
interface Place {
  readonly name: ts.Identifier
  /** `const { name } = this`: the variable is called like it. */
  readonly isShorthand: boolean
  /** Whether that member of the class is private, or whatever has the name is asked for of something else. */
  readonly kind: 'private' | 'of this' | 'other'
}

/** Where private members that can be renamed are named, in their order. */
function membersOf(file: ts.SourceFile): Place[] {
  const places: Place[] = []
  const visit = (node: ts.Node): void => {
    const place = placeIn(node)
    if (place !== undefined) places.push(place)
    ts.forEachChild(node, visit)
  }
  visit(file)
  const named = (kind: Place['kind']): ReadonlySet<string> =>
    new Set(places.flatMap((place) => (place.kind === kind ? place.name.text : [])))
  const privates = named('private')
  const others = named('other')
  return places
    .filter(({ name }) => privates.has(name.text) && !others.has(name.text))
    .sort((a, b) => a.name.pos - b.name.pos)
}

function placeIn(node: ts.Node): Place | undefined {
  if (ts.isClassElement(node)) {
    const kind = isPrivate(node) ? 'private' : 'other'
    return node.name && ts.isIdentifier(node.name)
      ? { name: node.name, isShorthand: false, kind }
      : undefined
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) {
    return { name: node.name, isShorthand: false, kind: askedOf(node.expression) }
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined
  const { propertyName, name, parent } = node
  const asked = propertyName ?? name
  if (!ts.isIdentifier(asked)) return undefined
  const { initializer } = parent.parent
  return { name: asked, isShorthand: propertyName === undefined, kind: askedOf(initializer) }
}

const askedOf = (node: ts.Expression | undefined): Place['kind'] =>
  node?.kind === ts.SyntaxKind.ThisKeyword ? 'of this' : 'other'

const isPrivate = (node: ts.ClassElement): boolean =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true
