/** What the process has computed so far, in seconds: other programs disturb it less than the clock. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
