/**
 * Sums of money: `$1.2 billion`, `€40m`, `Rs 500 crore`, `five million dollars`, `50 cents`.
 * The value is the amount and the ISO 4217 code; a bare `$` counts as US dollars. Cost: a match
 * for each number and each unit.
 */
import { type FoundValue, foundValue, matchAt } from './found-value.ts'
import { amountBefore, amountValue, beforeUnit, DIGITS, SCALE, VAGUE } from './numbers.ts'
import type { ValuePlaces } from './value-places.ts'

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  N$: 'NAD',
  NT$: 'TWD',
  MX$: 'MXN',
  J$: 'JMD',
  TT$: 'TTD',
  Z$: 'ZWL',
  RD$: 'DOP',
  G$: 'GYD',
  FJ$: 'FJD',
  L$: 'LRD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₦': 'NGN',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₱': 'PHP',
  '฿': 'THB',
  '₫': 'VND',
  '₵': 'GHS',
  'GH₵': 'GHS',
  '₴': 'UAH',
  '₺': 'TRY',
  '₸': 'KZT',
  '৳': 'BDT',
  '₡': 'CRC',
  'S/': 'PEN',
  R: 'ZAR',
  RP: 'IDR',
  TK: 'BDT',
  DH: 'AED',
  DHS: 'AED',
  QR: 'QAR',
  RS: 'INR',
  RM: 'MYR',
  SH: 'KES',
  SHS: 'KES',
  KSH: 'KES',
  USH: 'UGX',
}
const CODES =
  'USD EUR GBP JPY CNY RMB INR AUD CAD NZD CHF HKD SGD KES NGN ZAR UGX TZS GHS PKR BDT LKR NPR MYR THB PHP IDR VND KRW TWD BRL MXN ARS CLP COP RUB UAH PLN CZK HUF SEK NOK DKK TRY ILS AED SAR QAR EGP FCFA NAD'
const UNIT_CODES: Readonly<Record<string, string>> = {
  dollar: 'USD',
  /** As a wire writes it. */
  dlr: 'USD',
  buck: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  rouble: 'RUB',
  ruble: 'RUB',
  franc: 'CHF',
  naira: 'NGN',
  rand: 'ZAR',
  shilling: 'KES',
  peso: 'MXN',
  real: 'BRL',
  won: 'KRW',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  lira: 'TRY',
  shekel: 'ILS',
  dirham: 'AED',
  riyal: 'SAR',
  taka: 'BDT',
  cedi: 'GHS',
  dinar: 'IQD',
  krona: 'SEK',
  kronor: 'SEK',
  krone: 'NOK',
  kroner: 'NOK',
  zloty: 'PLN',
  kwacha: 'ZMW',
  birr: 'ETB',
  dong: 'VND',
  hryvnia: 'UAH',
}
const NATIONS: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  'u.s. dollar': 'USD',
  'american dollar': 'USD',
  'australian dollar': 'AUD',
  'canadian dollar': 'CAD',
  'hong kong dollar': 'HKD',
  'singapore dollar': 'SGD',
  'taiwan dollar': 'TWD',
  'new zealand dollar': 'NZD',
  'zimbabwe dollar': 'ZWL',
  'namibian dollar': 'NAD',
  'swiss franc': 'CHF',
  'egyptian pound': 'EGP',
  'british pound': 'GBP',
  'pakistani rupee': 'PKR',
  'sri lankan rupee': 'LKR',
  'nepalese rupee': 'NPR',
  'indian rupee': 'INR',
  'ugandan shilling': 'UGX',
  'tanzanian shilling': 'TZS',
  'kenyan shilling': 'KES',
  'kenya shilling': 'KES',
  'philippine peso': 'PHP',
  'mexican peso': 'MXN',
  'argentine peso': 'ARS',
  'chilean peso': 'CLP',
  'colombian peso': 'COP',
  'cfa franc': 'XOF',
  'turkish lira': 'TRY',
  'danish krone': 'DKK',
  'danish kroner': 'DKK',
  'norwegian krone': 'NOK',
  'norwegian kroner': 'NOK',
  'swedish krona': 'SEK',
  'swedish kronor': 'SEK',
}

