/**
 * How far a run is, on one line of standard error that is drawn again and again.
 */
import { count, percent } from '../report/phrases.ts'
import { drawStatus, isWatched, statusWidth, tell } from './terminal.ts'

/** What a progress line tells. */
export interface ProgressState {
  readonly records: number
  readonly failed: number
  readonly bytes: number
  /** Size of the input, if it is known. */
  readonly totalBytes: number | undefined
  readonly seconds: number
}

export interface Progress {
  /** So many more bytes of input were read. */
  readonly read: (bytes: number) => void
  /** One more record was served. */
  readonly record: (failed: boolean) => void
  /** Takes the line away, as something else is to be written. */
  readonly hide: () => void
  /** Draws the last line, if there was one, and leaves it. */
  readonly end: () => void
}

const SILENT: Progress = { read() {}, record() {}, hide() {}, end() {} }
/** A short run shows none. */
const FIRST_AFTER = 400
const REDRAW_AFTER = 100
const BAR_WIDTH = 24

/** Progress on standard error; none if that is not a terminal or it was not asked for. */
export function createProgress(wanted: boolean, totalBytes: number | undefined): Progress {
  if (!wanted || !isWatched()) return SILENT
  const started = performance.now()
  let records = 0
  let failed = 0
  let bytes = 0
  let drawn: number | undefined
  let visible = false
  const draw = (now: number): void => {
    const seconds = (now - started) / 1000
    drawStatus(progressLine({ records, failed, bytes, totalBytes, seconds }, statusWidth()))
    drawn = now
    visible = true
  }
  const hide = (): void => {
    if (visible) drawStatus('')
    visible = false
  }
  return {
    read(more) {
      bytes += more
    },
    record(isFailed) {
      records++
      if (isFailed) failed++
      const now = performance.now()
      if (drawn === undefined ? now - started > FIRST_AFTER : now - drawn > REDRAW_AFTER) draw(now)
    },
    hide,
    end() {
      if (drawn === undefined) return
      draw(performance.now())
      tell('\n')
    },
  }
}

/** `1204 records  12.4 MB  3.1 MB/s  2 failed  ━━━━━━──────  38 %`, cut to the width. */
export function progressLine(state: ProgressState, columns: number): string {
  const { records, failed, bytes, totalBytes, seconds } = state
  const megabytes = bytes / 1e6
  const facts = [
    count(records, 'record'),
    `${megabytes.toFixed(1)} MB`,
    `${(seconds > 0 ? megabytes / seconds : 0).toFixed(1)} MB/s`,
    `${failed} failed`,
  ]
  if (totalBytes !== undefined && totalBytes > 0) facts.push(bar(Math.min(1, bytes / totalBytes)))
  // The last column stays free: a full line would wrap, and could not be cleared.
  return facts.join('  ').slice(0, Math.max(0, columns - 1))
}

function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH)
  return `${'━'.repeat(full)}${'─'.repeat(BAR_WIDTH - full)}  ${percent(share)}`
}
