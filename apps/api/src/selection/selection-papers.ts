import { Injectable } from '@nestjs/common';
import type { IssuedList } from '@jiangcheng/contracts/api/selection';
import { DocumentPrints } from '../document/document-prints.ts';
import { SelectionCases } from './selection-cases.ts';

/** The call and the announcement of each round, as pages to print. */
@Injectable()
export class SelectionPapers {
  constructor(
    private readonly cases: SelectionCases,
    private readonly prints: DocumentPrints,
  ) {}

  async document(roundId: string, list: IssuedList, round: number, version?: number): Promise<string> {
    const { state } = await this.cases.read(roundId);
    return this.prints.page(state[list].find((one) => one.round === round)?.document, version);
  }
}
