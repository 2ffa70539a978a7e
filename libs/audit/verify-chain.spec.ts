import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AUDIT_FIELDS, type ChainedAuditEvent } from './audit-event.ts';
import { sampleChain, sampleEvent } from './chain-fixture.ts';
import { chainEvent, EMPTY_CHAIN, hashEvent } from './chain.ts';
import { verifyChain } from './verify-chain.ts';

const LENGTH = 12;
const chain = sampleChain(LENGTH);
const head = { seq: LENGTH, hash: chain[LENGTH - 1]?.hash ?? '' };
const at = (seq: number) => chain[seq - 1] as ChainedAuditEvent;
const seqs = fc.integer({ min: 1, max: LENGTH });
const fixed = { seed: 20260522 };
const holds = (property: fc.IRawProperty<unknown>) => fc.assert(property as fc.IProperty<unknown>, fixed);

/** The chain with event `seq` replaced by something else. */
const changed = (seq: number, change: Partial<Record<keyof ChainedAuditEvent, unknown>>) =>
  chain.map((event) => (event.seq === seq ? ({ ...event, ...change } as ChainedAuditEvent) : event));

describe('a true chain', () => {
  it('verifies and gives its head, also empty, also at the head that was witnessed', () => {
    expect(verifyChain(chain, [{ seq: 3, hash: at(3).hash }, head])).toEqual({ ok: true, head });
    expect(verifyChain([])).toEqual({ ok: true, head: EMPTY_CHAIN });
  });

  it('verifies after a way through JSON', () => {
    expect(verifyChain(JSON.parse(JSON.stringify(chain)) as ChainedAuditEvent[])).toEqual({ ok: true, head });
  });
});

describe('one tampering is found and located', () => {
  it('a changed field', () => {
    const contents = AUDIT_FIELDS.filter((field) => field !== 'seq' && field !== 'caseId');
    holds(
      fc.property(seqs, fc.constantFrom(...contents), fc.jsonValue({ maxDepth: 2 }), (seq, field, value) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(at(seq)[field]) && !Object.is(value, -0));
        expect(verifyChain(changed(seq, { [field]: value }))).toEqual({ ok: false, at: seq, reason: 'HASH_MISMATCH' });
      }),
    );
  });

  it('a changed field whose row was hashed again: the next row no longer follows', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
        const forged = { ...at(seq), actingRole: 'OFFICE' };
        const rows = changed(seq, { ...forged, hash: hashEvent(forged.previousHash, forged) });
        expect(verifyChain(rows)).toEqual({ ok: false, at: seq + 1, reason: 'WRONG_PREVIOUS' });
      }),
    );
  });

  it('a changed hash or previous hash', () => {
    holds(
      fc.property(seqs, (seq) => {
        expect(verifyChain(changed(seq, { hash: 'f'.repeat(64) }))).toEqual({ ok: false, at: seq, reason: 'HASH_MISMATCH' });
        expect(verifyChain(changed(seq, { previousHash: 'f'.repeat(64) }))).toEqual({ ok: false, at: seq, reason: 'WRONG_PREVIOUS' });
      }),
    );
  });

  it('a row deleted before the end', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
        expect(verifyChain(chain.filter((event) => event.seq !== seq))).toEqual({ ok: false, at: seq, reason: 'GAP' });
      }),
    );
  });

  it('a deleted row with the later ones numbered anew', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
        const rows = chain.filter((event) => event.seq !== seq).map((event, i) => ({ ...event, seq: i + 1 }));
        expect(verifyChain(rows)).toEqual({ ok: false, at: seq, reason: 'WRONG_PREVIOUS' });
      }),
    );
  });

  it('two rows swapped, with their numbers and without', () => {
    holds(
      fc.property(fc.uniqueArray(seqs, { minLength: 2, maxLength: 2 }), (pair) => {
        const [low = 0, high = 0] = pair.sort((a, b) => a - b);
        const rows = chain.map((event) => (event.seq === low ? at(high) : event.seq === high ? at(low) : event));
        expect(verifyChain(rows)).toEqual({ ok: false, at: low, reason: 'GAP' });
        const renumbered = rows.map((event, i) => ({ ...event, seq: i + 1 }));
        expect(verifyChain(renumbered)).toEqual({ ok: false, at: low, reason: 'WRONG_PREVIOUS' });
      }),
    );
  });

  it('a forged row put in, rightly hashed where it stands', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: LENGTH - 1 }), (after) => {
        const forged = chainEvent(after === 0 ? EMPTY_CHAIN : at(after), sampleEvent({ type: 'FORGED' }));
        const rows = [...chain.slice(0, after), forged, ...chain.slice(after)];
        expect(verifyChain(rows)).toEqual({ ok: false, at: after + 1, reason: 'DUPLICATE_SEQ' });
        const renumbered = rows.map((event, i) => ({ ...event, seq: i + 1 }));
        expect(verifyChain(renumbered)).toEqual({ ok: false, at: after + 2, reason: 'WRONG_PREVIOUS' });
      }),
    );
  });

  it('a row that is there twice, wherever the second stands', () => {
    holds(
      fc.property(seqs, seqs, (seq, place) => {
        fc.pre(place >= seq);
        const rows = [...chain.slice(0, place), at(seq), ...chain.slice(place)];
        expect(verifyChain(rows)).toEqual({ ok: false, at: seq, reason: 'DUPLICATE_SEQ' });
      }),
    );
  });

  it('a row of another case, even at its very number', () => {
    const other = sampleChain(LENGTH, '01970000-0000-7000-8000-000000000002');
    const rows = chain.map((event) => (event.seq === 5 ? (other[4] as ChainedAuditEvent) : event));
    expect(verifyChain(rows)).toEqual({ ok: false, at: 5, reason: 'FOREIGN_CASE' });
  });

  it('contents that no longer have a canonical form, without falling over', () => {
    expect(verifyChain(changed(4, { after: Number.NaN }))).toEqual({ ok: false, at: 4, reason: 'HASH_MISMATCH' });
    expect(verifyChain(changed(4, { reason: undefined }))).toEqual({ ok: false, at: 4, reason: 'HASH_MISMATCH' });
    expect(verifyChain(changed(4, { seq: Number.NaN }))).toEqual({ ok: false, at: 4, reason: 'GAP' });
  });
});

describe('what a chain alone cannot show, a witnessed head does', () => {
  it('the end cut off, at the first event that is missing', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: LENGTH - 1 }), (kept) => {
        const rows = chain.slice(0, kept);
        expect(verifyChain(rows).ok).toBe(true);
        expect(verifyChain(rows, [head])).toEqual({ ok: false, at: kept + 1, reason: 'TRUNCATED' });
      }),
    );
  });

  it('a chain rewritten from one event on, rightly hashed, at the first witness after it', () => {
    holds(
      fc.property(seqs, (seq) => {
        let rows = chain.slice(0, seq - 1);
        while (rows.length < LENGTH) rows = [...rows, chainEvent(rows.at(-1) ?? EMPTY_CHAIN, sampleEvent({ type: 'FORGED' }))];
        const witnesses = chain.map(({ seq: number, hash }) => ({ seq: number, hash })).reverse();
        expect(verifyChain(rows).ok).toBe(true);
        expect(verifyChain(rows, witnesses)).toEqual({ ok: false, at: seq, reason: 'HEAD_MISMATCH' });
      }),
    );
  });
});
