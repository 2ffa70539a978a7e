/** An archived case is locked for no command: whoever tries is told so in one place, and nothing of it is kept. */
export class CaseArchivedError extends Error {
  constructor(caseId: string) {
    super(`case ${caseId} is archived`);
    this.name = 'CaseArchivedError';
  }
}
