import { describe, expect, it } from '@jest/globals';
import { engineEventOf } from './engine-event.ts';

const payload = (value: unknown) => ({ payloads: [{ data: Buffer.from(JSON.stringify(value)) }] });
const time = { seconds: { toString: () => '1779436800' }, nanos: 123_000_000 };

describe("an engine's event", () => {
  it('has its type, its time and the names of the engine', () => {
    const raw = {
      eventId: { toString: () => '5' },
      eventTime: time,
      workflowExecutionSignaledEventAttributes: { signalName: 'poke', identity: '12@host', input: payload({ secret: 1 }) },
    };
    expect(engineEventOf('run-1', raw)).toEqual({
      runId: 'run-1',
      eventId: 5,
      type: 'WorkflowExecutionSignaled',
      at: '2026-05-22T08:00:00.123Z',
      detail: { signalName: 'poke' },
    });
  });

  it('bears witness to the record: version and head of the chain from a local activity, nothing else of it', () => {
    const details = {
      data: payload({ activity_id: '1', activity_type: 'attendStage', original_schedule_time: {} }),
      result: payload({ done: false, version: 7, auditHead: 'ab', wakeInMs: 60000, name: '测试甲' }),
    };
    const raw = { eventId: 9, eventTime: time, markerRecordedEventAttributes: { markerName: 'core_local_activity', details } };
    expect(engineEventOf('run-1', raw).detail).toEqual({
      markerName: 'core_local_activity',
      activityType: 'attendStage',
      done: false,
      version: 7,
      auditHead: 'ab',
      wakeInMs: 60000,
    });
  });

  it('shows nothing of a payload that is no JSON', () => {
    const raw = {
      eventId: 1,
      eventTime: time,
      markerRecordedEventAttributes: { markerName: 'x', details: { data: { payloads: [{ data: Buffer.from([1, 2, 3]) }] } } },
    };
    expect(engineEventOf('run-1', raw).detail).toEqual({ markerName: 'x' });
  });

  it('is Unknown where the protocol has learned a new type', () => {
    expect(engineEventOf('run-1', { eventId: 1, eventTime: time }).type).toBe('Unknown');
  });
});
