import { describe, expect, it } from 'vitest'
import { digest } from '../src/digest.ts'
import { renderText } from '../src/report/render-text.ts'

const NEWS =
  'The harbour bridge in Maren will stay closed until spring, the city council said on Tuesday. It carries cars.'

describe('the headline of a digest', () => {
  it('is the one that is given', () => {
    expect(digest({ title: 'Bridge shut', text: NEWS })).toMatchObject({
      title: 'Bridge shut',
      titleFrom: 'given',
    })
  })

  it('is the heading at the top of the text', () => {
    const text = `Harbour Bridge Stays Shut\n\n${NEWS}`
    expect(digest(text)).toMatchObject({
      title: 'Harbour Bridge Stays Shut',
      titleFrom: 'text',
    })
    expect(renderText(digest(text))).not.toContain('made of the best sentence')
  })

  it('may stand below a byline', () => {
    expect(digest(`By Jo March\n\nHarbour Bridge Stays Shut\n\n${NEWS}`).title).toBe(
      'Harbour Bridge Stays Shut',
    )
  })

  it.each([
    ['a section', `From the Left\n\n${NEWS}`],
    ['what comes next', `Here is what the council said:\n\n${NEWS}`],
    ['who took the picture', `The bridge in winter (Imre Holm/Lantern)\n\n${NEWS}`],
    ['who wrote it', `Jo March, Ana Quill and Bo Lind\n\n${NEWS}`],
    ['who wrote it, and for whom', `Jo March, HARBOUR NEWS\n\n${NEWS}`],
    ['who took the picture, and for whom', `Jo B. March/AP Photo Service\n\n${NEWS}`],
    [
      'who took it, for whom and from where',
      `Jo March for Lantern / Via Harbour Trust data\n\n${NEWS}`,
    ],
    ['where it comes from', `OLD MOOR, Ontaria, Oct 19 -\n\n${NEWS}`],
    ['a heading further down', `${NEWS}\n\nFerries Run All Night\n\nThey are full.`],
  ])('is no line that names %s', (_, text) => {
    expect(digest(text)).toMatchObject({
      title: 'The harbour bridge in Maren will stay closed until spring',
      titleFrom: 'derived',
    })
  })

  it('is made of the best sentence where there is none, and the report says so', () => {
    const derived = digest({ title: ' ', text: NEWS })
    expect(derived).toMatchObject({
      title: 'The harbour bridge in Maren will stay closed until spring',
      titleFrom: 'derived',
    })
    expect(renderText(derived)).toMatch(/^The harbour .* until spring\n.*made of the best/)
  })

  it('is missing where there is nothing', () => {
    expect(digest('')).not.toHaveProperty('title')
    expect(digest('')).not.toHaveProperty('titleFrom')
  })
})
