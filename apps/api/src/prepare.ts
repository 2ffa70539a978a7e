import { loadPrepareConfig } from '@jiangcheng/config/service';
import { ensureFirstLink } from '@jiangcheng/identity/first-account';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { migrate } from '@jiangcheng/persistence/migrate';
import { KeyringError } from '@jiangcheng/protection/keyring-error';
import { readKeyring } from '@jiangcheng/protection/read-keyring';
import { assertKeysFit } from '@jiangcheng/persistence/keyring/assert-keys-fit';
import { listPacks } from '@jiangcheng/regulations/list-packs';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { ensureNamespace } from '@jiangcheng/temporal-client/namespace';
import { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';

/**
 * The step before api and worker (design.md §8): migrates as the owner, checks the keys, loads the calendars, reads every rule pack once,
 * makes the engine's namespace. Its last line on standard output is JSON: the one-time link while nobody has an account.
 */
async function prepare(): Promise<void> {
  const config = loadPrepareConfig(process.env);
  await migrate(config.databaseOwnerUrl, config.testClock);
  listPacks();
  const source = await openDataSource(config.databaseUrl, 2);
  try {
    await assertKeysFit(source, await readKeyring(config.keysFile));
    await loadReleasedCalendars(source, loadCalendars());
    await makeNamespace(config.temporal);
    process.stdout.write(`${JSON.stringify({ firstLink: await ensureFirstLink(source, config.publicUrl) })}\n`);
  } finally {
    await source.destroy();
  }
}

async function makeNamespace({ address, namespace }: { address: string; namespace: string }): Promise<void> {
  const engine = new TemporalEngine({ address }, namespace);
  try {
    await ensureNamespace(engine.connection, namespace);
  } finally {
    await engine.close();
  }
}

/** Keys that do not fit are for a person to put right: the last line says so in a sentence, where a fault of the program keeps its stack. */
function refuse(error: unknown): void {
  if (!(error instanceof KeyringError)) throw error;
  process.stdout.write(`${JSON.stringify({ refused: error.message })}\n`);
  process.exitCode = 1;
}

await prepare().catch(refuse);
