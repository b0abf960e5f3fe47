/** A page as a tree, as browsers read it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
  readonly children: readonly Element[]
}

/** All elements of a page or a part of one, in their order. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = []
  const read = (node: DefaultTreeAdapterTypes.Node): { text: string; children: Element[] } => {
    if ('value' in node) return { text: node.value, children: [] }
    if (!('childNodes' in node)) return { text: '', children: [] }
    const place = all.length
    const isElement = 'tagName' in node
    if (isElement) all.push(undefined as never)
    const inside = node.childNodes.map(read)
    const text = inside.map((part) => part.text).join('')
    const children = inside.flatMap((part) => part.children)
    if (!isElement) return { text, children }
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    const element = { name: node.tagName, attributes, text, children }
    all[place] = element
    return { text, children: [element] }
  }
  read(parse(html))
  return all
}

export const classesOf = ({ attributes }: Element): string[] =>
  (attributes.get('class') ?? '').split(' ').filter((name) => name !== '')
