/**
 * The first words of units, in normal form: where one stands, the patterns of money and of measures
 * are tried.
 */

export const MONEY_WORDS =
  'dollar dollars dlr dlrs ct cts buck bucks euro euros pound pounds yen yuan renminbi rupee rupees rouble roubles ruble rubles franc francs naira rand shilling shillings peso pesos reais won baht ringgit rupiah lira liras shekel shekels dirham dirhams riyal riyals taka cedi cedis dinar dinars kronor krona kroner krone kwacha birr dong hryvnia hryvnias zloty zlotys cents cent pence usd eur gbp jpy cny rmb inr aud cad nzd chf hkd sgd kes ngn zar ugx tzs ghs pkr bdt lkr npr myr thb php idr vnd krw twd brl mxn ars clp cop rub uah pln czk huf sek nok dkk try ils aed sar qar egp fcfa nad'
export const MEASURE_WORDS =
  'kilometer kilometers kilometre kilometres km kms mile miles meter meters metre metres centimeter centimeters centimetre centimetres cm millimeter millimeters millimetre millimetres mm feet foot ft inch inches yard yards kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs milligram milligrams mg gram grams ton tons tonne tonnes metric pound pounds lb lbs ounce ounces oz hectare hectares ha acre acres square sq cubic liter liters litre litres gallon gallons barrel barrels bpd mph kmh kph km/h degrees degree megawatt megawatts mw gigawatt gigawatts gw kilowatt kilowatts kw kwh kilowatt-hour kilowatt-hours megabyte megabytes mb gigabyte gigabytes gb kilobyte kilobytes kb terabyte terabytes tb watts watt nautical knots light carat carats'
