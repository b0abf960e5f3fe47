/** What an ES module in Node that is bundled out of the sources begins with: wink-nlp is read by a `require`. */
export const WITH_REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"
