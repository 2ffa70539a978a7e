import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '@jiangcheng/audit/canonical';
import type { LockedContest, ReportReadiness } from '@jiangcheng/casework/ports/case-store';
import { scoringOf } from '@jiangcheng/domain/contest/state';
import { assess } from '@jiangcheng/domain/score-report/assess';
import { frozenOf } from '@jiangcheng/domain/score-report/frozen';
import { missingForHandIn } from '@jiangcheng/domain/score-report/readiness';
import type { Dossier, PrintRecord } from '@jiangcheng/domain/score-report/records';
import { scoredAs, type ScorePack } from '@jiangcheng/domain/score-report/score-pack';
import type { Keyring } from '@jiangcheng/protection/keyring';
import type { ReadinessSource } from '../casework/readiness-source.ts';
import { readDraft } from './sql-drafts.ts';
import { reportFacts } from './report-facts.ts';
import { SqlPrints } from './sql-prints.ts';
import { SqlWinners } from './sql-winners.ts';

/** The pack edition of a case with its campaign's settings. */
export type ScorePackOf = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => ScorePack;

/** What the score report still lacks, and its frozen form when it lacks nothing; run under the case's lock by the hand-in. */
export class SqlReadinessSource implements ReadinessSource {
  constructor(
    private readonly keyring: Keyring,
    private readonly packOf: ScorePackOf,
  ) {}

  async readiness(manager: EntityManager, locked: LockedContest): Promise<ReportReadiness> {
    const prints = new SqlPrints(manager, this.keyring);
    const [draft, winners, printed] = [
      await readDraft(manager, locked.id),
      await new SqlWinners(manager, this.keyring).read(locked.id),
      await prints.read(locked.id),
    ];
    const dossier: Dossier = { draft, winners, prints: printed };
    const pack = scoredAs(this.packOf(locked.regulation, locked.edition, locked.settings), scoringOf(locked.state));
    const facts = await reportFacts(manager, locked);
    const assessment = assess(dossier, facts, pack, (content) => prints.digest(content));
    const missing = missingForHandIn(dossier, assessment, facts, pack);
    const draftVersion = draft?.version ?? 0;
    if (missing.length > 0) return { draftVersion, missing, frozen: null };
    return { draftVersion, missing, frozen: frozenReport(locked.id, dossier, frozenOf(dossier, assessment, pack)) };
  }
}

/** The hash binds the entries, the ranks, the rules applied and the signed prints by their own hashes. */
function frozenReport(
  caseId: string,
  { draft }: Dossier,
  { entries, ranking }: ReturnType<typeof frozenOf>,
): NonNullable<ReportReadiness['frozen']> {
  const sha256 = createHash('sha256')
    .update(canonicalJson({ caseId, draftVersion: draft?.version ?? 0, entries, ranking }))
    .digest('hex');
  return { entries, ranking, sha256, documents: ranking.prints.flatMap(scanOf) };
}

const scanOf = ({ signedFileSha256 }: PrintRecord): string[] => (signedFileSha256 === null ? [] : [signedFileSha256]);
