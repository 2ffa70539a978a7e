// From the first draft to the opening and after it: who may do what, and what the record then says (004/第七条).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { auditTypes } from '../score-report/reported-contest.ts';
import { begun, codesOf, drafted, DUE_AT, evenly, expectOk, scoredSelection, sealed, type ScoredSelection } from './scored-selection.ts';

let api: TestApi;
let selection: ScoredSelection;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  selection = await scoredSelection(api);
});
afterAll(() => api.close());

const scoring = async () => (await selection.office.get(selection.path).expect(200)).body;
const result = async () => (await selection.office.get(`${selection.path}/result`).expect(200)).body;

describe('a scoring', () => {
  it('goes from the panel to the ranking, opened by the last seal, and owes the case a poke', async () => {
    const { experts, caseId, candidates } = selection;
    await begun(selection);
    expect([await sealed(selection, experts[0]!, '9'), await sealed(selection, experts[1]!, '8')]).toEqual([false, false]);
    expect(await sealed(selection, experts[2]!, '7.5')).toBe(true);
    expect(await auditTypes(api, caseId)).toEqual([
      'SCORING_PLANNED',
      'PANEL_INVITED',
      'SCORING_STARTED',
      ...['INTEREST_DECLARED', 'SHEET_SEALED', 'INTEREST_DECLARED', 'SHEET_SEALED', 'INTEREST_DECLARED', 'SHEET_SEALED'],
      'SHEETS_OPENED',
    ]);
    const [standing] = await api.source.query('select experts, ranking from app.selection_scoring where case_id = $1', [caseId]);
    expect(standing).toEqual({
      experts: experts.map(({ id }) => id).sort(),
      ranking: [...candidates].sort().map((candidateId) => ({ candidateId, total: '81.67', rank: 1, joint: true })),
    });
    const owed = await api.source.query('select array_agg(version) as by from app.case_moved where case_id = $1', [caseId]);
    expect(owed).toEqual([{ by: [null, null, null] }]); // the plan, the start and the opening
    expect((await result()).experts.map(({ mean, distance }: { mean: string; distance: string }) => [mean, distance])).toHaveLength(3);
  });

  it('does not begin without both kinds of experts, nor with one who works where a candidate does', async () => {
    const { office, path, experts, reserve, caseId, candidates } = selection;
    await expectOk(office.post(`${path}/plan`, { chairId: experts[0]!.id, dueAt: DUE_AT }));
    const field = [experts[0]!.id, experts[2]!.id];
    await expectOk(office.post(`${path}/panels`, { name: '示例评审组', members: field, reserves: [] }));
    expect(codesOf(await office.post(`${path}/start`))).toEqual(['422', 'PANEL_TOO_SMALL', 'PANEL_KIND_MISSING']);
    const [panel] = (await scoring()).panels;
    await expectOk(office.post(`${path}/panels/${panel.id}/dissolution`, { reason: '人数不足' }));
    await api.source.query(
      `update app.candidate set employer = (select o.name from app.expert e join app.organization o on o.id = e.employer_id where e.id = $2) where id = $1`,
      [candidates[0], experts[1]!.id],
    );
    await expectOk(office.post(`${path}/panels`, { name: '示例评审组', members: experts.map(({ id }) => id), reserves: [reserve.id] }));
    expect(codesOf(await office.post(`${path}/start`))).toEqual(['422', 'CONFLICT_NOT_RECUSED']);
    const { conflicts } = await scoring();
    expect(conflicts).toMatchObject([{ expert: { id: experts[1]!.id }, conflict: 'SAME_EMPLOYER', replacements: [{ id: reserve.id }] }]);
    const recusal = { expertId: experts[1]!.id, candidateId: candidates[0], reason: '同一单位', replacedBy: reserve.id };
    await expectOk(office.post(`${path}/recusals`, recusal));
    await expectOk(office.post(`${path}/start`));
    expect((await scoring()).panels[0].reserves).toMatchObject([{ id: reserve.id, candidates: 1, wanted: 15 }]);
    expect((await auditTypes(api, caseId)).filter((type) => type === 'EXPERT_RECUSED')).toHaveLength(1);
  });

  it('opens no file and takes no point before the declaration, and none of whom an expert has named', async () => {
    const { experts, path, candidates, office, reserve } = selection;
    await begun(selection);
    const { client, id } = experts[1]!;
    const save = (version: number) => client.put(`${path}/desk/sheet`, { version, rows: [evenly(candidates[0]!, '9')] });
    expect([codesOf(await save(0)), codesOf(await client.get(`${path}/desk/candidates/${candidates[0]}`))]).toEqual([
      ['422', 'DECLARATION_MISSING'],
      ['422', 'DECLARATION_MISSING'],
    ]);
    await expectOk(client.post(`${path}/declaration`, { relations: [{ candidateId: candidates[0], relation: 'RELATIVE' }] }));
    expect([codesOf(await save(0)), codesOf(await client.get(`${path}/desk/candidates/${candidates[0]}`))]).toEqual([
      ['422', 'CONFLICT_NOT_RECUSED'],
      ['422', 'CONFLICT_NOT_RECUSED'],
    ]);
    await expectOk(office.post(`${path}/recusals`, { expertId: id, candidateId: candidates[0], reason: '亲属', replacedBy: reserve.id }));
    expect(codesOf(await save(0))).toEqual(['422', 'SHEET_CANDIDATE_NOT_YOURS']);
    expect((await client.get(`${path}/desk`).expect(200)).body.candidates.map(({ mine }: { mine: boolean }) => mine)).toEqual([
      false,
      true,
    ]);
  });

  it('has a declaration on paper entered by the office alone, with the day on it, which is not to come', async () => {
    const { experts, path, office, caseId } = selection;
    await begun(selection);
    const { id, client } = experts[1]!;
    const paper = { expertId: id, relations: [] };
    expect(codesOf(await experts[0]!.client.post(`${path}/declaration`, paper))).toEqual(['403', 'ROLE_MISSING']);
    const early = await office.post(`${path}/declaration`, { ...paper, signedOn: '2099-01-01' });
    expect([...codesOf(early), early.body.errors[0].field]).toEqual(['422', 'DECLARATION_IN_FUTURE', 'signedOn']);
    await expectOk(office.post(`${path}/declaration`, { ...paper, signedOn: '2020-05-21' }));
    expect((await client.get(`${path}/desk`).expect(200)).body.declared).toBe(true);
    const events = await api.source.query(
      `select event->>'onBehalfOf' as "for", event->>'enteredBy' as by, event->'after'->>'signedOn' as on from audit.audit_event
       where case_id = $1 and type = 'INTEREST_DECLARED'`,
      [caseId],
    );
    expect(events).toEqual([{ for: id, by: office.person?.accountId, on: '2020-05-21' }]);
  });

  it('draws a panel from a recorded seed, and the record says how', async () => {
    const { office, path, experts, reserve, caseId } = selection;
    const seed = '示例摇号 0817';
    const exclusions = [{ expertId: reserve.id, reason: '当期出差' }];
    await expectOk(office.post(`${path}/panels/draw`, { name: '示例评审组', reserves: 0, seed, exclusions }));
    const [panel] = (await scoring()).panels;
    expect(panel.draw).toMatchObject({ seed });
    expect(panel.draw.excluded).toContainEqual({ name: '测试专家4', reason: '当期出差' });
    expect(panel.members).toHaveLength(experts.length);
    const [event] = await api.source.query(
      `select event->'after'->>'seed' as seed from audit.audit_event where case_id = $1 and type = 'PANEL_DRAWN'`,
      [caseId],
    );
    expect(event).toEqual({ seed });
  });

  it('lets nobody else see it: not an expert who does not sit, and a plain member sees his desk alone', async () => {
    const { experts, reserve, path } = selection;
    await begun(selection);
    const other = await scoredSelection(api);
    expect([
      codesOf(await other.experts[0]!.client.get(path)),
      codesOf(await other.experts[0]!.client.get(`${path}/desk`)),
      codesOf(await experts[1]!.client.get(path)),
    ]).toEqual([
      ['404', 'NOT_FOUND'],
      ['404', 'NOT_FOUND'],
      ['404', 'NOT_FOUND'],
    ]);
    await reserve.client.get(`${path}/desk`).expect(200);
    expect((await experts[0]!.client.get(path).expect(200)).body.may).toMatchObject({ plan: false, open: false });
  });
});

