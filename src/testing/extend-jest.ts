/**
 * Gives `expect` of jest the matchers, and tells TypeScript: `setupFilesAfterEnv: ['onceover/testing/jest']` in the
 * configuration, or an import in a test. The types are those of `@jest/globals`.
 */
import type { expect as Expect } from 'expect'
import { OnceoverError } from '../document/onceover-error.ts'
import { matchers, type OnceoverMatchers } from './matchers.ts'

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T> extends OnceoverMatchers<R> {}
}

const { expect }: { expect?: Pick<typeof Expect, 'extend'> } = globalThis as object
if (expect === undefined) {
  throw new OnceoverError(
    'INVALID_INPUT',
    'there is no `expect` yet: name `onceover/testing/jest` in `setupFilesAfterEnv`',
  )
}
expect.extend(matchers)

export { matchers, type OnceoverMatchers }
