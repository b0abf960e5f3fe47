import { readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { type BuildOptions, build, type PluginBuild, transform } from 'esbuild'
import type { Options } from 'tsup'
import ts from 'typescript'
import { minifySync } from 'vite'
import { withConstantsApart } from './build/constants-apart.ts'
import { modulesWithLists, withDataFirst } from './build/data-first.ts'
import { InlinedNumbers } from './build/inlined-numbers.ts'
import { withKindsTogether } from './build/kinds-together.ts'
import { writeLateEntries } from './build/late-entries.ts'
import { isHuge, isLarge, withLateLoading } from './build/late-loading.ts'
import { withMembersOfClass } from './build/members-of-class.ts'
import { shortMembers, withShortMembers } from './build/short-members.ts'
import { shortProperties } from './build/short-properties.ts'
import { withUnnamedSignals } from './build/unnamed-signals.ts'
import { withKeptLists } from './build/word-lists.ts'
import { manPage } from './src/cli/man-page.ts'

/** What is compiled into `dist/` from others, code and data: the licences go along. */
const LICENSES = [
  'node_modules/natural/LICENSE.txt',
  'node_modules/string-similarity/LICENSE',
  'node_modules/parse5/LICENSE',
  'node_modules/entities/LICENSE',
  'models/condensing/LICENSES.txt',
  'models/entities/LICENSES.txt',
  'models/html/LICENSES.txt',
  'models/roles/LICENSES.txt',
]

/** What programs import, by its name in `dist/`; each is an entry of `exports` in package.json. */
const LIBRARY = {
  index: 'src/index.ts',
  ...Object.fromEntries(
    readdirSync('src/entries').map((file) => [basename(file, '.ts'), `src/entries/${file}`]),
  ),
}

/** Entries that do something when they are loaded, and those that Node never loads. */
const AT_ONCE: ReadonlySet<string> = new Set(['testing-jest', 'testing-vitest', 'pool-browser'])
const LATE = Object.keys(LIBRARY).filter((entry) => !AT_ONCE.has(entry))

/** What the threads of a pool run: it stands beside what starts them. */
const WORKERS = {
  'pool-worker': 'src/pool/node-worker.ts',
  'pool-worker-browser': 'src/pool/web-worker.ts',
}

/** Lists of words, which are packed best beside data, too: the modules for bundlers have them in a file of their own. */
const LISTS = { languages: 'src/reading/languages/languages.ts' }

const ASSIGNS = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment

/** The names that something is assigned to after they were declared, or that are declared more than once. */
function changingNames(file: ts.SourceFile): ReadonlySet<string> {
  const declared = new Set<string>()
  const changing = new Set<string>()
  const change = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) changing.add(node.text)
    ts.forEachChild(node, change)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && ASSIGNS(node.operatorToken.kind)) change(node.left)
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) change(node.operand)
    if (ts.isForInStatement(node) || ts.isForOfStatement(node)) change(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(file)
  for (const statement of file.statements) {
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText(file))
      : ts.isFunctionDeclaration(statement) && statement.name
        ? [statement.name.text]
        : []
    for (const name of names) (declared.has(name) ? changing : declared).add(name)
  }
  return changing
}

/**
 * The code with `const` where esbuild made `var` of a constant of a module: a `var` is looked for each
 * time that it is read, a constant is compiled in, and loops over every character feel that.
 */
function withConstants(code: string): string {
  const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.ES2022)
  const changing = changingNames(file)
  let out = ''
  let from = 0
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const { flags, declarations } = statement.declarationList
    if ((flags & ts.NodeFlags.BlockScoped) !== 0) continue
    const keyword = ({ name, initializer }: ts.VariableDeclaration): string =>
      initializer && ts.isIdentifier(name) && !changing.has(name.text) ? 'const' : 'var'
    out += code.slice(from, statement.declarationList.getStart(file))
    // What is shortened has constants and others in one statement: a new one begins where they change.
    let open = ''
    for (const one of declarations) {
      const word = keyword(one)
      out += `${word === open ? ',' : `${open && ';'}${word} `}${withPurity(one, file)}`
      open = word
    }
    out += ';'
    from = statement.end
  }
  return out + code.slice(from)
}

