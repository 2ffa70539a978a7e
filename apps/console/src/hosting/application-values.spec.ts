import { describe, expect, it } from '@jest/globals';
import { inputOf, knownOf, valuesOf } from './application-values.ts';
import type { HostingApplication } from '../api/types.ts';

const application = {
  tradeNo: 2,
  applicantType: 'ASSOCIATION',
  applicantId: 'O1',
  applicant: '示例协会',
  organizers: [
    { organizationId: 'O2', lead: false },
    { organizationId: 'O3', lead: true },
  ],
  organizerNames: ['示例公司甲', '示例公司乙'],
  receivedOn: '2025-02-10',
  note: null,
} as unknown as HostingApplication;

describe('the fields of an application', () => {
  it('are those of the one that was returned', () => {
    expect(valuesOf(application)).toMatchObject({ tradeNo: 2, lead: 'O3', other: 'O2', receivedOn: '2025-02-10' });
    expect(valuesOf(null)).toEqual({});
  });

  it('leave out what is empty, and name the leading organizer first', () => {
    const fields = { applicantType: 'ASSOCIATION', applicantId: 'O1', receivedOn: '2025-02-10' } as const;
    expect(inputOf(fields)).toEqual({ ...fields, organizers: [] });
    expect(inputOf({ ...fields, lead: 'O3', other: 'O2', note: '急' })).toEqual({
      ...fields,
      note: '急',
      organizers: [
        { organizationId: 'O3', lead: true },
        { organizationId: 'O2', lead: false },
      ],
    });
  });

  it('know the names behind their ids', () => {
    expect(knownOf(application).map(({ name }) => name)).toEqual(['示例协会', '示例公司甲', '示例公司乙']);
    expect(knownOf(null)).toEqual([]);
  });
});
