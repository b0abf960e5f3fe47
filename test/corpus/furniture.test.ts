/** What it costs to tell the furniture of a source: counted in the paragraphs that are looked at. */
import { expect, it } from 'vitest'
import { Bodies } from '../../src/corpus/bodies.ts'
import { Furniture } from '../../src/corpus/furniture.ts'
import { finish } from '../../src/document/steps.ts'

/** A story of so many paragraphs that is sent six times, each time with one of them changed. */
function sendAgain(paragraphs: number): { looks: number; isFurniture: boolean } {
  const bodies = new Bodies()
  let looks = 0
  const furniture = new Furniture(3, bodies, () => {
    looks++
    return 20
  })
  for (let time = 0; time < 6; time++) {
    const numbers = Array.from({ length: paragraphs }, (_, at) =>
      at === time ? paragraphs + time : at,
    )
    const body = bodies.add(1, { sets: numbers, keys: numbers })
    bodies.addArticle(body, time)
    finish(furniture.add(body))
  }
  return { looks, isFurniture: furniture.has(paragraphs - 1) }
}

it('looks four times as often at four times the paragraphs', () => {
  const { looks, isFurniture } = sendAgain(50)
  expect(isFurniture).toBe(false)
  expect(looks).toBeGreaterThan(0)
  expect(sendAgain(200).looks).toBeLessThan(looks * 5)
})
