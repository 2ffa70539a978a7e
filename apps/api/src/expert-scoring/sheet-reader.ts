import { Injectable } from '@nestjs/common';
import type { deskView, evidenceView, paperEntryView } from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { printedSheet } from '@jiangcheng/casework/expert-scoring/printed-sheet';
import { candidatesOf, openConflicts } from '@jiangcheng/domain/expert-scoring/panel';
import { expertsOf, type SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { evidenceOf } from '@jiangcheng/persistence/expert-scoring/evidence';
import { labelIn } from '../platform/messages/label.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { blankSheetPage } from './blank-sheet.ts';
import { itemsOf } from './items.ts';
import { namesIn } from './names.ts';
import type { ReadScoring } from './read-scoring.ts';
import { ScoringReader } from './scoring-reader.ts';

/** An expert's own sheet, and a clerk's own reading of a paper one: of either its author alone sees the points. */
@Injectable()
export class SheetReader {
  constructor(
    private readonly reader: ScoringReader,
    private readonly current: CurrentRequest,
  ) {}

  desk(caseId: string): Promise<Output<typeof deskView>> {
    return this.reader.reading(caseId, 'SCORING_OPENED', async (read) => {
      if (read.me === null) throw notFound();
      return deskOf(read, read.me, await ownRows(read, read.me));
    });
  }

  /** A file opens after the declaration of interest, and to who judges the candidate. */
  evidence(caseId: string, id: string): Promise<Output<typeof evidenceView>> {
    const candidateId = id.toLowerCase();
    return this.reader.reading(caseId, 'SCORING_OPENED', async ({ tx, me, record, round, pack }) => {
      if (me === null || !candidatesOf(round, me).includes(candidateId)) throw notFound();
      const candidate = record.candidates.find((one) => one.id === candidateId);
      if (candidate === undefined) throw notFound();
      const conflict = openConflicts(round, candidate).find(({ params }) => params?.['expert'] === me);
      if (!hasDeclared(record, me)) throw new ProblemError(422, 'DECLARATION_MISSING', { clause: round.rule.clause });
      if (conflict !== undefined) throw new ProblemError(422, conflict.code, { clause: round.rule.clause });
      const labels = new Map(pack.scoring.forces.map(({ code, label }) => [code as string, labelIn(label, this.current.locale())]));
      const evidence = await evidenceOf(tx.manager, candidateId);
      return {
        candidateId,
        name: candidate.name,
        evidence: evidence.map((one) => ({ ...one, forceLabel: labels.get(one.force) ?? one.force })),
      };
    });
  }

  /** The sheet that the office prints for an expert who scores on paper: of those he judges, without any points. */
  blank(caseId: string, expert: string): Promise<string> {
    const expertId = expert.toLowerCase();
    return this.reader.reading(caseId, 'SCORING_OPENED', async (read) => {
      const { tx, locked, record, round, pack, viewer } = read;
      const own = candidatesOf(round, expertId);
      if (viewer !== 'OFFICE' || own.length === 0) throw notFound();
      const candidates = record.candidates.filter(({ id }) => own.includes(id));
      const { version, sha256 } = printedSheet(locked.id, expertId, round);
      const expert = (await namesIn(read)).expert(expertId);
      const checkCode = tx.checkCodeOf(sha256);
      return blankSheetPage({ title: locked.title, expert, candidates, items: itemsOf(pack), version, checkCode });
    });
  }

  entry(caseId: string, expert: string): Promise<Output<typeof paperEntryView>> {
    const expertId = expert.toLowerCase();
    return this.reader.reading(caseId, 'SCORING_OPENED', async (read) => {
      const { tx, locked, record, round, pack, viewer } = read;
      const envelope = record.envelopes.find((one) => one.expertId === expertId);
      if (viewer !== 'OFFICE' || envelope === undefined) throw notFound();
      const { accountId } = this.current.actor();
      const { rows, version } = await tx.entryOf(locked.id, expertId, accountId);
      const own = candidatesOf(round, expertId);
      return {
        expert: (await namesIn(read)).expert(expertId),
        version,
        finished: envelope.entries.some((one) => one.accountId === accountId && one.finished),
        items: itemsOf(pack),
        candidates: record.candidates
          .filter(({ id }) => own.includes(id))
          .map((one) => ({ ...shown(one), points: pointsOf(rows, one.id) })),
      };
    });
  }
}

async function ownRows({ tx, locked, record }: ReadScoring, me: string): Promise<readonly SheetRow[]> {
  const sealed = record.sheets.some(({ expertId, seal }) => expertId === me && seal !== null);
  if (!sealed) return tx.draftOf(locked.id, me);
  return (await tx.sealedSheets(locked.id)).find(({ expertId }) => expertId === me)?.rows ?? [];
}

const hasDeclared = ({ panels }: ReadScoring['record'], me: string): boolean =>
  panels.flatMap(expertsOf).every(({ id, hasDeclared: declared }) => id !== me || declared);

const shown = ({ id, name, employer, post, unit }: ReadScoring['record']['candidates'][number]) => ({ id, name, employer, post, unit });
const pointsOf = (rows: readonly SheetRow[], id: string): Record<string, string> => ({
  ...rows.find(({ candidateId }) => candidateId === id)?.points,
});

function deskOf(
  { locked, record, round, rules, pack, viewer }: ReadScoring,
  me: string,
  rows: readonly SheetRow[],
): Output<typeof deskView> {
  const own = candidatesOf(round, me);
  const sheet = record.sheets.find(({ expertId }) => expertId === me);
  const inConflict = (one: ReadScoring['record']['candidates'][number]): boolean =>
    openConflicts(round, one).some(({ params }) => params?.['expert'] === me);
  const { plan } = record;
  const before = new Set(
    record.panels.filter((panel) => expertsOf(panel).some(({ id }) => id === me)).flatMap(({ candidateIds }) => candidateIds),
  );
  return {
    ...{ caseId: locked.id, number: locked.number, title: locked.title, expertId: me },
    open: isStageOpen(locked.state, 'EXPERT_SCORING'),
    chair: viewer === 'CHAIR',
    dueAt: plan === null ? null : toIsoLocal(plan.dueAt),
    started: plan !== null && plan.startedAt !== null,
    openedAt: plan?.openedAt == null ? null : toIsoLocal(plan.openedAt),
    declared: hasDeclared(record, me),
    onPaper: record.envelopes.some(({ expertId }) => expertId === me),
    sealed: sheet?.seal == null ? null : { hash: sheet.seal.hash, at: toIsoLocal(sheet.seal.at) },
    version: sheet?.version ?? 0,
    decimals: rules.rule.decimals,
    clause: rules.rule.clause,
    items: itemsOf(pack),
    candidates: record.candidates
      .filter(({ id }) => before.has(id))
      .map((one) => ({ ...shown(one), mine: own.includes(one.id), conflict: inConflict(one), points: pointsOf(rows, one.id) })),
  };
}
