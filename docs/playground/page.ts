/**
 * The page of the playground: takes an article as it is typed, pasted, dropped or shared, has a worker read it, and shows
 * the report in a frame that may run nothing: a frame of this origin, as its links into itself work in no other. Cost: one reading at a time, of the newest text.
 */
import { fromFragment, toFragment } from './shared-link.ts'
import type { Answer, Asked, Format } from './worker.ts'

/** Set by the build: articles that were written for this page. */
declare const EXAMPLES: readonly { readonly name: string; readonly text: string }[]

/** After so many milliseconds without a key the text is read. */
const PAUSE = 250
/** Some programs cut a longer address. */
const LONG_LINK = 8000
/** So much of a page in bytes says how it is encoded. */
const HEAD = 4096
const HTML = /^\s*<(?:!doctype|!--|\?xml|html|head|body|article|main|section|div|h1|p)\b/i
const MARKDOWN = /^---\r?\n|^#{1,6} |\]\(\S+\)|^> |\*\*\S/m
const CHARSET = /<meta[^>]{1,200}charset=["']?([\w-]{2,40})/i

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind
const text = byId<HTMLTextAreaElement>('text')
const format = byId<HTMLSelectElement>('format')
const example = byId<HTMLSelectElement>('example')
const file = byId<HTMLInputElement>('file')
const share = byId<HTMLButtonElement>('share')
const save = byId<HTMLButtonElement>('save')
const status = byId('status')

const worker = new Worker('worker.js', { type: 'module' })
let isReady = false
let isReading = false
let isStale = false
let asked = 0
let timer: ReturnType<typeof setTimeout> | undefined
/** What is shown: where the browser holds it, and what it is called. */
let report: { readonly address: string; readonly title: string } | undefined

function say(message: string, isBusy = false): void {
  status.textContent = message
  document.body.classList.toggle('busy', isBusy)
}

function formatOf(value: string): Format {
  if (format.value !== 'guess') return format.value as Format
  if (HTML.test(value)) return 'html'
  return MARKDOWN.test(value) ? 'markdown' : 'text'
}

/** Has the text read, unless one is read already: then it is its turn behind that. */
function read(): void {
  clearTimeout(timer)
  const { value } = text
  const isEmpty = value.trim() === ''
  const own = formatOf(value)
  byId('text').parentElement?.classList.toggle('code', own !== 'text')
  share.disabled = isEmpty
  isStale = !isReady || isReading
  if (isStale) return
  if (isEmpty) {
    show(undefined)
    say('Waiting for an article.')
    return
  }
  isReading = true
  say('Reading …', true)
  worker.postMessage({ number: ++asked, text: value, format: own } satisfies Asked)
}

function show(next: typeof report): void {
  if (report !== undefined) URL.revokeObjectURL(report.address)
  report = next
  save.disabled = next === undefined
  // A new frame: in the old one, going back in the browser would bring back the report before.
  const old = byId<HTMLIFrameElement>('shown')
  const frame = old.cloneNode() as HTMLIFrameElement
  if (next === undefined) frame.removeAttribute('src')
  else frame.src = next.address
  old.replaceWith(frame)
}

function summaryOf({ repeats }: Extract<Answer, { page: string }>): string {
  if (repeats === 0) return 'Nothing is said twice.'
  return repeats === 1 ? '1 passage is said again.' : `${repeats} passages are said again.`
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer | 'ready'>) => {
  if (data === 'ready') {
    isReady = true
    read()
    return
  }
  isReading = false
  if ('problem' in data) {
    show(undefined)
    say(data.problem.replace(/^onceover: /, ''))
  } else {
    const page = new Blob([data.page], { type: 'text/html' })
    show({ address: URL.createObjectURL(page), title: data.title })
    say(summaryOf(data))
  }
  if (isStale) read()
})
worker.addEventListener('error', () => {
  isReading = false
  say('This could not be read. Please tell us what it was.')
})

function take(value: string, own = 'guess'): void {
  text.value = value
  text.scrollTop = 0
  format.value = own
  if (format.value === '') format.value = 'guess'
  read()
}

async function takeFile(given: File): Promise<void> {
  const bytes = await given.arrayBuffer()
  const head = new TextDecoder('latin1').decode(bytes.slice(0, HEAD))
  let decoder = new TextDecoder()
  try {
    decoder = new TextDecoder(CHARSET.exec(head)?.[1] ?? 'utf-8')
  } catch {
    // A name that no browser knows: it is most likely UTF-8.
  }
  const name = given.name.toLowerCase()
  const isPage = /\.html?$/.test(name)
  example.value = ''
  take(
    decoder.decode(bytes),
    isPage ? 'html' : /\.(?:md|markdown)$/.test(name) ? 'markdown' : 'guess',
  )
}

async function copyLink(): Promise<void> {
  const fragment = await toFragment({ text: text.value, format: format.value })
  history.replaceState(null, '', fragment)
  const { length } = location.href
  const long =
    length > LONG_LINK ? `; with ${length} letters it is long, and some programs cut it` : ''
  try {
    await navigator.clipboard.writeText(location.href)
    say(`The link is copied, and holds the article${long}.`)
  } catch {
    say(`The link is in the address bar, and holds the article${long}.`)
  }
}

async function openShared(): Promise<void> {
  const shared = await fromFragment(location.hash)
  if (shared !== undefined) {
    example.value = ''
    take(shared.text, shared.format)
  } else if (location.hash.startsWith('#article=')) {
    say('The link holds no article: it may have been cut.')
  } else if (text.value === '') {
    example.value = '0'
    take(EXAMPLES[0]?.text ?? '')
  } else read()
}

for (const [at, { name }] of EXAMPLES.entries()) example.add(new Option(name, String(at)))
example.addEventListener('change', () => take(EXAMPLES[Number(example.value || NaN)]?.text ?? ''))
format.addEventListener('change', read)
text.addEventListener('input', () => {
  example.value = ''
  clearTimeout(timer)
  timer = setTimeout(read, PAUSE)
})
byId('open').addEventListener('click', () => file.click())
file.addEventListener('change', () => {
  const [first] = file.files ?? []
  if (first !== undefined) void takeFile(first)
  file.value = ''
})
share.addEventListener('click', () => void copyLink())
save.addEventListener('click', () => {
  if (report === undefined) return
  const link = document.createElement('a')
  link.href = report.address
  link.download = `${report.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'report'}.html`
  link.click()
})
document.addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('over')
})
document.addEventListener('dragleave', ({ relatedTarget }) => {
  if (relatedTarget === null) document.body.classList.remove('over')
})
document.addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('over')
  const [first] = event.dataTransfer?.files ?? []
  if (first !== undefined) void takeFile(first)
  else {
    const dropped = event.dataTransfer?.getData('text/plain') ?? ''
    if (dropped !== '') take(dropped)
  }
})
addEventListener('hashchange', () => void openShared())
say('Loading the library …', true)
void openShared()
