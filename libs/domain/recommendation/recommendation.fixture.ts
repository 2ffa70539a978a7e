import type { CandidateInput } from './candidate.ts';
import type { CandidatePack, CandidateRecord, RecommendationRecord } from './records.ts';

const CLAUSE = '004/第四条';

/** A pack of one condition of each kind, two forces and three papers. */
export const PACK: CandidatePack = {
  conditions: [
    { key: 'POLITICAL', kind: 'ATTESTED', clause: '004/第三条' },
    { key: 'KEY_INDUSTRY', kind: 'FACTOR', clause: '004/第三条' },
    { key: 'FRONT_LINE_YEARS', kind: 'YEARS', min: 5, clause: '004/第三条' },
    { key: 'RETIRED', kind: 'SOFT', declared: 'RETIRED', unless: 'RE_EMPLOYED', onlyWith: null, clause: CLAUSE },
    { key: 'DISHONEST', kind: 'HARD', declared: 'DISHONEST', unless: null, onlyWith: null, clause: CLAUSE },
  ],
  declarations: ['RETIRED', 'RE_EMPLOYED', 'DISHONEST'],
  forces: ['PRACTICE', 'INNOVATION'],
  points: ['P04', 'P07'],
  items: [
    { key: 'FRONT_LINE_YEARS', clause: '004/第三条' },
    { key: 'FORM', clause: '004/第六条' },
  ],
  opinions: { sought: false, clause: CLAUSE },
  holdMinutes: 30,
};

/** A made-up candidate as typed, with a number of which only the form is right. */
export const TYPED: CandidateInput = {
  ...{ name: '示例甲', idNumber: '11010519491231002X', phone: '13800000000', employer: '示例企业', post: '示例工', industry: '示例行业' },
  ...{ region: '示例区', keyIndustry: true, declared: [], attested: ['POLITICAL'], frontLine: [{ from: '2015-01-01', until: null }] },
};

/** The same as he stands on record: everything in order, filed. */
export const CANDIDATE: CandidateRecord = {
  ...{ id: 'K1', organizationId: 'U1', position: 1, version: 3, status: 'FILED', name: '示例甲', sex: 'F', birthDate: '1949-12-31' },
  idNumber: { value: '11010519491231002X', mask: '1101***********02X' },
  phone: { value: '13800000000', mask: '138****0000' },
  ...{ employer: '示例企业', post: '示例工', industry: '示例行业', region: '示例区', keyIndustry: true },
  ...{ declared: [], attested: ['POLITICAL'], frontLine: [{ from: '2015-01-01', until: null }], exceptions: [], opinions: [] },
  evidence: PACK.forces.map((force) => ({ id: force, force, point: null, title: '示例成果', text: '', fileId: `file-${force}` })),
  ...{ formFileId: 'form', review: null, reviewItems: [], reviewClause: null, reviewReason: null, supplementDueOn: null, filedAt: 1 },
  saved: null,
};

export const RECOMMENDATION: RecommendationRecord = {
  ...{ organizationId: 'U1', version: 1, studiedOn: '2026-04-10', studyFileId: 'study', reportFileId: 'report', shown: null },
};
