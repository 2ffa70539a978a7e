// Whatever people do in whatever order, these hold (hardening.md §2: I3, I5, I6, I9).
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { after, ANNOUNCED, AS_PLANNED, correcting, correctionAfter, RULES } from './contest.fixture.ts';
import { openDuties } from './duties.ts';
import { endDayUnconfirmed, receiptPending } from './decide-end.ts';
import { evolve } from './events.ts';
import { arrangementOf, correctionStanding } from './evolve-notice-correction.ts';
import { correctionStandings } from './notice-correction.ts';
import { plannedDeadlines, plannedTasks } from './plan.ts';
import { currentStage, isOver } from '../process/story.ts';
import { clockRound } from './report-clock.ts';
import { bodiesCorrect, contestStory, initialContest, isAwaitingNotice, nextStage, stageOutcomes, type ContestState } from './state.ts';
import { begin, step, type Step, type Walk } from './walk.fixture.ts';

const steps = fc.array(fc.record<Step>({ hours: fc.integer({ min: 0, max: 60 }), move: fc.nat(99), who: fc.nat(99), input: fc.nat(99) }), {
  minLength: 30,
  maxLength: 120,
});

/** Calls `check` after every step of many walks, from their beginning or from where a contest has come to. */
function onWalks(check: (walk: Walk, before: Walk) => void, from?: ContestState): void {
  fc.assert(
    fc.property(
      steps,
      fc.constantFrom('ACCEPT' as const, 'REFUSE' as const),
      fc.constantFrom(false, true, false),
      (taken, lateReports, planned) => {
        taken.reduce(
          (before, one) => {
            const walk = step(before, one);
            check(walk, before);
            return walk;
          },
          { ...begin(lateReports, planned), ...(from !== undefined && { state: from }) },
        );
      },
    ),
    { seed: 20260518, numRuns: 220 },
  );
}

const currentIs = (state: ContestState, stage: string, before: string): boolean => {
  const current = currentStage(state);
  const stands = current?.outcome === null || current?.outcome === 'CANCELLED';
  return (current?.stage === stage && stands) || current?.outcome === before;
};
const keys = (state: ContestState): string[] => state.stages.map(({ stage, round }) => `${stage} ${round}`);

