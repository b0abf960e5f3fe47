import { expect, it } from 'vitest'
import { lookOf } from '../../src/input/look-of.ts'

const look = (text: string): string | undefined => lookOf(new TextEncoder().encode(text))

it.each([
  ['CSV', 'id,title,text\n1,Rain,It rained.\n'],
  ['CSV', '"url";"title";"body"\r\nhttps://a.example;Rain;It rained.\r\n'],
  ['CSV', 'title\ttext\nRain\tIt rained.\n'],
  ['a feed', '<?xml version="1.0"?>\n<rss version="2.0"><channel>'],
  ['a feed', '<feed xmlns="http://www.w3.org/2005/Atom">'],
  ['HTML', '\n<!DOCTYPE html><html lang="en"><head>'],
  ['HTML', '<html>\n<body><p>It rained.</p>'],
  ['HTML', '<p class="lead">The feed of the horses was wet.</p>'],
])('%s: %j', (kind, text) => {
  expect(look(text)).toBe(kind)
})

it.each([
  'It rained.\n\nThe lock was closed.',
  'London, Paris, Rome\nThree cities, three mayors, one plan.',
  'Text, they say, is cheap.\nWords, too, and lines.',
  '{"id":"a","text":"It rained."}\n',
  'title\nIt rained.',
  '<Please stand by> The feed of the horses was wet.',
  '<private> The horses were wet.',
  '',
])('may well be prose: %j', (text) => {
  expect(look(text)).toBeUndefined()
})
