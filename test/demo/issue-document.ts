import type { Body, Cast } from './cast.ts';

interface Steps {
  readonly on: string;
  readonly number: string;
  readonly text: object;
}

/** 拟稿 to 分发登记 (office.md §2) at the routes below `path`: the leading body signs, the joint issuers countersign, each seals. */
export async function issueDocument({ office, bodies }: Cast, path: string, { on, number, text }: Steps): Promise<void> {
  const [lead, ...others] = bodies as [Body, ...Body[]];
  const { office: clerk, second } = office.people;
  await clerk.post(`${path}/draft`, { on, text });
  await second.post(`${path}/check`, { on });
  for (const { person, organizationId } of others) await person.post(`${path}/countersignings`, { on, organizationId });
  await lead.person.post(`${path}/signature`, { on });
  await clerk.post(`${path}/number`, { on, number });
  await clerk.post(`${path}/proofreading`, { on });
  await clerk.post(`${path}/printing`, { on });
  for (const { organizationId } of bodies) await clerk.post(`${path}/seals`, { on, organizationId });
  await clerk.post(`${path}/distribution`, { on, recipients: ['各示例单位'] });
}
