import { TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';
import { SOMEBODY } from './somebody.ts';

/** Of a case that has no experts. */
export const scoring = (ids: Ids): Record<string, object> => {
  const expert = { kind: 'FIELD_EXPERT', fields: ['示例领域'], employerId: ids.organizationId };
  const mark = { expertId: SOMEBODY, candidateId: SOMEBODY, item: 'P01', before: '1', after: '2', reason: '示例' };
  const SCORING = 'scorings/{id}';
  return {
    'POST experts': { personId: ids.personId, ...expert },
    'PUT experts/{id}': { version: 1, active: true, ...expert },
    [`POST ${SCORING}/plan`]: { chairId: SOMEBODY, dueAt: '2090-01-01T00:00:00+08:00' },
    [`POST ${SCORING}/panels`]: { name: '示例评审组', members: [SOMEBODY], reserves: [] },
    [`POST ${SCORING}/panels/draw`]: { name: '示例评审组', reserves: 0, exclusions: [] },
    [`POST ${SCORING}/panels/{panelId}/dissolution`]: { reason: '示例' },
    [`POST ${SCORING}/start`]: {},
    [`POST ${SCORING}/recusals`]: { expertId: SOMEBODY, candidateId: SOMEBODY, reason: '示例', replacedBy: null },
    [`POST ${SCORING}/drop-out`]: { expertId: SOMEBODY, reason: '示例' },
    [`POST ${SCORING}/opening`]: { missing: [], reason: '示例' },
    [`POST ${SCORING}/declaration`]: { relations: [] },
    [`PUT ${SCORING}/desk/sheet`]: { version: 0, rows: [{ candidateId: SOMEBODY, points: { P01: '1' } }] },
    [`POST ${SCORING}/desk/sheet/seal`]: { version: 0 },
    [`POST ${SCORING}/envelopes`]: { expertId: SOMEBODY, receivedOn: TODAY, supervisor: '示例监督' },
    [`PUT ${SCORING}/paper-entries/{expertId}`]: { version: 0, rows: [] },
    [`POST ${SCORING}/paper-entries/{expertId}/finish`]: { version: 0 },
    [`POST ${SCORING}/corrections`]: mark,
    [`POST ${SCORING}/corrections/{no}/settlement`]: { accept: true },
  };
};
