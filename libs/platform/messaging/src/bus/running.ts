/** Work that has begun and not ended, so that a stopping service can wait for it. */
export class Running {
  private readonly works = new Set<Promise<unknown>>();

  add(work: Promise<unknown>): void {
    const noted = work.finally(() => this.works.delete(noted));
    this.works.add(noted);
  }

  async finished(): Promise<void> {
    while (this.works.size > 0) await Promise.allSettled(this.works);
  }
}
