export { matchers, type OnceoverMatchers } from '../testing/extend-jest.ts'
