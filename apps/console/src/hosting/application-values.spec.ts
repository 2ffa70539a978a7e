import { describe, expect, it } from '@jest/globals';
import { inputOf, knownOf, organizersOf, valuesOf, type ApplicationValues } from './application-values.ts';
import type { HostingApplication } from '../api/types.ts';

const application = {
  tradeNo: 2,
  applicantType: 'ASSOCIATION',
  applicantId: 'O1',
  applicant: '示例协会',
  organizers: [
    { organizationId: 'O2', lead: false },
    { organizationId: 'O3', lead: true },
    { organizationId: 'O4', lead: false },
  ],
  organizerNames: ['示例公司甲', '示例公司乙', '示例公司丙'],
  receivedOn: '2025-02-10',
  note: '原备注',
} as unknown as HostingApplication;

describe('the fields of an application', () => {
  it('are those of the one that was returned', () => {
    expect(valuesOf(application)).toEqual({
      ...{ tradeNo: 2, applicantType: 'ASSOCIATION', applicantId: 'O1', receivedOn: '2025-02-10' },
      ...{ lead: 'O3', others: ['O2', 'O4'], note: '原备注' },
    });
    expect(valuesOf(null)).toEqual({});
  });

  it('send every organizer and the note of the one that was returned again', () => {
    const { tradeNo: _, ...values } = valuesOf(application) as ApplicationValues;
    expect(inputOf(values)).toEqual({
      ...{ applicantType: 'ASSOCIATION', applicantId: 'O1', receivedOn: '2025-02-10', note: '原备注' },
      organizers: [
        { organizationId: 'O3', lead: true },
        { organizationId: 'O2', lead: false },
        { organizationId: 'O4', lead: false },
      ],
    });
  });

  it('name who leads once, though it stood among the others before', () => {
    expect(organizersOf({ lead: 'O2', others: ['O2', 'O4'] })).toEqual([
      { organizationId: 'O2', lead: true },
      { organizationId: 'O4', lead: false },
    ]);
  });

  it('leave out what is empty, and name the leading organizer first', () => {
    const fields = { applicantType: 'ASSOCIATION', applicantId: 'O1', receivedOn: '2025-02-10' } as const;
    expect(inputOf(fields)).toEqual({ ...fields, organizers: [] });
    expect(inputOf({ ...fields, lead: 'O3', others: ['O2'], note: '急' })).toEqual({
      ...fields,
      note: '急',
      organizers: [
        { organizationId: 'O3', lead: true },
        { organizationId: 'O2', lead: false },
      ],
    });
  });

  it('know the names behind their ids', () => {
    expect(knownOf(application).map(({ name }) => name)).toEqual(['示例协会', '示例公司甲', '示例公司乙', '示例公司丙']);
    expect(knownOf(null)).toEqual([]);
  });
});
