import { describe, expect, it } from '@jest/globals';
import { checkSchema, type Schema } from './check-schema.ts';

const schema: Schema = {
  type: 'object',
  properties: {
    on: { type: 'string', format: 'date' },
    channel: { type: 'string', enum: ['POST', 'OTHER'] },
    days: { type: 'integer', minimum: 1, maximum: 60 },
    code: { oneOf: [{ const: 'A', title: '甲' }, { const: 'B' }] },
    note: { type: 'string', maxLength: 3 },
    file: { $ref: '#/$defs/id' },
    list: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^x' } },
  },
  required: ['on'],
  additionalProperties: false,
  $defs: { id: { type: 'string', format: 'uuid' } },
};

describe('a value checked by its schema', () => {
  it('is right', () => {
    const value = {
      on: '2025-06-20',
      channel: 'POST',
      days: 5,
      code: 'B',
      note: '甲乙丙',
      file: '01890000-0000-7000-8000-000000000001',
      list: ['x1'],
    };
    expect(checkSchema(schema, value)).toEqual([]);
  });

  it.each([
    [{}, ['on'], 'required'],
    [{ on: undefined }, ['on'], 'required'],
    [{ on: '2025-13-01' }, ['on'], 'form'],
    [{ on: 20250620 }, ['on'], 'type'],
    [{ on: '2025-06-20', channel: 'FAX' }, ['channel'], 'choice'],
    [{ on: '2025-06-20', code: 'C' }, ['code'], 'choice'],
    [{ on: '2025-06-20', days: 0 }, ['days'], 'small'],
    [{ on: '2025-06-20', days: 61 }, ['days'], 'big'],
    [{ on: '2025-06-20', days: 1.5 }, ['days'], 'type'],
    [{ on: '2025-06-20', note: '甲乙丙丁' }, ['note'], 'long'],
    [{ on: '2025-06-20', file: 'x' }, ['file'], 'form'],
    [{ on: '2025-06-20', list: ['y'] }, ['list', '0'], 'form'],
    [{ on: '2025-06-20', list: [] }, ['list'], 'small'],
    [{ on: '2025-06-20', more: 1 }, ['more'], 'extra'],
  ])('%j is wrong at %j: %s', (value, path, wrong) => {
    expect(checkSchema(schema, value).map((fault) => [fault.path, fault.wrong])).toEqual([[path, wrong]]);
  });
});
