import { describe, expect, it } from '@jest/globals';
import { assertNever } from './never.ts';
import { atField, checked, ok, refuse, refuseAll, valueOf } from './result.ts';

describe('results', () => {
  it('carry a value, or a code with its clause', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(refuse('TOO_LATE', { clause: '000-34' })).toEqual({ ok: false, refusals: [{ code: 'TOO_LATE', clause: '000-34' }] });
    expect(checked('a', [{ code: 'DOUBT' }])).toEqual({ ok: true, value: 'a', warnings: [{ code: 'DOUBT' }] });
  });

  it('name the field where none is named', () => {
    const refused = refuseAll([{ code: 'A' }, { code: 'B', field: 'own' }]);
    expect(atField(refused, 'form')).toEqual(
      refuseAll([
        { code: 'A', field: 'form' },
        { code: 'B', field: 'own' },
      ]),
    );
    expect(atField(ok(1), 'form')).toEqual(ok(1));
  });

  it('give the value, or throw the codes', () => {
    expect(valueOf(ok('x'))).toBe('x');
    expect(() => valueOf(refuseAll([{ code: 'A' }, { code: 'B' }]))).toThrow('refused: A, B');
  });
});

describe('assertNever', () => {
  it('throws what came from outside the types', () => {
    expect(() => assertNever('UNKNOWN' as never)).toThrow('unhandled case: "UNKNOWN"');
  });
});
