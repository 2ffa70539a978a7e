import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../shared/instant.ts';
import { checkUrge, isOfficeTask, urgeableFrom } from './urge.ts';

const at = (time: string): number => instantOf('2026-05-20', time);

describe('urging by hand', () => {
  it.each([
    ['an open task that nobody urged', { open: true, lastUrgedAt: null, holders: ['a'] }, []],
    ['one that is done', { open: false, lastUrgedAt: null, holders: ['a'] }, ['URGE_TASK_NOT_OPEN']],
    ['one that nobody holds', { open: true, lastUrgedAt: null, holders: [] }, ['URGE_NOBODY']],
    ['one’s own', { open: true, lastUrgedAt: null, holders: ['a', 'me'] }, ['URGE_OWN_TASK']],
    ['one urged 3:59 ago', { open: true, lastUrgedAt: at('06:01'), holders: ['a'] }, ['URGED_TOO_SOON 2026-05-20 10:01']],
    ['one urged four hours ago', { open: true, lastUrgedAt: at('06:00'), holders: ['a'] }, []],
  ])('%s', (_, task, refusals) => {
    const checked = checkUrge(task, 'me', at('10:00'));
    expect(checked.ok ? [] : checked.refusals.map(({ code, params }) => [code, params?.['at']].filter(Boolean).join(' '))).toEqual(
      refusals,
    );
  });

  it.each(['OFFICE', 'OFFICE_HEAD', 'POST', 'PERSON'])('of the office may be of what waits with %s', (role) => {
    expect(isOfficeTask(role)).toBe(true);
  });

  it.each(['ORGANIZER', 'TEAM_UNIT', 'BODY', 'AUDITOR', 'SYS_ADMIN'])('of the office is not of what waits with %s', (role) => {
    expect(isOfficeTask(role)).toBe(false);
  });

  it('tells when it is possible again', () => {
    expect([urgeableFrom(at('08:00'), at('10:00')), urgeableFrom(at('06:00'), at('10:00'))]).toEqual([at('12:00'), null]);
  });
});
