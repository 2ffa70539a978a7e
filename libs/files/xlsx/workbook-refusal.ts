import type { Refusal } from '@jiangcheng/domain/shared/result';

/** Why a workbook cannot be read; thrown inside the reader alone, where rows stream, and a value outside of it. */
export class WorkbookRefusal extends Error {
  constructor(
    readonly code: string,
    readonly params: NonNullable<Refusal['params']> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'WorkbookRefusal';
  }

  get refusal(): Refusal {
    return { code: this.code, ...(Object.keys(this.params).length > 0 && { params: this.params }) };
  }
}
