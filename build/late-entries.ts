/**
 * Makes the entries of the package that Node loads: they hold nothing but names, and load a function's code when it is
 * first called. Reading and compiling all of the library takes Node some 70 ms of CPU, of which a program that joins passages
 * needs 8; a module cannot be loaded in the midst of a function that answers at once, CommonJS can. So in Node, `import` and
 * `require` give the same functions, out of the same CommonJS: `clean.cjs`, and `clean.mjs`, which exports its names.
 * Bundlers take `clean.js`, a module of modules, of which they can leave out what is not used (`exports` in package.json).
 *
 * Method: what the whole entry exports is looked at. A function is written as one that asks for the file it is from;
 * frozen data (the defaults) is written out, once for all entries; anything else, the class of the errors, is taken
 * from its file at once. Cost: a call more a call.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const require = createRequire(import.meta.url)
const REQUIRED = /\brequire\(\s*['"](\.\/[^'"]+)['"]\)/g
/** Where a line ends inside of a string. */
const FOLD = '\\\n'
/** The frozen data of all entries. */
const DATA = './entry-data.cjs'

/** Where something that an entry exports is found. */
interface Source {
  readonly file: string
  readonly inside: string
}

/**
 * @param folder with the built entries, which are changed: `clean.cjs` becomes `clean-whole.cjs`
 * @param entries their names
 */
export function writeLateEntries(folder: string, entries: readonly string[]): void {
  const data = new Map<string, string>()
  for (const entry of entries) {
    const path = resolve(folder, `${entry}.cjs`)
    const exported = Object.entries(require(path) as Record<string, unknown>)
    const whole = `./${entry}-whole.cjs`
    const sourceOf = sourcesIn(path, whole)
    const files = new Set<string>()
    const lines = exported.map(([name, value]) => {
      const { file, inside } = sourceOf(name, value)
      if (typeof value === 'function' && !isClass(value)) {
        const load = `load${[...files.add(file)].indexOf(file)}`
        return `exports.${name}=function ${name}(...given){return ${load}().${inside}(...given)};`
      }
      const code = frozenCode(value)
      if (code === undefined) return `exports.${name}=require("${file}").${inside};`
      if ((data.get(name) ?? code) !== code) throw new Error(`${name} is not the same in ${entry}`)
      data.set(name, code)
      return `exports.${name}=require("${DATA}").${name};`
    })
    const loads = [...files].map(
      (file, index) => `let file${index};const load${index}=()=>file${index}??=require("${file}");`,
    )
    renameSync(path, resolve(folder, whole))
    writeFileSync(path, ['"use strict";', ...loads, ...lines, ''].join('\n'))
    const names = exported.map(([name]) => name).join(',')
    writeFileSync(resolve(folder, `${entry}.mjs`), `export{${names}}from"./${entry}.cjs";\n`)
  }
  const lines = [...data].map(([name, code]) => `exports.${name}=${code};`)
  writeFileSync(resolve(folder, DATA), ['"use strict";', ...lines, ''].join('\n'))
}

/** Tells of what an entry exports which file it takes it from, and what it is called there. */
function sourcesIn(path: string, whole: string): (name: string, value: unknown) => Source {
  const from = createRequire(path)
  const found = new Map<unknown, Source>()
  const code = readFileSync(path, 'utf8').replaceAll(FOLD, '')
  for (const [, file = ''] of code.matchAll(REQUIRED)) {
    for (const [inside, value] of Object.entries(from(file) as Record<string, unknown>)) {
      if (!found.has(value)) found.set(value, { file, inside })
    }
  }
  return (name, value) => found.get(value) ?? { file: whole, inside: name }
}

const isClass = (value: unknown): boolean => /^class\b/.test(String(value))

/** Frozen data as code that makes it again; undefined of what is no such data. */
function frozenCode(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'function' || typeof value === 'symbol' ? undefined : String(value)
  }
  if (!Object.isFrozen(value)) return undefined
  const parts = Object.entries(value).map(([name, part]) => {
    const code = frozenCode(part)
    return Array.isArray(value) || code === undefined ? code : `${JSON.stringify(name)}:${code}`
  })
  if (parts.includes(undefined)) return undefined
  return `Object.freeze(${Array.isArray(value) ? `[${parts}]` : `{${parts}}`})`
}
