/**
 * A page as browsers save it in one file, MHTML (`.mhtml`, `.mht`), to the part that is the page: the first one of HTML,
 * or the one that the head names. Pictures and styles beside it are passed over, and nothing behind it is read.
 *
 * Method: the lines of parts lie between lines that the head told. What the page is encoded in to be mailed is undone by
 * who reads it (`transfer-coding.ts`). Cost: linear; memory for the page.
 * Source: RFC 2557, RFC 2045 and 2046.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import { type Bounds, LONGEST_SKIP } from './bounds.ts'
import { ByteReader } from './byte-reader.ts'
import { CollectedBytes } from './collected-bytes.ts'
import { type RawRecord, tooLarge } from './raw-record.ts'

type Fields = ReadonlyMap<string, string>

const FIELD = /^([\w-]{1,100}):/
const LONGEST_LINE = 16_384
const MOST_FIELDS = 500
const HTML = /^(?:text\/html|application\/xhtml)/i
const MULTIPART = /^multipart\//i
const BOUNDARY = /\bboundary\s?=\s?(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i
const START = /\bstart\s?=\s?"?(<[^<>"]{1,500}>)/i
const ADDRESS = /^https?:\/\//i
const DASH = 45

/** The page, or the failure to find one. */
export async function* cutSavedPage(
  chunks: AsyncIterable<Uint8Array>,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  const parts = new Parts(new ByteReader(chunks))
  const head = await parts.head()
  const start = START.exec(head.get('content-type') ?? '')?.[1]
  let part: Fields | undefined = head
  while (part !== undefined) {
    const type: string = part.get('content-type') ?? ''
    if (MULTIPART.test(type)) parts.enter(type)
    else if (HTML.test(type) && (start === undefined || part.get('content-id') === start)) {
      yield pageOf(await parts.body(bounds.bytes), part, head, bounds)
      return
    }
    part = (await parts.next()) ? await parts.head() : undefined
  }
  const error = new OnceoverError('INVALID_RECORD', 'the file is no saved page: no part is HTML')
  yield { kind: 'failure', error: failureOf(error) }
}

/** @param bytes undefined if they are too many */
function pageOf(
  bytes: Uint8Array | undefined,
  part: Fields,
  head: Fields,
  bounds: Bounds,
): RawRecord {
  if (bytes === undefined) return tooLarge({}, `the page is longer than ${bounds.bytes} bytes`)
  const places = [part.get('content-location'), head.get('snapshot-content-location')]
  const url = places.find((place) => place !== undefined && ADDRESS.test(place))
  const contentType = part.get('content-type')
  const transferCoding = part.get('content-transfer-encoding')?.toLowerCase()
  return {
    kind: 'page',
    bytes,
    about: {
      ...(contentType === undefined ? {} : { contentType }),
      ...(transferCoding === undefined ? {} : { transferCoding }),
      ...(url === undefined ? {} : { url }),
    },
  }
}

/** The parts of a message, one behind the other; those of a part that has parts are among them. */
class Parts {
  readonly #reader: ByteReader
  readonly #boundaries = new Set<string>()
  #passed = 0

  constructor(reader: ByteReader) {
    this.#reader = reader
  }

  /** Goes into what has parts. */
  enter(contentType: string): void {
    const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
    const boundary = quoted ?? plain
    if (boundary !== undefined) this.#boundaries.add(`--${boundary.trimEnd()}`)
  }

  /** The head of a part: its fields by names in small letters, each on one line; of one that stands twice the first. */
  async head(): Promise<Fields> {
    const fields = new Map<string, string>()
    let last = ''
    for (let count = 0; count < MOST_FIELDS; count++) {
      const line = await this.#reader.line(LONGEST_LINE)
      if (line === undefined || (line === '' && count > 0)) break
      const [mark = '', name = ''] = FIELD.exec(line) ?? []
      const before = fields.get(last)
      if (/^[ \t]/.test(line) && before !== undefined && before.length < LONGEST_LINE)
        fields.set(last, `${before} ${line.trim()}`)
      if (name === '') continue
      last = fields.has(name.toLowerCase()) ? '' : name.toLowerCase()
      if (last !== '') fields.set(last, line.slice(mark.length).trim())
    }
    return fields
  }

  /** Goes to where the next part begins; tells whether there is one. */
  async next(): Promise<boolean> {
    while (this.#passed < LONGEST_SKIP) {
      const line = await this.#reader.bytesOfLine(LONGEST_LINE)
      if (line === undefined) return false
      if (this.#isBorder(line)) return true
      this.#passed += line.length
    }
    return false
  }

  /** The lines up to the end of the part; undefined if they are more than so many bytes. */
  async body(most: number): Promise<Uint8Array | undefined> {
    const bytes = new CollectedBytes(most)
    for (;;) {
      const line = await this.#reader.bytesOfLine(most + 1)
      if (line === undefined || this.#isBorder(line)) return bytes.take()
      bytes.add(line)
      if (bytes.isOver) return undefined
    }
  }

  #isBorder(line: Uint8Array): boolean {
    if (line[0] !== DASH || line[1] !== DASH || line.length > LONGEST_LINE) return false
    const text = new TextDecoder('latin1').decode(line).trimEnd()
    return this.#boundaries.has(text) || this.#boundaries.has(text.replace(/--$/, ''))
  }
}
