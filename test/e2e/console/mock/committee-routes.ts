import { committeeRemoval, committeeRoster, newCommitteeMember } from '@jiangcheng/contracts/api/committee';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express } from 'express';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

const BASE = '/api/v1/campaigns/:id/committee';
const director = {
  id: uuid('person', 60),
  name: '测试主任',
  organization: '示例市总工会',
  post: '主席',
  enteredBy: '测试甲',
  enteredAt: NOW,
};

/** A committee of two posts, one of which is full. */
export function committeeRoutes(app: Express, world: World): void {
  const posts: Output<typeof committeeRoster>['posts'] = [
    { role: 'DIRECTOR', label: '主任', clause: '000/附2', count: 1, members: [director] },
    { role: 'VICE', label: '副主任', clause: '000/附2', count: 15, members: [] },
  ];
  app.get(BASE, (_request, response) => answer(response, committeeRoster, { posts }));
  app.post(BASE, (request, response) => {
    const { role, ...member } = taken(newCommitteeMember, request.body);
    const made = { ...member, id: uuid('person', (world.nextId += 1)), enteredBy: '测试甲', enteredAt: NOW };
    posts.find((post) => post.role === role)?.members.push(made);
    answer(response, committeeRoster, { posts }, 201);
  });
  app.post(`${BASE}/:memberId/removal`, (request, response) => {
    world.steps.push(['committee/removal', taken(committeeRemoval, request.body)]);
    answer(response, committeeRoster, { posts });
  });
}
