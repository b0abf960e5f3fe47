/** Which names in a syntax tree are of properties, and which are read as variables. */
import ts from 'typescript'

/** Is it the name of a property, where it is declared, set or asked for? */
export function isProperty(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isBindingElement(parent)) {
    const asked = parent.propertyName ?? (parent.dotDotDotToken ? undefined : parent.name)
    return ts.isObjectBindingPattern(parent.parent) && asked === node
  }
  const isNamed =
    ts.isPropertyAccessExpression(parent) ||
    ts.isObjectLiteralElement(parent) ||
    ts.isClassElement(parent) ||
    ts.isTypeElement(parent)
  return isNamed && parent.name === node
}

/** Is it read, or written, as a variable? */
export const isVariable = (node: ts.Identifier): boolean =>
  !isProperty(node) || ts.isShorthandPropertyAssignment(node.parent)
