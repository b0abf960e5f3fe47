/**
 * Links of a Markdown document to files and headings of the project that are not there. Addresses of the web are not
 * looked at. Cost: linear.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const FENCE = /^```[\s\S]*?^```$/gm
const LINK = /\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g
const HEADING = /^#{1,6} +(.+?) *$/gm

/** The anchors of the headings of a document, as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const counts = new Map<string, number>()
  const anchors = new Set<string>()
  for (const [, heading = ''] of markdown.replace(FENCE, '').matchAll(HEADING)) {
    const anchor = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-')
    const count = counts.get(anchor) ?? 0
    counts.set(anchor, count + 1)
    anchors.add(count === 0 ? anchor : `${anchor}-${count}`)
  }
  return anchors
}

/** The links that lead nowhere, as they are written. */
export function brokenLinks(file: string, markdown: string): string[] {
  const links = [...markdown.replace(FENCE, '').matchAll(LINK)].map(
    ([, link, source]) => link ?? source ?? '',
  )
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : normalize(join(dirname(file), path))
    if (!existsSync(target)) return true
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).has(anchor)
  })
}