describe('an expert who leaves in the middle', () => {
  it('is replaced, his points count nowhere, and the panel keeps its size', async () => {
    const { experts, reserve, office, path, caseId } = selection;
    await begun(selection);
    await sealed(selection, experts[0]!, '9');
    await sealed(selection, experts[1]!, '8');
    await drafted(selection, experts[2]!, '1');
    expect(await expectOk(office.post(`${path}/drop-out`, { expertId: experts[2]!.id, reason: '因病' }))).toEqual({ opened: false });
    expect(await sealed(selection, reserve, '7')).toBe(true);
    const { rows } = await result();
    expect(rows[0].total).toBe('80.00');
    expect(rows[0].marks.map(({ expertId }: { expertId: string }) => expertId).sort()).toEqual(
      [experts[0]!.id, experts[1]!.id, reserve.id].sort(),
    );
    const deviations = await api.source.query('select kind, reason from app.deviation where case_id = $1', [caseId]);
    expect(deviations).toEqual([{ kind: 'EXPERT_REPLACED', reason: '因病' }]);
  });
});

describe('the opening', () => {
  const lateBy = async (): Promise<void> => {
    await api.source.query(`update app.scoring_round set due_at = app.now() - interval '1 minute' where case_id = $1`, [selection.caseId]);
  };

  it('is the chair’s at the deadline, without those whom the chair names, and happens once', async () => {
    const { experts, path, office, caseId } = selection;
    await begun(selection);
    await sealed(selection, experts[0]!, '9');
    await sealed(selection, experts[1]!, '8');
    await drafted(selection, experts[2]!, '1');
    const opening = { missing: [experts[2]!.id], reason: '因病未交' };
    const [chair, member] = [experts[0]!.client, experts[1]!.client];
    expect(codesOf(await chair.post(`${path}/opening`, opening))).toEqual(['422', 'SCORING_STILL_RUNNING']);
    await lateBy();
    expect([codesOf(await member.post(`${path}/opening`, opening)), codesOf(await office.post(`${path}/opening`, opening))]).toEqual([
      ['403', 'ROLE_MISSING'],
      ['403', 'FORBIDDEN'],
    ]);
    expect(codesOf(await chair.post(`${path}/opening`, { ...opening, missing: [] }))).toEqual(['422', 'MISSING_DIFFERS']);
    const answers = await Promise.all([1, 2, 3, 4].map(() => chair.post(`${path}/opening`, opening)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    expect((await auditTypes(api, caseId)).filter((type) => type === 'SHEETS_OPENED')).toEqual(['SHEETS_OPENED']);
    expect((await scoring()).plan.absent).toMatchObject([{ id: experts[2]!.id }]);
    expect((await result()).rows.map(({ total }: { total: string }) => total)).toEqual(['85.00', '85.00']);
  });

  it('happens once when two last sheets are sealed in the same moment, and with one key', async () => {
    const { experts, path, caseId } = selection;
    await begun(selection);
    await sealed(selection, experts[0]!, '9');
    const versions = [await drafted(selection, experts[1]!, '8'), await drafted(selection, experts[2]!, '7')];
    const seal = (index: number, key: string) =>
      experts[index + 1]!.client.post(`${path}/desk/sheet/seal`, { version: versions[index] }, `seal-${caseId}-${key}`);
    const answers = await Promise.all([seal(0, 'a'), seal(1, 'b'), seal(0, 'a'), seal(1, 'b')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect([answers[0].body, answers[1].body]).toEqual([answers[2].body, answers[3].body]);
    expect([answers[0].body.opened, answers[1].body.opened].sort()).toEqual([false, true]);
    expect((await auditTypes(api, caseId)).filter((type) => /SEALED|OPENED/.test(type))).toEqual([
      'SHEET_SEALED',
      'SHEET_SEALED',
      'SHEET_SEALED',
      'SHEETS_OPENED',
    ]);
  });

  it('is refused while what lies under a seal is not what was committed', async () => {
    const { experts, path, caseId } = selection;
    await begun(selection);
    await sealed(selection, experts[0]!, '9');
    await sealed(selection, experts[1]!, '8');
    await api.source.query(`update app.scoring_sheet set hash = repeat('0', 64) where case_id = $1 and expert_id = $2`, [
      caseId,
      experts[0]!.id,
    ]);
    const version = await drafted(selection, experts[2]!, '7');
    expect(codesOf(await experts[2]!.client.post(`${path}/desk/sheet/seal`, { version }))).toEqual(['422', 'SEAL_BROKEN']);
  });
});
