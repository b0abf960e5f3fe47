/** Changes of files: bits, bytes, lengths. */
import { below, type Mutator, oneOf, PLAIN_MUTATORS, replaced, type Supplies } from './mutate.ts'

const NUMBERS = [
  0,
  1,
  2,
  4,
  7,
  8,
  10,
  24,
  72,
  127,
  128,
  255,
  256,
  32767,
  65535,
  2 ** 20,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
]
const JSON_PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u0000',
  '\\ud83d',
  'null',
  'true',
  '1e999',
  '-0',
  '{}',
  '[]',
  '""',
  '\n',
  '\r\n',
  '"text":',
  '"documents":',
  '"id":',
  '"article":',
  '"relation":',
  '__proto__',
  'constructor',
]

/** A number of 1, 2, 4 or 8 bytes. */
function numberBytes(supplies: Supplies): string {
  const number = supplies.random() < 0.7 ? oneOf(NUMBERS, supplies) : below(2048, supplies)
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(number))
  const width = oneOf([1, 2, 4, 4, 8], supplies)
  const part = bytes.subarray(0, width)
  return (supplies.random() < 0.7 ? part : part.reverse()).toString('latin1')
}

export const BYTE_MUTATORS: readonly Mutator[] = [
  ...PLAIN_MUTATORS,
  // A bit.
  (input, supplies) => {
    if (input === '') return input
    const at = below(input.length, supplies)
    return replaced(
      input,
      [at, at + 1],
      String.fromCharCode(input.charCodeAt(at) ^ (1 << below(8, supplies))),
    )
  },
  // A byte.
  (input, supplies) => {
    const at = below(input.length + 1, supplies)
    const width = below(2, supplies)
    return replaced(input, [at, at + width], String.fromCharCode(below(256, supplies)))
  },
  // A number, mostly in front, where heads are.
  (input, supplies) => {
    const reach = supplies.random() < 0.5 ? Math.min(input.length, 110) : input.length
    const at = below(reach + 1, supplies)
    const number = numberBytes(supplies)
    return replaced(input, [at, at + number.length], number)
  },
  // JSON.
  (input, supplies) => {
    const at = below(input.length + 1, supplies)
    const width = below(3, supplies)
    return replaced(input, [at, at + width], oneOf(JSON_PIECES, supplies))
  },
  // A value of JSON becomes another one.
  (input, supplies) => {
    const values = [...input.matchAll(/"[^"]*"|\d+|null|\[|\{/g)]
    if (values.length === 0) return input
    const value = oneOf(values, supplies)
    const end = value.index + value[0].length
    return replaced(input, [value.index, end], oneOf(JSON_PIECES, supplies))
  },
  // A word of the library.
  (input, supplies) => {
    const at = below(input.length + 1, supplies)
    const word = Buffer.from(oneOf(supplies.dictionary, supplies)).toString('latin1')
    return replaced(input, [at, at], word)
  },
]
