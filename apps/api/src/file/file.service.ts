import { once } from 'node:events';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { fileView, uploadQuery } from '@jiangcheng/contracts/api/file';
import type { Output } from '@jiangcheng/contracts/api/output';
import {
  actsForOrganizer,
  bodiesOf,
  isOffice,
  mayRead,
  packageUnitsOf,
  readsBesideBodies,
  teamUnitsOf,
  type Actor,
  type CaseScope,
} from '@jiangcheng/domain/access/actor';
import { isOfUnit } from '@jiangcheng/domain/cultivation/permissions';
import { applicantsOf } from '@jiangcheng/domain/hosting/applicants';
import { ID_COPY_CLAUSE } from '@jiangcheng/domain/payment/id-copies';
import { isFinance, mayReadMoney } from '@jiangcheng/domain/payment/permissions';
import { FILE_KINDS, recogniseFile, SCAN_KINDS, TABLE_KINDS, type FileKind } from '@jiangcheng/files/file-kinds';
import { cleanFileName, fileNameFor } from '@jiangcheng/files/file-name';
import type { FileStore } from '@jiangcheng/files/file-store';
import { isEvidenceForExpert } from '@jiangcheng/persistence/expert-scoring/evidence';
import { lockContents } from '@jiangcheng/persistence/file/deleted-files';
import { isVerifier } from '@jiangcheng/persistence/notice/verifiers';
import {
  findFile,
  insertFile,
  isFileOfPackage,
  isFileOfTeam,
  scopeOfCampaign,
  scopeOfCase,
  type FileRow,
  type ScopedFile,
} from '@jiangcheng/persistence/file/files';
import { isPaperOfCorrection } from '@jiangcheng/persistence/payment/sql-corrections';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { API_CONFIG, maxFileBytesOf, type ApiConfig } from '../platform/settings.ts';
import { setFileHeaders } from './file-headers.ts';
import { FILE_STORE } from './file-store.ts';
import { withUpload } from './read-upload.ts';

type Upload = Output<typeof uploadQuery>;
type FileOfCase = { caseId?: string | null | undefined; purpose: string };
type FileView = Output<typeof fileView>;

/** Copies of papers about a person: reading one leaves a trace (office.md §6). */
const SENSITIVE: readonly Upload['purpose'][] = [
  'ID_COPY',
  'AUTHORIZATION',
  'ENTRY_PROOF',
  'ENTRY_TABLE',
  'CANDIDATE_EVIDENCE',
  'CANDIDATE_FORM',
  'OPINION_REPLY',
];
/** What a unit brings for its team, or for whom it recommends. */
const OF_TEAMS: readonly string[] = [
  'ENTRY_FORM',
  'ENTRY_PROOF',
  'ENTRY_TABLE',
  'CANDIDATE_EVIDENCE',
  'CANDIDATE_FORM',
  'RECOMMENDATION_PAPER',
];
/** What finance brings, and what it may look at beside that. */
const BY_FINANCE: readonly string[] = ['PAYMENT_VOUCHER', 'PAYMENT_RECEIPT'];
const OF_MONEY: readonly string[] = [...BY_FINANCE, 'SUBSIDY_PAPER', 'HONOUR_PAPER', 'AUDIT_PAPER'];
/** What a unit hands in with others in a window. */
const PACKAGE = 'PACKAGE_ITEM';
/** What a unit files about whom it recommended. */
const OF_CULTIVATION = 'CULTIVATION_PAPER';
/** What the two who verify an objection bring, whatever roles they have. */
const OF_VERIFIERS = 'VERIFICATION_REPORT';
/** What a signer attaches to his word in an approval. */
const OF_APPROVALS = 'APPROVAL_PAPER';
/** What a body of the committee looks at: the plan that it signs, and what others attached when they signed. */
const FOR_BODIES: readonly string[] = ['SUB_PLAN', OF_APPROVALS];
/** What is read, not looked at. */
const TABLES: readonly Upload['purpose'][] = ['SCORE_CSV', 'ENTRY_TABLE'];

