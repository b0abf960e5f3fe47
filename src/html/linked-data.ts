/**
 * The articles that a page describes in JSON-LD (schema.org).
 *
 * Method: scripts are read as JSON, once more without control characters and comment signs where that fails; objects
 * are looked for in lists, graphs and main entities, six levels down at most. Cost: linear in the scripts.
 */
/** An object of JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>

const MOST_LEVELS = 6
const HOLDERS = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'itemListElement',
  'hasPart',
  'liveBlogUpdate',
]
const ARTICLE = /Article|BlogPosting|Report|LiveBlog/i

/** Everything that is an article by its type, in order; authors and pictures that it refers to by their `@id` are put in. */
export function articlesOf(things: readonly Thing[]): Thing[] {
  const byId = new Map(things.map((thing) => [thing['@id'], thing]))
  byId.delete(undefined)
  const whole = (value: unknown): unknown => {
    const known = byId.get((value as Thing | null | undefined)?.['@id'])
    return known === undefined ? value : { ...known, ...(value as Thing) }
  }
  const wholes = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(whole) : whole(value)
  return things
    .filter((thing) => isOf(thing, ARTICLE))
    .map((thing) => ({ ...thing, author: wholes(thing.author), image: wholes(thing.image) }))
}

/** Every object of some scripts that is more than a value of another. */

export function thingsOf(scripts: readonly string[]): Thing[] {
  const things: Thing[] = []
  for (const script of scripts) gather(parsed(script), things, 0)
  return things
}

export function isOf(thing: Thing, type: RegExp): boolean {
  const own = thing['@type']
  return (Array.isArray(own) ? own : [own]).some(
    (name) => typeof name === 'string' && type.test(name),
  )
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    const bare = script
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/^\s*(?:\/\/\s*)?<!(?:\[CDATA\[|--)/, '')
      .replace(/(?:\/\/\s*)?(?:\]\]|--)>\s*$/, '')
    try {
      return JSON.parse(bare)
    } catch {
      return undefined
    }
  }
}

function gather(value: unknown, things: Thing[], level: number): void {
  if (level > MOST_LEVELS || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) gather(item, things, level + 1)
    return
  }
  const thing = value as Thing
  things.push(thing)
  for (const holder of HOLDERS) gather(thing[holder], things, level + 1)
}
