import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { currentStage } from '@jiangcheng/domain/process/story';
import type { SubPlan } from '@jiangcheng/domain/sub-plan/sub-plan';
import { Exact } from '@jiangcheng/domain/shared/decimal';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { countersignPage } from '../printing/countersign-page.ts';
import { standingCountersignings } from './front.view.ts';

/** 会签单 of a 子竞赛方案 (000/附1/六.1): bodies, authority and organizers, each once, in the order of their seats. */
export function planSheetPage(found: LockedContest, names: ReadonlyMap<string, string>, plan: SubPlan, checkCode: string): string {
  const { number, title, state } = found;
  const partOf = (organizationId: string): string => {
    if (state.bodies?.some((body) => body.organizationId === organizationId)) return '组委会成员单位';
    return state.authority?.organizationId === organizationId ? '行业主管部门（协会）' : '承办单位';
  };
  return countersignPage({
    ...{ heading: '子竞赛方案会签单', subject: `${title}（${number}，第 ${currentStage(state)?.round ?? 1} 轮）` },
    version: `第 ${state.plan?.version ?? 0} 稿`,
    facts: factsOf(plan),
    signers: standingCountersignings(found, names).map(({ organizationId, name }) => ({ name, as: partOf(organizationId) })),
    checkCode,
  });
}

function factsOf(plan: SubPlan): { label: string; value: string }[] {
  const { content, firstDay, lastDay, place, committee, chiefJudge, weights, workGroups, documents } = plan;
  const labelled = (kind: string, codes: readonly string[]) => codes.map((code) => sentenceOf(`${kind}.${code}`, 'zh-CN')).join('、');
  const files = documents.map(({ kind }) => kind);
  return [
    { label: '比赛内容', value: content },
    { label: '时间、地点', value: `${firstDay ?? ''}至${lastDay ?? ''}，${place}` },
    { label: '行业竞赛组委会', value: committee },
    { label: '裁判长', value: chiefJudge === null ? '' : `${chiefJudge.name}（${chiefJudge.organization}）` },
    { label: '成绩权重', value: `理论 ${percent(weights.theory)}，实操 ${percent(weights.practice)}` },
    { label: '工作组', value: labelled('workGroup', workGroups) },
    { label: '附件材料', value: labelled('planDocument', files) },
  ];
}

const percent = (weight: string): string => `${new Exact(weight).times(100).toFixed()}%`;
