/**
 * How far a run is: on one line of standard error that is drawn again and again; or, where nobody watches, on a
 * line a minute, for whoever reads the log.
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
const LOG_AFTER = 60_000
/** A bar is so wide, or less where there is less room, but not less than this. */
const BAR_WIDTH = 24
const LEAST_BAR = 6
const GAP = '  '

/** Progress on standard error; none if it was not asked for. */
export function createProgress(wanted: boolean, totalBytes: number | undefined): Progress {
  if (!wanted) return SILENT
  return isWatched() ? drawnProgress(totalBytes) : loggedProgress(totalBytes)
}

function loggedProgress(totalBytes: number | undefined): Progress {
  const started = performance.now()
  let records = 0
  let failed = 0
  let bytes = 0
  const timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000
    const facts = factsOf({ records, failed, bytes, totalBytes, seconds })
    tell(`onceover: ${[...facts, ...shareOf(bytes, totalBytes)].join(GAP)}\n`)
  }, LOG_AFTER)
  timer.unref()
  return {
    read(more) {
      bytes += more
    },
    record(isFailed) {
      records++
      if (isFailed) failed++
    },
    hide() {},
    end: () => clearInterval(timer),
  }
}

function drawnProgress(totalBytes: number | undefined): Progress {
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

/** `1204 records  12.4 MB  3.1 MB/s  2 failed  ━━━━━━──────  38 %`: what has room, the least telling left out first. */
export function progressLine(state: ProgressState, columns: number): string {
  // The last column stays free: a full line would wrap, and could not be cleared.
  const room = Math.max(0, columns - 1)
  const [records = '', ...rest] = factsOf(state)
  const share = shareOf(state.bytes, state.totalBytes)
  const fits = (parts: readonly string[]): boolean => parts.join(GAP).length <= room
  const [megabytes = '', speed = '', failed = ''] = rest
  const choices = [
    [records, megabytes, speed, failed],
    [records, megabytes, failed],
    [records, failed],
    [records],
    [],
  ]
  const facts = choices.find((choice) => fits([...choice, ...share]))
  if (facts === undefined) return ''
  const line = [...facts, ...share].join(GAP)
  const left = room - line.length - GAP.length
  if (share.length === 0 || left < LEAST_BAR) return line
  const done = Math.min(1, state.bytes / (state.totalBytes as number))
  return [...facts, bar(done, Math.min(BAR_WIDTH, left)), ...share].join(GAP)
}

function factsOf({ records, failed, bytes, seconds }: ProgressState): string[] {
  const megabytes = bytes / 1e6
  return [
    count(records, 'record'),
    `${megabytes.toFixed(1)} MB`,
    `${(seconds > 0 ? megabytes / seconds : 0).toFixed(1)} MB/s`,
    `${failed} failed`,
  ]
}

/** Of the input, if its size is known. */
function shareOf(bytes: number, totalBytes: number | undefined): string[] {
  return totalBytes !== undefined && totalBytes > 0
    ? [percent(Math.min(1, bytes / totalBytes))]
    : []
}

function bar(share: number, width: number): string {
  const full = Math.round(share * width)
  return `${'━'.repeat(full)}${'─'.repeat(width - full)}`
}
