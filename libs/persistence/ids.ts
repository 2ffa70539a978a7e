import { v7 } from 'uuid';

/** A new record id: UUID version 7 (RFC 9562), ordered by time of creation. */
export const newId = (): string => v7();
