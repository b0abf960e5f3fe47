/** The scripts that hand stages to a scheduler: with `xargs` as they are, with stand-ins for Slurm and Kubernetes. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { WORK_STAGES } from '../../src/cli/work-stages.ts'
import { joinPassages, passageShingles } from '../../src/entries/join.ts'
import { madeUpPassages } from '../batch/made-up-passages.ts'
import { COMMAND } from '../cli/onceover.ts'
import { useFolder } from '../temporary-folder.ts'

const EXAMPLES = 'examples/batch'
const { pathOf } = useFolder()

/** A folder of programs for the `PATH`, each a script of bash. */
function programs(name: string, scripts: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = pathOf(name)
  mkdirSync(folder)
  for (const [program, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, program), `#!/usr/bin/env bash\n${script}\n`)
    chmodSync(join(folder, program), 0o755)
  }
  return { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` }
}

function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr } = spawnSync(`${EXAMPLES}/${script}`, args, {
    env,
    encoding: 'utf8',
  })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

/** What a run that hands all shares of all stages on asks for, stage by stage. */
const calls = (from: string, out: string, world: number): string[] =>
  WORK_STAGES.flatMap((stage) =>
    Array.from(
      { length: world },
      (_, rank) => `work ${stage} --in ${from} --out ${out} --rank ${rank} --world ${world}`,
    ),
  )
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')
/** A command that only tells what it was asked for. */
const TOLD = 'echo "$@" >> "$CALLS"'

it.each(readdirSync(EXAMPLES).filter((name) => /\.(?:sh|sbatch)$/.test(name)))(
  '%s can be read by bash',
  (script) => {
    const { status, stderr } = spawnSync('bash', ['-n', join(EXAMPLES, script)], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  },
)

it('xargs: the same files as one process, also after one that was killed', async () => {
  const from = pathOf('in')
  mkdirSync(from)
  const passages = madeUpPassages(60, 4).map((text, place) => JSON.stringify({ id: place, text }))
  for (const part of [0, 1]) {
    const lines = passages.slice(part * 30, part * 30 + 30)
    writeFileSync(join(from, `${part}.ndjson`), lines.join('\n'))
  }
  const options = (out: string): string[] => ['--in', from, '--out', out, '--quiet']
  const whole = pathOf('whole')
  spawnSync(process.execPath, [COMMAND, 'work', 'all', ...options(whole)])
  const out = pathOf('out')
  const first = spawn(process.execPath, [COMMAND, 'work', 'all', ...options(out)])
  const ended = once(first, 'exit')
  // Something is written already.
  while (first.exitCode === null && !(readdirOf(out).length > 2)) await new Promise(setImmediate)
  first.kill('SIGKILL')
  await ended
  const command = `exec '${process.execPath}' '${resolve(COMMAND)}' "$@"`
  run('run.sh', [from, out, '2', '2'], programs('for xargs', { onceover: command }))
  const files = readdirOf(out).filter((name) => !name.endsWith('.tmp'))
  expect(files).toEqual(readdirOf(whole))
  for (const file of files) {
    expect(readFileSync(join(out, file))).toEqual(readFileSync(join(whole, file)))
  }
})

it('DuckDB: the same pairs by SQL', () => {
  const texts = madeUpPassages(120, 9)
  const path = pathOf('articles.ndjson')
  writeFileSync(path, texts.map((text) => `${JSON.stringify({ text })}\n`).join(''))
  const { stdout, stderr } = spawnSync(process.execPath, [`${EXAMPLES}/duckdb.mjs`, path], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const pairs = linesOf(stdout).map((line) => JSON.parse(line))
  const first = new Map<string, number>()
  for (const [place, text] of texts.entries()) {
    const set = JSON.stringify(passageShingles(text))
    if (set !== '[]' && !first.has(set)) first.set(set, place)
  }
  const places = new Set(first.values())
  const expected = joinPassages(texts).filter(
    ({ a, b }) => places.has(Number(a)) && places.has(Number(b)),
  )
  expect(pairs.length).toBeGreaterThan(5)
  expect(pairs).toEqual(expected)
})

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

it('Slurm: an array a stage, each behind the one before', () => {
  const env = programs('for slurm', {
    onceover: TOLD,
    // Runs the tasks of the array at once; a job is called by how many were handed in.
    sbatch: `echo "$@" >> "$JOBS"
for argument in "$@"; do [[ $argument == --array=* ]] && range=\${argument#--array=}; done
for id in $(seq \${range/-/ }); do SLURM_ARRAY_TASK_ID=$id bash "\${@: -1}"; done
echo "$(wc -l < "$JOBS");cluster"`,
  })
  const files = { CALLS: pathOf('slurm calls'), JOBS: pathOf('slurm jobs') }
  run('slurm.sh', ['in', 'out', '3'], { ...env, ...files })
  expect(linesOf(readFileSync(files.CALLS, 'utf8'))).toEqual(calls('in', 'out', 3))
  const jobs = linesOf(readFileSync(files.JOBS, 'utf8'))
  expect(jobs.map((job) => /--dependency=(\S+)/.exec(job)?.[1])).toEqual(
    WORK_STAGES.map((_, at) => (at === 0 ? undefined : `afterok:${at}`)),
  )
})

describe('Kubernetes', () => {
  it('an Indexed Job a stage, each waited for', () => {
    const env = programs('for kubernetes', {
      onceover: TOLD,
      kubectl: 'if [ "$1" = apply ]; then cat; echo ---; else echo "# $@"; fi',
    })
    const CALLS = pathOf('kubernetes calls')
    const told = run('kubernetes.sh', [], env)
    const waited = linesOf(told).filter((line) => line.startsWith('# wait'))
    expect(waited.map((line) => line.split('job/')[1])).toEqual(
      WORK_STAGES.map((stage) => `onceover-${stage}`),
    )
    const jobs = told.split(/^---$/m).flatMap((text) => parse(text) ?? [])
    for (const { kind, spec } of jobs) {
      const { completionMode, completions, template } = spec
      expect({ kind, completionMode, completions }).toMatchObject({
        kind: 'Job',
        completionMode: 'Indexed',
        completions: 8,
      })
      const [{ command }] = template.spec.containers
      for (let index = 0; index < completions; index++) {
        const JOB_COMPLETION_INDEX = String(index)
        spawnSync(command[0], command.slice(1), { env: { ...env, CALLS, JOB_COMPLETION_INDEX } })
      }
    }
    expect(linesOf(readFileSync(CALLS, 'utf8'))).toEqual(calls('/data/in', '/data/out', 8))
  })
})
