import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problems.ts';

/** The case of a round, whoever asks: whether he may see what a unit recommends is said where it is read. */
@Injectable()
export class RoundCases {
  constructor(private readonly source: DataSource) {}

  async idOf(roundId: string): Promise<string> {
    const rows: { id: string }[] = await this.source.query("select id from app.work_case where kind = 'selection' and campaign_id = $1", [
      roundId,
    ]);
    if (rows[0] === undefined) throw notFound();
    return rows[0].id;
  }
}
