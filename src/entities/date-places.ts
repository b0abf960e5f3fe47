/**
 * Where dates may begin: at digits, and at the names of months and weekdays. The patterns of dates
 * are tried there only. Cost: one pass over the characters.
 */

export interface DatePlaces {
  /** Where runs of digits begin. */
  readonly digits: readonly number[]
  /** Where a capital word begins like a month or a weekday, wherever in a word that is. */
  readonly names: readonly number[]
  /** Both. */
  readonly all: readonly number[]
}

const key = (first: number, second: number, third: number): number =>
  (first << 16) | (second << 8) | third
const NAMES = new Set(
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun'
    .split(' ')
    .map((name) => key(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2))),
)

export function datePlaces(text: string): DatePlaces {
  const digits: number[] = []
  const names: number[] = []
  const all: number[] = []
  let inside = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) {
      if (!inside) {
        digits.push(index)
        all.push(index)
      }
      inside = true
      continue
    }
    inside = false
    if (code < 65 || code > 87) continue
    if (!NAMES.has(key(code, text.charCodeAt(index + 1), text.charCodeAt(index + 2)))) continue
    names.push(index)
    all.push(index)
  }
  return { digits, names, all }
}

/** The places of weekdays, and those where `last ` or `coming ` may stand in front. */
export function withWhich(text: string, names: readonly number[]): number[] {
  return names.flatMap((place) =>
    text.charCodeAt(place - 1) === 32 && place > 4 ? [place - 7, place - 5, place] : [place],
  )
}

/** The places of digits, and those where `early `, `mid-` or `late ` may stand in front. */
export function withPartOfDecade(text: string, digits: readonly number[]): number[] {
  return digits.flatMap((place) => {
    const before = text.charCodeAt(place - 1)
    const joined = (before === 32 || before === 45) && place > 3
    return joined ? [place - 6, place - 5, place - 4, place] : [place]
  })
}
