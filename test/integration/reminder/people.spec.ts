// How people are reached, with and without an account; who stands above them; and when they are reminded.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copiedOf } from '@jiangcheng/persistence/reminder/overdue-copies';
import { readersWithout } from '@jiangcheng/persistence/reminder/reminder-lists';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

let api: TestApi;
let office: Client;
beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
});
afterAll(() => api.close());

const NUMBER = '13900001234';
const add = async (name: string, more: object = {}): Promise<string> =>
  (await office.post('/people', { name, ...more }).expect(201)).body.id as string;

describe('a person without an account', () => {
  it('is registered with address and phone, of which lists show the mask', async () => {
    const { body } = await office
      .post('/people', { name: '测试上级', post: '副主席', email: 'up@jiangcheng.example', phone: NUMBER })
      .expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: '测试上级',
      organizationId: null,
      organizationName: null,
      post: '副主席',
      email: 'up@jiangcheng.example',
      emailFault: null,
      phoneMask: '139****1234',
      superior: null,
      hasAccount: false,
    });
    expect((await office.get('/people?q=上级').expect(200)).text).not.toContain(NUMBER);
    const [row] = await api.source.query('select phone_cipher from app.person where id = $1', [body.id]);
    expect(row.phone_cipher).not.toContain(NUMBER);
  });

  it('is changed field by field: what is left out stays, null takes away', async () => {
    const id = await add('测试甲一', { email: 'a1@jiangcheng.example', phone: NUMBER });
    const { body } = await office.patch(`/people/${id}`, { email: null, post: '科员' }).expect(200);
    expect(body).toMatchObject({ email: null, post: '科员', phoneMask: '139****1234' });
  });

  it.each([
    [{ phone: '12' }, 'PHONE_BAD_FORM'],
    [{ email: 'a@x.example\r\nBcc: evil@x.example' }, 'INPUT_INVALID'],
    [{ email: 'a@x.example,b@evil.example' }, 'INPUT_INVALID'],
  ])('is refused with %j: %s', async (more, code) => {
    expect(
      (await office.post('/people', { name: '测试甲二', ...more }).expect((r) => expect([400, 422]).toContain(r.status))).body.code,
    ).toBe(code);
  });
});

describe('a superior', () => {
  it('is named for a person and for an organization, and is somebody', async () => {
    const [id, above] = [await add('测试乙一'), await add('测试乙二')];
    const { body: person } = await office.patch(`/people/${id}`, { superiorId: above }).expect(200);
    expect(person.superior).toEqual({ personId: above, name: '测试乙二' });
    const { body: organization } = await office.post('/organizations', { name: '示例上级单位' }).expect(201);
    const { body: changed } = await office.patch(`/organizations/${organization.id}`, { superiorId: above }).expect(200);
    expect(changed.superior).toEqual({ personId: above, name: '测试乙二' });
    expect((await office.patch(`/organizations/${organization.id}`, { kind: 'ENTERPRISE' }).expect(200)).body.superior).not.toBeNull();
    expect((await office.patch(`/people/${id}`, { superiorId: id }).expect(422)).body.code).toBe('OWN_SUPERIOR');
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await office.patch(`/people/${id}`, { superiorId: nobody }).expect(422)).body.code).toBe('SUPERIOR_UNKNOWN');
  });
});

describe('the address of an administrator', () => {
  it('is an administrator’s to change: links for lost passwords go there', async () => {
    const admin = await api.as('SYS_ADMIN');
    const path = `/people/${admin.person?.personId}`;
    expect((await office.patch(path, { email: 'taken@jiangcheng.example' }).expect(422)).body.code).toBe('PERSON_OF_ADMINISTRATION');
    await admin.patch(path, { email: 'mine@jiangcheng.example' }).expect(200);
  });
});

describe('a copy of what is overdue', () => {
  it('goes to the people of the 中心主任’s post once one is named; the head keeps the week’s list', async () => {
    const head = await api.person({ role: 'OFFICE_HEAD', name: '测试副主席', email: 'head@jiangcheng.example' });
    const director = await api.person({ role: 'OFFICE', name: '测试中心主任', email: 'director@jiangcheng.example' });
    const { body: campaign } = await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2031 }).expect(201);
    const copied = async () => (await copiedOf(api.source.manager, campaign.id)).map(({ name }) => name);
    expect([(await office.get('/overdue-copies').expect(200)).body, await copied()]).toEqual([
      { postId: null, name: null },
      ['测试副主席'],
    ]);
    const members = [{ personId: director.personId, seat: 'A' }];
    const { body: post } = await office.post('/posts', { name: '示例中心主任岗', members }).expect(201);
    await office.put('/overdue-copies', { postId: post.id }).expect(200);
    expect([(await office.get('/overdue-copies').expect(200)).body.name, await copied()]).toEqual(['示例中心主任岗', ['测试中心主任']]);
    const lists = await readersWithout(api.source.manager, { kind: 'SUPERVISION', period: '2031-01-06', role: 'OFFICE_HEAD' });
    expect(lists.map(({ personId }) => personId)).toEqual([head.personId]);
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await office.put('/overdue-copies', { postId: nobody }).expect(422)).body.code).toBe('POST_UNKNOWN');
    const [event] = await api.source.query(`select detail from audit.access_event where type = 'OVERDUE_COPIES_SET'`);
    expect(event.detail).toEqual({ before: { postId: null, name: null }, after: { postId: post.id, name: '示例中心主任岗' } });
  });
});

describe('the hours of reminding', () => {
  it('are 08:30 to 18:00 until the office sets others, which is recorded', async () => {
    expect((await office.get('/reminder-hours').expect(200)).body).toEqual({ opens: '08:30', closes: '18:00' });
    await office.put('/reminder-hours', { opens: '09:00', closes: '17:30' }).expect(200);
    expect((await office.get('/reminder-hours').expect(200)).body).toEqual({ opens: '09:00', closes: '17:30' });
    const [event] = await api.source.query(`select detail from audit.access_event where type = 'REMINDER_HOURS_SET'`);
    expect(event.detail).toEqual({ before: { opens: '08:30', closes: '18:00' }, after: { opens: '09:00', closes: '17:30' } });
  });

  it('are refused when they leave out nine o’clock', async () => {
    const { body } = await office.put('/reminder-hours', { opens: '10:00', closes: '18:00' }).expect(422);
    expect([body.code, body.title]).toEqual(['HOURS_WITHOUT_NINE', '催办时段须包含 09:00：期限阶梯的提醒都在这时发出。']);
  });
});
