// Whatever is tried with a selection in whatever order, these hold (rules.md 004-20 to 004-27, C14).
import { describe, expect, it } from '@jest/globals';
import { currentStage, isOver } from '../process/story.ts';
import { onWalksOf } from '../process/walks.fixture.ts';
import { evolve } from './events.ts';
import { plannedTasks } from './plan.ts';
import { waitingFor } from './decide-announcement.ts';
import { announcedOf, approvedOf } from './standing.ts';
import { initialSelection, nextStage, selectionStory, stageOutcomes } from './state.ts';
import { openVacancies, vacantIn } from './vacancies.ts';
import { begin, factsOf, step } from './walk.fixture.ts';

const onWalks = onWalksOf({ begin, step, length: [150, 260], seed: 20260401, runs: 150 });

describe('however a selection goes', () => {
  it('walks far enough to matter', () => {
    const reached = new Set<string>();
    onWalks(({ state }) => reached.add(`${currentStage(state)?.stage} ${currentStage(state)?.outcome}`));
    const all = Object.entries(stageOutcomes).flatMap(([stage, outcomes]) => [null, ...outcomes].map((outcome) => `${stage} ${outcome}`));
    expect([...reached].filter((one) => !one.startsWith('undefined')).sort()).toEqual(all.sort());
  });

  it('announces nobody whom the party group has not approved, who is held, was on no notice or was taken off the list', () => {
    let announced = 0;
    onWalks((walk, before) => {
      const fresh = announcedOf(walk.state).filter((id) => !announcedOf(before.state).includes(id));
      announced += fresh.length;
      for (const id of fresh) {
        expect(approvedOf(before.state)).toContain(id);
        expect(factsOf(before).notice.persons.find(({ personId }) => personId === id)).toMatchObject({ may: true });
      }
    });
    expect(announced).toBeGreaterThan(10);
  });

  it('announces nobody twice', () => {
    onWalks(({ state }) => expect(new Set(announcedOf(state)).size).toBe(announcedOf(state).length));
  });

  it('meets on no list before the scores are open, and puts nobody up without a decision of the party group', () => {
    onWalks(({ state, sealed }) => {
      const stage = currentStage(state)?.stage;
      if (stage === 'PANEL_MEETING') expect(sealed).toBe(false);
      if (stage === 'NOTICE') expect(approvedOf(state)).not.toEqual([]);
    });
  });

  it('is over only with everybody announced or taken off the list', () => {
    let ends = 0;
    onWalks(({ state, notice }) => {
      if (!isOver(selectionStory, state)) return;
      ends += 1;
      const removed = approvedOf(state).filter((id) => notice[id]?.includes('PERSON_REMOVED') === true);
      expect(approvedOf(state).filter((id) => !removed.includes(id) && !announcedOf(state).includes(id))).toEqual([]);
    });
    expect(ends).toBeGreaterThan(10);
  });

  it('is never over while a place that somebody left empty waits for a reserve', () => {
    let [kept, ends] = [0, 0];
    onWalks((walk, before) => {
      const vacant = vacantIn(walk.state, factsOf(walk).notice);
      if (vacant.length > 0 && waitingFor(walk.state, factsOf(walk).notice).length === 0) kept += 1;
      if (!isOver(selectionStory, walk.state) || isOver(selectionStory, before.state)) return;
      ends += 1;
      expect(vacant).toEqual([]);
    });
    expect([kept > 0, ends > 10]).toEqual([true, true]);
  });

  it('has a task for every place that waits for a decision, once a waking has noted it', () => {
    let noted = 0;
    onWalks(({ state, notice, posted }) => {
      const places = plannedTasks(state).filter(({ kind }) => kind === 'FILL_PLACE').length;
      noted += places;
      if (posted && places > 0) expect(Object.values(notice).flat()).toContain('PERSON_REMOVED');
      expect(places).toBe(isOver(selectionStory, state) || nextStage(state) !== null ? 0 : openVacancies(state).length);
    });
    expect(noted).toBeGreaterThan(0);
  });

  it('is never stuck: an open case has a task or a stage to be opened', () => {
    onWalks(({ state }) => {
      if (isOver(selectionStory, state)) expect([nextStage(state), plannedTasks(state)]).toEqual([null, []]);
      else expect(nextStage(state) !== null || plannedTasks(state).length > 0).toBe(true);
    });
  });

  it('is what its events make of it', () => {
    onWalks(({ state, events }, before) => {
      if (events.length % 12 === 0 && events !== before.events) expect(events.reduce(evolve, initialSelection)).toEqual(state);
    });
  });

  it('refuses an act without changing anything', () => {
    onWalks((walk, before) => {
      if (walk.refused) expect(walk.state).toEqual(before.state);
    });
  });
});
