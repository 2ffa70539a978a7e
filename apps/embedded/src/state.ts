import { readFile, rename, writeFile } from 'node:fs/promises';
import { choosePort } from './ports.ts';

export const PORT_NAMES = [
  'postgres',
  'temporal',
  'temporalHttp',
  'temporalMembership',
  'history',
  'historyMembership',
  'matching',
  'matchingMembership',
  'engineWorker',
  'engineWorkerMembership',
  'smtp',
  'mailWeb',
  'worker',
] as const;

export type PortName = (typeof PORT_NAMES)[number];
export type Ports = Readonly<Record<PortName, number>>;

/** Which ports to try first. */
export interface PortWishes {
  readonly wished?: Partial<Ports> | undefined;
  readonly usual?: Partial<Ports> | undefined;
}

/** The wished ports, else those of the last start, else the usual ones, as far as they are free; the others are picked anew, and all are remembered. */
export async function rememberedPorts(stateFile: string, { wished = {}, usual = {} }: PortWishes = {}): Promise<Ports> {
  const last = await readState(stateFile);
  const taken = new Set<number>();
  const ports: Partial<Record<PortName, number>> = {};
  for (const name of PORT_NAMES) {
    const port = await choosePort(wished[name] ?? last[name] ?? usual[name], taken);
    taken.add(port);
    ports[name] = port;
  }
  await writeFile(`${stateFile}.new`, JSON.stringify({ ports }, null, 2));
  await rename(`${stateFile}.new`, stateFile);
  return ports as Ports;
}

/** A state file that cannot be read costs nothing but new ports. */
async function readState(stateFile: string): Promise<Partial<Ports>> {
  const text = await readFile(stateFile, 'utf8').catch(() => '{}');
  try {
    return (JSON.parse(text) as { ports?: Partial<Ports> }).ports ?? {};
  } catch {
    return {};
  }
}
