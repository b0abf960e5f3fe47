/**
 * Which partition has the articles of a source: all of one source are together, as they make its furniture. What is told
 * does not depend on it, so whoever leads may make another one.
 *
 * Method: a source that nobody has goes to the partition that has the least. Those that are known from the start are
 * dealt out by size, the largest first (longest processing time first, Graham 1969: at most a third above the best), so
 * that large ones come to lie apart; one that is larger than a fair share has a partition to itself.
 * Cost: constant; a look at each partition for a new source.
 */

export class SourceTable {
  /** Of each partition how much it has. */
  private readonly loads: number[]
  private readonly homes = new Map<string, number>()

  constructor(partitions: number) {
    this.loads = Array.from({ length: partitions }, () => 0)
  }

  /** Notes that a partition has a source; false if another one has. */
  claim(source: string, partition: number): boolean {
    const home = this.homes.get(source) ?? partition
    this.homes.set(source, home)
    return home === partition
  }

  /**
   * Deals out sources by their sizes; those that a partition has stay where they are.
   *
   * @param isReady whether a partition can take a source without beginning anew; where none can, any may get it
   */
  deal(
    sizes: ReadonlyMap<string, number>,
    isReady: (source: string, partition: number) => boolean = () => true,
  ): void {
    const isNew = ([source]: readonly [string, number]): boolean => !this.homes.has(source)
    const fresh = [...sizes].filter(isNew).sort(([, a], [, b]) => b - a)
    for (const [source, size] of sizes) if (this.homes.has(source)) this.add(source, size)
    for (const [source, size] of fresh) {
      this.homes.set(
        source,
        this.least((partition) => isReady(source, partition)),
      )
      this.add(source, size)
    }
  }

  /** The partition of a source, which it is given if it has none. */
  homeOf(source: string): number {
    const known = this.homes.get(source)
    if (known !== undefined) return known
    const home = this.least(() => true)
    this.homes.set(source, home)
    return home
  }

  /** So much more is of a source; less, if it is below 0. */
  add(source: string, size: number): void {
    const home = this.homeOf(source)
    this.loads[home] = (this.loads[home] as number) + size
  }
  /** The one that has the least of those that are ready; of all, if none is. */
  private least(isReady: (partition: number) => boolean): number {
    const all = this.loads.map((load, partition) => ({ load, partition }))
    const ready = all.filter(({ partition }) => isReady(partition))
    const from = ready.length > 0 ? ready : all
    return from.reduce((least, each) => (each.load < least.load ? each : least)).partition
  }
}
