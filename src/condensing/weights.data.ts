/** Learnt by `models/condensing/learn.ts`; see the card beside it. Do not edit. */
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  terms: [
    -2.6316, // intercept
    -0.4598, // logFirst
    -0.4351, // isFirst
    -0.0466, // isSecond
    -0.6895, // relativeFirst
    -0.3557, // offset
    1.0384, // logFrequency
    -0.0805, // isOnce
    3.1379, // relativeFrequency
    0.4285, // times
    -0.3647, // spread
    1.3043, // inTitle
    -0.2374, // oftenInTitle
    0.1135, // capitals
    -0.0322, // oftenCapital
    0.4445, // numerals
    -0.0088, // lead
    3.5124, // central
    0.3911, // opening
  ],
  pairs: [
    -2.5642, // intercept
    -2.4835, // product
    3.0559, // least
    0.9774, // most
    0.7532, // logFrequency
    -0.2744, // isOnce
    -0.6261, // logFirst
    -0.6020, // isFirst
    0.5510, // bothSay
    -0.1145, // firstSays
    0.3854, // areCapitals
    1.0133, // inTitle
  ],
  sentences: [
    -2.6102, // intercept
    -0.4732, // logPosition
    0.3912, // opensParagraph
    -0.0647, // length
    0.0087, // lengthSquared
    4.6407, // centroid
    0.0787, // lead
    -0.0083, // forward
    -0.5140, // backward
    0.5236, // toFirst
    -0.3196, // repeatedTerms
    0.9404, // meanFrequency
    0.6004, // titleOverlap
    0.0854, // salience
    -0.4542, // meanSalience
    -0.0651, // pairSalience
    1.8294, // meanPairSalience
    -0.1881, // startsWithQuote
    -0.0202, // hasQuote
    -0.2265, // continuesQuote
    -0.3646, // leavesQuote
    -0.5268, // isQuestion
    -0.1620, // hasBracket
    -0.0156, // capitals
    0.4751, // numbers
    0.2174, // hasMoney
    -0.0056, // isReported
    -0.1438, // isPersonal
    -0.1538, // standardLength
    -0.0852, // standardCentroid
    0.1274, // standardRepetition
    0.0448, // standardPairs
    0.1857, // standardSalience
    0.0413, // standardCapitals
  ],
  subsets: [
    0.0000, // intercept
    1.7417, // scoreSum
    7.9512, // scoreMean
    -0.6136, // scoreLeast
    0.4844, // scoreMost
    16.7906, // probabilitySum
    -8.3250, // probabilityMean
    4.7605, // sentences
    -0.6288, // length
    -0.5689, // lengthSquared
    -2.9323, // lengthOver60
    2.9331, // lengthOver90
    -0.2005, // leastLength
    -0.8329, // centroid
    -22.0592, // lead
    -3.2405, // coverage
    26.2030, // coverageRate
    5.2375, // titleOverlap
    6.0541, // salience
    129.5565, // salienceRate
    1.3812, // salienceShare
    3.0990, // pairSalience
    290.0224, // pairSalienceRate
    7.9168, // functionWords
    278.6139, // functionWordRate
    -7.8551, // pairSalienceShare
    -3.4596, // redundancy
    -3.0219, // mostRedundancy
    0.2753, // neighbours
    -4.9725, // hasFirst
    -24.5555, // meanPosition
    2.5812, // meanLogPosition
    0.2016, // logPositions
    0.0683, // logPositionsSquared
    -1.7960, // quotes
  ],
}

/** How likely a summary has a function word once, twice, three times: in hundredths, as far as it is. */
export const FUNCTION_WORDS: Readonly<Record<string, readonly number[]>> = {
  a: [57, 23, 8],
  about: [8, 1],
  after: [10],
  again: [1],
  against: [4],
  ago: [1],
  all: [5],
  almost: [1],
  already: [1],
  also: [4],
  always: [1],
  among: [1],
  an: [13, 1],
  and: [44, 11, 2],
  another: [2],
  any: [2],
  are: [19, 3],
  around: [2],
  as: [13, 2],
  at: [17, 2],
  away: [1],
  back: [2],
  be: [16, 3],
  because: [2],
  been: [10, 1],
  before: [3],
  being: [4],
  between: [3],
  both: [2],
  but: [9],
  by: [13, 1],
  came: [1],
  can: [5, 1],
  cannot: [1],
  cant: [1],
  come: [1],
  could: [5],
  did: [2],
  didnt: [1],
  do: [2],
  does: [1],
  doesnt: [1],
  doing: [1],
  done: [1],
  dont: [2],
  down: [3],
  during: [2],
  each: [1],
  even: [2],
  ever: [1],
  every: [1],
  few: [1],
  for: [33, 6, 1],
  from: [16, 1],
  get: [2],
  getting: [1],
  go: [2],
  goes: [1],
  going: [1],
  gone: [1],
  got: [1],
  had: [6],
  has: [20, 3],
  have: [17, 2],
  he: [18, 5, 1],
  her: [6, 2, 1],
  here: [1],
  hes: [2],
  him: [4],
  himself: [1],
  his: [13, 3, 1],
  how: [3],
  i: [4, 1],
  if: [4],
  im: [1],
  in: [61, 23, 8],
  into: [5],
  is: [39, 9, 2],
  isnt: [1],
  it: [13, 1],
  its: [11, 1],
  just: [2],
  know: [1],
  like: [3],
  made: [3],
  make: [3],
  makes: [1],
  many: [4],
  may: [4],
  me: [1],
  might: [1],
  more: [10, 1],
  most: [4],
  much: [1],
  must: [2],
  my: [2],
  near: [1],
  need: [2],
  never: [1],
  no: [5],
  not: [11, 1],
  now: [3],
  of: [58, 24, 8],
  off: [2],
  often: [1],
  on: [27, 5],
  once: [1],
  one: [9, 1],
  only: [3],
  or: [6, 1],
  other: [4],
  others: [2],
  our: [2],
  out: [5],
  over: [6],
  own: [1],
  put: [1],
  said: [6, 1],
  same: [2],
  say: [10, 1],
  saying: [1],
  says: [36, 11, 2],
  see: [2],
  she: [8, 2, 1],
  should: [3],
  since: [3],
  so: [2],
  some: [5],
  still: [3],
  such: [2],
  take: [3],
  taken: [1],
  tell: [1],
  than: [8, 1],
  that: [14, 2],
  the: [77, 48, 27],
  their: [7, 1],
  them: [3],
  then: [1],
  there: [4],
  theres: [1],
  these: [1],
  they: [8, 1],
  theyre: [1],
  things: [1],
  think: [1],
  this: [8],
  those: [2],
  through: [2],
  to: [62, 28, 10],
  told: [2],
  too: [1],
  took: [2],
  toward: [1],
  two: [7],
  under: [3],
  until: [1],
  up: [6],
  us: [10, 1],
  very: [1],
  want: [2],
  wants: [2],
  was: [21, 4, 1],
  way: [2],
  we: [4, 1],
  well: [1],
  went: [1],
  were: [8, 1],
  what: [2],
  when: [3],
  where: [2],
  whether: [1],
  which: [2],
  while: [2],
  who: [6, 1],
  why: [1],
  will: [13, 2],
  with: [20, 2],
  within: [1],
  without: [1],
  wont: [1],
  would: [4],
  yet: [1],
  you: [3],
  your: [1],
}
