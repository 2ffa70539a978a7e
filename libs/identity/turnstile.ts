/** More work was waiting than is worth waiting for. */
export class TurnstileBusyError extends Error {
  constructor() {
    super('too many are waiting');
    this.name = 'TurnstileBusyError';
  }
}

/** Lets `places` pieces of work through at a time and `queue` wait; the next is refused at once with TurnstileBusyError. */
export function createTurnstile(places: number, queue: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (free > 0) return void (free -= 1);
    if (waiting.length >= queue) throw new TurnstileBusyError();
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next)
      next(); // the place is handed over, not freed
    else free += 1;
  };
  return async (work) => {
    await enter();
    return work().finally(leave);
  };
}
