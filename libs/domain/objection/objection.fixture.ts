import type { Concerned, Related } from '../conflict/conflicts.ts';
import { at } from '../notice/notice.fixture.ts';
import { valueOf } from '../shared/result.ts';
import { admit, decideObjection, report } from './handle.ts';
import type { Finding, Objection, ObjectionDecision } from './objection.ts';

export const CONCERNED: Concerned = { id: '乙', personId: '乙', employerId: 'mine', recommendedBy: 'county' };

export const verifier = (personId: string, more: Partial<Related> = {}): Related => ({
  personId,
  employerId: 'bureau',
  unitIds: [],
  declared: [],
  ...more,
});

export const objection = (more: Partial<Objection> = {}): Objection => ({
  id: 'o1',
  noticeId: 'n',
  personId: '乙',
  arrival: { channel: 'WEB', at: at('2026-10-09 10:00') },
  objector: { kind: 'REAL_NAME', personId: null, name: '测试丁', contact: '示例路2号' },
  facts: '反映其一线工作经历不足五年',
  concrete: true,
  registeredBy: 'clerk',
  state: { stage: 'RECEIVED' },
  ...more,
});

export const ADMITTED_AT = at('2026-10-09 11:00');

export const admitted = (of = objection()): Objection =>
  valueOf(admit(of, { verdict: 'ADMIT', refusals: [] }, [verifier('v1'), verifier('v2')], CONCERNED, ADMITTED_AT));

export const reported = (finding: Finding, of = objection()): Objection =>
  valueOf(report(admitted(of), { finding, fileHash: 'f', signedBy: ['v1', 'v2'], at: at('2026-10-12 09:00') }));

export const decision = (effect: ObjectionDecision['effect'], body = 'PARTY_GROUP'): ObjectionDecision => ({
  body,
  on: '2026-10-13',
  reference: '2026年第示例次党组会议',
  effect,
});

export const decided = (finding: Finding, effect: ObjectionDecision['effect'], of = objection()): Objection =>
  valueOf(decideObjection(reported(finding, of), decision(effect), 'PARTY_GROUP'));
