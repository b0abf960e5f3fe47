/**
 * An HTTP handler on a pool: POST an article to /digest, /clean or another function, get its result.
 *
 *     node examples/http-server.mjs
 *     curl --json '{"title":"Ferry sinks","text":"…"}' http://localhost:8080/digest
 *
 * Long articles are computed in other threads, and come back as the bytes to send: the thread that talks to
 * clients is never held up, and short articles are answered while long ones are in work.
 */
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { OnceoverError, openPool } from 'onceover/pool'

const FUNCTIONS = ['digest', 'clean', 'condense', 'extractEntities', 'extractKeyphrases']
const LARGEST_BODY = 1_000_000
/** With so many calls waiting a client had better ask somebody else. */
const MOST_WAITING = 200
/** What else a call fails with is a fault on our side. */
const STATUS = { INVALID_INPUT: 400, INVALID_OPTION: 400, TIMED_OUT: 503, POOL_CLOSED: 503 }

/**
 * A server that is not listening yet; `server.pool` is its pool.
 *
 * @param options `threads`; `timeout`, milliseconds that a client waits at most
 */
export async function createDigestServer({ threads = 2, timeout = 10_000 } = {}) {
  const pool = await openPool({ threads, timeout, preload: ['digest'] })
  const server = createServer(async (request, response) => {
    try {
      const { status, body } = await answerTo(pool, request, response)
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    } catch (error) {
      const status = error instanceof OnceoverError ? (STATUS[error.code] ?? 500) : 500
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ code: error.code, message: error.message }))
    }
  })
  return Object.assign(server, { pool })
}

async function answerTo(pool, request, response) {
  const name = request.url?.slice(1)
  if (request.method !== 'POST' || !FUNCTIONS.includes(name))
    return failure(404, 'no such function')
  if (pool.waiting > MOST_WAITING) return failure(503, 'busy')
  const text = await bodyOf(request)
  if (text === undefined) return failure(413, `more than ${LARGEST_BODY} characters`)
  const article = parsed(text)
  if (article === undefined) return failure(400, 'the body is no JSON')
  // A client that hangs up wants nothing any more.
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return { status: 200, body: await pool.json[name](article, { signal: gone.signal }) }
}

const failure = (status, message) => ({ status, body: JSON.stringify({ message }) })

/** The body, or undefined if it is too large. */
async function bodyOf(request) {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) {
    text += piece
    if (text.length > LARGEST_BODY) return undefined
  }
  return text
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = await createDigestServer()
  server.listen(Number(process.env.PORT ?? 8080))
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // What was asked is answered.
    process.once(signal, () => server.close(() => server.pool.close()))
  }
}
