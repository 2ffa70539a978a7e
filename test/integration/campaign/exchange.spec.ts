// 技能展示交流活动 alongside a contest (002/四): registered where one is held, taken out with a reason, and in the checklist of the file.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOUND } from '@jiangcheng/persistence/archive/found-sql';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

let api: TestApi;
let office: Client;
let campaign: string;
const given = (more: object = {}) => ({
  ...{ name: '示例技能展示交流', place: '示例体育馆', organizer: '示例人社局', from: '2021-10-12', to: '2021-10-14' },
  ...more,
});
const path = () => `/campaigns/${campaign}/exchanges`;
const names = async (who = office) =>
  ((await who.get(path()).expect(200)).body.events as { id: string; name: string; note: string | null }[]).map(({ name, note }) => [
    name,
    note,
  ]);

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  const opened = await office.post('/campaigns', { regulation: '002', edition: '2021', year: 2021, stage: 'REGION' }).expect(201);
  campaign = (opened.body as { id: string }).id;
});
afterAll(() => api.close());

describe('an exchange of skills', () => {
  it('may be registered, and need not', async () => {
    expect((await office.get(`/campaigns/${campaign}`).expect(200)).body.beside).toEqual(['EXCHANGE']);
    expect((await office.get(path()).expect(200)).body).toEqual({ clause: '002/四', events: [] });
  });

  it('has its days, place and organizer, within the year', async () => {
    const refused = await office.post(path(), given({ from: '2020-10-12', to: '2020-10-11' })).expect(422);
    expect((refused.body.errors as { code: string }[]).map(({ code }) => code)).toEqual(['EXCHANGE_ENDS_BEFORE', 'EXCHANGE_OUTSIDE_YEAR']);
    await office.post(path(), given()).expect(201);
    await office.post(path(), given({ name: '示例技能论坛', to: '2021-10-12', note: '示例' })).expect(201);
    expect((await office.post(path(), given()).expect(422)).body.code).toBe('EXCHANGE_TWICE');
    expect(await names()).toEqual([
      ['示例技能展示交流', null],
      ['示例技能论坛', '示例'],
    ]);
  });

  it('is taken out with a reason, in the history, and counted for the file where it stands', async () => {
    const { caseId } = (await office.post(`/campaigns/${campaign}/process`).expect(201)).body as { caseId: string };
    const [first] = (await office.get(path()).expect(200)).body.events as { id: string }[];
    await office.post(`${path()}/${first?.id}/removal`, {}).expect(400);
    await office.post(`${path()}/${first?.id}/removal`, { reason: '示例：未举办' }).expect(200);
    await office.post(`${path()}/${first?.id}/removal`, { reason: '示例：未举办' }, 'once-more-1').expect(404);
    expect(await names()).toEqual([['示例技能论坛', '示例']]);
    const [row]: { found: Record<string, number> }[] = await api.source.query(FOUND, [caseId]);
    expect(row?.found['EXCHANGE']).toBe(1);
    const events: { type: string }[] = await api.source.query(
      "select type from audit.audit_event where type like 'EXCHANGE%' order by seq",
    );
    expect(events.map(({ type }) => type)).toEqual(['EXCHANGE_REGISTERED', 'EXCHANGE_REGISTERED', 'EXCHANGE_REMOVED']);
  });

  it('is read by auditors, and entered by the office alone; another regulation has none', async () => {
    const auditor = await api.as('AUDITOR');
    expect(await names(auditor)).toEqual([['示例技能论坛', '示例']]);
    await auditor.post(path(), given({ name: '示例' })).expect(403);
    const other = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2025 }).expect(201)).body as { id: string };
    await office.get(`/campaigns/${other.id}/exchanges`).expect(404);
    await office.post(`/campaigns/${other.id}/exchanges`, given({ from: '2025-10-12', to: '2025-10-12' })).expect(404);
  });
});
