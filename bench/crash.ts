/**
 * What a file store loses, and a corpus in one: the writer is killed at random moments, the power goes at
 * random moments, and files are cut off or get a flipped bit at random places.
 *
 *     npx tsx bench/crash.ts [--kills 200] [--images 1000] [--damages 1000] [--seed 1] [--place DIR] [--only store]
 *
 * Method: a process writes batches and new logs, and prints what was acknowledged; it is killed
 * (SIGKILL) up to 250 ms after its first acknowledgement. The store must then hold all that was
 * acknowledged, and at most the one call that was under way; the corpus must tell what its log alone
 * makes it tell. The same holds for the disk that it leaves when the power goes, of which any sector that was not
 * synchronized may be there or not (`power-cut.ts`); nothing of that may be called damage. For damage, the files are copied, one of the copies is damaged, and they are read: they
 * must give every record, or say which file and byte are damaged. Of a corpus, one file is the note of
 * its index.
 */
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileStore } from '../src/corpus/file-store/file-store.ts'
import { OnceoverError } from '../src/document/onceover-error.ts'
import { openCorpus } from '../src/entries/corpus.ts'
import { seeded } from '../src/testing/seeded.ts'
import {
  type Acknowledged,
  buildWriter,
  contentOfCorpus,
  cutPower,
  faultOfCorpus,
  faultOfStore,
  killWriter,
  recordWriter,
} from './crash/killed-writer.ts'

const LATEST_KILL = 250
/** So many images are of one writer, which is followed for so many calls. */
const IMAGES_A_WRITER = 100
const FOLLOWED_CALLS = 70

/** What is written to, killed and damaged. */
interface Subject {
  readonly name: string
  /** The program in `bench/crash/`. */
  readonly writer: string
  faultOf(directory: string, acknowledged: readonly Acknowledged[]): Promise<string | undefined>
  /** All that it holds as one text. */
  contentOf(directory: string): Promise<string>
}

/** Damages one file: cuts it off, or flips a bit. Gives its path, and what was done. */
async function damage(directory: string, random: () => number): Promise<[string, string]> {
  const names = (await readdir(directory)).sort()
  const path = join(directory, names[Math.floor(random() * names.length)] as string)
  const bytes = await readFile(path)
  if (random() < 0.5) {
    const length = Math.floor(random() * bytes.length)
    await truncate(path, length)
    return [path, `cut at ${length} of ${bytes.length}`]
  }
  const bit = Math.floor(random() * bytes.length * 8)
  bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
  await writeFile(path, bytes)
  return [path, `bit ${bit} of ${bytes.length * 8} flipped`]
}

const SUBJECTS: readonly Subject[] = [
  {
    name: 'store',
    writer: 'store-writer',
    faultOf: faultOfStore,
    async contentOf(directory) {
      const store = fileStore(directory)
      const pieces: string[] = []
      try {
        for await (const batch of store.read()) {
          for (const record of batch) pieces.push(Buffer.from(record).toString('latin1'))
        }
      } finally {
        await store.close()
      }
      return pieces.join('\n')
    },
  },
  {
    name: 'corpus',
    writer: 'corpus-writer',
    faultOf: faultOfCorpus,
    async contentOf(directory) {
      const store = fileStore(directory)
      try {
        return await contentOfCorpus(await openCorpus({ store }))
      } finally {
        await store.close()
      }
    },
  },
]

async function tryKills(
  subject: Subject,
  program: string,
  place: string,
  random: () => number,
): Promise<number> {
  let lost = 0
  let acknowledgements = 0
  for (let run = 0; run < kills; run++) {
    const directory = join(place, `killed-${run}`)
    const acknowledged = await killWriter(program, directory, Math.floor(random() * LATEST_KILL))
    acknowledgements += acknowledged.length
    const fault = await subject
      .faultOf(directory, acknowledged)
      .catch((error: unknown) => String(error))
    if (fault !== undefined) {
      lost++
      console.log(`kill ${run}: ${fault}`)
    }
    await rm(directory, { recursive: true })
  }
  console.log(
    `${subject.name}: ${kills} kills, ${acknowledgements} calls acknowledged: ${lost} with a fault`,
  )
  return lost
}

async function tryPowerCuts(
  subject: Subject,
  program: string,
  place: string,
  random: () => number,
): Promise<number> {
  let lost = 0
  let changes = 0
  for (let done = 0; done < images; done += IMAGES_A_WRITER) {
    const calls = 1 + Math.ceil(random() * FOLLOWED_CALLS)
    const directory = join(place, `followed-${done}`)
    const trace = await recordWriter(program, directory, calls)
    changes += trace.length
    const count = Math.min(IMAGES_A_WRITER, images - done)
    await cutPower(trace, count, place, random, async (image, acknowledged) => {
      const fault = await subject.faultOf(image, acknowledged).catch((error: unknown) => `${error}`)
      if (fault === undefined) return
      lost++
      console.log(`image of writer ${done}, ${acknowledged.length} of ${calls} calls: ${fault}`)
    })
    await rm(directory, { recursive: true })
  }
  console.log(
    `${subject.name}: ${images} images of a power cut (${changes} changes followed): ${lost} with a fault`,
  )
  return lost
}

async function tryDamages(
  subject: Subject,
  program: string,
  place: string,
  random: () => number,
): Promise<number> {
  const outcomes = { whole: 0, told: 0, lost: 0 }
  const original = join(place, 'original')
  const copy = join(place, 'copy')
  await killWriter(program, original, 2 * LATEST_KILL)
  await subject.contentOf(original)
  const content = await subject.contentOf(original)
  for (let run = 0; run < damages; run++) {
    await cp(original, copy, { recursive: true })
    const [path, what] = await damage(copy, random)
    const found = await subject.contentOf(copy).catch((error: unknown) => {
      if (error instanceof OnceoverError) return error
      throw error
    })
    const told =
      found instanceof OnceoverError &&
      found.code === 'STORE_DAMAGED' &&
      found.message.includes(`${path} is damaged at byte `)
    const outcome = told ? 'told' : found === content ? 'whole' : 'lost'
    outcomes[outcome]++
    if (outcome === 'lost') console.log(`damage ${run}: ${path} ${what}: ${String(found)}`)
    await rm(copy, { recursive: true })
  }
  const { whole, told, lost } = outcomes
  console.log(
    `${subject.name}: ${damages} damages: ${told} told by file and byte, ${whole} harmless, ${lost} lost`,
  )
  return lost
}

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    images: { type: 'string', default: '1000' },
    damages: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    place: { type: 'string', default: tmpdir() },
    only: { type: 'string', default: '' },
  },
})
const kills = Number(values.kills)
const images = Number(values.images)
const damages = Number(values.damages)
console.log(`seed ${values.seed}`)
const folder = await mkdtemp(join(values.place, 'onceover-crash-'))
const random = seeded(Number(values.seed))
try {
  let lost = 0
  for (const subject of SUBJECTS.filter(({ name }) => name.includes(values.only))) {
    const program = join(folder, `${subject.writer}.mjs`)
    const place = await mkdtemp(join(folder, `${subject.name}-`))
    const recorded = join(folder, `${subject.writer}-recorded.mjs`)
    await buildWriter(subject.writer, program)
    await buildWriter(subject.writer, recorded, true)
    lost += await tryKills(subject, program, place, random)
    lost += await tryPowerCuts(subject, recorded, place, random)
    lost += await tryDamages(subject, program, place, random)
  }
  process.exitCode = lost === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true })
}
