/**
 * Gives `expect` of vitest the matchers, and tells TypeScript: `setupFiles: ['onceover/testing/vitest']` in the
 * configuration, or an import in a test.
 */
import { expect } from 'vitest'
import { matchers, type OnceoverMatchers } from './matchers.ts'

declare module 'vitest' {
  interface Matchers<T> extends OnceoverMatchers<T> {}
}

expect.extend(matchers)

export { matchers, type OnceoverMatchers }
