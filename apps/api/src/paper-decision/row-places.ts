import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import { isCampaignAct, type RowAct } from '@jiangcheng/contracts/api/row-papers';
import { isOffice, type Actor } from '@jiangcheng/domain/access/actor';
import { currentStage } from '@jiangcheng/domain/process/story';
import { refuse } from '@jiangcheng/domain/shared/result';
import { appendCampaignEvents, lockCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { appendToCase } from '@jiangcheng/persistence/casework/append-to-case';
import { lockCase, readCase } from '@jiangcheng/persistence/casework/locked-case';
import { findFile, scopeOfCampaign } from '@jiangcheng/persistence/file/files';
import type { EntityManager } from 'typeorm';
import { notFound, refusalProblem } from '../platform/problems.ts';

/** Where a decision about a row belongs: a case, or a campaign before its cases. Locked only while something is appended: rows are locked first. */
export interface Place {
  id: string;
  campaignId: string;
  ofCampaign: boolean;
  standing: { stage: string; round: number };
  append(events: readonly NewAuditEvent[]): Promise<void>;
}

interface At {
  act: RowAct;
  placeId: string;
}

/** Throws NOT_FOUND also for who is not of the office there. */
export async function placeAt(manager: EntityManager, { act, placeId }: At, actor: Actor): Promise<Place> {
  const place = await (isCampaignAct(act) ? campaignAt(manager, placeId) : caseAt(manager, placeId));
  if (place === null || !isOffice(actor, place.campaignId)) throw notFound();
  return place;
}

async function caseAt(manager: EntityManager, id: string): Promise<Place | null> {
  const found = await readCase(manager, id);
  if (found === null) return null;
  const stage = currentStage(found.state);
  return {
    ...{ id, campaignId: found.scope.campaignId, ofCampaign: false },
    standing: { stage: stage?.stage ?? 'NONE', round: stage?.round ?? 0 },
    append: async (events) => {
      const locked = await lockCase(manager, id);
      if (locked !== null) await appendToCase(manager, locked, events);
    },
  };
}

async function campaignAt(manager: EntityManager, id: string): Promise<Place | null> {
  if ((await scopeOfCampaign(manager, id)) === null) return null;
  return {
    ...{ id, campaignId: id, ofCampaign: true, standing: { stage: 'NONE', round: 0 } },
    append: async (events) => {
      const locked = await lockCampaign(manager, id);
      if (locked !== null) await appendCampaignEvents(manager, locked, events);
    },
  };
}

/** SHA-256 of the scan, which was brought to this place. Throws FILE_NOT_OF_CASE. */
export async function scanAt(manager: EntityManager, { act, placeId, fileId }: At & { fileId: string }): Promise<string> {
  const file = await findFile(manager, fileId);
  const of = isCampaignAct(act) ? file?.campaignId : file?.caseId;
  if (file === null || of !== placeId) throw refusalProblem(refuse('FILE_NOT_OF_CASE', { field: 'fileId' }));
  return file.sha256;
}
