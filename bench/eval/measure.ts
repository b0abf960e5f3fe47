/** What an evaluation is made of: named figures, each with the bound that it has to meet. */

/** One line of the table. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** The least (or with `atMost` the greatest) value that is good enough. */
  readonly bound?: number
  readonly atMost?: boolean
  /** For figures that are only shown beside another, say those of a baseline. */
  readonly note?: string
}

/** A measure over files of the data folder; it is skipped, by name, when one is missing. */
export interface Measure {
  readonly name: string
  /** Paths inside the data folder; none if the measure lives on files of the repository. */
  readonly files: readonly string[]
  run(folder: string): Promise<Figure[]> | Figure[]
}
