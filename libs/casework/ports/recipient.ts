export interface Recipient {
  personId: string;
  name: string;
  /** Null without an address, and while the address is known to be wrong. */
  email: string | null;
}
