/** Lets those who ask for the same while it is being worked on share the work: hashing passwords is expensive by design. */
export class InFlight<T> {
  private readonly running = new Map<string, Promise<T>>();

  share(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.running.get(key);
    if (known) return known;
    const begun = work().finally(() => this.running.delete(key));
    this.running.set(key, begun);
    return begun;
  }
}
