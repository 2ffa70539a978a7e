import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { hasAnyRole } from '@jiangcheng/domain/access/actor';
import { DataSource } from 'typeorm';
import { CurrentRequest } from '../platform/request-context.ts';

/** What was opened: a case or a campaign, and what narrows it (filters of a list), by ids and codes only. */
export interface Opening {
  readonly caseId?: string;
  readonly campaignId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What an auditor opens is recorded too, before it is answered (design.md §8). Other readers leave no such trace. */
@Injectable()
export class Openings {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async note(type: string, { caseId, campaignId, detail }: Opening = {}): Promise<void> {
    if (!hasAnyRole(this.current.actor(), ['AUDITOR'])) return;
    // A campaign's chain stands under the campaign's id, and so does the reading of it.
    await recordAccess(this.source, { type, ...this.current.stamp(), caseId: caseId ?? campaignId ?? null, detail: detail ?? {} });
  }
}
