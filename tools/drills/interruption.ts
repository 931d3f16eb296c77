/** Fails once somebody ends the drill by a signal, so that it can put away what it started; never gives anything. */
export function interruption(): Promise<never> {
  const signalled = new Promise<never>((_, fail) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => fail(new Error(`ended by ${signal}`)));
  });
  // It may come while nobody listens yet; whoever listens next is told.
  signalled.catch(() => undefined);
  return signalled;
}
