/** Made-up passages of which many are alike: some again as they are, some with a few words changed, some within others. */
import { seeded } from '../../src/testing/seeded.ts'

const WORDS =
  'the harbour council ferry island bridge vote noon left people rain market river train'
    .split(' ')
    .concat(Array.from({ length: 300 }, (_, index) => `word${index}`))
const LINE = 'Sign up for the letter that we send every morning at seven.'

/** So many passages; some have no words, and some are one line. */
export function madeUpPassages(count: number, seed: number): string[] {
  const random = seeded(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const word = (): string => WORDS[below(WORDS.length)] as string
  const texts: string[] = []
  while (texts.length < count) {
    const kind = random()
    const earlier = (texts[below(texts.length)] ?? '').split(' ')
    if (kind < 0.05) texts.push(LINE)
    else if (kind < 0.07) texts.push('…')
    else if (kind < 0.15) texts.push(earlier.join(' '))
    else if (kind < 0.35)
      texts.push(earlier.map((old) => (random() < 0.05 ? word() : old)).join(' '))
    else if (kind < 0.45) texts.push(earlier.slice(0, 1 + below(earlier.length)).join(' '))
    else if (kind < 0.5)
      texts.push([...earlier, ...Array.from({ length: below(30) }, word)].join(' '))
    else texts.push(Array.from({ length: 1 + below(40) }, word).join(' '))
  }
  return texts
}
