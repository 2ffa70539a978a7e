import type { AwardContest, AwardEntry } from './contest.ts';
import type { AwardRules, CertificateRules } from './rules.ts';

const CLAUSE_53 = '000/附1/七(二)3';
export const cityCertificates: CertificateRules = {
  trades: { needs: 'NATIONAL_STANDARD', clause: CLAUSE_53 },
  specialAbility: null,
  otherTrades: { give: 'NONE', clause: 'rules C11' },
  heldAlready: { give: 'NONE', clause: 'rules §9.1-26' },
  heldFor: null,
  groups: ['WORKER'],
  bands: [
    { from: 1, to: 3, level: 3, stepUp: false, clause: CLAUSE_53 },
    { from: 4, to: 6, level: 4, stepUp: false, clause: CLAUSE_53 },
  ],
};

const priority = {
  nature: 'PRIORITY',
  field: 'ALL',
  bornOnOrAfter: null,
  needsNationalStandard: false,
  tier: null,
  groups: ['WORKER'],
} as const;

/** As 000/2025 has them; for specs. */
export const cityRules: AwardRules = {
  winners: { toRank: 6, clause: '000/附1/七(二)1' },
  prizes: {
    table: ['5000', '4000', '3000', '2000', '1500', '1000'],
    policy: 'AVERAGE',
    clause: '000/附1/七(二)1',
    jointClause: 'rules §9.1-13',
  },
  certificates: cityCertificates,
  honours: [
    { ...priority, key: 'MAY_DAY_MEDAL', approver: '通辽市总工会', toRank: 1, clause: '000/附1/七(二)2' },
    { ...priority, key: 'YOUTH_LEAGUE', approver: '团市委', toRank: 1, bornOnOrAfter: '1990-05-01', clause: '000/附1/七(二)4' },
    { ...priority, key: 'WOMEN_FED', approver: '市妇联', toRank: 3, field: 'WOMEN_OVERALL', clause: '000/附1/七(二)5' },
  ],
  localRanking: { clause: '000/附1/七' },
};

/** As 003/2020 has them: levels two and three with a step up, ranks to 10, both groups. */
export const youthCertificates: CertificateRules = {
  trades: { needs: 'CATALOGUE', clause: '003/附2/三.2' },
  specialAbility: { clause: '003/附2/三.3' },
  otherTrades: { give: 'NONE', clause: '003/附2/三.2' },
  heldAlready: { give: 'NONE', clause: 'rules §9.1-26' },
  heldFor: { months: 12, before: 'STEP_UP_ONLY', clause: '003/附2/三.3' },
  groups: ['WORKER', 'STUDENT'],
  bands: [
    { from: 1, to: 3, level: 2, stepUp: true, clause: '003/附2/三.2(1)' },
    { from: 4, to: 6, level: 3, stepUp: true, clause: '003/附2/三.2(2)' },
    { from: 7, to: 10, level: 3, stepUp: false, clause: '003/附2/三.2(3)' },
  ],
};

export const sampleEntry = (id: string, mark: string, more: Partial<AwardEntry> = {}): AwardEntry => ({
  id,
  status: 'PRESENT',
  theory: mark,
  practice: mark,
  sex: 'M',
  bornOn: '1980-01-01',
  held: null,
  local: true,
  ...more,
});

export const sampleContest = (entries: readonly AwardEntry[], more: Partial<AwardContest> = {}): AwardContest => ({
  trade: { type: 'SKILL', nationalStandard: true, catalogued: true, specialAbility: false, tier: null },
  group: 'WORKER',
  lastDay: '2025-06-18',
  coHosted: false,
  entries,
  ranking: { weights: { theory: '0.30', practice: '0.70' }, tieBreak: ['PRACTICE', 'THEORY', 'TIME'], decimals: 2 },
  ...more,
});
