// The papers of both meetings (004/第七条, 第八条): what the experts' meeting said and voted, as minutes and as an item for the party group.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { openWorld, type World } from '../hostile/support/world.ts';
import * as story from './round.ts';

let world: World;
let round: story.Round;
let auditor: Client;
let body: Client;
beforeAll(async () => {
  world = await openWorld();
  const reviewed = await story.reviewedRound(world);
  round = reviewed.round;
  const { office, api } = world;
  auditor = await api.as(await api.person({ role: 'AUDITOR' }));
  body = await api.as(await api.person({ role: 'BODY', organizationId: round.issuerId }));
  await office.post(`${round.path}/settings/SEEK_OPINIONS`, { value: true, reason: '核实第四条所列情形' }).expect(200);
  for (const { path, version } of reviewed.people) {
    await office.post(`${path}/opinion`, { version, body: '示例纪检机关', askedOn: '2026-05-01', dueOn: '2026-05-06' }).expect(200);
    await office.post(`${path}/review`, { version: version + 1, verdict: 'PASS', items: story.items() }).expect(200);
  }
  await office.post(`${round.path}/review-end`, {}).expect(200);
  await story.attend(round);
  const experts = [await expert('示例专家甲'), await expert('示例专家乙'), await expert('示例专家丙')];
  const [first, second] = reviewed.people.map(({ id }) => id) as [string, string];
  const ranking = [first, second].map((candidateId, i) => ({ candidateId, total: `${90 - i}.00`, rank: i + 1, joint: false }));
  await api.source.query('insert into app.selection_scoring (case_id, opened_at, experts, ranking) values ($1, app.now(), $2, $3)', [
    ...[round.caseId, experts],
    JSON.stringify(ranking),
  ]);
  await story.attend(round);
  await story.attend(round);
  const held = {
    on: '2026-05-01',
    place: '示例会议室',
    chair: '示例主持',
    agenda: ['汇总评分', '研究建议名单'],
    discussion: '逐人讨论<示例>',
  };
  const votes = [
    { candidateId: first, inFavour: 1, against: 1, abstained: 0 },
    { candidateId: second, inFavour: 2, against: 0, abstained: 0 },
  ];
  await office.post(`${round.path}/meeting`, { ...held, present: experts.slice(0, 2), ballot: { kind: 'SECRET', votes } }).expect(200);
  const suggested = [{ candidateId: second, reason: '攻关成果突出' }];
  await story.onPaper(round, 'suggestList', { suggested, reserves: [first], reason: '合格人选不足' });
  await story.attend(round);
});
afterAll(() => world.close());

/** One of the pool, whom the scoring of this round names. */
async function expert(name: string): Promise<string> {
  const id = randomUUID();
  const { personId } = await world.api.person({ role: 'EXPERT', name });
  await world.api.source.query(
    `insert into app.expert (id, person_id, kind, employer_id, updated_by)
     values ($1, $2, 'FIELD_EXPERT', (select id from app.organization limit 1), (select id from app.account limit 1))`,
    [id, personId],
  );
  return id;
}

const paper = (client: Client, name: 'minutes' | 'agenda', no = 1) => client.get(`${round.path}/documents/meetings/${no}/${name}`);
const cellsOf = (html: string): string[] => [...html.matchAll(/<td>([^<]*)<\/td>/g)].map(([, text]) => text ?? '');
const codeOf = (html: string): string => /校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/.exec(html)?.[1] ?? '';

describe('the experts’ meeting', () => {
  it('is shown with its minutes and why its list stands, to office and auditor, and to the issuer’s people without the minutes', async () => {
    const [meeting, other, own] = await Promise.all(
      [world.office, auditor, body].map(async (client) => (await client.get(round.path).expect(200)).body.meetings[0]),
    );
    expect(meeting).toMatchObject({ present: 2, ballot: 'SECRET', reason: '合格人选不足' });
    expect(meeting.minutes).toEqual({
      ...{
        agenda: ['汇总评分', '研究建议名单'],
        discussion: '逐人讨论<示例>',
        present: ['示例专家甲', '示例专家乙'],
        absent: ['示例专家丙'],
      },
      votes: [
        expect.objectContaining({ name: '示例人1', inFavour: 1, against: 1, abstained: 0 }),
        expect.objectContaining({ name: '示例人2', inFavour: 2, against: 0, abstained: 0 }),
      ],
    });
    expect([other.minutes, own.minutes]).toEqual([meeting.minutes, null]);
    expect(JSON.stringify(own)).not.toContain('逐人讨论');
  });

  it('is printed as minutes: who was there, what was said, the counts of a secret ballot, the list with its reasons and checks', async () => {
    const { text } = await paper(world.office, 'minutes').expect(200);
    const cells = cellsOf(text);
    for (const line of [
      ['到会专家', '示例专家甲、示例专家乙'],
      ['未到会专家', '示例专家丙'],
      ['议程', '1. 汇总评分　2. 研究建议名单'],
      ['讨论情况', '逐人讨论&lt;示例&gt;'],
    ])
      expect(cells.slice(cells.indexOf(line[0] ?? ''), cells.indexOf(line[0] ?? '') + 2)).toEqual(line);
    expect(cells.slice(cells.indexOf('示例人1'), cells.indexOf('示例人1') + 5).filter((one) => /^\d+$/.test(one))).toEqual(['1', '1', '0']);
    expect(cells.slice(cells.lastIndexOf('示例人2'), cells.lastIndexOf('示例人2') + 3)[2]).toBe('攻关成果突出');
    expect([text.includes('表决（无记名投票）'), text.includes('整体核对有不符的，理由：合格人选不足'), codeOf(text)]).toEqual([
      true,
      true,
      expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
    ]);
  });

  it('goes to the party group as an item with the list alone, under a code of its own', async () => {
    const minutes = await paper(world.office, 'minutes').expect(200);
    const agenda = await paper(auditor, 'agenda').expect(200);
    expect([agenda.text.includes('党组会议议题：审定'), agenda.text.includes('建议名单1人，递补人选1人')]).toEqual([true, true]);
    expect(agenda.text).not.toContain('逐人讨论');
    expect([minutes.text.includes('示例纪检机关'), agenda.text.includes('征求意见尚未答复')]).toEqual([false, true]);
    expect(cellsOf(agenda.text).slice(-8)).toEqual(
      ['示例人1', '示例人2'].flatMap((name) => [name, '示例纪检机关', '2026-05-01', '2026-05-06']),
    );
    expect(codeOf(agenda.text)).not.toBe(codeOf(minutes.text));
    expect(codeOf((await paper(world.office, 'agenda').expect(200)).text)).toBe(codeOf(agenda.text));
  });

  it('is not there for units or experts or the issuer’s people, nor before it was held', async () => {
    const judge = await world.api.as(await world.api.person({ role: 'EXPERT' }));
    for (const name of ['minutes', 'agenda'] as const)
      expect([
        (await paper(round.unit, name)).status,
        (await paper(judge, name)).status,
        (await paper(body, name)).status,
        (await paper(world.office, name, 2)).status,
      ]).toEqual([403, 403, 404, 404]);
  });
});
