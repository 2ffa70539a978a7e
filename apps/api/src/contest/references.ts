import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { ProblemError } from '../platform/problem-error.ts';

/** What a command points at exists and belongs to the case: organizations, and files that were uploaded for this very case. */
@Injectable()
export class References {
  constructor(private readonly source: DataSource) {}

  async check(caseId: string, command: ContestCommand): Promise<void> {
    if (command.act === 'nameOrganizers') await this.organizations(command.input.organizers.map((o) => o.organizationId));
    for (const fileId of filesOf(command)) await this.file(caseId, fileId);
  }

  async file(caseId: string, fileId: string): Promise<{ sha256: string }> {
    const rows: { sha256: string }[] = await this.source.query('select sha256 from app.file where id = $1 and case_id = $2', [
      fileId,
      caseId,
    ]);
    if (rows[0] === undefined) throw new ProblemError(422, 'FILE_NOT_OF_CASE', { errors: [{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }] });
    return rows[0];
  }

  private async organizations(ids: readonly string[]): Promise<void> {
    const rows: unknown[] = await this.source.query('select id from app.organization where id = any ($1)', [ids]);
    if (rows.length !== new Set(ids).size)
      throw new ProblemError(422, 'ORGANIZATION_UNKNOWN', { errors: [{ code: 'ORGANIZATION_UNKNOWN', field: 'organizers' }] });
  }
}

function filesOf(command: ContestCommand): string[] {
  if (command.act === 'registerReceipt') return [command.input.fileId];
  if (command.act === 'writePlan') return command.input.plan.documents.map(({ fileId }) => fileId);
  if (command.act === 'recordUpper' || command.act === 'recordDraw' || command.act === 'fulfilDuty') return [command.input.fileId];
  if (command.act === 'registerAppeal' || command.act === 'recordIncident')
    return command.input.fileId === undefined ? [] : [command.input.fileId];
  return command.act === 'handIn' && command.input.lateFileId !== undefined ? [command.input.lateFileId] : [];
}