@Injectable()
export class FileService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  /** Takes the body's bytes for a case the person may act on. What they are is decided by the bytes. */
  async upload(query: Upload, request: Request): Promise<FileView> {
    const { caseId, campaignId = '' } = query;
    const scope = await (caseId === undefined ? scopeOfCampaign(this.source, campaignId) : scopeOfCase(this.source, caseId));
    const actor = this.current.actor();
    const brings = scope !== null && (mayBring(actor, scope, query.purpose) || (await this.isOfVerifier(query, actor)));
    if (!brings) throw notFound();
    return withUpload(request, maxFileBytesOf(this.config), (bytes) => this.take(query, bytes));
  }

  /** The file's bytes, under headers that keep it inert. A file of a case one may not read is not there; one that was deleted is gone (410). */
  async download(id: string, response: Response): Promise<StreamableFile> {
    const file = await findFile(this.source, id);
    if (file === null || !(await this.maySee(file))) throw notFound();
    const stream = await this.opened(file);
    // What is damaged fails here, or if it is large breaks the answer off before its last bytes.
    await once(stream, 'readable');
    if (file.sensitive) await this.noteReading(file);
    setFileHeaders(response, file);
    return new StreamableFile(stream).setErrorHandler(() => void response.destroy());
  }

  /** It may be deleted between the look at its row and the opening of its bytes. */
  private async opened({ id, sha256, deleted }: ScopedFile): Promise<Readable> {
    if (deleted !== null) throw deletedFile(deleted);
    return this.store.open(sha256).catch(async (error: unknown) => {
      const since = (await findFile(this.source, id))?.deleted ?? null;
      throw since === null ? error : deletedFile(since);
    });
  }

  /** A unit sees its own team's and package's papers, and none of another's; an expert the evidence of whom he judges; a body what it signs. */
  private async maySee({ id, caseId, purpose, uploadedBy, scope }: ScopedFile): Promise<boolean> {
    const actor = this.current.actor();
    if (readsBesideBodies(actor, scope) || (await isEvidenceForExpert(this.source, id, actor.personId))) return true;
    if (mayRead(actor, scope) && (FOR_BODIES.includes(purpose) || uploadedBy === actor.accountId)) return true;
    if (await this.isOfVerifier({ caseId, purpose }, actor)) return true;
    if (purpose === 'HOSTING_PAPER' && uploadedBy === actor.accountId) return true;
    if (mayReadMoney(actor, scope.campaignId) && (OF_MONEY.includes(purpose) || (await isPaperOfCorrection(this.source, id)))) return true;
    if (purpose === PACKAGE) return uploadedBy === actor.accountId || isFileOfPackage(this.source, { id, caseId }, unitsOf(actor, scope));
    const units = teamUnitsOf(actor, scope.campaignId);
    if (units.length === 0 || !OF_TEAMS.includes(purpose)) return false;
    return uploadedBy === actor.accountId || isFileOfTeam(this.source, id, units);
  }

  private async isOfVerifier({ caseId, purpose }: FileOfCase, { personId }: Actor): Promise<boolean> {
    return purpose === OF_VERIFIERS && caseId != null && (await isVerifier(this.source, caseId, personId));
  }

  private async take(query: Upload, bytes: Buffer): Promise<FileView> {
    const recognised = await recogniseFile(bytes, cleanFileName(query.name));
    if (!recognised.ok) throw refusedFile(recognised.code, query.purpose);
    if (!kindsFor(query.purpose).includes(recognised.kind)) throw refusedFile('FILE_TYPE_REFUSED', query.purpose);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // Stored first: a row without its file would be a loss, a file without a row is only space.
    await this.store.put(toStream(bytes), { maxBytes: bytes.length });
    return this.commands.run({ ...query, sha256 }, async (manager) => {
      await lockContents(manager, sha256);
      const row = await insertFile(manager, this.rowOf(query, recognised.kind, sha256, bytes.length));
      // Equal contents may have been deleted since they were stored a moment ago.
      if (!(await this.store.has(sha256))) await this.store.put(toStream(bytes), { maxBytes: bytes.length });
      return viewOf(row);
    });
  }

  private rowOf(query: Upload, kind: FileKind, sha256: string, size: number) {
    const name = fileNameFor(kind, cleanFileName(query.name));
    const { purpose, caseId = null, campaignId = null } = query;
    return {
      sha256,
      size,
      contentType: FILE_KINDS[kind].mime,
      name,
      purpose,
      caseId,
      campaignId: caseId === null ? campaignId : null,
      sensitive: SENSITIVE.includes(purpose),
      uploadedBy: this.current.actor().accountId,
    };
  }

  private async noteReading({ id, caseId, purpose }: ScopedFile): Promise<void> {
    await recordAccess(this.source, { type: 'FILE_READ', ...this.current.stamp(), caseId, detail: { fileId: id, purpose } });
  }
}

const unitsOf = (actor: Actor, { campaignId }: CaseScope): string[] =>
  packageUnitsOf(actor, campaignId).map(({ organizationId }) => organizationId);

function mayBring(actor: Actor, scope: CaseScope, purpose: Upload['purpose']): boolean {
  if (isOffice(actor, scope.campaignId)) return true;
  if (scope.unitsAct === true) return purpose === OF_CULTIVATION && isOfUnit(actor, scope);
  if (actsForOrganizer(actor, scope)) return true;
  if (BY_FINANCE.includes(purpose) && isFinance(actor, scope.campaignId)) return true;
  if (purpose === PACKAGE) return unitsOf(actor, scope).length > 0;
  if (purpose === OF_APPROVALS) return bodiesOf(actor, scope).length > 0;
  if (purpose === 'HOSTING_PAPER') return applicantsOf(actor, scope.campaignId).length > 0;
  return OF_TEAMS.includes(purpose) && teamUnitsOf(actor, scope.campaignId).length > 0;
}

const kindsFor = (purpose: Upload['purpose']): readonly FileKind[] => (TABLES.includes(purpose) ? TABLE_KINDS : SCAN_KINDS);

function refusedFile(code: string, purpose: Upload['purpose']): ProblemError {
  const params: Record<string, string> = code === 'FILE_TYPE_REFUSED' ? { kinds: kindsFor(purpose).join(', ') } : {};
  return new ProblemError(422, code, { params, errors: [{ code, field: 'file', params }] });
}

const deletedFile = ({ on, ground }: NonNullable<ScopedFile['deleted']>): ProblemError =>
  new ProblemError(410, 'FILE_DELETED', { clause: ID_COPY_CLAUSE, params: { on, ground } });

async function* toStream(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}

const viewOf = ({ id, sha256, size, contentType, name, purpose, uploadedAt }: FileRow): FileView => ({
  id,
  sha256,
  size,
  contentType,
  name,
  purpose: purpose as FileView['purpose'],
  uploadedAt: uploadedAt.toISOString(),
});
