/** Names for those who stand in no article. */
export const NAMES = [
  'Ana Okafor',
  'Peter Lindqvist',
  'Mei Tanaka',
  'Luis Herrera',
  'Ruth Abbott',
] as const
