import { assessmentView, orgAwardPage, orgAwardView, reviewSaved, reviewView } from '@jiangcheng/contracts/api/org-award';
import { packageMoved } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { assess } from '@jiangcheng/domain/org-award/assess';
import type { Answers } from '@jiangcheng/domain/org-award/answers';
import { fullAnswers, sampleRubric } from '@jiangcheng/domain/org-award/rubric.fixture';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { orgAwardForm } from '@jiangcheng/regulations/facts/org-award';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { Express } from 'express';
import { answer } from './answer.ts';
import { uuid } from './ids.ts';
import type { World } from './world.ts';
import { NOW } from './people.ts';

type Form = Output<typeof assessmentView>['form'];
const clause = '003/附2/三.4';
const gap: Answers = { ...fullAnswers, B7: { kind: 'GROWTH', lastYear: 100, thisYear: 125 } };
const lower: Answers = { ...gap, A3: { kind: 'JUDGED', points: '2' } };

function formOf(): Form {
  const form = orgAwardForm(loadContestPack('003', '2020'));
  if (form === null) throw new Error('003 has a table');
  const rows = form.rows.map((row) => ({ ...row, choices: row.choices.map(({ key, label }) => ({ key, label: label.zh })) }));
  return { sections: [...form.sections], rows };
}

function column(answers: Answers) {
  const { items, base, bonus, total, vetoedBy } = valueOf(assess(answers, sampleRubric));
  const scores = items.map((one) => ({ ...one, open: one.open === null ? null : '增长在20%以上不足30%，须先作出裁定。' }));
  return { answers: answers as Output<typeof assessmentView>['answers'], scores, base, bonus, total, vetoedBy: [...vetoedBy] };
}

const award = {
  ...{ caseId: uuid('contest', 12), number: '2020-003-C1-A', title: '示例青年职业技能大赛优秀组织奖', campaignId: uuid('campaign', 1) },
  ...{ stage: 'REVIEW', stageLabel: '考核评分' },
};
const action = (act: string, label: string, message?: string) => ({
  ...{
    act,
    label,
    clause,
    allowed: message === undefined,
    paper: false,
    notes: [],
    href: `/org-awards/${uuid('contest', 12)}/proposal`,
    schemaHref: null,
  },
  refusals: message === undefined ? [] : [{ code: 'RUBRIC_GAP_NOT_RULED', message, clause: 'rules §9-6', field: null, params: null }],
});
const units = [
  {
    organizationId: uuid('organization', 1),
    name: '示例旗总工会',
    self: '109.0',
    reviewed: '108.0',
    difference: '-1.0',
    rank: 1,
    outside: null,
  },
  {
    ...{ organizationId: uuid('organization', 2), name: '示例县总工会', self: null, reviewed: null, difference: null, rank: null },
    outside: 'SCORE_OPEN' as const,
  },
];
const proof = { A1: [{ id: uuid('file', 1), name: '组委会文件.pdf', size: 2048 }] };

export function orgAwardRoutes(app: Express, world: World): void {
  const unit = { organizationId: uuid('organization', 2), name: '示例县总工会' };
  const some: Answers = Object.fromEntries(Object.entries(gap).filter(([code]) => !['D2', 'E1'].includes(code)));
  app.get('/api/v1/collections/:id/units/:organizationId/assessment', (_request, response) =>
    answer(response, assessmentView, {
      ...{ caseId: uuid('contest', 9), ...unit, title: '示例青年职业技能大赛赛事材料报送', version: 4, editable: true },
      hold: world.assessmentHold,
      ...{ form: formOf(), answers: some as Output<typeof assessmentView>['answers'], evidence: proof, open: ['D2', 'E1'] },
      ...{
        scores: column(gap).scores.filter(({ code }) => !['D2', 'E1'].includes(code)),
        base: null,
        bonus: null,
        total: null,
        result: null,
      },
    }),
  );
  app.put('/api/v1/collections/:id/units/:organizationId/assessment', (_request, response) =>
    answer(response, packageMoved, { version: 5, status: 'AWAITED' }),
  );
  app.get('/api/v1/org-awards', (_request, response) =>
    answer(response, orgAwardPage, { items: [{ ...award, units: 2, reviewed: 1 }], nextCursor: null }),
  );
  app.get('/api/v1/org-awards/:id', (_request, response) =>
    answer(response, orgAwardView, {
      ...{ ...award, collectionId: uuid('contest', 9), round: 2, clause, gap: { points: null, needed: true, clause: 'rules §9-6' }, units },
      proposals: [{ round: 1, by: '测试甲', at: NOW, units: [{ ...units[0]!, total: '108.0', awarded: true }] }],
      approved: null,
      actions: [
        action('proposeAwards', '提出名单', '有 1 个单位增长在20%以上不足30%：自评表漏印一档，须先作出裁定。'),
        action('withdrawAwards', '撤销评选'),
      ],
    }),
  );
  app.get('/api/v1/org-awards/:id/units/:organizationId', (_request, response) =>
    answer(response, reviewView, {
      ...{ caseId: award.caseId, title: award.title, ...unit, editable: true, form: formOf(), evidence: proof, version: 1 },
      ...{ self: column(gap), reviewed: { ...column(lower), reasons: { A3: '只召开一次会议' }, by: '测试甲', at: NOW } },
      ...{ difference: null, differences: [{ code: 'A3', difference: '-2.0' }] },
    }),
  );
  app.put('/api/v1/org-awards/:id/units/:organizationId', (_request, response) => answer(response, reviewSaved, { version: 2 }));
}
