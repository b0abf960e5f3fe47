/**
 * Where each form of a text stands, to ask whether it does in a stretch of words.
 *
 * Method: the places of all forms in one array, those of a form one behind the other, by counting;
 * a stretch is asked by binary search. Cost: linear to build, logarithmic to ask.
 */
import { firstAtLeast } from './binary-search.ts'
import type { Words } from './words.ts'

export class FormPlaces {
  /** The places of form `f` are `places[begins[f] … begins[f + 1]]`, ascending. */
  private readonly begins: Int32Array
  private readonly places: Int32Array

  constructor({ count, form, forms }: Words) {
    this.begins = new Int32Array(forms.length + 1)
    this.places = new Int32Array(count)
    for (let word = 0; word < count; word++)
      (this.begins[(form[word] as number) + 1] as number) += 1
    for (let index = 0; index < forms.length; index++) {
      ;(this.begins[index + 1] as number) += this.begins[index] as number
    }
    const next = this.begins.slice()
    for (let word = 0; word < count; word++) {
      const index = form[word] as number
      const place = next[index] as number
      this.places[place] = word
      next[index] = place + 1
    }
  }

  /** Does it hold for any place of a form among the words `[from, to)`? They are asked in order. */
  some(form: number, from: number, to: number, holds: (place: number) => boolean): boolean {
    const { places, begins } = this
    const end = begins[form + 1] as number
    let index = firstAtLeast(places, from, begins[form], end)
    for (; index < end && (places[index] as number) < to; index++) {
      if (holds(places[index] as number)) return true
    }
    return false
  }

  /** Does a form stand among the words `[from, to)`? */
  standsIn(form: number, from: number, to: number): boolean {
    return this.some(form, from, to, () => true)
  }
}
