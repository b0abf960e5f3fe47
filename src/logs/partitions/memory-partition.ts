/** A partition in the process of who leads: what is said is the same bytes, without a way between. Cost: that of the bytes. */
import { OnceoverError } from '../../document/onceover-error.ts'
import { Partition } from './partition.ts'
import type { CorpusPartition, PartitionLink } from './partition-link.ts'

export class MemoryPartition implements CorpusPartition {
  readonly name: string
  private readonly partition = new Partition()
  private connected = 0

  constructor(name: string) {
    this.name = name
  }

  async connect(): Promise<PartitionLink> {
    const own = ++this.connected
    return {
      ask: async (question) => {
        if (own === this.connected) return this.partition.answer(question)
        throw new OnceoverError('PARTITION_FAILED', 'another one leads now')
      },
      close: () => {
        if (own === this.connected) this.connected++
      },
    }
  }
}
