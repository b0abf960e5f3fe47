/** The versions of the models that results are told to be made by are those of the files that are there. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MODELS } from '../src/models.ts'

const FILES = {
  names: [
    'entities/names.data.ts',
    'entities/country-names.data.ts',
    'entities/crf/clusters.data.ts',
    'entities/crf/model.data.ts',
  ],
  gist: [
    'condensing/stop-words.data.ts',
    'condensing/weights.data.ts',
    'condensing/cluster/weights.data.ts',
  ],
  repeats: ['duplicates/decide/chances.data.ts', 'duplicates/align/borders.data.ts'],
  pages: ['html/blocks.data.ts', 'html/title.data.ts'],
  roles: ['roles/trees.data.ts'],
} as const

test.each(Object.entries(FILES))('%s is what its files are', (name, files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(new URL(`../src/${file}`, import.meta.url)))
  expect(MODELS[name as keyof typeof FILES]).toBe(hash.digest('hex').slice(0, 12))
})

test('english is the version that is installed', () => {
  const manifest = new URL('../node_modules/wink-eng-lite-web-model/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  expect(version.split('.').slice(0, 2).join('.')).toBe(MODELS.english)
})
