import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { hasAnyRole } from '@jiangcheng/domain/access/actor';
import type { Permission } from '@jiangcheng/domain/access/permissions';
import type { Request } from 'express';
import { concatMap, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { PERMIT, PUBLIC } from './permit.ts';
import { CurrentRequest } from './request-context.ts';

/** What is an auditor's own business, which pages ask for again and again, and what every calendar and every pack says. */
const UNRECORDED: ReadonlySet<Permission | typeof PUBLIC> = new Set(['session.own', 'task.read', 'calendar.read', 'edition.read', PUBLIC]);

/** Paths below which the first id is that of a case, or of the campaign whose chain it names. */
const CASE_PATH =
  /^\/api\/v1\/(?:campaigns|cases|contests|collections|notices|objections|org-awards|scorings|cultivations)\/([0-9a-f-]{36})(?:\/|$)/i;

/**
 * Auditors read everything, and their reading is recorded too, before it is answered (design.md §1, §8). Whoever answers may note more of it
 * (which filters, up to where); what nobody noted is noted here.
 */
@Injectable()
export class RecordedReading implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const permit = this.reflector.get<Permission | typeof PUBLIC>(PERMIT, context.getHandler());
    const { method, path } = context.switchToHttp().getRequest<Request>();
    if (method !== 'GET' || UNRECORDED.has(permit)) return next.handle();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.note(path);
        return answer;
      }),
    );
  }

  private async note(path: string): Promise<void> {
    if (this.current.leavesTrace() || !hasAnyRole(this.current.actor(), ['AUDITOR'])) return;
    const caseId = CASE_PATH.exec(path)?.[1]?.toLowerCase() ?? null;
    const type = caseId === null ? 'PAGE_READ' : 'CASE_READ';
    await recordAccess(this.source, { type, ...this.current.stamp(), caseId, detail: { path: path.slice(0, 300) } });
  }
}
