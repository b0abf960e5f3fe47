/**
 * A module whose classes call their private members by one letter each: another class has other members, and may call them
 * the same. Whoever packs a bundle finds `this.t` and `this.e` in all of it (of `clean` 1.2 kB of 107, of `compare` 0.5 of 50).
 *
 * Method: the syntax tree of a module whose private members have names of a shape that nothing else has
 * (`short-members.ts`), and are asked for in their class alone. The first that a class names gets the first letter. A class
 * that extends another keeps its names: it shares an object with it. Cost: linear.
 */
import ts from 'typescript'

const PRIVATE = /^_[\da-z]+$/
/** In the order in which esbuild calls variables: those are all over a bundle already. */
const LETTERS = 'tersnioaldcuhpfmgvwbkqzj'

export function withMembersOfClass(code: string): string {
  const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.ES2022, true)
  let out = ''
  let from = 0
  const visit = (node: ts.Node, names: Names | undefined): void => {
    const own = ts.isClassLike(node) ? namesOf(node) : names
    if (ts.isIdentifier(node) && PRIVATE.test(node.text) && isMember(node)) {
      if (own === undefined) throw new Error(`${node.text} is asked for outside of its class`)
      out += code.slice(from, node.getStart(file)) + own(node.text)
      from = node.end
    }
    ts.forEachChild(node, (child) => visit(child, own))
  }
  visit(file, undefined)
  return out + code.slice(from)
}

/** How a class calls a member. */
type Names = (name: string) => string

function namesOf(node: ts.ClassLikeDeclaration): Names {
  if (node.heritageClauses !== undefined) return (name) => name
  const others = new Set(node.members.map((member) => member.name?.getText()))
  const letters = [...LETTERS].filter((letter) => !others.has(letter))
  const known = new Map<string, string>()
  return (name) => {
    const short = known.get(name) ?? letters[known.size] ?? name
    known.set(name, short)
    return short
  }
}

/** Is it the name of a member, and none of a variable? */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isBindingElement(parent)) return parent.propertyName === node
  const isNamed = ts.isPropertyAccessExpression(parent) || ts.isClassElement(parent)
  return isNamed && parent.name === node
}
