/**
 * A page read into blocks: runs of text that no block-level element interrupts, each with the box it stands in, and
 * what the head of the page says.
 *
 * Method: parse5 builds the tree as browsers do, and it is walked with a stack of its own, in order, so that no depth
 * of nesting is a depth of calls. Two line breaks in a row end a block. A row of a table with several cells of few words
 * is one block, as it is read; one that a page is laid out in is not. Elements that lie deeper than 512 boxes count as
 * part of the 512th: browsers flatten there, too. Cost: linear in the page.
 * Source: block segmentation as in boilerpipe (Kohlschütter et al. 2010).
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { attributeOf, Head } from './head.ts'
import { withoutAside } from './set-aside.ts'
import { withoutScripts } from './without-scripts.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Attributes = Element['attrs']

/** A block-level element. */
export interface Box {
  readonly number: number
  readonly tag: string
  readonly parent: Box | undefined
  readonly depth: number
  /** How many boxes stand right in it. */
  boxes: number
  /** The class attribute: what a site gives all its elements of one kind. */
  readonly classes: string
  /** Is it, or a box around it, never shown? */
  readonly isHidden: boolean
  /** Is it the text of the article by its markup (`itemprop="articleBody"`), or inside of that? */
  readonly isBody: boolean
}

/** A run of text. */
export interface Block {
  /** White space is single spaces, and line breaks where the page has them. */
  readonly text: string
  readonly box: Box
  /** Shares of the characters that stand in links, and in bold type: 0 to 1. */
  readonly linked: number
  readonly bold: number
  /** How many pictures stand between the block before and this one. */
  readonly pictures: number
  /** What the last `time` element in or before the block says. */
  readonly time: string | undefined
  /** Does a `time` element stand in it? */
  readonly isTimed: boolean
}

export interface Page {
  readonly blocks: readonly Block[]
  readonly boxes: readonly Box[]
  readonly head: Head
}

const MOST_DEPTH = 512
const CELLS = new Set(['td', 'th'])
/** What a row of a table is read to, and the most characters that a cell of it has. */
const CELL_BORDER = '\t'
const LONGEST_CELL = 200
const BOXES = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const UNREAD = new Set(
  'audio button canvas iframe math noframes noscript object option select style svg template textarea video'.split(
    ' ',
  ),
)
const AUTHOR_CLASS = /(?:^|[\s_-])(?:author|byline)(?:[_-]{0,2}name)?(?:\s|$)/i
const AUTHOR_PATH = /\/(?:author|authors|autor|autoren|auteur|byline|profile|people)\//i
const LONGEST_AUTHOR = 120
const INVISIBLE = /display\s*:\s*none/i
/** Stands for an empty element among text; where two sentences would be glued without it, its style breaks the line. */
const EMPTY = '\u001f'
const GLUED = /(?<=[\p{Ll}\p{N}.!?…:;)"”’»])\u001f+(?=["“«‘(]?\p{Lu})/gu

/** @param html the page as text */
export function readPage(html: string): Page {
  const reader = new PageReader()
  // With scripts on, what is written for browsers without them is text of no element.
  walk(parse(withoutScripts(html), { scriptingEnabled: true }).childNodes, reader)
  return reader.end()
}

/** What hears of a tree, in the order of the page. */
interface Listener {
  /** @returns whether what is inside is to be told */
  enter(element: Element): boolean
  leave(element: Element): void
  text(value: string): void
}

function walk(nodes: readonly Node[], listener: Listener): void {
  const lists: (readonly Node[])[] = [nodes]
  const places: number[] = [0]
  const elements: Element[] = []
  while (lists.length > 0) {
    const top = lists.length - 1
    const place = places[top] as number
    const node = (lists[top] as readonly Node[])[place]
    if (node === undefined) {
      lists.pop()
      places.pop()
      const element = elements.pop()
      if (element !== undefined) listener.leave(element)
      continue
    }
    places[top] = place + 1
    if ('value' in node) listener.text(node.value)
    if (!('tagName' in node) || !listener.enter(node)) continue
    lists.push(node.childNodes)
    places.push(0)
    elements.push(node)
  }
}