/**
 * A declaration whose call is marked: no module does anything when it is loaded but make its constants, and
 * whoever bundles them may leave out those that nobody reads.
 */
function withPurity(declaration: ts.VariableDeclaration, file: ts.SourceFile): string {
  const { initializer } = declaration
  const isCall =
    initializer && (ts.isCallExpression(initializer) || ts.isNewExpression(initializer))
  if (!isCall) return declaration.getText(file)
  const before = file.text.slice(declaration.getStart(file), initializer.getStart(file))
  return `${before}/*@__PURE__*/${initializer.getText(file)}`
}

/** A pattern of the stemmer of `natural` that costs the square of a run of consonants, and one that does not. */
const CONSONANTS_AND_Y = "token.replace(/[^aeiouy]+y/g, 'CV')"
const CONSONANT_AND_Y = "token.replace(/([^aeiouy])y/g, '$1V')"

/** What hands the stemmer on, in CommonJS, as what is derived from another, and what hands it on alone. */
const HANDED_ON = /^const PorterStemmer = [\s\S]*?^PorterStemmer\.stem = function/m
const STEM_ALONE = 'export default { stem }\nfunction stem'
const NOT_ASKED_FOR = /^(?:const Stemmer =|PorterStemmer\.).*/gm

/**
 * Compiles the stemmer without that pattern, and as a module that has nothing but it: what it is derived from has lists and
 * tokenizers that it does not use, and CommonJS needs code around it (0.4 kB of each page with it). What it gives is the
 * same: the step behind the pattern makes one `C` of any run of consonants.
 */
const stemmerAlone: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'stemmer-alone',
  setup(build) {
    build.onLoad({ filter: /porter_stemmer\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      if (!code.includes(CONSONANTS_AND_Y) || !HANDED_ON.test(code)) {
        throw new Error(`${path} is another than it was`)
      }
      const contents = code
        .replace(CONSONANTS_AND_Y, () => CONSONANT_AND_Y)
        .replace(HANDED_ON, STEM_ALONE)
        .replace(NOT_ASKED_FOR, '')
      return { contents }
    })
  },
}

/** Is it the build for bundlers, or that for Node? */
const isForBundlers = ({ initialOptions }: PluginBuild): boolean =>
  initialOptions.outExtension?.['.js'] === '.js'

/** Letters of other scripts in patterns, written as esbuild writes them in texts: what stands in one way is packed once. */
const ESCAPED = /\\u(?:00([89a-f][\da-f])|([\da-f]{4}))/gi
const asInTexts = (code: string): string =>
  code.replace(ESCAPED, (_, byte?: string, unit?: string) =>
    byte === undefined ? `\\u${unit?.toUpperCase()}` : `\\x${byte.toUpperCase()}`,
  )

/** Makes patterns, and reads data, when they are first used; keeps lists of words and names of members small, and leaves those of signals out. */
const lateLoading: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'late-loading',
  setup(build) {
    const members = isForBundlers(build) ? shortMembers('src') : new Map()
    const numbers = new InlinedNumbers()
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = withUnnamedSignals(await readFile(path, 'utf8'), path)
      const code = withShortMembers(source, path, members)
      const ready = withKeptLists(numbers.putIn(code, path), path)
      return { contents: asInTexts(withLateLoading(ready, path)), loader: 'ts' }
    })
  },
}

/**
 * What is large and tells nothing of the kind of module that reads it, and what is CommonJS by itself: it
 * stands in the package once, as CommonJS.
 */
const SHARED = /(?:\.data\.ts|^parse5|^\.\/.+\.cjs)$/
const SHARED_FOLDER = 'shared'
/** Of another package only what is used: the rest would be in every page. */
const USED: Readonly<Record<string, string>> = { parse5: '{ parse, parseFragment }' }
const nameOf = (path: string): string => `${basename(path).replace(/\.(?:data\.ts|cjs)$/, '')}.cjs`

