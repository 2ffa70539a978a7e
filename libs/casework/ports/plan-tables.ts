/** Who holds a post of a campaign's committee. */
export interface CommitteeRow {
  role: string;
  name: string;
  organization: string;
  post: string;
}

/** A row of 工种明细, by field: printed or confirmed, never what is only inferred. */
export interface TradeCells {
  no: number;
  cells: Readonly<Record<string, unknown>>;
}
