import type { DataSource } from 'typeorm';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { assertKeyringFits, fingerprintsOf, type KeyFingerprints } from '@jiangcheng/protection/keyring-guard';

/** Throws KeyringError when the record was written with other keys; otherwise notes the keys of this start. */
export async function assertKeysFit(source: DataSource, keyring: Keyring): Promise<void> {
  const rows: { name: string; fingerprint: string }[] = await source.query('select name, fingerprint from app.key_fingerprint');
  const recorded: KeyFingerprints = Object.fromEntries(rows.map(({ name, fingerprint }) => [name, fingerprint]));
  assertKeyringFits(keyring, recorded);
  for (const [name, fingerprint] of Object.entries(fingerprintsOf(keyring)))
    await source.query('insert into app.key_fingerprint (name, fingerprint) values ($1, $2) on conflict do nothing', [name, fingerprint]);
}
