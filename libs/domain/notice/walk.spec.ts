// Whatever is tried with a notice in whatever order, these hold (004/第八条; hardening I6, I15).
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { currentStage } from '../process/story.ts';
import { civilDateOf } from '../shared/instant.ts';
import { postingOf } from './notice.ts';
import { CLOSING_DELAY_MS } from './running.ts';
import { personStandings } from './standing.ts';
import { stageOutcomes } from './state.ts';
import { begin, factsOf, step, type Step, type Walk } from './walk.fixture.ts';

const steps = fc.array(fc.record<Step>({ hours: fc.integer({ min: 4, max: 14 }), move: fc.nat(99), seen: fc.nat(9), input: fc.nat(99) }), {
  minLength: 20,
  maxLength: 60,
});

/** Calls `check` after every step of many walks. */
function onWalks(check: (walk: Walk, before: Walk) => void): void {
  fc.assert(
    fc.property(steps, (taken) => {
      taken.reduce((before, one) => {
        const walk = step(before, one);
        check(walk, before);
        return walk;
      }, begin);
    }),
    { seed: 20261129, numRuns: 40 },
  );
}

const announced = (walk: Walk): string[] =>
  personStandings(walk.state, factsOf(walk), walk.now)
    .filter(({ may }) => may)
    .map(({ personId }) => personId);

describe('however a notice goes', () => {
  it('walks far enough to matter', () => {
    const reached = new Set<string>();
    onWalks(({ state }) => state.stages.forEach(({ stage, outcome }) => reached.add(`${stage} ${outcome}`)));
    const all = Object.entries(stageOutcomes).flatMap(([stage, outcomes]) => [null, ...outcomes].map((outcome) => `${stage} ${outcome}`));
    expect([...reached].sort()).toEqual(all.sort());
  });

  it('lets nobody be announced who has not hung for five working days, the posting day not counted', () => {
    let seen = 0;
    onWalks((walk) => {
      for (const personId of announced(walk)) {
        seen += 1;
        const postedOn = civilDateOf(postingOf(walk.state, personId)?.postedAt ?? Infinity);
        const whole = workingDaysBetween(NATIONAL_CALENDAR, postedOn, civilDateOf(walk.now - CLOSING_DELAY_MS - 86_400_000)).days;
        expect(whole).toBeGreaterThanOrEqual(5);
      }
    });
    expect(seen).toBeGreaterThan(20);
  });

  it('closes once, a minute after the last window, with no outage undecided', () => {
    onWalks((walk, before) => {
      const closings = walk.events.filter(({ type }) => type === 'NOTICE_CLOSED');
      expect(closings.length).toBe(currentStage(walk.state)?.outcome === 'CLOSED' ? 1 : 0);
      if (closings.length > before.events.filter(({ type }) => type === 'NOTICE_CLOSED').length)
        expect(walk.now).toBeGreaterThanOrEqual(Math.max(...walk.state.windows.map(({ closesAt }) => closesAt)) + CLOSING_DELAY_MS);
    });
  });

  it('announces nobody whom a decision took off, and prints nobody who was not decided on', () => {
    onWalks((walk) => {
      const off = walk.state.removals.map(({ personId }) => personId);
      expect(announced(walk).filter((personId) => off.includes(personId))).toEqual([]);
      const printed = walk.state.postings.flatMap(({ text }) => text.list.map(({ personId }) => personId));
      const decided = walk.state.approved.map(({ personId }) => personId);
      expect(printed.filter((personId) => !decided.includes(personId))).toEqual([]);
    });
  });

  it('changes nothing in what was posted', () => {
    onWalks(({ state }, before) => expect(state.postings.slice(0, before.state.postings.length)).toEqual(before.state.postings));
  });
});
