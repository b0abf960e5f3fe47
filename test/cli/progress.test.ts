import { afterEach, describe, expect, it, vi } from 'vitest'
import { createProgress, progressLine } from '../../src/cli/progress.ts'

const state = { records: 1204, failed: 2, bytes: 12_400_000, totalBytes: undefined, seconds: 4 }

describe('progressLine', () => {
  it('tells records, megabytes, speed and failures', () => {
    expect(progressLine(state, 80)).toBe('1204 records  12.4 MB  3.1 MB/s  2 failed')
  })

  it('draws a bar when the size is known', () => {
    expect(progressLine({ ...state, totalBytes: 24_800_000 }, 120)).toBe(
      '1204 records  12.4 MB  3.1 MB/s  2 failed  ━━━━━━━━━━━━────────────  50 %',
    )
    expect(progressLine({ ...state, totalBytes: 12_400_000 }, 120)).toMatch(/━{24} {2}100 %$/)
  })

  it('is right at any width: never cut, and never wider', () => {
    const known = { ...state, totalBytes: 24_800_000 }
    expect(progressLine(known, 58)).toBe(
      '1204 records  12.4 MB  3.1 MB/s  2 failed  ━━━━────  50 %',
    )
    expect(progressLine(known, 30)).toBe('1204 records  2 failed  50 %')
    expect(progressLine(known, 20)).toBe('1204 records  50 %')
    expect(progressLine(known, 8)).toBe('50 %')
    expect(progressLine(known, 3)).toBe('')
    for (let columns = 0; columns < 120; columns++) {
      for (const each of [known, state]) {
        expect(progressLine(each, columns).length).toBeLessThanOrEqual(Math.max(0, columns - 1))
      }
      if (columns > 5) expect(progressLine(known, columns)).toMatch(/50 %$/)
    }
  })

  it('begins without a speed', () => {
    expect(progressLine({ ...state, records: 1, seconds: 0 }, 80)).toMatch(
      /^1 record {2}.* 0.0 MB\/s/,
    )
  })
})

describe('where nobody watches', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('tells a line a minute, and none after the end', () => {
    vi.useFakeTimers()
    const told: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
    const progress = createProgress(true, 2_000_000)
    progress.read(1_000_000)
    progress.record(false)
    progress.record(true)
    vi.advanceTimersByTime(59_000)
    expect(told).toEqual([])
    vi.advanceTimersByTime(2_000)
    expect(told).toEqual(['onceover: 2 records  1.0 MB  0.0 MB/s  1 failed  50 %\n'])
    vi.advanceTimersByTime(60_000)
    expect(told).toHaveLength(2)
    progress.end()
    vi.advanceTimersByTime(600_000)
    expect(told).toHaveLength(2)
  })

  it('tells nothing where it is not wanted', () => {
    vi.useFakeTimers()
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    createProgress(false, undefined).record(false)
    vi.advanceTimersByTime(120_000)
    expect(told).not.toHaveBeenCalled()
  })
})
