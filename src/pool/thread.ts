/** What a crew asks of a thread, whatever the machine calls one, and a thread of whoever started it. */

/** A thread as it is seen from outside. */
export interface Thread {
  /** Sends it something that can be copied; what is in `transfer` is handed over. */
  post(message: unknown, transfer?: readonly Transferable[]): void
  /** Ends it, whatever it does. Resolves when it is gone; its listener hears nothing of that. */
  end(): Promise<unknown>
  /** Whether the program has to go on for it; missing where it always has, or never. */
  hold?(isHeld: boolean): void
}

/** What a thread tells whoever started it. */
export interface ThreadListener {
  readonly message: (message: unknown) => void
  /** It came to its end without being asked to. */
  readonly end: (error: unknown) => void
}

/** The way from inside a thread to whoever started it. */
export interface ThreadPort {
  post(message: unknown, transfer?: readonly Transferable[]): void
  listen(listener: (message: unknown) => void): void
}

/** Bytes, or a port, which change hands instead of being copied. */
type Transferable = object
