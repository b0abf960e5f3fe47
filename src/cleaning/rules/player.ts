/** What a player or a gallery writes around itself: `JUST WATCHED … MUST WATCH`, `Slideshow (4 Images)`. */
export const player: RegExp =
  /^[\s\W]*(?:just watched\b.{0,200}\bmust watch|slideshow \(\d+ images?\)|(?:prev|next) image \d+ of \d+|(?:media )?playback is (?:un)?(?:not )?supported on (?:your|this) device|replay more videos|loading|hide caption|toggle caption|video unavailable)[\s\W]*$/isu
