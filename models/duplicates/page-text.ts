/**
 * The text of a scraped page as a plain extractor gives it, with all that stands between the paragraphs: captions,
 * teasers, buttons. Labels name places in it, so what it gives must never change.
 *
 * Method: the innermost element that holds most of the words of the long paragraphs; a line for each of its blocks.
 * Cost: linear in the page.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/** A paragraph of running text has so many characters. */
const LONG = 80
/** The innermost element that has so much of all of them. */
const SHARE = 0.8
const SILENT = new Set(
  'script style noscript template svg nav iframe form select head title button'.split(' '),
)
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

export function pageText(html: string): string {
  const page = parse(html)
  const long = new Map<Parent, number>()
  weigh(page, long)
  const all = long.get(page) ?? 0
  let top: Parent = page
  for (let next: Parent | undefined = page; next !== undefined; ) {
    top = next
    next = elementsOf(top).find((child) => (long.get(child) ?? 0) > all * SHARE)
  }
  const lines: string[] = []
  let open = ''
  const close = (): void => {
    const line = open.replace(/\s+/g, ' ').trim()
    if (line !== '') lines.push(line)
    open = ''
  }
  const read = (node: Node): void => {
    if (node.nodeName === '#text') open += (node as DefaultTreeAdapterTypes.TextNode).value
    else if (node.nodeName === 'br') close()
    else if ('childNodes' in node && !SILENT.has(node.nodeName)) {
      const isInline = INLINE.has(node.nodeName)
      if (!isInline) close()
      node.childNodes.forEach(read)
      if (!isInline) close()
    }
  }
  top.childNodes.forEach(read)
  close()
  return lines.join('\n\n')
}

const elementsOf = (parent: Parent): DefaultTreeAdapterTypes.Element[] =>
  parent.childNodes.filter(
    (node): node is DefaultTreeAdapterTypes.Element =>
      'tagName' in node && !SILENT.has(node.tagName),
  )

/** Of every element: the characters of the long paragraphs in it. */
function weigh(parent: Parent, long: Map<Parent, number>): { text: number; long: number } {
  const sum = { text: 0, long: 0 }
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text')
      sum.text += (node as DefaultTreeAdapterTypes.TextNode).value.trim().length
    else if ('tagName' in node && !SILENT.has(node.tagName)) {
      const own = weigh(node, long)
      sum.text += own.text
      sum.long += own.long
    }
  }
  if (parent.nodeName === 'p' && sum.text >= LONG) sum.long = sum.text
  long.set(parent, sum.long)
  return sum
}
