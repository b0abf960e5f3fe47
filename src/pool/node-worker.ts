/** The program of the threads of a pool in Node. */
import { NODE_PORT } from './node-port.ts'
import { serveCalls } from './serve-calls.ts'

serveCalls(NODE_PORT)
