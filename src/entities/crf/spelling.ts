/**
 * The ways to write a form under which it is looked up. Cost: one step a character for ASCII.
 */
import { INVISIBLES } from '../../document/character.ts'
import { normalForm } from '../../document/normal-form.ts'
import { replaced } from '../../document/replaced.ts'
import { withoutAccents } from '../name-words.ts'

/** In small letters, figures as 0, without accents. */
export function smallForm(word: string): string {
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) > 127) {
      return withoutAccents(word.toLowerCase()).replace(/\p{N}/gu, '0')
    }
  }
  return word.toLowerCase().replace(/[1-9]/g, '0')
}

/** As the lists have it: in small letters, without accents, apostrophes and stops. */
export function listedForm(word: string): string {
  const plain = withoutAccents(word.toLowerCase())
  return plain.length > 1 ? replaced(plain, /['.]/, '') : plain
}

/** Apostrophes of all kinds as `'`, encoded ones too; characters that show nothing left out. */
export function cleanForm(written: string): string {
  const plain = written.replace(/&#?\w{2,8};|â€™|[’‘ʼ`´′＇]/g, "'")
  return normalForm(replaced(plain, INVISIBLES, ''), 'NFC')
}

/** So many characters are copied at once. */
const PIECE = 1024

/** An equal string that does not keep the text in memory from which it was cut. */
export function ownCopy(form: string): string {
  let copy = ''
  for (let from = 0; from < form.length; from += PIECE) {
    const codes: number[] = []
    const end = Math.min(form.length, from + PIECE)
    for (let index = from; index < end; index++) codes.push(form.charCodeAt(index))
    copy += String.fromCharCode(...codes)
  }
  return copy
}
