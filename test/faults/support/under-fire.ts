import { expect } from '@jest/globals';
import type { FaultPoint } from '../../support/fault-proxy.ts';
import type { Answer } from '../../support/story-person.ts';
import type { FaultBench } from './bench.ts';

/** An act that may be sent again and again under one key. */
export interface FiredAct {
  readonly key: string;
  send(): Promise<Answer>;
  /** How often it has happened, as the record says. */
  happened(): Promise<number>;
}

/** The api is killed before the act's commit and after it, and nobody hears: it has not happened, then it has once, and whoever asks again hears the one answer. */
export async function underFire(bench: FaultBench, act: FiredAct): Promise<void> {
  const before = await act.happened();
  await sendAndKill(bench, act, 'BEFORE_COMMIT');
  expect(await act.happened()).toBe(before);
  await bench.product.restart('api');

  await sendAndKill(bench, act, 'AFTER_COMMIT');
  expect(await act.happened()).toBe(before + 1);
  const [stored] = await bench.sql<{ value: unknown }>("select answer->'value' as value from app.stored_answer where key = $1", [act.key]);
  await bench.product.restart('api');

  const answers = [await act.send(), await act.send()].map(({ status, body }) => ({ status, body }));
  expect(answers).toEqual([
    { status: 200, body: stored?.value },
    { status: 200, body: stored?.value },
  ]);
  expect(await act.happened()).toBe(before + 1);
}

/** Sends the act, kills the API when its transaction stands at the point; the client hears nothing. */
async function sendAndKill({ product }: FaultBench, act: FiredAct, point: FaultPoint): Promise<void> {
  const trap = product.proxies.api.arm(point, 'audit.audit_event');
  const heard = act.send().then(
    ({ status }) => `answer ${status}`,
    () => 'nothing',
  );
  await trap.sprung;
  await product.kill('api');
  expect(await heard).toBe('nothing');
}