const CODE = CODES.replaceAll(' ', '|')
/** What stands in front of the digits; tested backwards from them. */
const SYMBOL_BEFORE = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?:US|AU?|CA?|NZ|HK|S|R|NT?|MX|J|TT|Z|RD|G|FJ|L)\$|\$|[€£¥₹₦₽₩₪₱฿₫₵₴₺₸৳₡]|(?<![\p{L}\p{N}])(?:GH₵|S/\.?|Rs\.?|RM|K[Ss]h|KSH|Sh|Shs|USh|Rp\.?|Tk\.?|Dhs?\.?|QR|R|${CODE}))[ \u00a0]?$`,
  'u',
)
/** Thousands may be set apart by spaces: `R50 000`. */
const ONE = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]\d)|${DIGITS})`
const BEHIND_SYMBOL = new RegExp(
  // `12,50`, with a comma in front of decimals, is not twelve.
  String.raw`(${ONE}(?: ?[-–—] ?${ONE})?)(?!\d|,\d)(?:(?:[ \u00a0-]?(${SCALE}s?)|([mbk]))(?![\p{L}\p{N}]))?`,
  'iuy',
)
/** `or $900 million`, `-$350 million`, ` and $22 million`: the scale of the end of a range is that of both. */
const REST_OF_RANGE = new RegExp(
  String.raw`(?: (or|to|and) | ?[-–—] ?)(?:\p{L}{0,2}\$|[€£¥₹])[ \u00a0]?(${ONE})(?:[ \u00a0-]?(${SCALE}s?)|([mbk]))(?![\p{L}\p{N}])`,
  'iuy',
)
const BETWEEN = /(?:between|from) $/i
const LONGEST_SYMBOL = 6
const UNIT = new RegExp(
  String.raw`(?:[Dd]ollars?|[Dd]lrs?|bucks?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|francs?|naira|rand|shillings?|pesos?|reais|won|baht|ringgit|rupiah|liras?|shekels?|dirhams?|riyals?|taka|cedis?|dinars?|kronor|krona|kroner|krone|kwacha|birr|dong|zlotys?|hryvnias?|cents?|cts?|pence|[€£]|(?:${CODE})(?![a-z]))(?![\p{L}\p{N}])`,
  'uy',
)
const NATION = String.raw`(?:(?:U\.?S\.?|[A-Z][a-z]+(?: [A-Z][a-z]+)?|CFA) )?`
const AMOUNT_BEFORE = beforeUnit(NATION)
const VAGUE_BEFORE = new RegExp(`(${VAGUE}) ${NATION}$`, 'iuy')

/** Every sum of money in a text, by kind and position. */
export function findMoney(text: string, places: ValuePlaces): FoundValue[] {
  const found: FoundValue[] = []
  for (const place of places.digits) {
    const sum = sumAt(text, place)
    if (sum) found.push(sum)
  }
  const hasPounds = text.includes('£')
  for (const place of places.money) {
    const match = matchAt(text, UNIT, place)
    if (match === null) continue
    const before =
      amountBefore(text, place, AMOUNT_BEFORE) ?? amountBefore(text, place, VAGUE_BEFORE)
    if (before === null) continue
    const { start, amount } = before
    const unit = match[0]
    const nation = text
      .slice(start + amount.length, place)
      .replace(/^[ \u00a0-]+/, '')
      .trimEnd()
    if (nation !== '' && !/^(?:\p{Lu}|CFA)/u.test(nation)) continue
    // `50 pounds` may be a weight, `we won` no currency; only what has a scale or a nation is sure.
    const unsure = /^(?:won|pounds?|rand)$/.test(unit) && !/[a-z]/i.test(amount)
    if (unsure && nation === '' && !(unit.startsWith('pound') && hasPounds)) continue
    const value = unitValue(amount, nation.toLowerCase(), unit)
    found.push(foundValue('MONEY', start, place + unit.length, value))
  }
  return found
}

