/**
 * Bytes to lines, cut at `\n` and nowhere else: U+2028 and U+2029 are legal inside JSON strings, so
 * no ready-made line reader will do. Cutting bytes, not characters, keeps bytes that are not UTF-8
 * on the line where they stand. Cost: linear, also for a line that comes in many chunks; memory for
 * the longest line.
 */

/** One line without its line end, counted from 1; no bytes if it was over the limit. */
export interface ByteLine {
  readonly line: number
  readonly bytes: Uint8Array | undefined
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/**
 * The lines of a stream of bytes; a line over `longest` bytes is skipped, not collected. Chunks must
 * not change after they were given: lines point into them.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine, void, void> {
  let line = 1
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= longest) pieces.push(piece)
    else pieces = []
  }
  const finish = (): ByteLine => {
    const bytes = length > longest ? undefined : withoutReturn(join(pieces, length))
    pieces = []
    length = 0
    return { line: line++, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (
      let to = chunk.indexOf(LINE_FEED);
      to >= 0;
      from = to + 1, to = chunk.indexOf(LINE_FEED, from)
    ) {
      take(chunk.subarray(from, to))
      yield finish()
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes
}
