/** What a player or a gallery writes around itself: `JUST WATCHED … MUST WATCH`, `Slideshow (4 Images)`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

export const player: LineRule = {
  words: frontDecoded(
    wordList(
      'watched watch slideshow image images playback video videos audio player loading play browser graphic',
    ),
  ),
  longest: 420,
  patterns: [
    /^just watched\b.{0,200}\bmust watch[.!]{0,9}$/i,
    [/^just watched\b.{0,200}\bmust watch\s/i, /\b\d{1,2}:\d{2}[.!]{0,9}$/],
    /^(?:(?:replay )?more videos|slideshow \(\d+ images?|(?:(?:prev|next) )?(?:image|photo|slide) \d+ (?:of|\/) ?\d+|loading|now playing|play facebook)[.!]{0,9}$/i,
    /^(?:(?:media )?playback is (?:un|not )?supported on (?:your|this) device|(?:this )?video (?:is )?(?:unavailable|not available|player is loading))[.!]{0,9}$/i,
    /^(?:this )?video file cannot be played\b[^.!?]{0,60}[.!]{0,9}$/i,
    /^(?:play|watch|see|view)(?: the| this| full)? (?:video|audio|slideshow|gallery)(?: (?:above|below|here|again))?[.!]{0,9}$/i,
    /^(?:watch|see) the (?:latest )?video (?:above|below|at [\w./]{1,80})[.!]{0,9}$/i,
    /^don't see the (?:graphic|video|chart|map) above\? click here[.!]{0,9}$/i,
    /^your browser does not support[^.!?]{2,60}[.!]{0,9}$/i,
  ],
}
