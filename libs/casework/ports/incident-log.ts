/** What went wrong in the engine room, for people to see; business departures are deviations, not incidents. */
export interface IncidentLog {
  /** Opens one, unless one of this kind is open for the case already. */
  open(caseId: string | null, kind: string, detail: Record<string, string | number>): Promise<void>;
  /** Settles what was open of this kind for the case; nothing happens when nothing was. */
  resolve(caseId: string, kind: string): Promise<void>;
}
