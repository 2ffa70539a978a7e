import type { deskView, scoringResult, scoringView, sheetSaved, sheetSealed } from '@jiangcheng/contracts/api/expert-scoring';
import type { SessionView } from '@jiangcheng/contracts/api/session';
import type { z } from 'zod';
import type { StoryOffice } from '../story-office.ts';
import type { StoryPerson } from '../story-person.ts';
import type { StoryRound } from './story-round.ts';

/** Somebody of the pool; without a session his sheet comes on paper. */
export interface Seated {
  readonly id: string;
  readonly name: string;
  readonly person: StoryPerson | null;
}

export interface NewExpert {
  readonly name: string;
  /** His sign-in name; null for one who scores on paper. */
  readonly login: string | null;
  readonly kind: 'FIELD_EXPERT' | 'DEPARTMENT_HEAD';
  readonly employer: string;
}

/** The point of an expert for a candidate on one item, such as 8.5. */
export type PointOf = (candidateId: string, item: number) => string;

type Scoring = z.infer<typeof scoringView>;
type Row = { candidateId: string; points: Record<string, string> };

const ITEMS = Array.from({ length: 15 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
/** As many rows as one request may carry. */
const ROWS = 50;

/** Adds an expert to the pool, invited where he signs in. */
export async function poolExpert(office: StoryOffice, { name, login, kind, employer }: NewExpert): Promise<Seated> {
  const { admin, office: clerk } = office.people;
  const { id: employerId } = await admin.post<{ id: string }>('/organizations', { name: employer, kind: 'INSTITUTION' });
  const person = login === null ? null : await office.invite(login, name, { role: 'EXPERT' });
  const personId =
    person === null
      ? (await clerk.post<{ id: string }>('/people', { name, organizationId: employerId })).id
      : (await person.get<SessionView>('/session')).personId;
  const { id } = await clerk.post<{ id: string }>('/experts', { personId, kind, fields: ['示例领域'], employerId });
  return { id, name, person };
}

/** The experts' scoring of a selection (第七条). */
export class StoryScoring {
  private readonly path: string;

  constructor(private readonly round: StoryRound) {
    this.path = `/scorings/${round.caseId}`;
  }

  view(): Promise<Scoring> {
    return this.round.clerk.get(this.path);
  }

  result(): Promise<z.infer<typeof scoringResult>> {
    return this.round.clerk.get(`${this.path}/result`);
  }

  post<Body>(route: string, body: object = {}, person = this.round.clerk): Promise<Body> {
    return person.post(`${this.path}/${route}`, body);
  }

  /** Planned under the first member as chair; one panel judges everybody. */
  async seat(members: readonly Seated[], reserves: readonly Seated[], dueAt: string): Promise<void> {
    const ids = (experts: readonly Seated[]): string[] => experts.map(({ id }) => id);
    await this.post('plan', { chairId: members[0]?.id, dueAt });
    await this.post('panels', { name: '示例评审组', members: ids(members), reserves: ids(reserves) });
  }

  /** Declares that he is near to nobody; by the office for one who signed it on paper. */
  declare({ id, person }: Seated): Promise<unknown> {
    return person === null
      ? this.post('declaration', { expertId: id, relations: [] })
      : this.post('declaration', { relations: [] }, person);
  }

  /** Drafts a point for everybody whom he judges, without sealing; the sheet's version. */
  async draft(person: StoryPerson, pointOf: PointOf): Promise<number> {
    const { version: seen, candidates } = await person.get<z.infer<typeof deskView>>(`${this.path}/desk`);
    const rows = candidates.filter(({ mine }) => mine).map(({ id }) => rowOf(id, pointOf));
    let version = seen;
    for (let from = 0; from < rows.length; from += ROWS) {
      const part = { version, rows: rows.slice(from, from + ROWS) };
      ({ version } = await person.put<z.infer<typeof sheetSaved>>(`${this.path}/desk/sheet`, part));
    }
    return version;
  }

  seal(person: StoryPerson, version: number, key?: string): Promise<z.infer<typeof sheetSealed>> {
    return person.post(`${this.path}/desk/sheet/seal`, { version }, key);
  }

  /** Declared, drafted and sealed on the screen; whether that opened all sheets. */
  async score(seated: Seated, pointOf: PointOf): Promise<boolean> {
    await this.declare(seated);
    if (seated.person === null) throw new Error(`${seated.name} scores on paper`);
    return (await this.seal(seated.person, await this.draft(seated.person, pointOf))).opened;
  }

  /** The same in a sealed envelope: two clerks enter it, neither sees the other's; whether that opened all sheets. */
  async scoreOnPaper(seated: Seated, pointOf: PointOf, receivedOn: string): Promise<boolean> {
    await this.declare(seated);
    await this.post('envelopes', { expertId: seated.id, receivedOn, supervisor: '示例监督员' });
    const { office, second } = this.round.office.people;
    await this.enter(office, seated, pointOf);
    return this.enter(second, seated, pointOf);
  }

  private async enter(clerk: StoryPerson, { id }: Seated, pointOf: PointOf): Promise<boolean> {
    const path = `${this.path}/paper-entries/${id}`;
    const { version: seen, candidates } = await clerk.get<{ version: number; candidates: { id: string }[] }>(path);
    const rows = candidates.map((candidate) => rowOf(candidate.id, pointOf));
    const { version } = await clerk.put<z.infer<typeof sheetSaved>>(path, { version: seen, rows });
    return (await clerk.post<{ opened: boolean }>(`${path}/finish`, { version })).opened;
  }
}

const rowOf = (candidateId: string, pointOf: PointOf): Row => ({
  candidateId,
  points: Object.fromEntries(ITEMS.map((code, index) => [code, pointOf(candidateId, index)])),
});
