export type DataProblemCode =
  | 'PACK_UNKNOWN'
  | 'FILE_MISSING'
  | 'FILE_UNKNOWN'
  | 'YAML_BROKEN'
  | 'VALUE_INVALID'
  | 'VALUE_WITHOUT_CLAUSE'
  | 'CALENDAR_REFUSED'
  | 'CONTENT_CONTRADICTS';

/** What is wrong where: `path` is dotted from the root of the file, empty for the file itself. */
export type DataProblem = { file: string; path: string; code: DataProblemCode; reason: string };

/** A pack or calendar that must not be used. Data come with the release, so this is a surprise: it is thrown, and names every problem. */
export class RegulationDataError extends Error {
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(problems.map(({ file, path, code, reason }) => `${file}${path === '' ? '' : ` ${path}`}: ${code} ${reason}`).join('\n'));
    this.name = 'RegulationDataError';
    this.problems = problems;
  }
}

/** A path as people read it: trades.5.industry.printed */
export function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
