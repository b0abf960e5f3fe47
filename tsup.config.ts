import { readFile, writeFile } from 'node:fs/promises'
import type { Options } from 'tsup'

/** Packages whose used modules are compiled into `dist/`: their licences go along. */
const LICENSES = ['natural/LICENSE.txt', 'string-similarity/LICENSE']

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
      LICENSES.map(async (path) => `${path}\n\n${await readFile(`node_modules/${path}`, 'utf8')}`),
    )
    await writeFile('dist/THIRD_PARTY_LICENSES.txt', texts.join('\n---\n\n'))
  },
}

export default config