/** Where each file of `shared/` is made from, by its name. */
const shared = new Map<string, string>()

const sharedOnce: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'shared-once',
  setup(build) {
    build.onResolve({ filter: SHARED }, ({ path, resolveDir }) => {
      const from = path.startsWith('.') ? join(resolveDir, path) : path
      if (from.endsWith('.data.ts') && !isLarge(from)) return undefined
      const folder = path.startsWith('.') ? `${basename(dirname(from))}-` : ''
      const isPlain = isForBundlers(build) && from.endsWith('.data.ts') && !isHuge(from)
      const name = folder + nameOf(from).replace(/cjs$/, isPlain ? 'js' : 'cjs')
      shared.set(name, from)
      return { path: `./${SHARED_FOLDER}/${name}`, external: true }
    })
  },
}

/** Shortened but for names of functions and lines, which are for whoever reads a stack trace. */
const SHORT: Pick<
  BuildOptions,
  'minifyWhitespace' | 'minifySyntax' | 'charset' | 'lineLimit' | 'supported'
> = {
  // A fifth of the code is indentation.
  minifyWhitespace: true,
  minifySyntax: true,
  // Letters of other scripts are few here, and a file without them is kept and read as one byte a character.
  charset: 'ascii',
  lineLimit: 120,
  // Node 20 knows all that is asked of it; esbuild would have each such pattern read again at each use.
  supported: { 'regexp-unicode-property-escapes': true },
}

/** The address of a worker: bundlers know it by how it is written, on one line. */
const ADDRESS = /new URL\([^)]*\)/g
const LINE_END = /\\?\n/g
const unfolded = (address: string): string => address.replace(LINE_END, '')

/**
 * The code with short names for what is inside of functions, and functions and classes called as they were: a fifth
 * less for Node to read, and a stack trace says as much.
 */
