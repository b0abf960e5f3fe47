/**
 * `npm run playground`: makes the playground out of the library's source, as static files in `docs/playground/dist/`
 * that any server can hand out. Cost: some seconds.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { sha256 } from '../src/report/html/sha-256.ts'
import { STYLE } from '../src/report/html/style.ts'

const HERE = join(import.meta.dirname, '../docs/playground')

/** What the page may do; a report in its frame is under the same policy, so the style of reports is named in it. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src 'self'`,
  `style-src 'self' 'sha256-${sha256(STYLE)}'`,
  `img-src 'self'`,
  'frame-src blob:',
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ')

/** The examples, by their file names: `1 A harbour.txt` is the first. */
async function examples(): Promise<{ name: string; text: string }[]> {
  const folder = join(HERE, 'examples')
  const files = (await readdir(folder)).sort()
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(/^\d+ |\.\w+$/g, ''),
      text: await readFile(join(folder, file), 'utf8'),
    })),
  )
}

export async function buildPlayground(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [join(HERE, 'page.ts'), join(HERE, 'worker.ts')],
    define: { EXAMPLES: JSON.stringify(await examples()) },
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    logLevel: 'error',
  })
  const page = await readFile(join(HERE, 'index.html'), 'utf8')
  await writeFile(
    join(folder, 'index.html'),
    page.replace('{{policy}}', () => POLICY),
  )
  for (const file of ['style.css', 'icon.svg']) await copyFile(join(HERE, file), join(folder, file))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? join(HERE, 'dist')
  await buildPlayground(folder)
  process.stdout.write(`${folder}\n`)
}
