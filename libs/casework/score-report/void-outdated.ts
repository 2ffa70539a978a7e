import { assess, type Assessment } from '@jiangcheng/domain/score-report/assess';
import type { Dossier, PrintRecord } from '@jiangcheng/domain/score-report/records';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { AtReport } from './at-the-report.ts';
import { voidedEvent } from './report-events.ts';

/** The report as this transaction sees it now. */
export async function assessed<I>({ tx, locked, pack }: AtReport<I>, dossier: Dossier): Promise<Assessment> {
  return assess(dossier, await tx.facts(locked), pack, (content) => tx.digestOf(content));
}

export const validPrint = (prints: readonly PrintRecord[], kind: PrintRecord['kind']): PrintRecord | null =>
  prints.find((print) => print.kind === kind && print.status === 'VALID') ?? null;

/** A change after printing voids that version; one that changes nothing printed leaves signature and seal alone (office.md §2). */
export async function voidOutdated<I>(at: AtReport<I>): Promise<{ events: NewAuditEvent[]; assessment: Assessment }> {
  const dossier = await at.tx.dossier(at.locked.id);
  const assessment = await assessed(at, dossier);
  const outdated = dossier.prints.filter(
    ({ status, kind, contentDigest }) => status === 'VALID' && contentDigest !== assessment.digests[kind],
  );
  for (const { id } of outdated) await at.tx.voidPrint(id, 'CONTENT_CHANGED');
  return { events: outdated.map((print) => voidedEvent(at.basis, print, 'CONTENT_CHANGED')), assessment };
}
