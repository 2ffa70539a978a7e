import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationCheckCharacter, usccCheckCharacter } from '@jiangcheng/domain/identity-numbers/uscc';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

let api: TestApi;
let office: Client;
beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
});
afterAll(() => api.close());

/** Made up, with the check characters that GB 32100-2015 and GB 11714 ask for. */
const withCheck = (seventeen: string): string => seventeen + usccCheckCharacter(seventeen);
const USCC = withCheck(`91150500MA0EXAMP${organizationCheckCharacter('MA0EXAMP')}`);
const DOUBTFUL = withCheck(`91150500MA0EXAMP${organizationCheckCharacter('MA0EXAMP') === '1' ? '2' : '1'}`);

const named = async (q: string): Promise<string[]> =>
  (await office.get(`/organizations?q=${encodeURIComponent(q)}`)).body.items.map((item: { name: string }) => item.name);

describe('an organization', () => {
  it('is found by pieces of its name and of its aliases', async () => {
    await office.post('/organizations', { name: '示例市建筑业协会', aliases: ['市建协', 'Sample Builders'] });
    for (const q of ['建筑', '协会', '建协', '市 业', 'sample', 'BUILD']) expect([q, await named(q)]).toEqual([q, ['示例市建筑业协会']]);
    for (const q of ['建业', '建筑x', '%', "' or 1=1--"]) expect([q, await named(q)]).toEqual([q, []]);
  });

  it.each([
    ['the same name', { name: '示例市焊接协会' }],
    ['a name that is an alias', { name: '市焊协' }],
    ['an alias that is a name', { name: '另一示例单位', aliases: ['示例市焊接协会'] }],
    ['the name in full width', { name: '示例市焊接协会（旗）', aliases: ['市焊协'] }],
    ['spaces around', { name: ' 示例市焊接协会 ' }],
  ])('is not registered twice under %s', async (_what, body) => {
    await office.post('/organizations', { name: '示例市焊接协会', aliases: ['市焊协'] });
    const answer = await office.post('/organizations', body);
    expect(answer.body).toMatchObject({ status: 422, code: 'ORGANIZATION_EXISTS' });
    expect(answer.body.title).toContain('“示例市焊接协会”名下');
  });

  it('keeps brackets of either width for one name', async () => {
    await office.post('/organizations', { name: '示例电力（集团）公司' });
    expect((await office.post('/organizations', { name: '示例电力(集团)公司' })).body.code).toBe('ORGANIZATION_EXISTS');
  });

  it('is registered once by two clerks at once', async () => {
    const answers = await Promise.all([
      office.post('/organizations', { name: '示例并行单位', aliases: ['并行一'] }),
      office.post('/organizations', { name: '示例并行单位二', aliases: ['并行一'] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('changes its aliases and is found by the new ones alone', async () => {
    const { body } = await office.post('/organizations', { name: '示例改名单位', aliases: ['旧称'] });
    const changed = await office.patch(`/organizations/${body.id}`, { aliases: ['新称', '新称', '示例改名单位'], kind: 'ENTERPRISE' });
    expect(changed.body).toEqual({ ...body, aliases: ['新称'], kind: 'ENTERPRISE' });
    expect([await named('新称'), await named('旧称')]).toEqual([['示例改名单位'], []]);
  });

  it('keeps its credit code in capitals, for itself alone', async () => {
    const made = await office.post('/organizations', { name: '示例信用单位', uscc: USCC.toLowerCase() });
    expect(made.body).toMatchObject({ uscc: USCC, warnings: [] });
    const second = await office.post('/organizations', { name: '示例信用单位二', uscc: USCC });
    expect([second.body.code, second.body.errors[0].field]).toEqual(['ORGANIZATION_EXISTS', 'uscc']);
    expect((await office.patch(`/organizations/${made.body.id}`, { kind: 'ENTERPRISE' })).body).toMatchObject({ uscc: USCC });
  });

  it('with a doubtful organization code is taken with a warning', async () => {
    const made = await office.post('/organizations', { name: '示例存疑单位', uscc: DOUBTFUL });
    expect([made.status, made.body.warnings]).toEqual([201, ['USCC_ORGANIZATION_CODE_DOUBTFUL']]);
  });

  it.each([
    ['a wrong check character', `${USCC.slice(0, 17)}${USCC.endsWith('0') ? '1' : '0'}`, 422, 'USCC_CHECK_CHARACTER_WRONG'],
    ['a character that is none', `${USCC.slice(0, 17)}Z`, 422, 'USCC_BAD_FORM'],
    ['17 characters', USCC.slice(0, 17), 422, 'USCC_BAD_FORM'],
    ['a letter that is not used', 'I1150500MA0EXAMP1X', 422, 'USCC_BAD_FORM'],
    ['a number', 91150500, 400, 'INPUT_INVALID'],
  ])('is refused with a credit code of %s', async (_what, uscc, status, code) => {
    const answer = await office.post('/organizations', { name: '示例代码单位', uscc });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('takes no field that is not its own', async () => {
    for (const extra of [{ id: '1' }, { search: ['x'] }, { createdAt: '2026-01-01' }, { uscc: null }, { aliases: '一' }]) {
      expect((await office.post('/organizations', { name: '示例多余单位', ...extra })).status).toBe(400);
    }
    const { body } = await office.post('/organizations', { name: '示例定名单位' });
    expect((await office.patch(`/organizations/${body.id}`, { name: '改名' })).body.code).toBe('INPUT_INVALID');
  });

  it('that is not there is not found', async () => {
    const nowhere = '/organizations/00000000-0000-7000-8000-000000000000';
    for (const answer of [await office.get(nowhere), await office.patch(nowhere, {}), await office.get(`${nowhere}/people`)])
      expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('is changed by office and administrators alone', async () => {
    const { body } = await office.post('/organizations', { name: '示例权限单位' });
    const organizer = createOrganizer(body.id);
    for (const client of [await organizer, await api.as('AUDITOR')]) {
      expect([
        (await client.get(`/organizations/${body.id}`)).status,
        (await client.patch(`/organizations/${body.id}`, {})).status,
        (await client.get(`/organizations/${body.id}/people`)).status,
      ]).toEqual([200, 403, 403]);
    }
  });
});

const createOrganizer = async (organizationId: string): Promise<Client> => api.as(await api.person({ role: 'ORGANIZER', organizationId }));
