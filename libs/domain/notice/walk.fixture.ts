import type { Deciding } from '../process/deciding.ts';
import { currentStage, withNextStageOpen } from '../process/story.ts';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { NOTICE_WINDOW } from '../deadline/deadlines.fixture.ts';
import { actRow, noticeActs, type NoticeAct } from './acts.ts';
import type { NoticeCommand, NoticeInputs, NoticeText } from './commands.ts';
import { decide } from './decide.ts';
import { evolve, type NoticeEvent } from './events.ts';
import { PAGE, type NoticeFacts } from './facts.ts';
import { at, DECISION, textWith } from './notice.fixture.ts';
import type { Sighting } from './notice.ts';
import { waitingOutages } from './plan.ts';
import { eventByItself } from './running.ts';
import { initialNotice, noticeStory, type NoticeState, type PrintedPerson } from './state.ts';

/** One step of a random walk: hours go by, and mostly what a notice asks for next is done, now and then anything at all. */
export interface Step {
  hours: number;
  move: number;
  seen: number;
  input: number;
}

export interface Walk {
  state: NoticeState;
  now: number;
  fetches: readonly Sighting[];
  events: readonly NoticeEvent[];
}

const persons: PrintedPerson[] = ['甲', '乙', '丙'].map((personId) => ({
  personId,
  name: `测试${personId}`,
  unit: '示例单位',
  post: '示例岗位',
}));
const approved = persons.map((one) => ({ ...one, employerId: null, recommendedBy: null }));

export const begin: Walk = {
  state: initialNotice({ kind: 'selection', id: 's' }, approved, DECISION),
  now: at('2026-04-27 09:00'),
  fetches: [],
  events: [],
};

export const factsOf = ({ fetches }: Pick<Walk, 'fetches'>): NoticeFacts => ({
  ...{ rule: NOTICE_WINDOW, calendar: NATIONAL_CALENDAR, displays: [PAGE, 'BOARD'], fetches },
  ...{ holds: [], struck: [], textHash: 'a'.repeat(64), fileHash: 'b'.repeat(64) },
});

/** The clock goes on, the page is seen or not, a waking does what happens by itself, and somebody tries an act. */
export function step(walk: Walk, { hours, move, seen, input }: Step): Walk {
  const now = walk.now + hours * 3_600_000;
  const state = withNextStageOpen(noticeStory, walk.state, now);
  const hangs = currentStage(state)?.stage === 'RUNNING';
  const fetches = hangs ? [...walk.fetches, { display: PAGE, at: now, shown: seen > 0 }] : walk.fetches;
  const woken = byItself({ ...walk, state, now, fetches });
  const act = chosen(woken.state, move);
  const command = { act, input: inputs(woken, input)[act] } as NoticeCommand;
  const result = decide(command, woken.state, factsOf(woken), by(act), now);
  return result.ok ? after(woken, result.value) : woken;
}

function byItself(walk: Walk): Walk {
  const event = eventByItself(walk.state, factsOf(walk), walk.now);
  return event === null ? walk : byItself(after(walk, [event]));
}

const after = (walk: Walk, happened: readonly NoticeEvent[]): Walk => ({
  ...walk,
  events: [...walk.events, ...happened],
  state: happened.reduce(evolve, walk.state),
});

/** Mostly what lets the notice go on: a change or an extension is rare, and a withdrawal rarer. */
function chosen(state: NoticeState, move: number): NoticeAct {
  if (currentStage(state)?.stage === 'POSTING') return (['withdrawNotice', 'changeNotice'] as const)[move % 5] ?? 'postNotice';
  if (move % 8 > 0) return waitingOutages(state).length > 0 ? 'decideOutage' : 'proveDisplay';
  return noticeActs[Math.floor(move / 8) % noticeActs.length] ?? 'changeNotice';
}

const by = (act: NoticeAct): Deciding =>
  actRow(act).who === 'LIST_BODY'
    ? { kind: 'PAPER', name: '测试己', registeredBy: 'a', confirmedBy: 'b' }
    : { kind: 'ACCOUNT', personId: 'p', name: '测试甲' };

/** An input for each act; `drawn` picks among what there is and, now and then, something that is refused. */
function inputs({ state, now }: Walk, drawn: number): NoticeInputs {
  const { title, basis, text, reception } = textWith([]);
  const off = state.removals.map(({ personId }) => personId);
  const unit = drawn % 4 === 0 ? '示例单位' : `示例单位${drawn % 9}`;
  const list = persons
    .filter(({ personId }) => !off.includes(personId))
    .map((one, index) => (index === drawn % 3 ? { ...one, unit } : one));
  const written: NoticeText = { title, basis, list, text, reception };
  const outage = state.outages.at(-1) ?? { display: PAGE, from: now };
  const how = { days: drawn % 7 === 0 ? 1 : 0, reason: '示例', authority: '示例办公室' };
  return {
    postNotice: written,
    changeNotice: { ...written, reason: '更正' },
    proveDisplay: { display: drawn % 2 === 0 ? PAGE : 'BOARD', seenAt: now - (drawn % 48) * 3_600_000, shown: drawn % 5 > 0, fileId: 'f' },
    decideOutage: { ...outage, ...how },
    extendNotice: how,
    removePerson: { personId: persons[drawn % 3]?.personId ?? '', on: '2026-05-05', reference: '示例', reason: '示例' },
    withdrawNotice: { reason: '示例' },
  };
}
