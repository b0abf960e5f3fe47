/** The buttons at a picture with its credit, often twice: `Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP`. */
import type { LineRule } from '../boilerplate-rule.ts'

/** The credit is said twice, once for the small picture; a caption between them stays. */
export const captionToggle: LineRule = {
  words: ['caption', 'image'],
  longest: 240,
  patterns: [
    /^(?:enlarge (?:this )?image|(?:show|hide|toggle) caption|(?:enlarge this image )?toggle caption (?:(.{2,100}) \1|[^.!?]{0,30}(?:\/[^.!?]{2,40}|\bimages|\bcollection)|courtesy of [^.!?]{2,60})|enlarge this image (.{2,100}) \2)[.!]*$/i,
  ],
}
