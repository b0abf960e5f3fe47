/**
 * What a page says about itself outside of its text: `meta` and `link` elements, the title, JSON-LD, its language.
 * Cost: linear in these elements.
 */

import type { DefaultTreeAdapterTypes } from 'parse5'
import { pushTo } from '../document/push-to.ts'

type Element = DefaultTreeAdapterTypes.Element

export class Head {
  /** By name or property, in small letters: the contents, in order. */
  readonly metas: Map<string, string[]> = new Map()
  /** The sources of JSON-LD scripts. */
  readonly scripts: string[] = []
  /** What elements that are marked as the author's say. */
  readonly authors: string[] = []
  language: string | undefined
  title = ''
  canonical: string | undefined
  /** The address of the first picture that stands in a figure. */
  picture: string | undefined
  base: string | undefined

  /** The first content of the first of these names that has one. */
  meta(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const content = this.metas.get(name)?.find((value) => value.trim() !== '')
      if (content !== undefined) return content.trim()
    }
    return undefined
  }

  /** Notes an element of these; tells whether there is nothing more in it to be read. */
  takes({ tagName, attrs, childNodes, namespaceURI }: Element): boolean {
    switch (tagName) {
      case 'html':
        this.language ??= attributeOf(attrs, 'lang') ?? attributeOf(attrs, 'xml:lang')
        return false
      case 'base':
        this.base ??= attributeOf(attrs, 'href')
        return true
      case 'meta': {
        const name = (
          attributeOf(attrs, 'property') ??
          attributeOf(attrs, 'name') ??
          attributeOf(attrs, 'itemprop')
        )
          ?.trim()
          .toLowerCase()
        const content = attributeOf(attrs, 'content')
        if (name !== undefined && content !== undefined) this.note(name, content)
        return true
      }
      case 'link':
        if (attributeOf(attrs, 'rel')?.toLowerCase() === 'canonical')
          this.canonical ??= attributeOf(attrs, 'href')
        return true
      case 'title':
        if (this.title === '' && namespaceURI.endsWith('xhtml')) this.title = textOf(childNodes)
        return true
      case 'script':
        if (attributeOf(attrs, 'type')?.toLowerCase().includes('ld+json') === true) {
          this.scripts.push(textOf(childNodes))
        }
        return true
      default:
        return false
    }
  }

  private note(name: string, content: string): void {
    pushTo(this.metas, name, content)
  }
}

export function attributeOf(attrs: Element['attrs'], name: string): string | undefined {
  for (const { name: own, value } of attrs) if (own === name) return value
  return undefined
}

function textOf(nodes: Element['childNodes']): string {
  return nodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim()
}
