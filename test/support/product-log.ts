/** What a program wrote that somebody must look at: its own lines from a warning on. Lines of other make are the SDK's or Node's. */
export function troublesIn(...logs: readonly string[]): string[] {
  return logs
    .flatMap((log) => log.split('\n'))
    .filter((line) => line.startsWith('{"level":'))
    .filter((line) => (JSON.parse(line) as { level: number }).level >= 40);
}
