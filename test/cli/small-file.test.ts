/** A small file that unpacks to one endless line: it fails, takes little memory, and the others are served. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { useFolder } from '../temporary-folder.ts'
import { onceover, records } from './onceover.ts'

const MEGABYTE = 1024 * 1024
/** Of the whole process, which has some 100 MB when it has served nothing but a short article. */
const MOST_MEGABYTES = 200
/** Has a process tell its peak of memory as it ends, in kB. */
const TELLING = `import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))`
const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(TELLING)}`

const { file } = useFolder()

describe.each([
  ['brackets', '[', '{"text":'],
  ['a word', 'x', '{"text":"'],
])('64 MB of %s in a line', (_, unit, before) => {
  it('fail as one record, within a bounded memory', async () => {
    const long = before + unit.repeat(64 * MEGABYTE)
    const lines = `{"text":"Rain fell."}\n${long}\n{"text":"Snow fell."}\n`
    const path = await file('small.ndjson.gz', gzipSync(lines))
    const { code, stdout, stderr } = await onceover(['clean', path, '--format', 'ndjson'], '', {
      NODE_OPTIONS,
    })
    expect(code).toBe(1)
    expect(records(stdout)).toMatchObject([
      { status: 'ok', text: 'Rain fell.' },
      { status: 'failed', line: 2, error: { code: 'TOO_LARGE' } },
      { status: 'ok', text: 'Snow fell.' },
    ])
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024
    expect(peak).toBeLessThan(MOST_MEGABYTES)
  })
})
