/** Who names a contact, as the document lists it (003/七.2). */
export interface ContactHolder {
  organization: string;
  /** Whether the document lists address and postcode too. */
  address: boolean;
  clause: string;
}

export interface ContactRule {
  holders: readonly ContactHolder[];
  /** Organizers that the document leaves to a later notice. */
  others: Omit<ContactHolder, 'organization'>;
}