describe('however a contest goes', () => {
  it('walks far enough to matter', () => {
    const reached = new Set<string>();
    onWalks(({ state }) => reached.add(`${currentStage(state)?.stage} ${currentStage(state)?.outcome}`));
    const all = Object.entries(stageOutcomes).flatMap(([stage, outcomes]) => [null, ...outcomes].map((outcome) => `${stage} ${outcome}`));
    expect([...reached].filter((one) => !one.startsWith('undefined')).sort()).toEqual(all.sort());
  });

  it('has each stage and round once, with one outcome that the stage declares', () => {
    onWalks(({ state }) => {
      expect(new Set(keys(state)).size).toBe(state.stages.length);
      expect(state.stages.slice(0, -1).filter(({ outcome }) => outcome === null)).toEqual([]);
      for (const { stage, outcome } of state.stages) expect([null, ...stageOutcomes[stage]]).toContain(outcome);
    });
  });

  it('never changes an outcome that was given, but for a confirmation that the campaign’s review takes back', () => {
    onWalks(({ state }, before) => {
      const given = before.state.stages.filter(({ outcome }) => outcome !== null);
      const last = state.stages[given.length - 1];
      const kept = last?.outcome === 'REOPENED' ? [...given.slice(0, -1), { ...given.at(-1), outcome: 'REOPENED' }] : given;
      expect(state.stages.slice(0, given.length)).toEqual(kept);
      if (last?.outcome === 'REOPENED') expect(given.at(-1)?.outcome).toMatch(/^(CONFIRMED|REOPENED)$/);
    });
  });

  it('is never stuck: an open case has its task or a stage to be opened', () => {
    onWalks(({ state }) => {
      const current = currentStage(state);
      if (current?.outcome === 'CANCELLED') expect([nextStage(state), plannedTasks(state)]).toEqual([null, []]);
      else if (current?.outcome === 'CONFIRMED')
        expect([nextStage(state), plannedTasks(state).length]).toEqual([null, openDuties(state).length]);
      else if (current === null || current.outcome !== null) expect(nextStage(state)).not.toBeNull();
      // Review and 会签 are never stuck either: that is their approval's own promise (libs/domain/approval/walk.spec.ts).
      else if (current.stage !== 'OFFICE_REVIEW' && current.stage !== 'COUNTERSIGNING')
        expect(plannedTasks(state)[0]).toMatchObject({ stage: current.stage, round: current.round });
    });
  });

  it('asks for the confirmation of a receipt or a day only while it can be given', () => {
    onWalks(({ state }) => {
      if (nextStage(state) !== null || isOver(contestStory, state)) return;
      const asked = plannedTasks(state).map(({ kind }) => kind);
      expect(asked.includes('CONFIRM_RECEIPT')).toBe(receiptPending(state).length === 0);
      expect(asked.includes('CONFIRM_END_DAY')).toBe(state.ended !== null && endDayUnconfirmed(state).length === 0);
    });
  });

  it('refuses an act without changing anything', () => {
    onWalks((walk, before) => {
      if ((walk.last?.refusals ?? []).length > 0) expect([walk.state, walk.events]).toEqual([before.state, before.events]);
    });
  });

  it('is what its events make of it', () => {
    onWalks(({ state, events }) => expect(events.reduce(evolve, initialContest(7))).toEqual(state));
  });

  it('is due ten working days after the end day, and at a correction of its own after each return', () => {
    onWalks(({ state }) => {
      const due = plannedDeadlines(state, RULES).map(({ rule, startOn }) => computeDeadline(rule, startOn, NATIONAL_CALENDAR).dueAt);
      const first = state.ended === null ? [] : [computeDeadline(RULES.scoreReport, state.ended.on, NATIONAL_CALENDAR).dueAt];
      const corrections = state.corrections.map(
        ({ from, days }) => computeDeadline({ ...RULES.correction, length: days }, from, NATIONAL_CALENDAR).dueAt,
      );
      expect(due).toEqual([...first, ...corrections]);
    });
  });

  it('opens a round with a deadline of its own for each return', () => {
    onWalks(({ state }) => {
      const returned = state.stages.filter(({ outcome }) => outcome === 'RETURNED' || outcome === 'REOPENED').map(({ round }) => round + 1);
      expect(
        plannedDeadlines(state, RULES)
          .map(({ key, round }) => [key, round])
          .slice(1),
      ).toEqual(returned.map((round) => ['CORRECTION', round]));
    });
  });

  it('is under the clock that its last return set, met by the hand-in that stands alone', () => {
    onWalks(({ state }) => {
      const standing = state.handIns.filter(({ withdrawnAt }) => withdrawnAt === undefined);
      const clocks = plannedDeadlines(state, RULES);
      const met = clocks.map(({ round }) => standing.filter((one) => clockRound(state, one.round) === round).at(-1)?.effectiveAt ?? null);
      expect(clocks.map(({ metAt }) => metAt)).toEqual(met);
      expect(new Set(standing.map(({ round }) => clockRound(state, round))).size).toBe(standing.length);
    });
  });

  it('takes a late report only where it may, and calls late what takes effect at the due instant or after', () => {
    onWalks(({ last, now, state, lateReports }, before) => {
      if (last?.move !== 'handIn' || last.facts.dueAt === null || state.handIns.length === before.state.handIns.length) return;
      const late = (state.handIns.at(-1)?.effectiveAt ?? now) >= last.facts.dueAt;
      expect(late && lateReports === 'REFUSE' && !before.state.lateAdmitted).toBe(false);
    });
  });

  it('lets nobody refuse for lateness what is in time', () => {
    onWalks(({ last, now }) => {
      if (last?.refusals.some(({ code }) => code === 'LATE_REFUSED') === true)
        expect(now).toBeGreaterThanOrEqual(last.facts.dueAt ?? Infinity);
    });
  });

  it('is held by plan and notice where the campaign asks for them, and never otherwise', () => {
    onWalks(({ state, planned }) => {
      if (!state.stages.some(({ stage }) => stage === 'HOLDING')) return;
      const { firstDay, lastDay, plan, notice } = state;
      expect([plan !== undefined, notice !== undefined && notice.distributed !== null]).toEqual([planned, planned]);
      expect([firstDay, lastDay]).not.toContain(null);
    });
  });

  it('is held as its notice says, or the last correction of it that is out', () => {
    const reached = new Set<string>();
    const check = ({ state }: Walk): void => {
      const standings = (state.noticeCorrections ?? []).map((one) => correctionStanding(one, state));
      standings.forEach((one) => reached.add(one));
      expect(arrangementOf(state)).toEqual(state.noticeCorrections?.[standings.lastIndexOf('IN_FORCE')]?.after ?? AS_PLANNED);
      expect(standings.filter((one) => one === 'UNDER_WAY').length).toBeLessThanOrEqual(1);
    };
    for (const events of [ANNOUNCED, [...ANNOUNCED, correcting(), ...correctionAfter(8)]]) onWalks(check, after(events));
    expect([...reached].sort()).toEqual([...correctionStandings].sort());
  });

  it('has one signed text: whoever returns it has it signed anew', () => {
    onWalks(({ state }) => {
      const { submissions = [], returns = [] } = state.plan ?? {};
      expect(submissions.map(({ round }) => round)).toEqual(submissions.map((_one, i) => i + 1));
      expect(submissions.length - returns.length).toBe(
        state.stages.some(({ outcome }) => outcome === 'PLAN_AGREED') || currentIs(state, 'COUNTERSIGNING', 'PLAN_SUBMITTED') ? 1 : 0,
      );
    });
  });

  it('has part in it whoever is still to sign, and no stranger', () => {
    onWalks(({ state }) => {
      const named = contestStory.organizations(state);
      const own = state.organizers.map(({ organizationId }) => organizationId);
      const part = named.filter((id) => !own.includes(id)).sort();
      const signing = isAwaitingNotice(state) && (state.bodies ?? []).length > 0;
      const correcting = bodiesCorrect(state) ? ['B1', 'B2'] : [];
      expect(signing ? part : part.filter((id) => id !== 'A1')).toEqual(signing ? ['A1', 'B1', 'B2'] : correcting);
    });
  });
});
