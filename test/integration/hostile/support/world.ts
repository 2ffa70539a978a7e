import type { Desk } from '@jiangcheng/casework/process/act-context';
import { DESK } from '@jiangcheng/api/src/casework/desk.token';
import { startApi, type ApiOptions, type TestApi } from '../../../support/app.ts';
import type { Client } from '../../../support/client.ts';
import { runSql } from '../../../support/database.ts';

/** What every test of this folder stands on: the api, one campaign, and the people of one organizer and of the office. */
export interface World {
  readonly api: TestApi;
  readonly desk: Desk;
  readonly campaignId: string;
  readonly play: Play;
  readonly organizationId: string;
  readonly organizer: Client;
  readonly office: Client;
  /** Another person of the office, for what needs four eyes. */
  readonly second: Client;
  readonly admin: Client;
  readonly auditor: Client;
  /** A trade of the campaign that has no contest yet. */
  nextTrade(): number;
  close(): Promise<void>;
}

/** A Tuesday, two days after the last scored event of every contest here. */
export const NOW = '2025-07-01T10:00:00+08:00';
export const TODAY = '2025-07-01';
export const ENDED_ON = '2025-06-29';
export const FIRST_DAY = '2025-06-28';
/** Under which regulation, and on which days, the contests of a world are played. */
export interface Play {
  readonly campaign: { readonly regulation: string; readonly edition: string; readonly year: number; readonly stage?: string };
  readonly now: string;
  readonly today: string;
  readonly firstDay: string;
  readonly endedOn: string;
  /** Those whose release waits for nothing. */
  readonly trades: readonly number[];
}

/** Trades of 附件3 whose release waits for nothing. */
const FREE_TRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22];
const CITY: Play = {
  campaign: { regulation: '000', edition: '2025', year: 2025 },
  ...{ now: NOW, today: TODAY, firstDay: FIRST_DAY, endedOn: ENDED_ON, trades: FREE_TRADES },
};

export async function openWorld(options: ApiOptions = {}, play: Play = CITY): Promise<World> {
  const api = await startApi(options);
  await setClock(api, play.now);
  const [admin, office, second, auditor] = await Promise.all([
    api.as('SYS_ADMIN'),
    api.as(await api.person({ role: 'OFFICE', name: '测试办公室甲' })),
    api.as(await api.person({ role: 'OFFICE', name: '测试办公室乙' })),
    api.as(await api.person({ role: 'AUDITOR', name: '测试审计员' })),
  ]);
  const organizationId = await newOrganization(admin, '示例承办单位');
  const organizer = await api.as(await api.person({ role: 'ORGANIZER', organizationId, name: '测试承办人' }));
  const campaignId = (await office.post('/campaigns', play.campaign).expect(201)).body.id as string;
  const trades = [...play.trades];
  const nextTrade = (): number => {
    const trade = trades.shift();
    if (trade === undefined) throw new Error('every trade of this campaign has its contest');
    return trade;
  };
  const desk = api.app.get<Desk>(DESK, { strict: false });
  return { api, desk, campaignId, play, organizationId, organizer, office, second, admin, auditor, nextTrade, close: () => api.close() };
}

export const newOrganization = async (admin: Client, name: string): Promise<string> =>
  (await admin.post('/organizations', { name }).expect(201)).body.id as string;

/** Moves the record's clock, which is a test database's. */
export async function setClock(api: TestApi, to: string): Promise<void> {
  await runSql(
    api.database.ownerUrl,
    'update app.clock_setting set offset_ms = round(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)',
    [to],
  );
}
