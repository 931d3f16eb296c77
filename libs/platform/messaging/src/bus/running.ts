/** Counts work that has begun and not ended, so that a stopping service can wait for it. */
export class Running {
  private count = 0;
  private readonly waiting: (() => void)[] = [];

  /** Work that may fail is its owner's concern; here it only ends. */
  add(work: Promise<unknown>): void {
    this.count++;
    work.then(this.ended, this.ended);
  }

  finished(): Promise<void> {
    return this.count === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  private readonly ended = (): void => {
    if (--this.count > 0) return;
    for (const go of this.waiting.splice(0)) go();
  };
}
