import { readFile, writeFile } from 'node:fs/promises'
import type { Options } from 'tsup'

/** What is compiled into `dist/` from others, code and data: the licences go along. */
const LICENSES = [
  'node_modules/natural/LICENSE.txt',
  'node_modules/string-similarity/LICENSE',
  'models/entities/LICENSES.txt',
]

const config: Options = {
  entry: ['src/index.ts', 'src/cli.ts'],
  format: ['esm', 'cjs'],
  target: 'node20',
  splitting: true,
  treeshake: true,
  clean: true,
  noExternal: [/^natural/, 'string-similarity'],
  dts: { entry: ['src/index.ts'], compilerOptions: { ignoreDeprecations: '6.0' } },
  esbuildOptions(options, { format }) {
    // The command is run, never required: it needs no second build.
    if (format === 'cjs') options.entryPoints = ['src/index.ts']
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
