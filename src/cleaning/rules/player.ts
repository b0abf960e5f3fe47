/** What a player or a gallery writes around itself: `JUST WATCHED … MUST WATCH`, `Slideshow (4 Images)`. */
import type { LineRule } from '../boilerplate-rule.ts'

export const player: LineRule = {
  words:
    'watched watch slideshow image images playback video videos audio player loading play browser graphic'.split(
      ' ',
    ),
  longest: 420,
  pattern:
    /^(?:just watched\b.{0,200}\bmust watch(?:\s.{0,200}\b\d{1,2}:\d{2})?|(?:replay )?more videos|slideshow \(\d+ images?|(?:(?:prev|next) )?(?:image|photo|slide) \d+ (?:of|\/) ?\d+|(?:media )?playback is (?:un|not )?supported on (?:your|this) device|loading|(?:this )?video (?:is )?(?:unavailable|not available|player is loading)|(?:this )?video file cannot be played\b[^.!?]{0,60}|(?:play|watch|see|view)(?: the| this| full)? (?:video|audio|slideshow|gallery)(?: (?:above|below|here|again))?|(?:watch|see) the (?:latest )?video (?:above|below|at [\w./]+)|now playing|play facebook|don't see the (?:graphic|video|chart|map) above\? click here|your browser does not support[^.!?]{2,60})[.!]*$/i,
}
