/**
 * Percentages and measures: `5.5 percent`, `5-7%`, `10 miles`, `200 square kilometers`, `30 tonnes`.
 * The value of a percentage is a ratio (`0.055`), that of a measure its number and unit, of a range
 * both ends with `/` between. Cost: a match for each unit.
 */
import { type FoundValue, foundValue, matchAt } from './found-value.ts'
import { amountBefore, amountValue, mayEndAmount } from './numbers.ts'
import type { ValuePlaces } from './value-places.ts'

/** What is written, and the unit that it is; where two fit, the longer. */
const UNITS: Readonly<Record<string, string>> = {
  'kilomet(?:er|re)s?|kms?': 'km',
  'miles?': 'mi',
  'met(?:er|re)s?': 'm',
  'centimet(?:er|re)s?|cm': 'cm',
  'millimet(?:er|re)s?|mm': 'mm',
  'feet|foot|ft': 'ft',
  'inch(?:es)?': 'in',
  'yards?': 'yd',
  'nautical miles?': 'nmi',
  'light[- ]years?': 'ly',
  'kilogram(?:me)?s?|kilos?|kgs?': 'kg',
  'milligrams?|mg': 'mg',
  'grams?': 'g',
  'tonnes?|metric tons?|metric tonnes?': 't',
  'tons?': 'ton',
  'pounds?|lbs?': 'lb',
  'ounces?|oz': 'oz',
  'carats?': 'ct',
  'hectares?|ha': 'ha',
  'acres?': 'acre',
  'square (?:kilomet(?:er|re)s?|km)|sq\\.? km': 'km2',
  'square (?:met(?:er|re)s?)|sq\\.? m': 'm2',
  'square[- ]miles?': 'mi2',
  'square[- ](?:feet|foot)|sq\\.? ft': 'ft2',
  'cubic met(?:er|re)s?': 'm3',
  'cubic (?:feet|foot)': 'ft3',
  'lit(?:er|re)s?': 'l',
  'gallons?': 'gal',
  'barrels?(?: of (?:crude )?(?:oil|crude))?': 'bbl',
  'barrels?(?: of (?:crude )?(?:oil|crude))? (?:per|a) day|bpd': 'bbl/d',
  'miles (?:per|an) hour|mph': 'mph',
  'kilomet(?:er|re)s (?:per|an) hour|km/h|kmh|kph': 'km/h',
  knots: 'kn',
  'degrees Celsius|degrees centigrade|degrees C|° ?Celsius|° ?C': '°C',
  'degrees Fahrenheit|degrees F|° ?Fahrenheit|° ?F': '°F',
  'watts?': 'W',
  'kilowatts?|kW': 'kW',
  'megawatts?|MW': 'MW',
  'gigawatts?|GW': 'GW',
  'kilowatt[- ]hours?|kWh': 'kWh',
  'terabytes?|TB': 'TB',
  'gigabytes?|GB': 'GB',
  'megabytes?|MB': 'MB',
  'kilobytes?|KB': 'kB',
}
const UNIT = new RegExp(
  String.raw`(${Object.keys(UNITS)
    .flatMap((pattern) => pattern.split(/\|(?![^(]*\))/))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\p{L}\p{N}])`,
  'uy',
)
const unitPatterns = Object.entries(UNITS).map(
  ([pattern, unit]) => [new RegExp(`^(?:${pattern})$`, 'u'), unit] as const,
)
const known = new Map<string, string | undefined>()
const PERCENT = /(?:%|per ?cent(?:age points?)?|percentage points?|pct|pc)(?![\p{L}\p{N}])/uy
const BASIS_POINTS = /basis points?(?![\p{L}])/uy

/** Every percentage and measure in a text, by kind and position. */
export function findQuantities(text: string, places: ValuePlaces): FoundValue[] {
  return [...findPercentages(text, places), ...findMeasures(text, places)]
}

function findPercentages(text: string, places: ValuePlaces): FoundValue[] {
  const found: FoundValue[] = []
  for (const place of [...places.percents, ...places.glued]) {
    const percent = matchAt(text, PERCENT, place)
    const match = percent ?? matchAt(text, BASIS_POINTS, place)
    const before = match === null ? null : amountBefore(text, place)
    if (match === null || before === null) continue
    const value = amountValue(before.amount, percent ? 0.01 : 0.0001)
    const end = place + match[0].length
    if (/^\s[-−]$/u.test(text.slice(before.start - 2, before.start))) {
      const negative = value === undefined ? undefined : `-${value}`
      found.push(foundValue('PERCENT', before.start - 1, end, negative))
    } else found.push(foundValue('PERCENT', before.start, end, value))
  }
  return found
}

function findMeasures(text: string, places: ValuePlaces): FoundValue[] {
  const found: FoundValue[] = []
  for (const place of [...places.measures, ...places.glued]) {
    if (!mayEndAmount(text, place)) continue
    const match = matchAt(text, UNIT, place)
    const before = match === null ? null : amountBefore(text, place)
    if (match === null || before === null) continue
    const number = amountValue(before.amount)
    const unit = unitOf(match[1] as string)
    const value = number === undefined || unit === undefined ? undefined : `${number} ${unit}`
    found.push(foundValue('QUANTITY', before.start, place + match[0].length, value))
  }
  return found
}

/** The unit that is written so: a memo, as the patterns decide. */
function unitOf(written: string): string | undefined {
  if (!known.has(written)) {
    known.set(written, unitPatterns.find(([pattern]) => pattern.test(written))?.[1])
  }
  return known.get(written)
}
