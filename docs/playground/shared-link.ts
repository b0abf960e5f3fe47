/**
 * An article in the fragment of an address, which browsers keep to themselves: packed, in the letters that an address may
 * have. Cost: linear; what unpacks to more than a page may have is refused while it is read.
 */
export interface Shared {
  readonly text: string
  readonly format: string
}

/** What is longer no program wrote that shares articles. */
const MOST_BYTES = 10 * 1024 * 1024
const NAME = '#article='
/** So many bytes are turned into letters at once: they are arguments of a function. */
const PIECE = 8192

export async function toFragment(shared: Shared): Promise<string> {
  const packed = new Blob([JSON.stringify([shared.format, shared.text])])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  let letters = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    letters += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return NAME + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Undefined if the fragment holds no article. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(NAME)) return undefined
  try {
    const letters = atob(fragment.slice(NAME.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const value: unknown = JSON.parse(await textOf(unpacked))
    if (!Array.isArray(value)) return undefined
    const [format, text]: unknown[] = value
    return typeof format === 'string' && typeof text === 'string' ? { format, text } : undefined
  } catch {
    // Cut by a program on its way, or never one of ours.
    return undefined
  }
}

/** @throws RangeError if it is too long */
async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > MOST_BYTES) {
      await reader.cancel()
      throw new RangeError('the article is too long')
    }
    text += decoder.decode(value, { stream: true })
  }
}
