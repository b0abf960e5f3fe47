import { describe, expect, it } from 'vitest'
import { findValues } from '../../src/entities/values/find-values.ts'

/** What is found, as `text = value` with the type in front. */
const found = (text: string, written?: string): string[] =>
  findValues(written === undefined ? text : { text, date: written }).map(
    ({ type, start, end, value }) => `${type} ${text.slice(start, end)} = ${value}`,
  )

describe('dates', () => {
  it.each([
    ['On June 4, 2019 it rained', ['DATE June 4, 2019 = 2019-06-04']],
    ['on 4 June it rained', ['DATE 4 June = 2018-06-04']],
    ['Updated 2019-06-04', ['DATE 2019-06-04 = 2019-06-04']],
    ['since May 2018', ['DATE May 2018 = 2018-05']],
    ['in the 1990s', ['DATE 1990s = 1990/1999']],
    ['in 1994, from 2007-08', ['DATE 1994 = 1994', 'DATE 2007-08 = 2007/2008']],
    ['last Friday', ['DATE last Friday = 2018-05-11']],
    ['next Friday', ['DATE next Friday = 2018-05-18']],
    ['on Wednesday', ['DATE Wednesday = 2018-05-16']],
    ['last Wednesday', ['DATE last Wednesday = 2018-05-09']],
    ['three years ago', ['DATE three years ago = 2015']],
    ['yesterday', ['DATE yesterday = 2018-05-15']],
    ['last month', ['DATE last month = 2018-04']],
    ['in December', ['DATE December = 2017-12']],
    ['on 13/06/2019', ['DATE 13/06/2019 = 2019-06-13']],
    ['on 05/06/2019', ['DATE 05/06/2019 = undefined']],
    ['February 30, 2019', ['DATE February 30, 2019 = undefined']],
  ])('%s', (text, expected) => {
    expect(found(text, '2018-05-16')).toEqual(expected)
  })

  it.each([
    ['July 14 to 24, 2022', 'July 14 to 24, 2022 = 2022-07-14/2022-07-24'],
    ['10-28 August', '10-28 August = 2018-08-10/2018-08-28'],
    ['April 16 and 17', 'April 16 and 17 = 2018-04-16/2018-04-17'],
    ['Dec. 28 to Jan. 3', 'Dec. 28 to Jan. 3 = 2017-12-28/2018-01-03'],
    ['July 2021 to December 2021', 'July 2021 to December 2021 = 2021-07/2021-12'],
    ['May-June 2019', 'May-June 2019 = 2019-05/2019-06'],
    ['2019 to 2022', '2019 to 2022 = 2019/2022'],
    ['the 2022/2023 year', '2022/2023 = 2022/2023'],
    ['August of 2018', 'August of 2018 = 2018-08'],
    ['the mid-1990s', 'mid-1990s = 1990/1999'],
    ['the ’90s', '90s = 1990/1999'],
    ['the 19th century', '19th century = 1801/1900'],
    ['the third quarter of 2019', 'third quarter of 2019 = 2019-07/2019-09'],
    ['Q3 2019', 'Q3 2019 = 2019-07/2019-09'],
    ['the second half of 2017', 'second half of 2017 = 2017-07/2017-12'],
    ['last week', 'last week = 2018-W19'],
    ['this weekend', 'this weekend = 2018-05-19/2018-05-20'],
    ['next quarter', 'next quarter = 2018-07/2018-09'],
    ['the past decade', 'past decade = 2008-05-16/2018-05-16'],
    ['last October', 'last October = 2017-10'],
    ['last summer', 'last summer = undefined'],
    ['three years later', 'three years later = undefined'],
    ['a 2003 coup', '2003 = 2003'],
    ['Friday, Jan. 5', 'Friday, Jan. 5 = 2018-01-05'],
  ])('%s', (text, expected) => {
    expect(found(text, '2018-05-16T10:00:00Z')).toEqual([`DATE ${expected}`])
  })

  it.each([
    ['They will meet on Friday.', '2018-05-18'],
    ['The vote is expected Friday.', '2018-05-18'],
    ['She said Friday that they will meet.', '2018-05-11'],
    ['It will rain. They met on Friday.', '2018-05-11'],
    ['They will meet on Wednesday.', '2018-05-16'],
    ['The market is to open again on Friday, she said.', '2018-05-18'],
    ['The market opens again on Friday.', '2018-05-18'],
    ['The point is to learn what went on there on Friday.', '2018-05-11'],
    ['Nobody is to blame for the fire on Friday.', '2018-05-11'],
    ['They met in October.', '2017-10'],
    ['The trial begins Thursday.', '2018-05-17'],
    ['It could rain on Thursday.', '2018-05-17'],
    ['It rained on Thursday.', '2018-05-10'],
    ['The next talks are in June.', '2018-06'],
    ['They met in June.', '2017-06'],
    ['The talks planned in June matter.', '2018-06'],
    ['It is to be opened in June.', '2018-06'],
    ['Prices have risen since mid-July.', '2017-07'],
    ['Prices have risen since mid-July, 1985.', '1985-07'],
    ['Friday’s ferry sank.', '2018-05-11'],
    ["They wrote in Friday's letter.", '2018-05-11'],
    ['Prices have risen since July 2.', '2017-07-02'],
    ['The gates closed on July 2.', '2017-07-02'],
    // on a page that was written on behind its date
    ['The gates closed on May 30.', '2018-05-30'],
    ['The fair from October to December drew many.', '2017-10/2017-12'],
    ['The day before yesterday it rained.', '2018-05-14'],
    ['They leave the day after tomorrow.', '2018-05-18'],
    ['It is open Monday to Friday.', undefined],
    ['They will meet in March.', '2019-03'],
    ['They voted on Jan. 3.', '2018-01-03'],
    ['They will vote on Jan. 3.', '2019-01-03'],
  ])('%s', (text, expected) => {
    const values = findValues({ text, date: '2018-05-16' }).map(({ value }) => value)
    expect(values).toEqual([expected])
  })

  it.each([
    // who does it, or before whom: no time
    ['The bridge was closed by the council on Thursday.', '2018-05-10'],
    ['A ruling by that court on May 11 upset the port.', '2018-05-11'],
    ['Orla Venn testified before the harbour board Thursday.', '2018-05-10'],
    ['Prices rose by the most in a decade in April.', '2018-04'],
    // where it was said
    ['“We will mend it,” Venn said during an interview Thursday.', '2018-05-10'],
    ['Venn told reporters at the town hall on Thursday that it would rain.', '2018-05-10'],
    ['It could sink, said Venn, who left on Thursday.', '2018-05-10'],
    ['They will mend the bridge that collapsed on Thursday.', '2018-05-10'],
    // a limit, and one that is over
    ['The board has until Thursday.', '2018-05-17'],
    ['The port is shut due to the storm on Thursday.', '2018-05-10'],
    ['The port is due to open on Thursday.', '2018-05-17'],
    ['They want it mended by the end of April.', '2019-04'],
    ['Nobody knows who runs before the vote on Thursday.', '2018-05-17'],
    ['The board is releasing the plan Thursday.', '2018-05-17'],
    ['Crews are clearing what was flooded on Thursday.', '2018-05-10'],
    ['Crews are looking for the boat that sank Thursday.', '2018-05-10'],
    ['The crew spoke before the vote on Thursday.', '2018-05-10'],
    ['Venn had not read it until Thursday.', '2018-05-10'],
    ['By April, the crews were mending it.', '2018-04'],
    ['By April, the crews will mend it.', '2019-04'],
    // what is to come
    ['Rain expected to reach the valley on Thursday worries them.', '2018-05-17'],
    ['Venn must win in December.', '2018-12'],
    ['The crew was scheduled to sail on Thursday.', '2018-05-17'],
    ['The council was expected to meet on Thursday.', '2018-05-17'],
    ['They will be late, and the crew on Thursday left the port.', '2018-05-10'],
    ['In July, the mayor said it would rain.', '2017-07'],
    ['At a fair in July, Orla Venn and her crew laughed.', '2017-07'],
    ['In July, the crews meet again.', '2018-07'],
    ['Orla Venn on Thursday will give a speech.', '2018-05-17'],
    ['On Thursday, the harbour board will vote.', '2018-05-17'],
    ['On Thursday the board is expected to vote.', '2018-05-17'],
    ['The boats seized on Thursday will be sold.', '2018-05-10'],
    ['The boats that sank on Thursday will be raised.', '2018-05-10'],
  ])('%s', (text, expected) => {
    const values = findValues({ text, date: '2018-05-16' })
    expect(values.filter(({ type }) => type === 'DATE').map(({ value }) => value)).toContain(
      expected,
    )
  })

  it('counts `this weekend` from the days around it', () => {
    const on = (text: string, date: string) => findValues({ text, date })[0]?.value
    expect(on('The fair drew crowds this weekend.', '2018-05-14')).toBe('2018-05-12/2018-05-13')
    expect(on('The fair will open this weekend.', '2018-05-14')).toBe('2018-05-19/2018-05-20')
    expect(on('A vote was expected this weekend.', '2018-05-14')).toBe('2018-05-19/2018-05-20')
    expect(on('The fair opens this weekend.', '2018-05-17')).toBe('2018-05-19/2018-05-20')
  })

  it('counts ten years from today over the next decade', () => {
    expect(found('It costs more over the next decade.', '2018-05-16')).toEqual([
      'DATE next decade = 2018-05-16/2028-05-16',
    ])
    expect(found('The next decade began.', '2018-05-16')).toEqual(['DATE next decade = 2020/2029'])
  })

  it('takes no two days for a range that have one between, and no person for a month', () => {
    expect(found('July 4 and 9', '2018-05-16')).toEqual(['DATE July 4 = 2018-07-04'])
    expect(found('June says hi. April Ryan asked.')).toEqual([])
  })

  it('leaves an article outside', () => {
    expect(found('a year ago, a few days', '2018-05-16')).toEqual([
      'DATE year ago = 2017',
      'DURATION few days = undefined',
    ])
    expect(found('a million dollars')).toEqual(['MONEY million dollars = 1000000 USD'])
  })

  it('resolves nothing without a day to lean on', () => {
    expect(found('last Friday')).toEqual(['DATE last Friday = undefined'])
    expect(found('last Friday', 'no date')).toEqual(['DATE last Friday = undefined'])
  })

  it('tells the months between which it was of one stretch of time', () => {
    const between = (text: string): unknown =>
      findValues({ text, date: '2018-05-16' }).map(({ value }) => value)
    expect(between('It was shut between November and February.')).toEqual(['2017-11', '2018-02'])
    expect(between('It was shut between June and August.')).toEqual(['2018-06', '2018-08'])
    expect(between('It will be shut between November and February.')).toEqual([
      '2018-11',
      '2019-02',
    ])
    expect(between('It was shut between May and July 2015.')).toEqual(['2015-05', '2015-07'])
  })

  it('takes a month far back for the next one where it is a goal, or is ahead elsewhere', () => {
    const months = (text: string, date = '2018-06-10'): unknown =>
      findValues({ text, date }).map(({ value }) => value)
    expect(months('They lost in November. It rained in November.')).toEqual(['2017-11', '2017-11'])
    expect(months('They prepare for the November election.')).toEqual(['2018-11'])
    expect(months('They will lose in November. The November vote is near.')).toEqual([
      '2018-11',
      '2018-11',
    ])
    expect(months('It is on Nov. 6, 2018. The November vote is near.')).toEqual([
      '2018-11-06',
      '2018-11',
    ])
    // two are told: which one is meant is not
    expect(months('It met in November 2017. A November vote will be held in November.')).toEqual([
      '2017-11',
      '2017-11',
      '2018-11',
    ])
    // what lies near is what is meant
    expect(months('It will open in April. It had figures of April.')).toEqual([
      '2019-04',
      '2018-04',
    ])
    expect(months('They prepare for the November election.', 'no date')).toEqual([undefined])
  })

  it('dates a month by the year that is named beside it', () => {
    const text = 'in April last year, in July of this year'
    expect(found(text, '2018-06-10').filter((date) => !date.includes('year'))).toEqual([
      'DATE April = 2017-04',
      'DATE July = 2018-07',
    ])
    expect(found('in March of next year')).toContain('DATE March = undefined')
    expect(found('They lost in November last year, for November.', '2018-06-10')).toEqual([
      'DATE November = 2017-11',
      'DATE last year = 2017',
      'DATE November = 2018-11',
    ])
  })

  it('takes a feast for no day of this week', () => {
    expect(found('They rested on Good Friday and Super Bowl Sunday.', '2018-05-16')).toEqual([])
  })

  it('takes a century for one', () => {
    expect(found('in the 1800s, in the 1960s', '2018-05-16')).toEqual([
      'DATE 1800s = 1800/1899',
      'DATE 1960s = 1960/1969',
    ])
  })

  it('takes no modal verb for a month and no number for a year', () => {
    expect(found('We may march. They had 1994 votes, 3000 in all.')).toEqual([])
  })
})

