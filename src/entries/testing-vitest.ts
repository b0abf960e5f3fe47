export { matchers, type OnceoverMatchers } from '../testing/extend-vitest.ts'
