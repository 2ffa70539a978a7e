// Whatever is tried with a document in whatever order, these hold (office.md §2).
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentCommand } from './commands.ts';
import { decideDocument } from './decide.ts';
import { by, CHANGED, FACTS, ISSUERS, NOW, TEXT } from './document.fixture.ts';
import { evolveDocument, type DocumentEvent } from './events.ts';
import { initialDocument, printingOf, signatureOf, signedContent, type DocumentState } from './state.ts';
import { documentChain, documentSteps } from './steps.ts';

const names = ['测试甲', '测试乙', '测试丙', '测试丁'] as const;
const issuer = fc.constantFrom('O1', 'O2', 'O3', 'O9');
const taken = fc.record({ name: fc.constantFrom(...names), day: fc.oneof(fc.constant(20), fc.integer({ min: 1, max: 22 })) });
const acts = fc.oneof(fc.constantFrom(...documentChain), fc.constant('AMEND' as const));
const commands: fc.Arbitrary<DocumentCommand> = fc
  .record({ act: acts, issuer, taken, changed: fc.boolean(), takes: fc.boolean() })
  .map((drawn) => {
    const text = drawn.changed ? CHANGED : TEXT;
    const on = `2025-06-${String(drawn.taken.day).padStart(2, '0')}`;
    const rest = { text, issuer: drawn.issuer, number: '示工发〔2025〕14号', recipients: ['各示例单位'] };
    return { act: drawn.act, ...rest, ...(drawn.takes && { takeOver: true as const }), ...by(drawn.taken.name, on) };
  });

/** Mostly what the chain asks for next, so that walks come far; now and then anything at all. */
const steps = fc.array(fc.record({ likely: fc.integer({ min: 0, max: 9 }), any: commands }), { minLength: 20, maxLength: 60 });

function chosen(state: DocumentState, likely: number, any: DocumentCommand): DocumentCommand {
  const open = documentSteps(state).filter((line) => line.open);
  const line = open[likely % Math.max(open.length, 1)];
  if (likely > 7 || line === undefined) return any;
  return { ...any, act: line.step, issuer: line.issuer?.organizationId ?? 'O1', on: '2025-06-20' } as DocumentCommand;
}

function onWalks(check: (event: DocumentEvent, before: DocumentState, state: DocumentState) => void): void {
  fc.assert(
    fc.property(steps, (drawn) => {
      drawn.reduce(
        (before, { likely, any }) => {
          const result = decideDocument(chosen(before, likely, any), before, FACTS, NOW);
          if (!result.ok) return before;
          const state = evolveDocument(before, result.value);
          check(result.value, before, state);
          return state;
        },
        initialDocument('NOTICE', ISSUERS),
      );
    }),
    { seed: 20250509, numRuns: 300 },
  );
}

const sealers = (state: DocumentState): string[] => state.seals.map(({ organizationId }) => organizationId).sort();

describe('however a document goes', () => {
  it('comes through every kind of event', () => {
    const seen = new Set<string>();
    onWalks(({ type }) => seen.add(type));
    expect([...seen].sort()).toEqual(
      [
        'AMENDED',
        'CHECKED',
        'COUNTERSIGNED',
        'DISTRIBUTED',
        'DRAFTED',
        'NUMBERED',
        'PRINTED',
        'PROOFREAD',
        'SEALED',
        'SIGNED',
        'TAKEN_OVER',
      ].sort(),
    );
  });

  it('is never distributed without signature, number, a valid print and the seal of every issuer', () => {
    onWalks((_event, _before, state) => {
      if (state.distributed === null) return;
      expect([signatureOf(state) !== null, state.numbered?.number, printingOf(state) !== null]).toEqual([true, '示工发〔2025〕14号', true]);
      expect(sealers(state)).toEqual(['O1', 'O2', 'O3']);
    });
  });

  it('is never numbered before it is signed, nor signed before every joint issuer has countersigned', () => {
    onWalks(({ type }, before) => {
      if (type === 'NUMBERED') expect(signatureOf(before)).not.toBeNull();
      if (type === 'SIGNED') expect(before.countersigned.map(({ organizationId }) => organizationId).sort()).toEqual(['O2', 'O3']);
    });
  });

  it('has, while it is signed, the very text that was hashed at the signature', () => {
    onWalks((_event, _before, state) => {
      const signature = signatureOf(state);
      if (signature !== null && state.text !== null) expect(FACTS.digestOf(signedContent(state, state.text))).toBe(signature.sha256);
    });
  });

  it('has at most one valid signature and one valid print, and no two prints of one version', () => {
    onWalks((_event, _before, { signatures, printings }) => {
      expect(signatures.filter((one) => !one.void).length).toBeLessThanOrEqual(1);
      expect(printings.filter((one) => !one.void).length).toBeLessThanOrEqual(1);
      expect(printings.map(({ version }) => version)).toEqual(printings.map((_, index) => index + 1));
    });
  });

  it('never changes once it is distributed', () => {
    onWalks((_event, before) => expect(before.distributed).toBeNull());
  });
});
