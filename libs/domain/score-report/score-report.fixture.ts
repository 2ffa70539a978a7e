import type { ReportFacts } from './assess.ts';
import type { DraftEntry, PrintRecord, WinnerRecord } from './records.ts';
import { winnerFields, type PrintKind, type ScorePack } from './score-pack.ts';

/** A pack as 000/2025 has it, short of its columns; for specs. */
export const samplePack: ScorePack = {
  weights: { theory: '0.30', practice: '0.70' },
  tieBreak: ['PRACTICE', 'THEORY', 'TIME'],
  decimals: 2,
  markDecimals: 2,
  draftHoldMinutes: 30,
  currentAffairs: null,
  winnerRanks: 6,
  winnerRequires: winnerFields,
  prizes: { table: ['5000', '4000', '3000', '2000', '1500', '1000'], policy: 'AVERAGE' },
  authorizationVersion: '2025-1',
  sheets: {
    SCORE_SUMMARY: {
      title: '成绩汇总表',
      columns: [
        'rowNumber',
        'number',
        'name',
        'sex',
        'unit',
        'team',
        'theory',
        'practice',
        'timeSeconds',
        'total',
        'rank',
        'status',
        'note',
      ].map(labelled),
      footer: [labelled('CHIEF_JUDGE_SIGNATURE'), labelled('ORGANIZER_SEAL'), labelled('SCORER')],
      needsChiefJudge: true,
    },
    WINNER_INFO: {
      title: '获奖选手信息表',
      columns: ['rank', 'name', 'sex', 'unit', 'idNumber', 'idCopy', 'phone', 'bankName', 'bankAccount', 'authorization', 'prize'].map(
        labelled,
      ),
      footer: [labelled('ORGANIZER_SEAL')],
      needsChiefJudge: false,
    },
  },
};

function labelled(key: string): { key: string; label: string } {
  return { key, label: `<${key}>` };
}

export function sampleEntry(key: string, given: Partial<DraftEntry> = {}): DraftEntry {
  return {
    key,
    number: null,
    name: `测试${key}`,
    sex: null,
    unit: '示例单位',
    team: null,
    theory: '80',
    practice: '90',
    timeSeconds: null,
    total: null,
    status: 'PRESENT',
    note: null,
    ...given,
  };
}

/** Everything a winner hands in; `n` makes the numbers differ. */
export const sampleWinner = (entryKey: string, given: Partial<WinnerRecord> = {}): WinnerRecord => ({
  entryKey,
  version: 1,
  idNumber: { value: '150502199001010015', mask: '150502********0015' },
  bankAccount: { value: '6222000000000015', mask: '****0015' },
  bankName: '示例银行',
  phone: { value: '13900000000', mask: '139****0000' },
  idCopyFileId: 'file-copy',
  idCopyDeletedOn: null,
  authorization: { version: '2025-1', signedOn: '2025-06-20', fileId: 'file-consent' },
  held: { level: null, issuedOn: null },
  ...given,
});

export const sampleFacts: ReportFacts = {
  number: '000-2025-01',
  title: '示例工种比赛',
  chiefJudge: { name: '测试裁判', organization: '示例学院' },
  sealers: [
    { organizationId: 'org-a', name: '示例单位一' },
    { organizationId: 'org-b', name: '示例单位二' },
  ],
  endedOn: '2025-06-18',
  today: '2025-06-25',
};

export const samplePrint = (kind: PrintKind, given: Partial<PrintRecord> = {}): PrintRecord => ({
  id: `print-${kind}`,
  round: 1,
  kind,
  version: 1,
  origin: 'SYSTEM',
  status: 'VALID',
  voidReason: null,
  contentDigest: `digest-${kind}`,
  sha256: 'a'.repeat(64),
  checkCode: 'K7Q2M-9XD4T',
  printedAt: 0,
  signed: {
    chiefJudgeSignedOn: '2025-06-19',
    seals: [
      { organizationId: 'org-a', sealedOn: '2025-06-20' },
      { organizationId: 'org-b', sealedOn: '2025-06-20' },
    ],
    attachedAt: '2025-06-20T10:00:00.000+08:00',
  },
  signedFileId: 'file-scan',
  signedFileSha256: 'b'.repeat(64),
  ...given,
});
