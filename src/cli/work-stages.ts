/** The stages of `work`, in their order. */
export const WORK_STAGES = ['shingles', 'counts', 'prefixes', 'pairs', 'clusters', 'apply'] as const
export type WorkStage = (typeof WORK_STAGES)[number]
