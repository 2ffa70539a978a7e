import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { FrontendReader } from './fault-frontend.ts';

/** Where a transaction is stopped: its COMMIT has not reached PostgreSQL yet, or PostgreSQL has answered it and nobody has heard. */
export type FaultPoint = 'BEFORE_COMMIT' | 'AFTER_COMMIT';

/** A trap for one transaction. */
export interface Trap {
  /** Resolves when a transaction stands there; it stays until it is let go or its connection ends. */
  readonly sprung: Promise<void>;
  /** Lets the transaction go on. */
  release(): void;
}

/** Stands between one program and PostgreSQL, knows where its transactions end, and can stop, cut or delay. */
export interface FaultProxy {
  readonly port: number;
  /** The same address, through the proxy. */
  through(url: string): string;
  /** Stops the next transaction one of whose statements contains `statement`. */
  arm(point: FaultPoint, statement: string): Trap;
  /** Holds every request of the program for so long; 0 ends it. */
  delay(ms: number): void;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Lets connections through again. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

interface ArmedTrap extends Trap {
  readonly point: FaultPoint;
  readonly statement: string;
  readonly held: Promise<void>;
  spring(): void;
}

export async function startFaultProxy(targetPort: number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const state: ProxyState = { traps: [], delayMs: 0 };
  const server = createServer({ noDelay: true }, (client) =>
    join(client, connect({ port: targetPort, host: '127.0.0.1', noDelay: true }), sockets, state),
  );
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const cut = async (): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : Promise.resolve();
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    port,
    through: (url) => Object.assign(new URL(url), { port: String(port) }).href,
    arm: (point, statement) => {
      const trap = newTrap(point, statement);
      state.traps.push(trap);
      return trap;
    },
    delay: (ms) => void (state.delayMs = ms),
    cut,
    mend: () => listen(server, port),
    close: cut,
  };
}

interface ProxyState {
  readonly traps: ArmedTrap[];
  delayMs: number;
}

function newTrap(point: FaultPoint, statement: string): ArmedTrap {
  const [sprung, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  return { point, statement, sprung: sprung.promise, held: held.promise, spring: sprung.resolve, release: held.resolve };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

function join(client: Socket, target: Socket, sockets: Set<Socket>, state: ProxyState): void {
  for (const socket of [client, target]) {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }
  client.on('close', () => target.destroy());
  const answered = forward(client, target, state);
  // What PostgreSQL had answered before it ended still arrives.
  target.on('close', () => void answered().then(() => client.destroy()));
}

/** Requests one after the other, so that one that is held holds those behind it; answers wait while their COMMIT's is held. Resolves when all came so far. */
function forward(client: Socket, target: Socket, state: ProxyState): () => Promise<void> {
  const reader = new FrontendReader();
  let requests: Promise<void> = Promise.resolve();
  let committed: ArmedTrap | undefined;
  client.on('data', (chunk) => {
    const statements = reader.read(chunk);
    const trap = takeTrap(state.traps, statements);
    requests = requests.then(async () => {
      if (state.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, state.delayMs));
      if (trap?.point === 'BEFORE_COMMIT') {
        trap.spring();
        await trap.held;
      } else if (trap) committed = trap;
      if (target.writable) target.write(chunk);
    });
  });
  let answers: Promise<void> = Promise.resolve();
  target.on('data', (chunk) => {
    const trap = committed;
    committed = undefined;
    answers = answers.then(async () => {
      if (trap) {
        trap.spring();
        await trap.held;
      }
      if (client.writable) await new Promise((written) => client.write(chunk, written));
    });
  });
  return () => answers;
}

function takeTrap(traps: ArmedTrap[], committing: readonly string[] | null): ArmedTrap | undefined {
  if (committing === null) return undefined;
  const index = traps.findIndex(({ statement }) => committing.some((text) => text.includes(statement)));
  return index < 0 ? undefined : traps.splice(index, 1)[0];
}
