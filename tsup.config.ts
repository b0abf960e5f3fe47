import { readFile, writeFile } from 'node:fs/promises'
import type { Options } from 'tsup'

/** What is compiled into `dist/` from others, code and data: the licences go along. */
const LICENSES = [
  'node_modules/natural/LICENSE.txt',
  'node_modules/string-similarity/LICENSE',
  'models/condensing/LICENSES.txt',
  'models/entities/LICENSES.txt',
]

/** What programs import; each is an entry of `exports` in package.json. */
const LIBRARY = ['src/index.ts', 'src/corpus.ts']

const config: Options = {
  entry: [...LIBRARY, 'src/cli.ts'],
  format: ['esm', 'cjs'],
  target: 'node20',
  splitting: true,
  treeshake: true,
  clean: true,
  noExternal: [/^natural/, 'string-similarity'],
  dts: { entry: LIBRARY, compilerOptions: { ignoreDeprecations: '6.0' } },
  esbuildOptions(options, { format }) {
    // A fifth of the code is indentation. Names stay, and so do lines, for whoever reads a stack trace.
    options.minifyWhitespace = true
    options.lineLimit = 120
    // The command is run, never required: it needs no second build.
    if (format === 'cjs') options.entryPoints = LIBRARY
  },
  async onSuccess() {
    const texts = await Promise.all(
      LICENSES.map(
        async (path) => `${path.replace('node_modules/', '')}\n\n${await readFile(path, 'utf8')}`,
      ),
    )
    await writeFile('dist/THIRD_PARTY_LICENSES.txt', texts.join('\n---\n\n'))
  },
}

export default config
