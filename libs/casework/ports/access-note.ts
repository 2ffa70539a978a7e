/** A read or a sitting that is noted beside the case's chain. */
export interface AccessNote {
  type: string;
  accountId: string | null;
  sessionId: string | null;
  address: string | null;
  requestId: string | null;
  caseId: string;
  detail: Readonly<Record<string, string | number>>;
}
