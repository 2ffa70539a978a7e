import { DECISION } from '../notice/notice.fixture.ts';
import type { Cultivation, CultivationEnd } from './cultivation.ts';

export const END: CultivationEnd = { reason: 'FRAUD', decision: { ...DECISION, on: '2027-03-01' }, note: '材料不实' };

export const cultivation = (more: Partial<Cultivation> = {}): Cultivation => ({
  personId: '甲',
  announcedOn: '2026-06-01',
  endsOn: '2027-06-01',
  plan: { at: 1, by: 'county', fileHash: 'p' },
  reports: [],
  evaluation: { tasksDone: true, verdict: 'QUALIFIED', on: '2027-05-28', by: 'office' },
  certificate: null,
  end: null,
  ...more,
});