describe('money', () => {
  it.each([
    ['$1.2 billion', 'MONEY $1.2 billion = 1200000000 USD'],
    ['€40m', 'MONEY €40m = 40000000 EUR'],
    ['£5', 'MONEY £5 = 5 GBP'],
    ['Rs 500 crore', 'MONEY Rs 500 crore = 5000000000 INR'],
    ['HK$3,200', 'MONEY HK$3,200 = 3200 HKD'],
    ['$3-5 million', 'MONEY $3-5 million = 3000000/5000000 USD'],
    ['five million dollars', 'MONEY five million dollars = 5000000 USD'],
    ['500 Swedish kronor', 'MONEY 500 Swedish kronor = 500 SEK'],
    ['Rs 1,50,000', 'MONEY Rs 1,50,000 = 150000 INR'],
    ['half a million euros', 'MONEY half a million euros = 500000 EUR'],
    ['1.1 million Kenyan shillings', 'MONEY 1.1 million Kenyan shillings = 1100000 KES'],
    ['1.4 mln dlrs', 'MONEY 1.4 mln dlrs = 1400000 USD'],
    ['4 bln dlr', 'MONEY 4 bln dlr = 4000000000 USD'],
    ['10 cts', 'MONEY 10 cts = 0.1 USD'],
    ['50 cents', 'MONEY 50 cents = 0.5 USD'],
    ['USD 20', 'MONEY USD 20 = 20 USD'],
    ['A$5 million', 'MONEY A$5 million = 5000000 AUD'],
    ['N$66,000', 'MONEY N$66,000 = 66000 NAD'],
    ['R50 000', 'MONEY R50 000 = 50000 ZAR'],
    ['S/479 million', 'MONEY S/479 million = 479000000 PEN'],
    ['Rp 5 trillion', 'MONEY Rp 5 trillion = 5000000000000 IDR'],
    ['500€', 'MONEY 500€ = 500 EUR'],
    ['20 million pounds', 'MONEY 20 million pounds = 20000000 GBP'],
    ['1,000-2,000 baht', 'MONEY 1,000-2,000 baht = 1000/2000 THB'],
    ['9–85 million US dollars', 'MONEY 9–85 million US dollars = 9000000/85000000 USD'],
    ['1 lakh crore rupees', 'MONEY 1 lakh crore rupees = 1000000000000 INR'],
    ['hundreds of millions of dollars', 'MONEY hundreds of millions of dollars = undefined'],
    ['between $3 million', 'MONEY $3 million = 3000000 USD'],
    ['$40M', 'MONEY $40M = 40000000 USD'],
    ['$1.5B', 'MONEY $1.5B = 1500000000 USD'],
    ['$100 Million', 'MONEY $100 Million = 100000000 USD'],
    ['7.5 billion U.S. Dlrs', 'MONEY 7.5 billion U.S. Dlrs = 7500000000 USD'],
  ])('%s', (text, expected) => {
    expect(found(`It cost ${text}.`)).toEqual([expected])
  })

  it.each([
    ['$800 or $900 million', ['800000000', '900000000']],
    ['$250-$350 million', ['250000000', '350000000']],
    ['between $19 and $22 million', ['19000000', '22000000']],
    ['€3 to €5bn', ['3000000000', '5000000000']],
    ['a fee of $19 and $22 million', ['19', '22000000']],
    ['from $90 to $4 million', ['90', '4000000']],
    ['$800 or $900', ['800', '900']],
  ])('gives both ends of a range the scale of its end: %s', (text, expected) => {
    const values = findValues(`It cost ${text}.`).map(({ value }) => value?.replace(/ \w+$/, ''))
    expect(values).toEqual(expected)
  })

  it('takes no victory and no weight for a currency', () => {
    expect(found('The 5 won by a goal in an R8, in 2019 to 147 million rupees')).toEqual([
      'DATE 2019 = 2019',
      'MONEY 147 million rupees = 147000000 INR',
    ])
    expect(found('£3, then 50 pounds')).toContain('MONEY 50 pounds = 50 GBP')
    expect(found('a weight of 50 pounds')).toEqual(['QUANTITY 50 pounds = 50 lb'])
  })
})

