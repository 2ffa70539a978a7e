import type { VarPaths } from '@jiangcheng/config/paths';
import type { Say } from '../../../tools/servers/ticking.ts';
import type { ProcessSpec } from './managed-process.ts';
import type { Ports } from './state.ts';

export interface ServerOptions {
  /** Data folder; made if missing. A start finds the data of the one before. */
  readonly varDir: string;
  /** Databases made by the applications get the movable clock; tests only. */
  readonly testClock?: boolean;
  /** False: faster and not safe against loss of power; tests only. */
  readonly fsync?: boolean;
  /** Wished ports; others than wished are taken where they are busy. */
  readonly ports?: Partial<Ports>;
  /** Ports for a first start, which a person may know by heart. None for tests: starts side by side would all reach for them. */
  readonly usualPorts?: Partial<Ports>;
  /** What is somebody else's and therefore not started. Without a database of ours Temporal still gets one, unless it is given too. */
  readonly given?: {
    readonly database?: { appUrl: string; ownerUrl: string };
    readonly temporalAddress?: string;
    readonly smtpUrl?: string;
    readonly keysFile?: string;
  };
  readonly say?: Say;
  readonly signal?: AbortSignal;
}

/** Runs after the folder is ours and leftovers are gone, before anything is started: the place for checks that may refuse the start. */
export type BeforeStart = () => Promise<void>;

export interface Servers {
  readonly paths: VarPaths;
  readonly ports: Ports;
  readonly postgres: { readonly superUrl: string; readonly ownerUrl: string; readonly appUrl: string };
  readonly temporal: { readonly address: string };
  readonly mail: { readonly smtpUrl: string; readonly webUrl: string | undefined };
  /** The environment with which api and worker reach these servers; `prepare` needs JC_DATABASE_OWNER_URL (postgres.ownerUrl) besides. */
  readonly env: Readonly<Record<string, string>>;
  /** Adds a process that is restarted, killed and stopped with the others. */
  add(spec: ProcessSpec): Promise<void>;
  pidOf(name: string): number | undefined;
  /** SIGKILL of one server ('postgres', 'temporal', 'mail' or an added one); it stays down until `restart`. */
  kill(name: string): Promise<void>;
  /** Brings a server back on the same port and data. */
  restart(name: string): Promise<void>;
  /** Stops all in reverse order; none is left. */
  stop(): Promise<void>;
}