async function withShortLocals(name: string, code: string): Promise<string> {
  const mangle = { toplevel: false, keepNames: true }
  const { code: short, errors } = minifySync(name, code, { module: false, compress: false, mangle })
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`)
  return (await transform(short, { ...SHORT, target: 'node20' })).code
}

async function buildShared(): Promise<void> {
  await mkdir(`dist/${SHARED_FOLDER}`, { recursive: true })
  for (const [name, from] of shared) {
    if (name.endsWith('.js')) {
      await writeFile(`dist/${SHARED_FOLDER}/${name}`, await plainModule(from))
      continue
    }
    const isWhole = from.endsWith('.cjs')
    const isLate = from.endsWith('.data.ts')
    const outfile = `dist/${SHARED_FOLDER}/${isLate ? textOf(name) : name}`
    await build({
      ...SHORT,
      // Data has no names, and those of another package are not ours to read.
      minifyIdentifiers: true,
      ...(isWhole
        ? { entryPoints: [from] }
        : {
            stdin: { contents: `export ${USED[from] ?? '*'} from '${from}'`, resolveDir: '.' },
            bundle: true,
          }),
      outfile,
      format: 'cjs',
      platform: 'node', // so that the names are told that a module can import
      target: 'node20',
      logLevel: 'error',
    })
    if (isLate) await writeFile(`dist/${SHARED_FOLDER}/${name}`, lateModule(outfile, name))
  }
}

/** Data as a module for bundlers: it stands in front of the code that reads it, where data is packed beside data. */
async function plainModule(from: string): Promise<string> {
  const { metafile } = await build({ ...PLAIN, entryPoints: [from], metafile: true })
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports)
  const contents = `import { ${names} } from ${JSON.stringify(from)}; export default { ${names} }`
  const { outputFiles } = await build({ ...PLAIN, stdin: { contents, resolveDir: '.' } })
  return outputFiles[0]?.text ?? ''
}

const PLAIN = {
  ...SHORT,
  minifyIdentifiers: true,
  bundle: true,
  write: false,
  format: 'esm',
  target: 'node20',
} as const satisfies BuildOptions

const textOf = (name: string): string => name.replace('.cjs', '-text.cjs')

/** A module that loads another one when something of it is read: Node would look through all of it at once. */
function lateModule(path: string, name: string): string {
  const names = Object.keys(createRequire(import.meta.url)(resolve(path)))
  const getters = names.map((each) => `get ${each}(){return text().${each}}`)
  return `let read;const text=()=>read??=require("./${textOf(name)}");module.exports={${getters}};\n`
}

/** What older targets of a user's compiler do not know: what can be closed can be closed by `await using`. */
const DISPOSAL = '/// <reference lib="esnext.disposable" />'

/** Short names for what nobody outside can see. */
function withShortProperties(options: BuildOptions): void {
  const members = shortMembers('src')
  const names = shortProperties(Object.values(LIBRARY), (code, path) =>
    withShortMembers(withUnnamedSignals(code, path), path, members),
  )
  options.mangleCache = names
  options.mangleProps = new RegExp(`^(?:${Object.keys(names).join('|')})$`)
}

/** Has constructors set the fields of classes, which most of them do anyway: those need not be declared, too (of `clean` 1.1 kB of 105). */
function withAssignedFields(options: BuildOptions): void {
  delete options.tsconfig
  options.tsconfigRaw = { compilerOptions: { useDefineForClassFields: false } }
}

const config: Options = {
  entry: { ...LIBRARY, ...WORKERS, ...LISTS, cli: 'src/cli.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  splitting: true,
  treeshake: true,
  clean: true,
  noExternal: [/^natural/, 'string-similarity', 'parse5', /^entities/],
  esbuildPlugins: [stemmerAlone, sharedOnce, lateLoading],
  dts: { entry: LIBRARY, banner: DISPOSAL, compilerOptions: { ignoreDeprecations: '6.0' } },
  esbuildOptions(options, { format }) {
    Object.assign(options, SHORT)
    // The names are in what Node loads: two builds with them are more than an install may be.
    options.minifyIdentifiers = format === 'esm'
    if (format === 'esm') {
      withAssignedFields(options)
      withShortProperties(options)
    }
    // The command and the threads are run, never required: they need no second build.
    if (format !== 'cjs') return
    options.entryPoints = LIBRARY
    // A module in CommonJS knows where it stands by another name.
    options.define = { ...options.define, 'import.meta.url': 'importMetaUrl' }
    options.inject = [...(options.inject ?? []), 'build/module-url.ts']
  },
  async onSuccess() {
    await buildShared()
    const names = (await readdir('dist')).filter((name) => name.endsWith('.js'))
    const modules = new Map<string, string>()
    for (const name of names) modules.set(name, await readFile(`dist/${name}`, 'utf8'))
    const words = modulesWithLists(modules, Object.keys(LISTS))
    const ordered = withDataFirst(modules, SHARED_FOLDER, words)
    const sorted = new Map(
      [...ordered].map(([name, code]) => [name, withKindsTogether(withMembersOfClass(code))]),
    )
    const parted = withConstantsApart(sorted, Object.keys(LIBRARY), words)
    for (const [name, code] of parted) await writeFile(`dist/${name}`, code)
    for (const name of Object.keys(LISTS)) await rm(`dist/${name}.js`)
    for (const name of await readdir('dist', { recursive: true })) {
      if (!/\.c?js$/.test(name)) continue
      const code = await readFile(`dist/${name}`, 'utf8')
      const isShort = name.endsWith('.js') || name.startsWith(SHARED_FOLDER)
      const short = isShort ? code : await withShortLocals(name, code)
      await writeFile(`dist/${name}`, withConstants(short).replace(ADDRESS, unfolded))
    }
    writeLateEntries('dist', LATE)
    const texts = await Promise.all(
      LICENSES.map(
        async (path) => `${path.replace('node_modules/', '')}\n\n${await readFile(path, 'utf8')}`,
      ),
    )
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    await writeFile('dist/onceover.1', manPage(version))
    await writeFile('dist/THIRD_PARTY_LICENSES.txt', texts.join('\n---\n\n'))
  },
}

export default config
