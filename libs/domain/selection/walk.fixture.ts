import type { Deciding } from '../process/deciding.ts';
import { currentStage } from '../process/story.ts';
import type { Step } from '../process/walks.fixture.ts';
import { actRow, selectionActs, type SelectionAct } from './acts.ts';
import type { SelectionCommand, SelectionInputs } from './commands.ts';
import { actRefusals, closingEvent, decide } from './decide.ts';
import { waitingFor } from './decide-announcement.ts';
import { documentOf } from './decide-document.ts';
import { evolve, type SelectionEvent } from './events.ts';
import type { CandidateStanding, SelectionFacts } from './facts.ts';
import * as given from './selection.fixture.ts';
import { suggestionOf } from './standing.ts';
import { initialSelection, nextStage, type SelectionState } from './state.ts';

/** The world beside the case: who is recommended and passed, whether the seals are open, what is said of whom on the notice, and the time. */
export interface Walk {
  state: SelectionState;
  events: readonly SelectionEvent[];
  candidates: readonly CandidateStanding[];
  sealed: boolean;
  notice: Readonly<Record<string, readonly string[]>>;
  posted: boolean;
  now: number;
  refused: boolean;
}

export const begin: Walk = {
  ...{ state: initialSelection, events: [], candidates: [], sealed: true, notice: {}, posted: false, now: given.NOW, refused: false },
};

export const factsOf = ({ candidates, sealed, notice, posted }: Walk): SelectionFacts => ({
  ...given.FACTS,
  candidates,
  scoring: sealed ? { ...given.FACTS.scoring, openedAt: null, ranking: [] } : given.FACTS.scoring,
  notice: posted ? given.noticed(notice) : { caseId: null, closed: false, persons: [] },
});

/** A waking opens what follows or closes what is over; the world moves; somebody acts. */
export function step(walk: Walk, drawn: Step): Walk {
  if (drawn.likely % 3 === 0) return attended(walk);
  if (drawn.likely % 7 === 0) return { ...moved(walk, drawn.input), refused: false };
  const acts = chosenFrom(walk, drawn);
  const act = acts[drawn.move % acts.length] ?? 'planRound';
  const command = { act, input: inputs(walk, drawn.input)[act] } as SelectionCommand;
  const result = decide(command, walk.state, factsOf(walk), by(act), walk.now);
  return result.ok ? after(walk, result.value) : { ...walk, refused: true };
}

const after = (walk: Walk, happened: readonly SelectionEvent[]): Walk => ({
  ...walk,
  refused: false,
  events: [...walk.events, ...happened],
  state: happened.reduce(evolve, walk.state),
});

function attended(walk: Walk): Walk {
  const next = nextStage(walk.state);
  if (next !== null) return after(walk, [{ type: 'STAGE_OPENED', at: walk.now, ...next }]);
  const closing = closingEvent(walk.state, factsOf(walk), walk.now);
  return closing === null ? walk : after(walk, [closing]);
}

/** What the rows beside the case come to, as far as the stage lets them. */
function moved(walk: Walk, drawn: number): Walk {
  switch (currentStage(walk.state)?.stage) {
    case 'RECOMMENDATION':
      return drawn % 3 === 0
        ? { ...walk, now: walk.now + 40 * 86_400_000 }
        : { ...walk, candidates: given.CANDIDATES.map((one) => ({ ...one, passed: false })) };
    case 'FORMAL_REVIEW':
      return { ...walk, candidates: drawn % 5 === 0 ? [] : given.CANDIDATES };
    case 'EXPERT_SCORING':
      return { ...walk, sealed: false };
    case 'NOTICE':
    case 'ANNOUNCEMENT':
      return { ...walk, posted: true, notice: spoken(walk, drawn) };
    default:
      return walk;
  }
}

/** Who is on the notice, each free, held or taken off the list for good. */
function spoken({ state, notice }: Walk, drawn: number): Walk['notice'] {
  const ids = state.decisions.flatMap(({ approved }) => approved);
  const says = (index: number): readonly string[] => [[], ['HOLD_OPEN'], [], ['PERSON_REMOVED']][(drawn + index) % 4] ?? [];
  return Object.fromEntries(
    ids.map((id, index) => [id, notice[id]?.includes('PERSON_REMOVED') === true ? ['PERSON_REMOVED'] : says(index)]),
  );
}

/** Mostly acts that nothing stands in the way of, and of those not the ones that only go in circles. */
function chosenFrom(walk: Walk, { likely }: Step): readonly SelectionAct[] {
  const stage = currentStage(walk.state);
  if (stage === null || stage.outcome !== null || likely % 11 === 0) return selectionActs;
  const open = selectionActs.filter((act) => actRefusals(act, walk.state, factsOf(walk)).length === 0);
  const onwards = open.filter((act) => !circles.includes(act) || documentOf(walk.state) === null);
  return likely % 5 === 1 || onwards.length === 0 ? open : onwards;
}

const circles: readonly SelectionAct[] = [
  'amendDocument',
  'planRound',
  'nameAnnounced',
  'approveReserve',
  'renewNotice',
  'extendWindow',
  'raiseQuota',
];

const by = (act: SelectionAct): Deciding => {
  if (actRow(act).who !== 'OFFICE') return given.onPaper();
  return given.deciding(act === 'checkDocument' ? given.people.checker : given.people.office);
};

/** An input for each act; `drawn` picks among what there is and, now and then, something that is refused. */
function inputs(walk: Walk, drawn: number): SelectionInputs {
  const { state } = walk;
  const on = given.TODAY;
  const written = documentOf(state)?.written.length ?? 0;
  const text = { ...given.TEXT, body: [`第${written}稿。`] };
  const party = { meeting: { year: drawn % 9 === 0 ? 2025 : 2026, seq: 8 }, on };
  const suggested = suggestionOf(state)?.suggested.map(({ candidateId }) => candidateId) ?? [];
  const waiting = waitingFor(state, factsOf(walk).notice);
  return {
    planRound: { ...given.PLAN, issuerId: drawn % 9 === 0 ? 'U9' : 'U0' },
    decideQuotas: given.QUOTAS,
    nameContact: drawn % 2 === 0 ? { organizationId: 'U1', personId: 'P1' } : { organizationId: 'U2', personId: 'P2' },
    extendWindow: { to: '2026-05-10', reason: '示例' },
    raiseQuota: { organizationId: 'U1', more: 1, reason: '示例' },
    finishReview: {},
    recordMeeting: { ...given.MEETING, present: drawn % 9 === 0 ? ['E1'] : ['E1', 'E2'] },
    suggestList: {
      suggested: ['K1', 'K2'].map((candidateId) => ({ candidateId, reason: null })),
      reserves: ['K3'],
    },
    approveList: { ...party, struck: suggested.slice(0, drawn % 3 === 0 ? 1 : 0).map((candidateId) => ({ candidateId, reason: '示例' })) },
    sendBackList: { ...party, reason: '示例' },
    approveReserve: { ...party, candidateId: 'K3', reason: '递补' },
    leaveVacant: { reason: '示例' },
    renewNotice: { reason: '示例' },
    nameAnnounced: { candidateIds: waiting.slice(drawn % 2) },
    draftDocument: { on, text },
    amendDocument: { on, text },
    checkDocument: { on },
    signDocument: { on },
    numberDocument: { on, number: '示工办发〔2026〕11号' },
    proofreadDocument: { on },
    printDocument: { on },
    sealDocument: { on, organizationId: 'U0' },
    distributeDocument: { on, recipients: ['各示例单位'] },
  };
}