class PageReader implements Listener {
  private readonly blocks: Block[] = []
  private readonly boxes: Box[] = []
  private readonly open: Box[] = []
  private readonly head: Head = new Head()
  private box: Box = this.boxOf('html', [])
  /** Boxes that are open and lie too deep to be told apart. */
  private deeper = 0
  /** In a row that is read as one block: how many boxes are open, itself among them. */
  private rowDepth = 0
  private parts: string[] = []
  /** Is there more than white space among the parts? */
  private hasText = false
  private breaks = 0
  private links = 0
  private bolds = 0
  private linked = 0
  private bold = 0
  private pictures = 0
  private time: string | undefined
  private isTimed = false
  /** The element that names an author and is open. */
  private author: Element | undefined
  private authorParts: string[] = []

  enter(element: Element): boolean {
    const { tagName: tag, attrs } = element
    this.openAuthor(element)
    if (tag === 'head') return true
    if (this.head.takes(element)) return false
    if (UNREAD.has(tag)) return false
    if (tag === 'br') this.lineBreak()
    else if (tag === 'span' && element.childNodes.length === 0) this.parts.push(EMPTY)
    else if (tag === 'img' || tag === 'picture') this.notePicture(attrs)
    else if (tag === 'a') this.links++
    else if (tag === 'b' || tag === 'strong') this.bolds++
    else if (tag === 'time') this.noteTime(attrs)
    else if (this.rowDepth > 0 && BOXES.has(tag)) this.openInRow(tag)
    else if (BOXES.has(tag)) {
      this.openBox(tag, attrs)
      if (tag === 'tr' && isRow(element)) this.rowDepth = 1
    }
    return true
  }

  leave(element: Element): void {
    const { tagName: tag } = element
    if (element === this.author) this.noteAuthor()
    if (tag === 'a') this.links--
    else if (tag === 'b' || tag === 'strong') this.bolds--
    else if (this.rowDepth > 1 && BOXES.has(tag)) this.rowDepth--
    else if (BOXES.has(tag)) {
      this.rowDepth = 0
      this.closeBox()
    }
  }

  text(value: string): void {
    if (this.author !== undefined) this.authorParts.push(value)
    const { length } = value.trim()
    this.parts.push(length === 0 ? ' ' : value.replace(/[\r\n\t]/g, ' '))
    if (length === 0) return
    this.hasText = true
    this.breaks = 0
    if (this.links > 0) this.linked += length
    if (this.bolds > 0) this.bold += length
  }

  end(): Page {
    this.flush()
    return { blocks: withoutAside(this.blocks), boxes: this.boxes, head: this.head }
  }

  private notePicture(attrs: Attributes): void {
    this.pictures++
    const { tag, parent } = this.box
    // `src` may be a blank that a script replaces.
    if (tag === 'figure' || parent?.tag === 'figure')
      this.head.picture ??= attributeOf(attrs, 'data-src') ?? attributeOf(attrs, 'src')
  }

  private noteTime(attrs: Attributes): void {
    this.time = attributeOf(attrs, 'datetime') ?? this.time
    this.isTimed = true
  }

  private openAuthor(element: Element): void {
    // A form asks for the name of a reader.
    if (this.author !== undefined || this.box.tag === 'form' || !isAuthor(element.attrs)) return
    this.author = element
    this.authorParts = []
  }

  private noteAuthor(): void {
    const name = tidy(this.authorParts.join(' '))
    this.author = undefined
    if (name !== '' && name.length <= LONGEST_AUTHOR) this.head.authors.push(name)
  }

  private lineBreak(): void {
    this.breaks++
    if (this.rowDepth > 0) this.parts.push(' ')
    else if (this.breaks >= 2) this.flush()
    else this.parts.push('\n')
  }

