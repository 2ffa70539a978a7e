import { createHash } from 'node:crypto';
import { candidatesOf } from '@jiangcheng/domain/expert-scoring/panel';
import type { ScoringRound } from '@jiangcheng/domain/expert-scoring/round';
import { canonicalJson } from '@jiangcheng/domain/shared/canonical-json';

/** 评分表 of an expert as it is printed: of whom he judges. What makes it another sheet (a 回避, a replacement) makes the next version. */
export function printedSheet(caseId: string, expertId: string, round: ScoringRound): { version: number; sha256: string } {
  const recusals = round.panels.flatMap((panel) => panel.recusals);
  const version = 1 + recusals.filter((one) => one.expertId === expertId || one.replacedBy === expertId).length;
  const sheet = { kind: 'SCORING_SHEET', caseId, expertId, version, candidates: candidatesOf(round, expertId) };
  return { version, sha256: createHash('sha256').update(canonicalJson(sheet)).digest('hex') };
}
