/**
 * Wakes those who wait for something to happen elsewhere. A ring between looking and waiting is not lost: who
 * waits says how many rings there were when it looked. Cost: constant.
 */

export interface Bell {
  /** How often it rang. */
  readonly count: number
  ring(): void
  /** Waits until it rang more than `count` times, or for so many milliseconds. */
  after(count: number, milliseconds: number): Promise<void>
}

export const newBell = (): Bell => new CountingBell()

class CountingBell implements Bell {
  count = 0
  private readonly waiting = new Set<() => void>()

  ring(): void {
    this.count++
    for (const wake of this.waiting) wake()
    this.waiting.clear()
  }

  async after(count: number, milliseconds: number): Promise<void> {
    if (this.count > count) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(wake)
        resolve()
      }, milliseconds)
      const wake = (): void => {
        clearTimeout(timer)
        resolve()
      }
      this.waiting.add(wake)
    })
  }
}