/** `$1.2 billion`, at its digits. */
function sumAt(text: string, place: number): FoundValue | undefined {
  if (place === 0) return undefined
  const last = text.charCodeAt(place - 1)
  if (last >= 97 && last <= 122 && last !== 115) {
    if (!/(?:Rs|RM|Sh|Shs|Rp|Tk|Dhs?|[Kk]sh)$/.test(text.slice(Math.max(0, place - 3), place)))
      return undefined
  }
  if (!mayEndSymbol(text, place)) return undefined
  const symbol = SYMBOL_BEFORE.exec(text.slice(Math.max(0, place - LONGEST_SYMBOL), place))?.[0]
  const match = symbol === undefined ? null : matchAt(text, BEHIND_SYMBOL, place)
  if (symbol === undefined || match === null) return undefined
  const [whole, amount = '', scale, letter] = match
  // `R8` is a car.
  if (
    symbol === 'R' &&
    scale === undefined &&
    letter === undefined &&
    !/[,.\s]\d|\d{3}/.test(amount)
  ) {
    return undefined
  }
  const plain = amount.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, '')
  const given = scale ?? letter ?? scaleOfRange(text, place, place + whole.length, plain)
  const value = amountValue(scaled(plain, given))
  const code = currencyOf(symbol.replace(/\.?[ \u00a0]?$/, ''))
  return foundValue(
    'MONEY',
    place - symbol.length,
    place + whole.length,
    value === undefined ? undefined : `${value} ${code}`,
  )
}

/** The scale of the end of a range, where the sum at `start` is its beginning and has none. */
function scaleOfRange(
  text: string,
  symbol: number,
  end: number,
  amount: string,
): string | undefined {
  const rest = matchAt(text, REST_OF_RANGE, end)
  if (rest === null || !(Number(amount) < Number(rest[2]))) return undefined
  const isRange =
    rest[1] !== 'and' ||
    BETWEEN.test(text.slice(Math.max(0, symbol - 14), symbol).replace(/\p{L}{0,2}[$€£¥₹] ?$/u, ''))
  return isRange ? (rest[3] ?? rest[4]) : undefined
}

/** Can a symbol end here, by its last character? Most numbers are told apart by that. */
function mayEndSymbol(text: string, place: number): boolean {
  const last = text.charCodeAt(place - 1)
  const code = last === 32 || last === 0xa0 ? text.charCodeAt(place - 2) : last
  return code > 127 || (code >= 65 && code <= 90) || ENDS_OF_SYMBOLS.has(code)
}
const ENDS_OF_SYMBOLS: ReadonlySet<number> = new Set([...'$./shpk'].map((end) => end.charCodeAt(0)))

const LETTERS: Readonly<Record<string, string>> = { m: 'million', b: 'billion', k: 'thousand' }
const scaled = (amount: string, scale: string | undefined): string =>
  scale === undefined ? amount : `${amount} ${LETTERS[scale.toLowerCase()] ?? scale}`

function currencyOf(symbol: string): string {
  const upper = symbol.toUpperCase().replace('.', '')
  if (upper === 'RMB') return 'CNY'
  return upper === 'FCFA' ? 'XOF' : (SYMBOLS[upper] ?? upper)
}

function unitValue(amount: string, nation: string, unit: string): string | undefined {
  const number = amountValue(amount)
  if (number === undefined) return undefined
  if (/^(?:cent|ct)s?$/.test(unit)) return `${amountValue(amount, 0.01)} USD`
  if (unit === 'pence') return `${amountValue(amount, 0.01)} GBP`
  if (unit === unit.toUpperCase()) return `${number} ${currencyOf(unit)}`
  const single = unit
    .toLowerCase()
    .replace(/ sterling$/, '')
    .replace(/s$/, '')
  const code =
    NATIONS[`${nation} ${single.replace(/^dlr$/, 'dollar')}`] ??
    (nation === '' ? (UNIT_CODES[single] ?? UNIT_CODES[unit]) : undefined)
  return code === undefined ? undefined : `${number} ${code}`
}
