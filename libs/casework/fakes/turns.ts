/** Turns by name, in the order of asking: who holds a name keeps the others waiting until he gives it back. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** Waits for its turn and returns how to give it back. */
  async take(name: string): Promise<() => void> {
    const before = this.last.get(name) ?? Promise.resolve();
    let giveBack = (): void => undefined;
    this.last.set(
      name,
      new Promise((resolve) => {
        giveBack = resolve;
      }),
    );
    await before;
    return giveBack;
  }
}
