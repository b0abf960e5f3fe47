/**
 * The first of some notes of a time that is one, in ISO 8601.
 *
 * Method: what is ISO but for a space, a missing colon or too many digits is written so; times of mail headers and
 * other notes that `Date` reads alike everywhere, with a year and a zone, are read by it; else a day is looked for.
 * Cost: linear in the notes.
 */
/** So much of a note is looked at. */
const LONGEST = 80
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i
const ZONED = /\b\d{4}\b.{0,20}(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})(?: \([^)]{1,40}\))?$/
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/

export function isoDate(notes: Iterable<unknown>): string | undefined {
  for (const note of notes) {
    if (typeof note !== 'string') continue
    const found = asIso(note.slice(0, LONGEST).replace(/\s+/g, ' ').trim())
    if (found !== undefined) return found
  }
  return undefined
}

function asIso(note: string): string | undefined {
  const match = ISO.exec(note)
  if (match !== null) {
    const [, year = '', month = '', day = '', hour, minute, second = '00', zone = ''] = match
    const date = dayOf(year, month, day)
    if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
      return date
    return date && `${date}T${hour}:${minute}:${second}${zoneOf(zone)}`
  }
  if (ZONED.test(note)) {
    const time = Date.parse(note)
    if (!Number.isNaN(time)) return new Date(time).toISOString().replace('.000Z', 'Z')
  }
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(note) ?? []
  return dayOf(year, month.padStart(2, '0'), day.padStart(2, '0'))
}

/** The day, if there is such a day: the 31st of February is none. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month}-${day}`
  if (Number(year) <= 1700) return undefined
  const told = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return told.toISOString().startsWith(date) ? date : undefined
}

function zoneOf(zone: string): string {
  if (zone === '') return ''
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
