/** The program of the threads of a pool in a browser. */
import { serveCalls } from './serve-calls.ts'
import { WEB_PORT } from './web-port.ts'

serveCalls(WEB_PORT)
