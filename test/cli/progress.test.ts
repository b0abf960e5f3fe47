import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress.ts'

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

  it('fits on one line, and begins without a speed', () => {
    expect(progressLine(state, 20)).toBe('1204 records  12.4 ')
    expect(progressLine({ ...state, records: 1, seconds: 0 }, 80)).toMatch(
      /^1 record {2}.* 0.0 MB\/s/,
    )
  })
})
