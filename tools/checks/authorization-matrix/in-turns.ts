/** Does the work for each, so many at a time, and keeps their order. */
export async function inTurns<Each, Result>(
  all: readonly Each[],
  atATime: number,
  work: (each: Each) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const entries = all.entries();
  const worker = async () => {
    for (const [place, each] of entries) results[place] = await work(each);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}
