/**
 * Sums of money: `$1.2 billion`, `€40m`, `Rs 500 crore`, `five million dollars`, `50 cents`.
 * The value is the amount and the ISO 4217 code; a bare `$` counts as US dollars. Cost: linear.
 */
import { numberValue, scaled } from '../document/number-value.ts'
import { type FoundValue, foundValue } from './found-value.ts'
import { AMOUNT, amountBefore, DIGITS, SCALE } from './numbers.ts'

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
  RS: 'INR',
  RM: 'MYR',
  SH: 'KES',
  SHS: 'KES',
  KSH: 'KES',
  USH: 'UGX',
}
const CODES =
  'USD EUR GBP JPY CNY RMB INR AUD CAD NZD CHF HKD SGD KES NGN ZAR UGX TZS GHS PKR BDT LKR NPR MYR THB PHP IDR VND KRW TWD BRL MXN ARS CLP COP RUB UAH PLN CZK HUF SEK NOK DKK TRY ILS AED SAR QAR EGP FCFA'
const UNIT_CODES: Readonly<Record<string, string>> = {
  dollar: 'USD',
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
  'norwegian krone': 'NOK',
}

const PREFIX = String.raw`(?:(?:US|AU?|CA?|NZ|HK|S|R)?\$|[€£¥₹₦₽₩₪₱฿₫]|(?<![\p{L}\p{N}])(?:Rs\.?|RM|KSh|Ksh|KSH|Sh|Shs|USh|${CODES.replaceAll(' ', '|')}))`
const BY_SYMBOL = new RegExp(
  String.raw`(${PREFIX})[ \u00a0]?((?:${DIGITS})(?:[-–](?:${DIGITS}))?)(?:(?:[ \u00a0-]?(${SCALE}s?)|([mbk]))(?![\p{L}\p{N}]))?`,
  'gu',
)
/** With what stands in front, which tells most places apart at once. */
const UNIT = new RegExp(
  String.raw`[ \u00a0-](dollars?|bucks?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|francs?|naira|rand|shillings?|pesos?|reais|won|baht|ringgit|rupiah|lira|shekels?|dirhams?|riyals?|taka|cedis?|dinars?|kronor|krona|kroner|krone|zloty|hryvnias?|cents|pence|(?:${CODES.replaceAll(' ', '|')})(?![a-z]))(?![\p{L}\p{N}])`,
  'gu',
)
const AMOUNT_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$€£-])(${AMOUNT})[ \u00a0-](?:(?:U\.?S\.?|[A-Z][a-z]+(?: [A-Z][a-z]+)?|CFA) )?$`,
  'u',
)

/** Every sum of money in a text, by position. */
export function findMoney(text: string): FoundValue[] {
  const found: FoundValue[] = []
  for (const match of text.matchAll(BY_SYMBOL)) {
    const [whole, symbol = '', amount = '', scale, letter] = match
    const currency = currencyOf(symbol)
    const value = amountValue(amount, scale ?? letter)
    found.push(
      foundValue(
        'MONEY',
        match.index,
        match.index + whole.length,
        value === undefined ? undefined : `${value} ${currency}`,
      ),
    )
  }
  for (const match of text.matchAll(UNIT)) {
    const unit = match[1] as string
    const before = amountBefore(text, match.index + 1, AMOUNT_BEFORE)
    if (before === null) continue
    const { start, amount } = before
    const nation = text.slice(start + amount.length + 1, match.index + 1).trim()
    // `50 pounds` may be a weight, `we won` no currency; only what has a scale or a nation is sure.
    const unsure = /^(?:won|pounds?|rand)$/.test(unit) && !/[a-z]/i.test(amount)
    if (unsure && nation === '') continue
    const value = unitValue(amount, nation.toLowerCase(), unit.toLowerCase())
    found.push(foundValue('MONEY', start, match.index + match[0].length, value))
  }
  return found
}

function currencyOf(symbol: string): string {
  const upper = symbol.toUpperCase().replace('.', '')
  if (upper === 'RMB') return 'CNY'
  return upper === 'FCFA' ? 'XOF' : (SYMBOLS[upper] ?? upper)
}

function amountValue(amount: string, scale: string | undefined): string | undefined {
  const values = amount.split(/[-–]/).map((part) => numberValue(scale ? `${part} ${scale}` : part))
  return values.some(Number.isNaN) ? undefined : values.join('/')
}

function unitValue(amount: string, nation: string, unit: string): string | undefined {
  const number = numberValue(amount)
  if (Number.isNaN(number)) return undefined
  if (unit === 'cents') return `${scaled(number, 0.01)} USD`
  if (unit === 'pence') return `${scaled(number, 0.01)} GBP`
  if (unit.toUpperCase() !== unit.toLowerCase() && CODES.includes(unit.toUpperCase())) {
    return `${number} ${currencyOf(unit)}`
  }
  const single = unit.replace(/ sterling$/, '').replace(/s$/, '')
  const code =
    NATIONS[`${nation} ${single}`] ??
    (nation === '' ? (UNIT_CODES[single] ?? UNIT_CODES[unit]) : undefined)
  return code === undefined ? undefined : `${number} ${code}`
}
