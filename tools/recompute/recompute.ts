import { recomputeFile } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import { BadInput } from './bad-input.ts';
import { recomputeContest } from './contest.ts';
import { recomputeScoring } from './expert-scoring.ts';
import { recomputeSelfAssessment } from './self-assessment.ts';

/** Every item of the file recomputed, in its order. Throws BadInput on the first thing that is wrong; nothing is answered in part. */
export function recompute(text: string) {
  const parsed = recomputeFile.safeParse(jsonOf(text));
  if (!parsed.success) throw wrongAt(parsed.error.issues[0]);
  return {
    format: 'jiangcheng-recomputed/1',
    items: parsed.data.items.map(recomputeItem),
  };
}

function recomputeItem(item: Output<typeof recomputeFile>['items'][number]) {
  switch (item.kind) {
    case 'contest':
      return recomputeContest(item);
    case 'self-assessment':
      return recomputeSelfAssessment(item);
    case 'expert-scoring':
      return recomputeScoring(item);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadInput(`输入不是 JSON：${why}`, `the input is not JSON: ${why}.`);
  }
}

function wrongAt(issue: { path: PropertyKey[]; message: string } | undefined): BadInput {
  const where = issue === undefined || issue.path.length === 0 ? '$' : issue.path.map(String).join('.');
  return new BadInput(`输入有误，${where}：${issue?.message ?? ''}`, `the input is wrong at ${where}: ${issue?.message ?? ''}.`);
}
