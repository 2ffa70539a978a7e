import type { EntityManager } from 'typeorm';
import { recordAccess, type AccessEvent } from '@jiangcheng/audit/access-event';
import type {
  CorrectionRecord,
  DeclaredRelation,
  DraftingRecord,
  EnvelopeRecord,
  PanelRecord,
  PoolExpert,
  ScoredCandidate,
  ScoringPlan,
  ScoringRecord,
  SealedSheet,
} from '@jiangcheng/domain/expert-scoring/records';
import type { NewAuditEvent, NewDeviation } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { Recusal, SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import type { TallyRow } from '@jiangcheng/domain/expert-scoring/tally';
import { checkCode, checkCodeMatches } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { appendToCase } from '../casework/append-to-case.ts';
import { lockCase, readCase } from '../casework/locked-case.ts';
import { insertDeviation } from '../casework/save-case.ts';
import { CANDIDATES, CORRECTIONS, DRAFTING, ENVELOPES, PANELS, PLAN, SHEETS } from './record-sql.ts';
import { saveCorrection, saveOpening, savePanel, saveRecusals, saveTotals } from './save-scoring.ts';
import { SqlSheets } from './sql-sheets.ts';

/** A selection's scoring over one open PostgreSQL transaction: the port of casework's expert-scoring. */
export class SqlScoring {
  private readonly sheets: SqlSheets;

  constructor(
    readonly manager: EntityManager,
    private readonly keyring: Keyring,
  ) {
    this.sheets = new SqlSheets(manager, keyring);
  }

  lock(caseId: string): Promise<LockedCase | null> {
    return lockCase(this.manager, caseId);
  }

  find(caseId: string): Promise<LockedCase | null> {
    return readCase(this.manager, caseId);
  }

  async record(caseId: string): Promise<ScoringRecord> {
    const [row] = await this.manager.query<Omit<ScoringRecord, 'candidates'>[]>(
      `select ${PLAN} as plan, ${PANELS} as panels, ${SHEETS} as sheets, ${ENVELOPES} as envelopes, ${CORRECTIONS} as corrections`,
      [caseId],
    );
    if (row === undefined) throw new Error('a query without table gave no row');
    return { ...row, candidates: await this.candidates(caseId) };
  }

  pool(ids?: readonly string[]): Promise<PoolExpert[]> {
    return this.manager.query(
      `select e.id, p.name || ' ' || e.employer_id as "personId", e.kind, e.employer_id as "employerId", e.unit_ids as "unitIds", p.name,
         o.name as employer, e.active
       from app.expert e join app.person p on p.id = e.person_id join app.organization o on o.id = e.employer_id
       where case when $1::uuid[] is null then e.active else e.id = any ($1) end order by e.id`,
      [ids ?? null],
    );
  }

  async expertOf(personId: string): Promise<string | null> {
    const [row] = await this.manager.query<{ id: string }[]>('select id from app.expert where person_id = $1', [personId]);
    return row?.id ?? null;
  }

  async savePlan(caseId: string, { chairId, dueAt }: Pick<ScoringPlan, 'chairId' | 'dueAt'>): Promise<void> {
    await this.manager.query(
      `insert into app.scoring_round (case_id, chair_id, due_at) values ($1, $2, to_timestamp($3::float8 / 1000))
       on conflict (case_id) do update set chair_id = excluded.chair_id, due_at = excluded.due_at`,
      [caseId, chairId, dueAt],
    );
  }

  async start(caseId: string): Promise<void> {
    await this.manager.query('update app.scoring_round set started_at = app.now() where case_id = $1', [caseId]);
  }

  savePanel(caseId: string, panel: Omit<PanelRecord, 'recusals'>): Promise<void> {
    return savePanel(this.manager, caseId, panel);
  }

  async dissolvePanel(panelId: string): Promise<void> {
    await this.manager.query('delete from app.scoring_recusal where panel_id = $1', [panelId]);
    await this.manager.query('delete from app.scoring_panel where id = $1', [panelId]);
  }

  saveRecusals(caseId: string, recusals: readonly (Recusal & { panelId: string })[]): Promise<void> {
    return saveRecusals(this.manager, caseId, recusals);
  }

  /** A later declaration adds to the one before. */
  async saveDeclaration(caseId: string, expertId: string, relations: readonly DeclaredRelation[]): Promise<void> {
    await this.manager.query(
      `insert into app.scoring_declaration (case_id, expert_id, relations) values ($1, $2, $3)
       on conflict (case_id, expert_id) do update set relations = scoring_declaration.relations || excluded.relations, at = app.now()`,
      [caseId, expertId, JSON.stringify(relations)],
    );
  }

  async drafting(caseId: string, expertId: string, candidateIds: readonly string[]): Promise<DraftingRecord | null> {
    const [row] = await this.manager.query<Omit<DraftingRecord, 'sheet' | 'candidates'>[]>(DRAFTING, [caseId, expertId]);
    if (row === undefined) return null;
    const candidates = await this.candidates(caseId, candidateIds);
    return { ...row, candidates, sheet: await this.sheets.lock(caseId, expertId) };
  }

  draftOf(caseId: string, expertId: string): Promise<SheetRow[]> {
    return this.sheets.draftOf(caseId, expertId);
  }

  saveRows(caseId: string, expertId: string, rows: readonly SheetRow[]): Promise<number> {
    return this.sheets.saveRows(caseId, expertId, rows);
  }

  sealSheet(caseId: string, sheet: SealedSheet & { via: 'OWN' | 'PAPER'; accountId: string }): Promise<void> {
    return this.sheets.seal(caseId, sheet);
  }

  sealedSheets(caseId: string): Promise<SealedSheet[]> {
    return this.sheets.sealed(caseId);
  }

  async saveEnvelope(
    caseId: string,
    { expertId, receivedOn, supervisor }: Omit<EnvelopeRecord, 'entries'>,
    accountId: string,
  ): Promise<void> {
    await this.manager.query(
      'insert into app.scoring_envelope (case_id, expert_id, received_on, supervisor, entered_by) values ($1, $2, $3, $4, $5)',
      [caseId, expertId, receivedOn, supervisor, accountId],
    );
  }

  checkCodeOf(sha256: string): string {
    return checkCode(this.keyring, sha256);
  }

  codeMatches(sha256: string, typed: string): boolean {
    return checkCodeMatches(this.keyring, sha256, typed);
  }

  entryOf(caseId: string, expertId: string, accountId: string): Promise<{ rows: SheetRow[]; version: number }> {
    return this.sheets.entryOf(caseId, expertId, accountId);
  }

  saveEntry(caseId: string, expertId: string, accountId: string, rows: readonly SheetRow[]): Promise<number> {
    return this.sheets.saveEntry(caseId, expertId, accountId, rows);
  }

  finishEntry(caseId: string, expertId: string, accountId: string, finished: boolean): Promise<void> {
    return this.sheets.finishEntry(caseId, expertId, accountId, finished);
  }

  saveOpening(caseId: string, at: number, absent: readonly string[], experts: readonly string[]): Promise<void> {
    return saveOpening(this.manager, caseId, { at, absent, experts });
  }

  saveTotals(caseId: string, rows: readonly TallyRow[]): Promise<void> {
    return saveTotals(this.manager, caseId, rows);
  }

  saveCorrection(caseId: string, correction: CorrectionRecord): Promise<void> {
    return saveCorrection(this.manager, caseId, correction);
  }

  insertDeviation(caseId: string, deviation: NewDeviation): Promise<void> {
    return insertDeviation(this.manager, caseId, deviation);
  }

  async oweMove({ id }: LockedCase): Promise<void> {
    await this.manager.query('insert into app.case_moved (case_id) values ($1)', [id]);
  }

  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void> {
    return appendToCase(this.manager, locked, events);
  }

  recordAccess(event: AccessEvent): Promise<void> {
    return recordAccess(this.manager, event);
  }

  private candidates(caseId: string, ids: readonly string[] | null = null): Promise<ScoredCandidate[]> {
    return this.manager.query(`${CANDIDATES} and ($2::uuid[] is null or k.id = any ($2)) order by u.name, k.position, k.id`, [caseId, ids]);
  }
}
