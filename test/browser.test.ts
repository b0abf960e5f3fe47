/** The library runs where there is no Node: in a page, in a worker. */
import { builtinModules } from 'node:module'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test.each([
  'src/index.ts',
  'src/report.ts',
  'src/entries/pool-browser.ts',
  'src/pool/web-worker.ts',
])('%s bundles for the browser without anything of Node', async (entry) => {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const builtins = new Set(builtinModules)
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports)
  const ofNode = imported.filter(({ path }) => path.startsWith('node:') || builtins.has(path))
  expect(ofNode).toEqual([])
  const code = outputFiles.map((file) => file.text).join('\n')
  expect(code.length).toBeGreaterThan(10_000)
  expect(code).not.toMatch(/\brequire\("|\bprocess\.env\b|\b__dirname\b/)
})
