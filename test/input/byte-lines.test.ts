import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteLines } from '../../src/input/byte-lines.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

async function linesOf(chunks: Uint8Array[], longest = 1000): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = []
  let expected = 1
  for await (const { line, bytes } of byteLines(chunks, longest)) {
    expect(line).toBe(expected++)
    lines.push(bytes === undefined ? undefined : new TextDecoder().decode(bytes))
  }
  return lines
}

describe('byteLines', () => {
  it('cuts at line feeds, with or without a carriage return, and nowhere else', async () => {
    const text = 'one\r\n\ntwo\u2028still two\u2029and\u0085\rstill\nthree'
    expect(await linesOf([encode(text)])).toEqual([
      'one',
      '',
      'two\u2028still two\u2029and\u0085\rstill',
      'three',
    ])
  })

  it('gives no line after a last line end, and none for no bytes', async () => {
    expect(await linesOf([encode('one\n')])).toEqual(['one'])
    expect(await linesOf([])).toEqual([])
    expect(await linesOf([encode('')])).toEqual([])
  })

  it('gives the same lines wherever the chunks end, byte for byte', async () => {
    const bytes = encode('é1\r\n东京\n\n{"a":"\u2028"}\r\nlast 😀')
    const whole = await linesOf([bytes])
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(await linesOf([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole)
    }
    expect(await linesOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  })

  it('joins and splits as `split` does, in any chunks', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', ' ', '😀') })
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (whole, sizes) => {
        const bytes = encode(whole)
        const chunks: Uint8Array[] = []
        let from = 0
        for (const size of sizes) {
          chunks.push(bytes.subarray(from, from + size))
          from += size
        }
        chunks.push(bytes.subarray(from))
        const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''))
        if (whole === '' || whole.endsWith('\n')) expected.pop()
        expect(await linesOf(chunks)).toEqual(expected)
      }),
    )
  })

  it('skips a line over the limit and goes on with the next', async () => {
    const chunks = [encode('short\n12345'), encode('67890'), encode('12345\nnext\n1234567890')]
    expect(await linesOf(chunks, 10)).toEqual(['short', undefined, 'next', '1234567890'])
  })
})
