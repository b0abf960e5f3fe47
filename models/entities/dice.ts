/** A seeded source of randomness: a linear congruential generator (Numerical Recipes, 1992). */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** The next number from 0 up to 1. */
  roll(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return this.state / 4294967296
  }
}
