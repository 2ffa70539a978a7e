import type { Output } from '@jiangcheng/contracts/api/output';
import type { printView, rankedEntry, reportRound, saveDraft, scoreReportView, winnerView } from '@jiangcheng/contracts/api/score-report';
import { uuid } from './ids.ts';

type Entry = Output<typeof rankedEntry>;
type Report = Output<typeof scoreReportView>;
type Draft = Output<typeof saveDraft>['entries'][number];

/** Not the rules of the product: enough arithmetic for a page to show. */
const totalOf = (theory: string | null, practice: string | null): number | null =>
  theory && practice ? Number(theory) * 0.3 + Number(practice) * 0.7 : null;

export function ranked(drafts: readonly Draft[]): Entry[] {
  const totals = drafts.map(({ theory, practice }) => totalOf(theory, practice));
  return drafts.map((draft, index) => {
    const total = totals[index] ?? null;
    const wrong = Number(draft.theory) > 100;
    const problem = {
      code: 'MARK_OUT_OF_RANGE',
      message: '成绩应在 0 至 100 之间。',
      clause: '000/附1/五(二)',
      field: 'theory',
      params: null,
    };
    return {
      key: draft.key ?? uuid('entry', 1000 + index),
      number: draft.number ?? null,
      name: draft.name,
      sex: draft.sex ?? null,
      unit: draft.unit,
      team: draft.team ?? null,
      theory: draft.theory,
      practice: draft.practice,
      timeSeconds: draft.timeSeconds ?? null,
      ownTotal: draft.total ?? null,
      status: draft.status,
      note: draft.note ?? null,
      local: draft.local ?? true,
      total: total?.toFixed(2) ?? null,
      rank: total === null ? null : totals.filter((other) => other !== null && other > total).length + 1,
      decidedBy: 'TOTAL',
      problems: wrong ? [problem] : [],
    };
  });
}

export function winnersOf(entries: readonly Entry[]): Output<typeof winnerView>[] {
  const six = entries.filter(({ rank }) => rank !== null && rank <= 6);
  return six.map(({ key, rank, name }, index) => ({
    entryKey: key,
    rank: rank ?? 0,
    name,
    version: 1,
    idNumberMask: index === 0 ? '1505**********001X' : null,
    bankAccountMask: index === 0 ? '6217 **** 0001' : null,
    bankName: index === 0 ? '示例银行' : null,
    phoneMask: index === 0 ? '138****0000' : null,
    idCopyFileId: index === 0 ? uuid('file', 1) : null,
    idCopyDeletedOn: null,
    authorization: index === 0 ? { version: '2025-1', signedOn: '2025-06-22', fileId: uuid('file', 1) } : null,
    held: null,
    missing: index === 0 ? [] : ['idNumber', 'bankAccount', 'bankName', 'phone', 'idCopy', 'authorization'],
  }));
}

const someone = (index: number): Draft => ({
  key: uuid('entry', index + 1),
  number: String(index + 1).padStart(3, '0'),
  name: `测试选手${String(index + 1)}`,
  unit: '示例单位',
  team: '示例旗',
  theory: (95 - index).toFixed(2),
  practice: (96.5 - index).toFixed(2),
  status: 'PRESENT',
});

export const print = (n: number, more: Partial<Output<typeof printView>> = {}): Output<typeof printView> => ({
  id: uuid('print', n),
  kind: 'SCORE_SUMMARY',
  version: n,
  origin: 'SYSTEM',
  round: 1,
  status: 'VALID',
  voidReason: null,
  checkCode: `7F3A-90C${String(n % 10)}`,
  printedAt: '2025-06-23T09:30:00+08:00',
  signed: null,
  signedFileId: null,
  ...more,
});

const signed = {
  chiefJudgeSignedOn: '2025-06-24',
  seals: [{ organizationId: uuid('organization', 1), sealedOn: '2025-06-25' }],
  attachedAt: '2025-06-26T09:30:00+08:00',
};

export function scoreReport(n: number): Report {
  const entries = ranked(Array.from({ length: 8 }, (_, index) => someone(index)));
  const missing = ['缺少裁判长签字的成绩汇总表扫描件。', '缺少“示例协办公司”的盖章。', '第 2 名 测试选手2：缺身份证号。'];
  return {
    caseId: uuid('contest', n),
    round: 1,
    editable: n === 1,
    version: 3,
    updatedBy: '测试丙',
    hold: null,
    updatedAt: '2025-06-25T16:20:00+08:00',
    weights: { theory: '0.30', practice: '0.70' },
    coHosted: false,
    currentAffairs: null,
    winnerRanks: 6,
    winnerRequires: ['idNumber', 'idCopy', 'bankAccount', 'bankName', 'phone', 'authorization'],
    authorizationVersion: '2025-1',
    entries,
    winners: winnersOf(entries),
    prints: [print(1, { status: 'VOID', voidReason: '打印后修改了成绩' }), print(2)],
    missing: missing.map((message, index) => ({
      code: `MISSING_${String(index)}`,
      message,
      clause: '000/附1/六.3',
      field: null,
      params: null,
    })),
    rounds:
      n === 2
        ? [{ round: 1, handedInAt: '2025-06-27T09:00:00+08:00', effectiveAt: '2025-06-27T09:00:00+08:00', late: true, review: null }]
        : [],
  };
}

export function handedInRound(): Output<typeof reportRound> {
  const { entries } = scoreReport(2);
  return {
    round: 1,
    handedInAt: '2025-06-27T09:00:00+08:00',
    handedInBy: '测试丙',
    effectiveAt: '2025-06-26T00:00:00+08:00',
    late: true,
    lateExplanation: '裁判长出差，签字延误。',
    lateFileId: uuid('file', 1),
    sha256: 'cd34'.repeat(16),
    entries,
    prints: [
      print(2, { signed, signedFileId: uuid('file', 1) }),
      print(3, { kind: 'WINNER_INFO', version: 1, signed, signedFileId: uuid('file', 1) }),
    ],
    review: null,
    reviewReason: null,
    reviewedAt: null,
  };
}
