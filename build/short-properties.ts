/**
 * Properties that nobody outside of a build can see, by short names: whoever bundles shortens names of variables, but never
 * those of properties, because another module may ask for them (of `clean` 1.9 kB of 105, of `compare` 0.5 of 50).
 *
 * Method: all names that `src/` gives to properties but those that are seen (`seen-names.ts`); esbuild renames one wherever
 * it stands. Names that no object has together are called alike (`names-apart.ts`): 640 are told apart by 40, nearly all of
 * one letter. Cost: some seconds of a build.
 */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { namesApart } from './names-apart.ts'
import { SeenNames } from './seen-names.ts'

/** Code of others that is compiled in. */
const OF_OTHERS = [
  'node_modules/natural/lib/natural/stemmers/porter_stemmer.js',
  'node_modules/string-similarity/src/index.js',
  'src/entities/load-wink.cjs',
]
/** Shorter ones are found again as easily. */
const LEAST_LENGTH = 5
/** No private member is called so (`members-of-class.ts`): two in one object would be one. */
const FIRST = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LAST = 'etnrisoaldcuhpfmgvwbkqzjxy'

/**
 * What each name is shortened to.
 * @param entries the files of what a user can import
 * @param ready what is compiled of a file of `src/`
 */
export function shortProperties(
  entries: readonly string[],
  ready: (code: string, path: string) => string,
): Record<string, string> {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  ) as ts.ParsedCommandLine
  const own = fileNames.filter((path) => path.includes('/src/'))
  const host = ts.createCompilerHost(options, true)
  const { readFile } = host
  host.readFile = (path) => {
    const code = readFile(path)
    return code !== undefined && own.includes(path) ? ready(code, path) : code
  }
  const program = ts.createProgram(own, options, host)
  const checker = program.getTypeChecker()
  const seen = new SeenNames(checker)
  for (const path of entries) seen.addExports(program.getSourceFile(path))
  const uses = new Map<string, number>()
  const code = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !file.fileName.includes('/node_modules/'))
  for (const file of code) {
    if (file.fileName.endsWith('.data.ts')) seen.addAll(file)
    else seen.addFile(file, uses)
  }
  for (const path of OF_OTHERS) seen.addAll(parsed(path))
  const names = [...uses].filter(([name]) => name.length >= LEAST_LENGTH && !seen.names.has(name))
  names.sort((a, b) => b[1] * b[0].length - a[1] * a[0].length || (a[0] < b[0] ? -1 : 1))
  const taken = new Set([...seen.names, ...uses.keys()])
  const hidden = new Set(names.map(([name]) => name))
  return sharedNames(namesApart(code, checker, hidden), shortNames(taken))
}

/** Of each name the first short one that no name has from which it has to be told. */
function sharedNames(
  apart: ReadonlyMap<string, ReadonlySet<string>>,
  names: Iterator<string, void>,
): Record<string, string> {
  const known: string[] = []
  const short = new Map<string, string>()
  for (const [name, others] of apart) {
    const taken = new Set([...others].map((other) => short.get(other)))
    const free = known.find((one) => !taken.has(one)) ?? (names.next().value as string)
    if (!known.includes(free)) known.push(free)
    short.set(name, free)
  }
  return Object.fromEntries(short)
}

function* shortNames(taken: ReadonlySet<string>): Generator<string, void> {
  let ends = ['']
  for (;;) {
    for (const end of ends)
      for (const first of FIRST) if (!taken.has(first + end)) yield first + end
    ends = ends.flatMap((end) => [...LAST].map((letter) => letter + end))
  }
}

const parsed = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
