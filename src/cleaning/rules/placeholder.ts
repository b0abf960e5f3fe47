/** What is left of a picture, a video or a post that stood there: `Photo`, `[pullquote]`, `View this post on Instagram`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

export const placeholder: LineRule = {
  words: frontDecoded(
    wordList(
      'photo video youtube you image audio gallery close pullquote embedtweet poster instagram twitter embed embedded',
    ),
  ),
  longest: 200,
  patterns: [
    /^(?:Photo|PHOTO|Video|VIDEO|YouTube|Image|IMAGE|Audio|AUDIO|Gallery|GALLERY|CLOSE|pullquote|image|video|audio|embedtweet id="?\d+)[.!]{0,9}$/,
    /^(?:[Vv]iew this post on Instagram|[Vv]iew (?:image|photos?|video)s? on (?:Twitter|Instagram|Facebook|X)|[Ee]mbedded (?:content|video|tweet|post))[.!]{0,9}$/,
    /^poster="https?:\S+$/,
  ],
}
