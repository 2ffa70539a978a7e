/** What the demo says: one line for each step, with the business day on which it happens. */
export class Narrator {
  private today = '';

  constructor(private readonly print: (line: string) => void) {}

  /** A part of the year, as a heading. */
  part(title: string): void {
    this.print(`\n── ${title}`);
  }

  /** The day from now on, `2025-06-20`. */
  day(today: string): void {
    this.today = today;
  }

  say(sentence: string): void {
    this.print(`  ${this.today}  ${sentence}`);
  }
}
