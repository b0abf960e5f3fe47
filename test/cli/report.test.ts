import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { useFolder } from '../temporary-folder.ts'
import { onceover, records } from './onceover.ts'

const SAVED =
  'Everyone on the ferry was saved on Friday, the owner of the line said in a long statement.'
const CLOSED = 'The harbour stays closed until the wreck is raised, which may take a week or two.'
const STORY = `${SAVED}\n\n${CLOSED}\n\n${SAVED}\n`
const LINES = [
  { id: 'a', title: 'Ferry sinks', text: STORY },
  { id: 'b', title: 'Ferry sinks', text: STORY },
  { id: 'b', title: 'Another b', text: CLOSED },
]
const NDJSON = LINES.map((article) => `${JSON.stringify(article)}\n`).join('')

const { pathOf, file } = useFolder()
const titleOf = (page: string): string => /<h1[^>]*>([^<]*)/.exec(page)?.[1] ?? ''

describe('a report of the command line', () => {
  it('is the page of one article', async () => {
    const path = await file('story.txt', STORY)
    const { code, stdout, stderr } = await onceover([
      '--format',
      'html',
      '--title',
      'Saved <b>',
      path,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^<!DOCTYPE html>\n/)
    expect(stdout).toMatch(/<\/html>\n$/)
    expect(titleOf(stdout)).toBe('Saved &lt;b&gt;')
    expect(stdout).toContain('<del class="go')
  })

  it('has an index over many, and says how each stands to others; failures are told apart', async () => {
    const { code, stdout, stderr } = await onceover(
      ['--format', 'html', '--input', 'ndjson', '--jobs', '2'],
      `${NDJSON}{"id":"c"}\n`,
    )
    expect(code).toBe(1)
    expect(stderr).toContain('line 4, id c: field `text` is missing')
    expect(titleOf(stdout)).toBe('3 articles')
    const headlines = [...stdout.matchAll(/<h1 dir="auto">([^<]*)/g)].slice(1)
    expect(headlines.map((match) => match[1])).toEqual(LINES.map(({ title }) => title))
    expect(stdout).toContain('the same again')
    expect(stdout.match(/<!DOCTYPE html>/g)).toHaveLength(1)
  })

  it('goes to a file, whose name tells the format, and nothing to standard output', async () => {
    const path = await file('story.txt', STORY)
    const page = pathOf('report.html')
    expect(await onceover(['-o', page, path, path])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(titleOf(await readFile(page, 'utf8'))).toBe('2 articles')
    const lines = pathOf('report.ndjson')
    expect((await onceover(['clean', '--output', lines], STORY)).stdout).toBe('')
    expect(records(await readFile(lines, 'utf8'))).toMatchObject([{ status: 'ok' }])
    const text = pathOf('report')
    await onceover(['clean', '-o', text], STORY)
    expect(await readFile(text, 'utf8')).toBe(`${SAVED}\n\n${CLOSED}\n`)
  })

  it('says why a file cannot be written', async () => {
    const path = pathOf('missing/report.html')
    const { code, stdout, stderr } = await onceover(['-o', path], STORY)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^onceover: cannot write .*\(UNWRITABLE_FILE\)\n$/)
  })
})