  /** A box in a row parts its text and is none: a cell from the next, what is in one by a space. */
  private openInRow(tag: string): void {
    this.rowDepth++
    this.parts.push(CELLS.has(tag) ? CELL_BORDER : ' ')
  }

  private openBox(tag: string, attrs: Attributes): void {
    this.flush()
    if (this.open.length >= MOST_DEPTH) {
      this.deeper++
      return
    }
    this.open.push(this.box)
    this.box = this.boxOf(tag, attrs)
  }

  private closeBox(): void {
    this.flush()
    if (this.deeper > 0) this.deeper--
    else this.box = this.open.pop() ?? this.box
  }

  private boxOf(tag: string, attrs: Attributes): Box {
    const parent = this.open.length === 0 ? undefined : this.box
    const style = attributeOf(attrs, 'style')
    const box: Box = {
      number: this.boxes.length,
      tag,
      parent,
      depth: this.open.length,
      boxes: 0,
      classes: attributeOf(attrs, 'class') ?? '',
      isHidden:
        parent?.isHidden === true ||
        attributeOf(attrs, 'hidden') !== undefined ||
        attributeOf(attrs, 'aria-hidden') === 'true' ||
        (style !== undefined && INVISIBLE.test(style)),
      isBody:
        parent?.isBody === true || attributeOf(attrs, 'itemprop')?.toLowerCase() === 'articlebody',
    }
    if (parent !== undefined) parent.boxes++
    this.boxes.push(box)
    return box
  }

  private flush(): void {
    const text = this.hasText ? tidy(this.parts.join('')) : ''
    if (this.parts.length > 0) this.parts = []
    this.hasText = false
    if (text !== '') {
      this.blocks.push({
        text,
        box: this.box,
        linked: Math.min(1, this.linked / text.length),
        bold: Math.min(1, this.bold / text.length),
        pictures: this.pictures,
        time: this.time,
        isTimed: this.isTimed,
      })
      this.pictures = 0
    }
    this.linked = 0
    this.bold = 0
    this.breaks = 0
    this.isTimed = false
  }
}

/** Is it marked as the name of an author, as microformats, schema.org and most systems for publishing do it? */
function isAuthor(attrs: Attributes): boolean {
  for (const { name, value } of attrs) {
    if ((name === 'rel' || name === 'itemprop') && value.toLowerCase() === 'author') return true
    if (name === 'class' && AUTHOR_CLASS.test(value)) return true
    if (name === 'href' && AUTHOR_PATH.test(value)) return true
  }
  return false
}

/** Has it several cells, all of few words and with no table in them? */
function isRow({ childNodes }: Element): boolean {
  const cells = childNodes.filter((node) => 'tagName' in node && CELLS.has(node.tagName))
  return cells.length > 1 && cells.every((cell) => charactersIn(cell) <= LONGEST_CELL)
}

/** How many characters stand in an element; more than a cell may have if a table is in it. */
function charactersIn(node: Node): number {
  const nodes: Node[] = [node]
  let count = 0
  for (let next = nodes.pop(); next !== undefined && count <= LONGEST_CELL; next = nodes.pop()) {
    if ('value' in next) count += next.value.trim().length
    if (!('tagName' in next) || UNREAD.has(next.tagName)) continue
    if (next.tagName === 'table') return LONGEST_CELL + 1
    for (const child of next.childNodes) nodes.push(child)
  }
  return count
}

/** White space is single; a line break and the border of a cell stay. Zero-width spaces show nothing. */
const tidy = (text: string): string =>
  (text.includes(EMPTY) ? text.replace(GLUED, '\n').replaceAll(EMPTY, '') : text)
    .replace(/[^\S\n\t]+|\u200b+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/ ?\t ?/g, CELL_BORDER)
    .replace(/ {2,}/g, ' ')
    .trim()
