import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CaseMoves } from '@jiangcheng/persistence/casework/case-moves';
import { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';

/** More than this under way means the engine is slow or away: the relay does the rest. */
const MAX_UNDER_WAY = 200;

/** Pokes a case's workflow after the answer has gone and strikes the row that owed it (design.md §3.3). */
@Injectable()
export class Poker implements OnApplicationShutdown {
  private readonly logger = new Logger(Poker.name);
  private readonly underWay = new Set<Promise<void>>();
  private failing = false;

  constructor(
    private readonly engine: TemporalEngine,
    private readonly moves: CaseMoves,
  ) {}

  /** Returns at once. */
  poke(caseId: string, version: number): void {
    if (this.underWay.size >= MAX_UNDER_WAY) return;
    const one = this.pokeAndStrike(caseId, version).finally(() => this.underWay.delete(one));
    this.underWay.add(one);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
    await this.engine.close();
  }

  /** A poke that fails loses nothing: its row stays and the relay tries again. Said once per spell. */
  private async pokeAndStrike(caseId: string, version: number): Promise<void> {
    try {
      await this.engine.poke('contest', caseId);
      await this.moves.strike(caseId, version);
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn(`the engine was not reached, the relay will poke: ${String(error)}`);
      this.failing = true;
    }
  }
}
