/** Turns by name, in the order of asking: who holds a name keeps the others waiting until he gives it back. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();
  /** How many hold or wait for each name. */
  private readonly asked = new Map<string, number>();

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
    this.count(name, 1);
    await before;
    return () => {
      this.count(name, -1);
      giveBack();
    };
  }

  isTaken(name: string): boolean {
    return (this.asked.get(name) ?? 0) > 0;
  }

  /** Whether anybody holds a name that begins so. */
  anyTaken(prefix: string): boolean {
    return [...this.asked].some(([name, count]) => name.startsWith(prefix) && count > 0);
  }

  private count(name: string, by: number): void {
    this.asked.set(name, (this.asked.get(name) ?? 0) + by);
  }
}
