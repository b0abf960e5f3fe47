/** The program of the threads of a pool, with articles that do harm for the sake of tests. */

import { NODE_PORT } from '../../src/pool/node-port.ts'
import { type Call, serveCalls } from '../../src/pool/serve-calls.ts'
import type { ThreadPort } from '../../src/pool/thread.ts'

const HARM: Readonly<Record<string, () => void>> = {
  // A pattern that backtracks, as that is what a loop of the library itself never is.
  ENDLESS: () => void /^(?:a|a)*$/.test(`${'a'.repeat(60)}b`),
  BREAKING: () => process.exit(3),
}

const port: ThreadPort = {
  post: NODE_PORT.post,
  listen(listener) {
    NODE_PORT.listen((message) => {
      const text = JSON.stringify((message as { readonly request?: Call }).request?.inputs ?? '')
      for (const [word, harm] of Object.entries(HARM)) if (text.includes(word)) harm()
      listener(message)
    })
  },
}

serveCalls(port)
