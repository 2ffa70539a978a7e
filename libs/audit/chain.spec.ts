import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AUDIT_FIELDS } from './audit-event.ts';
import { canonicalJson } from './canonical.ts';
import { sampleChain, sampleEvent } from './chain-fixture.ts';
import { chainEvent, EMPTY_CHAIN, EMPTY_CHAIN_HASH, hashEvent } from './chain.ts';

describe('the hash of an event', () => {
  const event = { ...sampleEvent(), seq: 1 };

  it('is SHA-256 over 0x02, the previous hash and the canonical JSON of the event', () => {
    const bytes = Buffer.concat([Buffer.from('02', 'hex'), Buffer.alloc(32), Buffer.from(canonicalJson(event), 'utf8')]);
    expect(hashEvent(EMPTY_CHAIN_HASH, event)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('does not depend on the order of fields, nor on columns that are no part of the event', () => {
    const turned = Object.fromEntries(Object.entries(event).reverse()) as unknown as typeof event;
    const row = { ...turned, globalSeq: 7, hash: 'x', previousHash: 'y' };
    expect(hashEvent(EMPTY_CHAIN_HASH, row)).toBe(hashEvent(EMPTY_CHAIN_HASH, event));
  });

  it.each(AUDIT_FIELDS.map((field) => [field]))('changes with %s', (field) => {
    const changed = { ...event, [field]: field === 'seq' ? 2 : ['something else'] };
    expect(hashEvent(EMPTY_CHAIN_HASH, changed)).not.toBe(hashEvent(EMPTY_CHAIN_HASH, event));
  });

  it('changes with the previous hash, which must be one', () => {
    expect(hashEvent('1'.repeat(64), event)).not.toBe(hashEvent(EMPTY_CHAIN_HASH, event));
    expect(() => hashEvent('', event)).toThrow(TypeError);
  });
});

describe('chaining', () => {
  it('numbers from 1 and hands each hash to the next', () => {
    const chain = sampleChain(3);
    expect(chain.map((event) => event.seq)).toEqual([1, 2, 3]);
    expect(chain.map((event) => event.previousHash)).toEqual([EMPTY_CHAIN_HASH, chain[0]?.hash, chain[1]?.hash]);
  });

  it.each(['2026-05-22T09:00:00.123Z', '2026-05-22T09:00:00Z', '2026-05-22T17:00:00.123456+08:00'])(
    'takes no time that the row would not give back: %s',
    (at) => {
      expect(() => chainEvent(EMPTY_CHAIN, sampleEvent({ at }))).toThrow(TypeError);
    },
  );
});
