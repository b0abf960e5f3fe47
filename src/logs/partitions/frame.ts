/**
 * What a leader and its partitions say to each other, as bytes:
 *
 *     0   u32  bytes of the JSON, little-endian
 *     4        JSON in UTF-8: what is asked or answered; `sizes` are the lengths of the parts
 *              the parts, one behind the other: records, readings, flags
 *
 * Cost: linear.
 */

import { bytesOf } from '../../corpus/sections.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import { joinedBytes } from '../joined-bytes.ts'

const HEAD = 4

export interface Frame {
  readonly head: Readonly<Record<string, unknown>>
  readonly parts: readonly Uint8Array[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function encodeFrame({ head, parts }: Frame): Uint8Array {
  const json = encoder.encode(JSON.stringify({ ...head, sizes: parts.map(({ length }) => length) }))
  const size = new Uint8Array(HEAD)
  new DataView(size.buffer).setUint32(0, json.length, true)
  return joinedBytes([size, json, ...parts])
}

/** Its parts are views of the bytes. @throws OnceoverError `PARTITION_FAILED` if it is none */
export function decodeFrame(bytes: Uint8Array): Frame {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    let at = HEAD + view.getUint32(0, true)
    const json: unknown = JSON.parse(decoder.decode(bytes.subarray(HEAD, at)))
    const { sizes, ...head } = json as { readonly sizes: readonly number[] }
    const parts = sizes.map((size) => {
      at += size
      return bytes.subarray(at - size, at)
    })
    if (at === bytes.length) return { head, parts }
  } catch {
    // told below
  }
  throw new OnceoverError(
    'PARTITION_FAILED',
    'what was said between leader and partition is damaged',
  )
}

/** Numbers of bytes, in the order of the machine, which `begin` asks for: back from `bytesOf`. */
export function numbersIn(bytes: Uint8Array): Float64Array {
  const numbers = new Float64Array(Math.floor(bytes.length / 8))
  bytesOf(numbers).set(bytes.subarray(0, numbers.length * 8))
  return numbers
}
