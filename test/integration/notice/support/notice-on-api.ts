import { DESK } from '@jiangcheng/api/src/casework/desk.token';
import { openNotice } from '@jiangcheng/casework/notice/open-notice';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { ApprovedPerson } from '@jiangcheng/domain/notice/state';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { startApi, type ApiOptions, type TestApi } from '../../../support/app.ts';
import type { Client } from '../../../support/client.ts';
import { runSql } from '../../../support/database.ts';
import type { TestPerson } from '../../../support/people.ts';
import { at, DECISION, person, textOf } from '../../casework/support/notice.ts';

/** A notice of three made-up persons on the api, with the people who handle it. */
export interface NoticeOnApi {
  readonly api: TestApi;
  readonly office: Client;
  readonly second: Client;
  readonly clerk: TestPerson;
  readonly secondClerk: TestPerson;
  readonly campaignId: string;
  readonly noticeId: string;
  readonly approved: readonly ApprovedPerson[];
  /** Sets the business clock. */
  setNow(local: string, ms?: number): Promise<void>;
  post(): Promise<void>;
  /** Another notice of the same owner. */
  another(persons: readonly ApprovedPerson[]): Promise<string>;
}

export async function noticeOnApi(local: string, options: ApiOptions = {}): Promise<NoticeOnApi> {
  const api = await startApi(options);
  const [clerk, secondClerk] = [
    await api.person({ role: 'OFFICE', name: '测试经办' }),
    await api.person({ role: 'OFFICE', name: '测试复核' }),
  ];
  const [office, second] = [await api.as(clerk), await api.as(secondClerk)];
  const setNow = async (day: string, ms = 0): Promise<void> => {
    const offset = 'update app.clock_setting set offset_ms = $1 - extract(epoch from clock_timestamp()) * 1000';
    await runSql(api.database.ownerUrl, offset, [at(day) + ms]);
  };
  await loadReleasedCalendars(api.source, loadCalendars());
  await setNow(local);
  const campaignId = await selectionCampaign(api, office);
  const approved = ['甲', '乙', '丙'].map((id) => person(id));
  const another = (persons: readonly ApprovedPerson[]): Promise<string> => openedNotice(api, campaignId, persons);
  const noticeId = await another(approved);
  const post = async (): Promise<void> => void (await office.post(`/notices/${noticeId}/posting`, textOf(approved)).expect(200));
  return { ...{ api, office, second, clerk, secondClerk, campaignId, noticeId, approved, setNow, post, another } };
}

/** A campaign under a regulation that knows a notice, with the case that owns it. */
export async function selectionCampaign(api: TestApi, office: Client, year = 2026): Promise<string> {
  const { id } = (await office.post('/campaigns', { regulation: '000', edition: '2025', year }).expect(201)).body as { id: string };
  await office.post(`/campaigns/${id}/process`, {}).expect(201);
  await api.source.query("update app.campaign set kind = 'SELECTION', regulation = '004', edition = '2026' where id = $1", [id]);
  return id;
}

/** A notice of these persons, owned by the end of the campaign. */
export async function openedNotice(api: TestApi, campaignId: string, persons: readonly ApprovedPerson[]): Promise<string> {
  const { store, newId } = api.app.get<Desk>(DESK);
  const [owner] = await api.source.query<{ id: string }[]>("select id from app.work_case where campaign_id = $1 and kind = 'campaign'", [
    campaignId,
  ]);
  const opened = await store.transaction(async (tx) => {
    const locked = await tx.lock(owner?.id ?? '');
    if (locked === null) throw new Error('no owner');
    // A notice is that of a selection, whatever case stands for one here.
    return openNotice(tx, newId, { ...locked, kind: 'selection' }, { persons, decision: DECISION }, {});
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  return opened.value.caseId;
}
