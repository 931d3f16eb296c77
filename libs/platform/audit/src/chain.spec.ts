import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { BEGINNING, type Head, link, type Link } from './chain';
import { type Checkpoint, checkingKey, checkpointOf, signatureHolds, signingKey } from './checkpoint';
import { CheckpointFile } from './checkpoint-file';
import { verify } from './verify';

const key = signingKey(Buffer.alloc(32, 7));
const AT = '2082-11-23T08:00:00.000Z';

const whole = (links: readonly Link[], checkpoints: readonly Checkpoint[] = []) => {
  const { head, ...rest } = verify({ links, ends: true }, checkpoints);
  return { entries: head.seq, ...rest };
};

/** As `whole`, so many entries at a time. */
const inParts = (links: readonly Link[], size: number) => {
  for (let from = BEGINNING; ;) {
    const left = links.filter(({ seq }) => seq >= from.seq);
    const wanted = size + (from.seq > 0 ? 1 : 0);
    const ends = left.length <= wanted;
    const { head, ...rest } = verify({ links: left.slice(0, wanted), ends, from });
    if (ends || rest.broken) return { entries: head.seq, ...rest };
    from = head;
  }
};

const chainOf = (entries: readonly unknown[]): Link[] => {
  let head: Head = BEGINNING;
  return entries.map((entry) => (head = link(head, entry)) as Link);
};

/** A chain of at least two entries and a place in it. */
const chains = fc
  .array(fc.record({ type: fc.string(), who: fc.uuid(), amount: fc.integer() }), {
    minLength: 2,
    maxLength: 40,
  })
  .chain((entries) => fc.tuple(fc.constant(chainOf(entries)), fc.nat(entries.length - 1)));

/** Checks a chain as it was, then what somebody made of it. */
const tampering = (
  tamper: (links: Link[], at: number) => Link[],
  fault: string,
  seqOf: (at: number) => number,
) =>
  fc.assert(
    fc.property(chains, ([links, at]) => {
      expect(whole(links)).toEqual({ entries: links.length });
      const broken = whole(tamper(links, at)).broken;
      expect(broken).toEqual({ seq: seqOf(at), fault });
    }),
    { numRuns: 60 },
  );

describe('a chain', () => {
  it('finds the first altered entry', () =>
    tampering(
      (links, at) => links.with(at, { ...links[at]!, entry: { was: links[at]!.entry } }),
      'altered',
      (at) => at + 1,
    ));

  it('finds a removed entry, except the last, which nothing follows', () =>
    tampering(
      (links, at) => links.toSpliced(Math.min(at, links.length - 2), 1),
      'removed',
      () => expect.any(Number) as number,
    ));

  it('finds an inserted entry', () =>
    tampering(
      (links, at) => links.toSpliced(at + 1, 0, link({ seq: at, hash: links[at]!.hash }, { forged: true })),
      'inserted',
      (at) => at + 1,
    ));

  it('does not depend on the order in which a store gives fields back', async () => {
    const [first] = chainOf([{ a: 1, b: { c: 2, d: undefined } }]);
    expect(whole([{ ...first!, entry: { b: { c: 2 }, a: 1 } }])).toEqual({ entries: 1 });
  });

  it('goes on from its head alone', () => {
    const links = chainOf(['a', 'b', 'c']);
    const { seq, hash } = links[1]!;
    expect(link({ seq, hash }, 'c')).toEqual(links[2]);
  });

  it('shows the same faults when it is walked in parts, wherever their borders are', () => {
    const tampers: readonly ((links: Link[], at: number) => Link[])[] = [
      (links) => links,
      (links, at) => links.toSpliced(at, 1),
      (links, at) => links.toSpliced(at + 1, 0, link({ seq: at, hash: links[at]!.hash }, { forged: true })),
      (links, at) => links.with(at, { ...links[at]!, entry: { was: 1 } }),
    ];
    fc.assert(
      fc.property(
        chains,
        fc.constantFrom(...tampers),
        fc.integer({ min: 1, max: 9 }),
        ([links, at], tamper, size) => {
          const tampered = tamper(links, at);
          expect(inParts(tampered, size)).toEqual(whole(tampered));
        },
      ),
    );
  });

  it('shows that the border between two parts was replaced or removed in the meantime', () => {
    const links = chainOf(['a', 'b', 'c', 'd']);
    const { seq, hash } = links[1]!;
    const from = { seq, hash };
    const other = links.with(1, link(links[0]!, 'x')).slice(1);
    expect(verify({ links: other, ends: true, from }).broken).toEqual({ seq: 2, fault: 'altered' });
    expect(verify({ links: links.slice(2), ends: true, from }).broken).toEqual({ seq: 2, fault: 'removed' });
    expect(verify({ links: [], ends: true, from }).broken).toEqual({ seq: 2, fault: 'removed' });
  });
});

describe('checkpoints', () => {
  const links = chainOf(['a', 'b', 'c', 'd']);
  const checkpoint = checkpointOf(links[2]!, AT, key);

  it('find a cut end', async () => {
    expect(whole(links, [checkpoint])).toEqual({ entries: 4 });
    expect(whole(links.slice(0, 2), [checkpoint])).toEqual({
      entries: 2,
      broken: { seq: 3, fault: 'removed' },
    });
  });

  it('find a chain that was written anew, consistently', async () => {
    const forged = chainOf(['a', 'x', 'c', 'd']);
    expect(whole(forged)).toEqual({ entries: 4 });
    expect(whole(forged, [checkpoint])).toEqual({
      entries: 2,
      broken: { seq: 3, fault: 'checkpoint' },
    });
  });

  it('hold under their key alone', () => {
    const other = signingKey(Buffer.alloc(32, 8));
    expect(signatureHolds(checkpoint, checkingKey(key))).toBe(true);
    expect(signatureHolds(checkpoint, checkingKey(other))).toBe(false);
    expect(signatureHolds({ ...checkpoint, seq: 2 }, checkingKey(key))).toBe(false);
    expect(() => signingKey(Buffer.alloc(31))).toThrow('32 bytes');
  });

  it('lie in a file that survives a half-written line', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nuanxin-audit-'));
    const file = new CheckpointFile(path.join(folder, 'deep/checkpoints.jsonl'));
    expect(await file.read()).toEqual([]);
    await file.append(checkpoint);
    await appendFile(path.join(folder, 'deep/checkpoints.jsonl'), '\n{"seq":4,"ha');
    await file.append(checkpointOf(links[3]!, AT, key));
    expect((await file.read()).map(({ seq }) => seq)).toEqual([3, 4]);
    await rm(folder, { recursive: true });
  });
});
