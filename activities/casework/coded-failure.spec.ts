import { describe, expect, it } from '@jest/globals';
import { codedFailure } from './coded-failure.ts';

const secret = 'select * from app.winner where name = 示例';
const withCode = Object.assign(new Error(secret), { code: '57014' });

describe('what the engine keeps of a failure', () => {
  it.each<[string, unknown, string, boolean]>([
    ['a statement that was cut off', withCode, '57014', false],
    ['a lost connection', Object.assign(new Error(secret), { code: 'ECONNREFUSED' }), 'ECONNREFUSED', false],
    ['a defect', new TypeError(secret), 'TypeError', true],
    ['something thrown that is no error', secret, 'UNKNOWN', false],
  ])('is the code of %s', (_what, error, type, nonRetryable) => {
    const failure = codedFailure(error);
    expect([failure.type, failure.message, failure.nonRetryable, failure.stack]).toEqual([type, type, nonRetryable, '']);
  });
});
