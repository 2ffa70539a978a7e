import { describe, expect, it } from '@jest/globals';
import { chainOf, soleChainOf } from './chain-acts.ts';

describe('the acts of a document', () => {
  it('take the ten steps of its chain, each named by the word of the document', () => {
    expect(chainOf('Circular').rows((step) => step)).toEqual({
      draftCircular: 'DRAFT',
      amendCircular: 'AMEND',
      checkCircular: 'CHECK',
      countersignCircular: 'COUNTERSIGN',
      signCircular: 'SIGN',
      numberCircular: 'NUMBER',
      proofreadCircular: 'PROOFREAD',
      printCircular: 'PRINT',
      sealCircular: 'SEAL',
      distributeCircular: 'DISTRIBUTE',
    });
  });

  it('are nine where one body issues it alone', () => {
    const chain = soleChainOf('Document');
    expect(Object.values(chain.rows((step) => step)).includes('COUNTERSIGN')).toBe(false);
    expect([chain.includes('signDocument'), chain.includes('countersignDocument'), chain.includes('signCircular')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('say which step each of them takes', () => {
    expect(chainOf('Notice').stepOf('sealNotice')).toBe('SEAL');
  });
});
