/** The example of a server, on the package that was built. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prose } from '../../bench/made-up.ts'
import { digest } from '../../src/digest.ts'

interface DigestServer extends Server {
  readonly pool: { close(): Promise<void> }
}

let server: DigestServer
let address = ''

beforeAll(async () => {
  const example: { createDigestServer(): Promise<DigestServer> } = await import(
    new URL('../../examples/http-server.mjs', import.meta.url).href
  )
  server = await example.createDigestServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  address = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await server.pool.close()
})

const post = (path: string, body: string, signal: AbortSignal | null = null): Promise<Response> =>
  fetch(`${address}${path}`, { method: 'POST', body, signal })

const ARTICLE = { id: 'a', text: 'The ferry to Oldport sank on Friday. Ada Quill saw it.' }

describe('the server of the example', () => {
  it('answers with what the function gives, to the byte', async () => {
    const response = await post('/digest', JSON.stringify(ARTICLE))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(JSON.stringify(digest(ARTICLE)))
  })

  it.each([
    ['/digest', 'no JSON', 400],
    ['/digest', '{"id":"a"}', 400],
    ['/digest', JSON.stringify({ text: 'x'.repeat(1_000_001) }), 413],
    ['/restore', JSON.stringify(ARTICLE), 404],
  ])('says what is wrong with POST %s %.20s', async (path, body, status) => {
    expect((await post(path, body)).status).toBe(status)
  })

  it('answers short articles while long ones are in work, and forgets who hangs up', async () => {
    const long = JSON.stringify({ text: prose(500_000, 300, 5) })
    const done: string[] = []
    const first = post('/digest', long).then(async (response) => {
      await response.arrayBuffer()
      done.push('long')
    })
    const gone = new AbortController()
    const second = post('/digest', long, gone.signal)
    for (let count = 0; count < 3; count++) {
      const short = await post('/digest', JSON.stringify({ text: prose(5000, 300, count) }))
      expect(short.status).toBe(200)
      await short.arrayBuffer()
      done.push('short')
    }
    gone.abort()
    await expect(second).rejects.toThrow()
    await first
    expect(done).toEqual(['short', 'short', 'short', 'long'])
  })
})
