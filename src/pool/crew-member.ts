/**
 * A thread of a crew: it is told what to do when it starts, serves the requests that it is sent, and
 * sends back what becomes of each.
 */
import { failureOf } from '../failure.ts'
import type { FromThread, ToThread } from './crew-message.ts'
import type { ThreadPort } from './thread.ts'

/** What a thread is there for. */
export interface Duty<Request, Answer, Part, Note> {
  /**
   * Serves a request. What it throws is a failure of the request.
   *
   * @param ways of telling something before it is served
   */
  readonly serve: (
    request: Request,
    ways: Ways<Part, Note>,
  ) => Promise<Served<Answer>> | Served<Answer>
  /** Says something once all was served. */
  readonly tell?: (question: string) => Promise<unknown>
  /** Whether an error means that nothing more can be served. */
  readonly isFatal?: (error: unknown) => boolean
}

export interface Served<Answer> {
  readonly answer: Answer
  /** What is handed over instead of being copied. */
  readonly transfer?: readonly object[]
}

export interface Ways<Part, Note> {
  /** Throws once nobody waits for the answer any more. */
  readonly throwIfAborted: () => void
  /** Says what the request is, if that is asked for. */
  readonly note: ((note: Note) => void) | undefined
  /** Sends a part of the answer; resolves when the next one is wanted. */
  readonly part: (part: Part) => Promise<void>
}

/** A request that is served. */
interface UnderWay {
  isDropped: boolean
  more: () => void
}

/**
 * Serves whoever is at the other end of the port.
 *
 * @param begin makes ready what the assignment asks for
 */
export function serveCrew<Request, Answer, Part = never, Note = never>(
  port: ThreadPort,
  begin: (assignment: unknown) => Promise<Duty<Request, Answer, Part, Note>>,
): void {
  const send = (message: FromThread<Answer, Part, Note>, transfer?: readonly object[]): void =>
    port.post(message, transfer)
  const fail = (error: unknown): void => send({ kind: 'fatal', error: failureOf(error) })
  const underWay = new Map<number, UnderWay>()
  let duty: Promise<Duty<Request, Answer, Part, Note>> | undefined

  const serve = async (
    { serve, isFatal }: Duty<Request, Answer, Part, Note>,
    { task, request, isSuspect }: Extract<ToThread<Request>, { kind: 'serve' }>,
  ): Promise<void> => {
    const state: UnderWay = { isDropped: false, more: () => {} }
    underWay.set(task, state)
    try {
      const { answer, transfer } = await serve(request, {
        throwIfAborted() {
          if (state.isDropped) throw new Error('nobody waits for it')
        },
        note: isSuspect ? (note) => send({ kind: 'note', task, note }) : undefined,
        part: (part) =>
          new Promise((resolve) => {
            state.more = resolve
            send({ kind: 'part', task, part })
          }),
      })
      if (!state.isDropped) send({ kind: 'answer', task, answer }, transfer)
    } catch (error) {
      if (isFatal?.(error)) fail(error)
      else if (!state.isDropped) send({ kind: 'failed', task, error: failureOf(error) })
    } finally {
      underWay.delete(task)
    }
  }

  port.listen(async (sent) => {
    const message = sent as ToThread<Request>
    try {
      if (message.kind === 'begin') {
        duty = begin(message.assignment)
        await duty
        send({ kind: 'ready' })
      } else if (message.kind === 'serve') {
        const ready = await duty
        if (ready !== undefined) await serve(ready, message)
      } else if (message.kind === 'more') underWay.get(message.task)?.more()
      else if (message.kind === 'drop') {
        const state = underWay.get(message.task)
        if (state !== undefined) state.isDropped = true
        send({ kind: 'dropped' })
        state?.more()
      } else send({ kind: 'told', told: await (await duty)?.tell?.(message.question) })
    } catch (error) {
      fail(error)
    }
  })
}
