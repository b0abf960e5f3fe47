import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { formatOfFile, openInput, readBytes, sizeOfFile } from '../../src/input/files.ts'
import { useFolder } from '../temporary-folder.ts'

const { pathOf, file } = useFolder()

/** What could be read, and the code of the error that ended it. */
async function read(path: string): Promise<{ text: string; code?: string }> {
  const pieces: Uint8Array[] = []
  try {
    for await (const bytes of readBytes(path)) pieces.push(bytes)
  } catch (error) {
    return { text: Buffer.concat(pieces).toString(), code: (error as { code: string }).code }
  }
  return { text: Buffer.concat(pieces).toString() }
}

/** Text that gzip cannot make much shorter: the digits of a simple congruence. */
const lines = Array.from({ length: 20_000 }, (_, i) => `line ${(i * 7919 * 104_729) % 999_983}\n`)
const text = lines.join('')

describe('formatOfFile', () => {
  it('goes by the extension, gzip left aside', () => {
    expect(formatOfFile('a.txt')).toBe('text')
    expect(formatOfFile('dir.json/a.md')).toBe('md')
    expect(formatOfFile('a.HTM')).toBe('html')
    expect(formatOfFile('a.rss')).toBe('feed')
    expect(formatOfFile('a.warc.gz')).toBe('warc')
    expect(formatOfFile('a.MHT')).toBe('mhtml')
    expect(formatOfFile('a.ndjson')).toBe('ndjson')
    expect(formatOfFile('a.JSONL.gz')).toBe('ndjson')
    expect(formatOfFile('a.json.gz')).toBe('json')
    expect(formatOfFile('a.gz')).toBe('text')
    expect(formatOfFile('README')).toBe('text')
    for (const name of ['constructor', 'toString', 'valueOf']) {
      expect(formatOfFile(`news.${name}`)).toBe('text')
    }
  })
})

describe('openInput', () => {
  const record = '{"text":"The ferry left at noon."}'

  it.each([
    ['ndjson', `${record}\n${record}\n`],
    ['json', `[${record}]`],
    ['html', '<!doctype html><p>The ferry left at noon.</p>'],
    ['feed', '<rss version="2.0"><channel></channel></rss>'],
    ['text', 'The ferry left at noon.'],
    ['text', ''],
  ])('looks at a file whose extension tells nothing: %s', async (format, content) => {
    for (const name of ['dump', 'dump.log', 'dump.constructor', 'dump.gz']) {
      const bytes = name.endsWith('.gz') ? gzipSync(content) : content
      const input = await openInput(await file(name, bytes), undefined)
      expect({ name, format: input.format }).toEqual({ name, format })
      const pieces: Uint8Array[] = []
      for await (const piece of input.bytes) pieces.push(piece)
      expect(Buffer.concat(pieces).toString()).toBe(content)
    }
  })

  it('goes by the extension that tells a format, whatever is in the file', async () => {
    const input = await openInput(await file('dump.txt', `${record}\n`), undefined)
    expect(input.format).toBe('text')
    await (input.bytes as AsyncGenerator).return(undefined)
  })

  it.each(['missing', 'missing.json'])('tells of %s when it is read', async (name) => {
    const { bytes } = await openInput(pathOf(name), undefined)
    await expect(bytes[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    })
  })
})

describe('readBytes', () => {
  it('reads plain files and gzip, whatever they are called', async () => {
    expect(await read(await file('plain', text))).toEqual({ text })
    expect(await read(await file('packed.gz', gzipSync(text)))).toEqual({ text })
    expect(await read(await file('packed.txt', gzipSync(text)))).toEqual({ text })
    expect(await read(await file('empty', ''))).toEqual({ text: '' })
    expect(await read(await file('one', 'x'))).toEqual({ text: 'x' })
  })

  it('reads gzip of several members', async () => {
    const path = await file('two.gz', Buffer.concat([gzipSync('One.\n'), gzipSync('Two.\n')]))
    expect(await read(path)).toEqual({ text: 'One.\nTwo.\n' })
  })

  it('gives all that truncated gzip decodes to before it fails', async () => {
    const packed = gzipSync(text)
    for (const length of [
      2,
      15,
      Math.floor(packed.length / 2),
      packed.length - 8,
      packed.length - 1,
    ]) {
      const { text: given, code } = await read(await file('cut.gz', packed.subarray(0, length)))
      expect(code).toBe('DAMAGED_GZIP')
      expect(text.startsWith(given)).toBe(true)
      if (length >= packed.length - 8) expect(given).toBe(text)
      else if (length > 15) expect(given.length).toBeGreaterThan(text.length / 3)
    }
  })

  it('gives nearly all that gzip with a wrong checksum or a broken block decodes to', async () => {
    const packed = Buffer.from(gzipSync(text))
    const checksum = packed.length - 8
    packed[checksum] = (packed[checksum] as number) ^ 0xff
    const wrong = await read(await file('checksum.gz', packed))
    expect(wrong.code).toBe('DAMAGED_GZIP')
    expect(text.startsWith(wrong.text)).toBe(true)
    expect(wrong.text.length).toBeGreaterThan(text.length - 4097)
    const broken = Buffer.concat([gzipSync(text).subarray(0, 30_000), Buffer.alloc(3000, 0xff)])
    expect((await read(await file('broken.gz', broken))).code).toBe('DAMAGED_GZIP')
  })

  it('fails for a file that is missing and for a directory', async () => {
    expect(await read(pathOf('missing'))).toEqual({ text: '', code: 'UNREADABLE_FILE' })
    expect(await read(pathOf('.'))).toEqual({ text: '', code: 'UNREADABLE_FILE' })
  })
})

describe('sizeOfFile', () => {
  it('knows the size of files and of nothing else', async () => {
    expect(await sizeOfFile(await file('sized', 'four'))).toBe(4)
    expect(await sizeOfFile(pathOf('.'))).toBeUndefined()
    expect(await sizeOfFile(pathOf('missing'))).toBeUndefined()
    expect(await sizeOfFile('-')).toBeUndefined()
  })
})
