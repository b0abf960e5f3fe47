/** The way on through the page: `Story Continued Below`, `Read more`, `Continue reading the main story`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

export const continueReading: LineRule = {
  words: frontDecoded(
    wordList(
      'continue continued continues reading read scroll skip page weiterlesen mehr lire leer lees leia читать',
    ),
  ),
  longest: 80,
  patterns: [
    /^(?:(?:article|story) continue[sd]? (?:below|after (?:the )?(?:advertisement|ad|video))(?: advertisement)?|(?:continue|keep) reading(?: below| the main story)?|continued (?:below|on (?:the )?next page)|(?:click (?:here )?(?:to|and) )?read (?:more|the (?:full|rest of the) (?:story|article))(?: here| below)?:?|scroll (?:down )?(?:to continue|for more|down)(?: reading| for (?:video|more))?|click (?:here )?to continue(?: reading)?|skip to (?:main )?content|(?:go to )?(?:next|previous) page|(?:hier )?weiterlesen|mehr lesen|lire (?:la suite|plus)|(?:seguir leyendo|leer más)|lees (?:meer|verder)|leia mais|читать далее):?[.!]*$/i,
  ],
}
