/**
 * A word while it is read character by character: its folded units, its place, and what was seen in it.
 *
 * Cost: constant for each character; a word with combining marks is composed again when it ends.
 */
import { fold, isDigit, isNumeral } from './character.ts'
import { decodeUnits, type FormTable, hashUnits } from './form-table.ts'
import { grown } from './grown.ts'
import { normalForm } from './normal-form.ts'
import { NUMERAL, UPPERCASE } from './words.ts'

const MOST_GUESSED = 32
/** From a capital of ASCII to its small letter. */
const TO_SMALL = 32

export class OpenWord {
  private units: Uint16Array = new Uint16Array(MOST_GUESSED)
  private letters = 0
  private hasNumeral = false
  private isMarked = false
  /** How many units it has; 0 while there is no word. */
  length = 0
  start = 0
  end = 0
  capitals = 0
  /** The stops of an abbreviation. */
  stops = 0

  open(start: number): void {
    this.start = start
    this.capitals = 0
    this.letters = 0
    this.hasNumeral = false
  }

  addLetter(code: number, isCapital: boolean, end: number): void {
    if (code < 128 ? isDigit(code) : isNumeral(code)) this.hasNumeral = true
    if (isCapital) this.capitals++
    this.letters++
    if (code < 128) this.addUnit(isCapital ? code + TO_SMALL : code)
    else this.addUnits(fold(code))
    this.end = end
  }

  /** A combining mark. */
  addMark(code: number, end: number): void {
    this.addUnits(String.fromCodePoint(code))
    this.end = end
    this.isMarked = true
  }

  addUnit(unit: number): void {
    this.units = grown(this.units, this.length + 1)
    this.units[this.length++] = unit
  }

  lastUnit(): number {
    return this.units[this.length - 1] as number
  }

  /** `UPPERCASE` and `NUMERAL`, where they hold. */
  flags(): number {
    const isUppercase = this.capitals > 1 && this.capitals === this.letters
    return (isUppercase ? UPPERCASE : 0) | (this.hasNumeral ? NUMERAL : 0)
  }

  /** The number of its form. */
  internIn(forms: FormTable): number {
    if (this.isMarked) this.compose()
    return forms.intern(this.units, this.length, hashUnits(this.units, this.length))
  }

  close(): void {
    this.length = 0
    this.stops = 0
  }

  private addUnits(units: string): void {
    for (let index = 0; index < units.length; index++) this.addUnit(units.charCodeAt(index))
  }

  private compose(): void {
    const composed = normalForm(decodeUnits(this.units, this.length), 'NFKC')
    this.length = 0
    this.addUnits(composed)
    this.isMarked = false
  }
}
