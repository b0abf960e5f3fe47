/** The checks that a function was given options, none that it does not know, and each as it must be. Cost: constant. */
import { kindOf } from './article.ts'
import { OnceoverError } from './onceover-error.ts'

/** Options of which none is left out: what the defaults are. */
export type Complete<Options> = {
  readonly [Name in keyof Options]-?: Exclude<Options[Name], undefined>
}

/**
 * A misspelt option would be one that is not heard.
 *
 * @param name of the function, as the message calls it
 * @param known the names of its options
 * @throws OnceoverError `INVALID_OPTION` if `options` is no object or has a name that is not known
 */
export function checkOptionNames(name: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new OnceoverError(
      'INVALID_OPTION',
      `options of \`${name}\` must be an object, got ${kindOf(options)}`,
    )
  }
  const unknown = Object.keys(options).find((option) => !known.includes(option))
  if (unknown === undefined) return
  throw new OnceoverError(
    'INVALID_OPTION',
    `unknown option \`${unknown}\` of \`${name}\`, expected one of ${known.join(', ')}`,
  )
}

/**
 * @param wanted what the option must be, as the message says it
 * @throws OnceoverError `INVALID_OPTION` if it is not right
 */
export function checkOption(
  name: string,
  value: unknown,
  wanted: string,
  isRight: boolean,
): asserts isRight {
  if (isRight) return
  const quoted = typeof value === 'string' ? `'${value}'` : kindOf(value)
  const got = typeof value === 'number' ? value : quoted
  throw new OnceoverError('INVALID_OPTION', `option \`${name}\` must be ${wanted}, got ${got}`)
}

/**
 * The same of what is there to be called: a store, a log, a queue.
 *
 * @throws OnceoverError `INVALID_OPTION` if it has not all of the methods
 */
export function checkMethods(
  name: string,
  value: unknown,
  wanted: string,
  methods: readonly string[],
): void {
  const held = (value ?? {}) as Readonly<Record<string, unknown>>
  const isRight = methods.every((method) => typeof held[method] === 'function')
  checkOption(name, value, wanted, isRight)
}
