/**
 * Percentages and measures: `5.5 percent`, `10 miles`, `200 square kilometers`, `30 tonnes`.
 * The value of a percentage is a ratio (`0.055`), that of a measure its number and unit. Cost: linear.
 */
import { numberValue, scaled } from '../document/number-value.ts'
import { type FoundValue, foundValue } from './found-value.ts'
import { amountBefore } from './numbers.ts'

const UNITS: Readonly<Record<string, string>> = {
  'kilomet(?:er|re)s?|km|kms': 'km',
  miles: 'mi',
  'met(?:er|re)s?': 'm',
  'centimet(?:er|re)s?|cm': 'cm',
  'millimet(?:er|re)s?|mm': 'mm',
  'feet|foot|ft': 'ft',
  'inch(?:es)?': 'in',
  yards: 'yd',
  'kilograms?|kilos?|kg|kgs': 'kg',
  'milligrams?|mg': 'mg',
  'grams?': 'g',
  'tons?|tonnes?|metric tons?': 't',
  'pounds|lbs': 'lb',
  'ounces?|oz': 'oz',
  'hectares?': 'ha',
  'acres?': 'acre',
  'square (?:kilomet(?:er|re)s?|km)|sq km': 'km2',
  'square (?:met(?:er|re)s?)|sq m': 'm2',
  'square miles?': 'mi2',
  'square (?:feet|foot)': 'ft2',
  'cubic met(?:er|re)s?': 'm3',
  'cubic feet': 'ft3',
  'lit(?:er|re)s?': 'l',
  gallons: 'gal',
  'barrels(?: (?:of oil )?(?:per|a) day)?|bpd': 'bbl',
  'miles (?:per|an) hour|mph': 'mph',
  'kilomet(?:er|re)s (?:per|an) hour|km/h|kph': 'km/h',
  'degrees(?: (?:Celsius|centigrade))|°C': '°C',
  'degrees Fahrenheit|°F': '°F',
  'megawatts?|MW': 'MW',
  'gigawatts?|GW': 'GW',
  'kilowatt[- ]hours?|kWh': 'kWh',
  'megabytes?|MB': 'MB',
  'gigabytes?|GB': 'GB',
  'kilobytes?|KB': 'kB',
}
const unitPatterns = Object.entries(UNITS).map(
  ([pattern, unit]) => [new RegExp(`^(?:${pattern})$`), unit] as const,
)
/** With what stands in front, which tells most places apart at once. */
const UNIT = new RegExp(
  String.raw`[ \u00a0\d-](${Object.keys(UNITS)
    .flatMap((pattern) => pattern.split(/\|(?![^(]*\))/))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\p{L}\p{N}])`,
  'gu',
)
const PERCENT = /%|per ?cent(?:age points?)?(?![\p{L}\p{N}])|pct(?![\p{L}\p{N}])/gu

/** Every percentage and measure in a text, by kind and position. */
export function findQuantities(text: string): FoundValue[] {
  const found: FoundValue[] = []
  for (const match of text.matchAll(PERCENT)) {
    const before = amountBefore(text, match.index)
    if (before === null) continue
    const number = numberValue(before.amount)
    const value = Number.isNaN(number) ? undefined : String(scaled(number, 0.01))
    found.push(foundValue('PERCENT', before.start, match.index + match[0].length, value))
  }
  for (const match of text.matchAll(UNIT)) {
    // `10m` is a measure, `tenm` is not.
    const before = amountBefore(text, match.index + 1)
    if (before === null) continue
    const written = match[1] as string
    const number = numberValue(before.amount)
    const unit = unitPatterns.find(([pattern]) => pattern.test(written))?.[1]
    const value = Number.isNaN(number) || unit === undefined ? undefined : `${number} ${unit}`
    found.push(foundValue('QUANTITY', before.start, match.index + match[0].length, value))
  }
  return found
}