it('takes decimals behind a comma, and splits of a second, for no amount', () => {
  expect(found('It costs €12,50 or €1,5 million. She won in 1:45.3.')).toEqual([])
})

describe('amounts and times', () => {
  it.each([
    ['5.5 percent', 'PERCENT 5.5 percent = 0.055'],
    ['7%', 'PERCENT 7% = 0.07'],
    ['ten per cent', 'PERCENT ten per cent = 0.1'],
    ['3,200 tonnes', 'QUANTITY 3,200 tonnes = 3200 t'],
    ['twenty-five miles', 'QUANTITY twenty-five miles = 25 mi'],
    ['200 square kilometers', 'QUANTITY 200 square kilometers = 200 km2'],
    ['36 degrees Celsius', 'QUANTITY 36 degrees Celsius = 36 °C'],
    ['5:30 p.m. EST', 'TIME 5:30 p.m. EST = 17:30'],
    ['12 a.m.', 'TIME 12 a.m. = 00:00'],
    ['1400 GMT', 'TIME 1400 GMT = 14:00'],
    ['noon', 'TIME noon = 12:00'],
    ['three years', 'DURATION three years = P3Y'],
    ['10 minutes', 'DURATION 10 minutes = PT10M'],
    ['two decades', 'DURATION two decades = P20Y'],
    ['two to three years', 'DURATION two to three years = P2Y/P3Y'],
    ['two-and-a-half years', 'DURATION two-and-a-half years = P2.5Y'],
    ['at 1400 hours', 'TIME 1400 = 14:00'],
    ['1400 hours of film', 'DURATION 1400 hours = PT1400H'],
    ['two and a half hours', 'DURATION two and a half hours = PT2.5H'],
    ['half an hour', 'DURATION half an hour = PT30M'],
    ['5-7%', 'PERCENT 5-7% = 0.05/0.07'],
    ['between 5 and 7 percent', 'PERCENT 5 and 7 percent = 0.05/0.07'],
    ['-0.3%', 'PERCENT -0.3% = -0.003'],
    ['25 basis points', 'PERCENT 25 basis points = 0.0025'],
    ['10-15 km', 'QUANTITY 10-15 km = 10/15 km'],
    ['10km', 'QUANTITY 10km = 10 km'],
    ['36°C', 'QUANTITY 36°C = 36 °C'],
    ['1.2 million barrels per day', 'QUANTITY 1.2 million barrels per day = 1200000 bbl/d'],
    ['the 20-foot wave', 'QUANTITY 20-foot = 20 ft'],
    ['5-7 p.m.', 'TIME 5-7 p.m. = 17:00/19:00'],
    ['11-2 p.m.', 'TIME 11-2 p.m. = 11:00/14:00'],
    ['two hours ago', 'TIME two hours ago = undefined'],
    ['the third man', 'ORDINAL third = 3'],
    ['the 21st man', 'ORDINAL 21st = 21'],
    ['the twenty-first man', 'ORDINAL twenty-first = 21'],
  ])('%s', (text, expected) => {
    expect(found(`after ${text} of it`)).toEqual([expected])
  })

  it('takes an age for no duration', () => {
    expect(found('a 45-year-old man, 3 years old')).toEqual([])
  })

  it('takes fractions, names and turns of phrase for no ordinals', () => {
    const text =
      'At first a third of the First Amendment fans, two-thirds in all, met the first lady. First, one second.'
    expect(found(text)).toEqual(['DURATION one second = PT1S'])
  })

  it('takes no ordinal for one where several of no order are told of', () => {
    expect(found('They sold it to third parties, and had second thoughts.')).toEqual([])
    const text = 'The third verses, his second thoughts, a third fare, finished third this year.'
    expect(found(text).filter((value) => value.startsWith('ORDINAL'))).toHaveLength(4)
  })

  it('never overlaps', () => {
    const values = findValues('$5 million to 10 percent on May 4, 2019 at 5:30 p.m. for 3 days')
    for (const [index, value] of values.entries()) {
      expect(value.start).toBeGreaterThanOrEqual(values[index - 1]?.end ?? 0)
    }
    expect(values.map(({ type }) => type)).toEqual(['MONEY', 'PERCENT', 'DATE', 'TIME', 'DURATION'])
  })
})
