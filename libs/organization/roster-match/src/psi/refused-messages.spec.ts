import { agreementDigest } from './agreement';
import { commitmentTo } from './digest';
import { framed } from './message';
import type { PsiKind } from './message-header';
import { pointsIn } from './point-list';
import { nextSaying } from './say';
import type { PsiSide } from './terms';
import { agencies, begin, type Course, NOON, play } from './two-agencies';

const agreed = agencies('both');
const people = (from: number) => Array.from({ length: 100 }, (_, at) => from + at);
const ready = () => ({
  first: begin(agreed, 'first', people(0)).party,
  second: begin(agreed, 'second', people(50)).party,
});
const [before, parties] = [ready(), ready()];
const earlier = play(before);
const whole = play(parties);
const bytesIn = ({ sent }: Course, kind: PsiKind, from: PsiSide) =>
  sent.find((message) => message.kind === kind && message.from === from)?.bytes ?? new Uint8Array();

/** Plays the run again, with one message of the first side exchanged for other bytes. */
const withOther = (kind: PsiKind, bytes: Uint8Array) => () =>
  play(parties, (is, from, sent) => (is === kind && from === 'first' ? bytes : sent));

/** A message of the first side as it could sign it itself: points of its choice, promised properly or not. */
function points(chosen: readonly Uint8Array[], honest = true): () => void {
  const { key, secret, terms } = parties.first;
  const agreement = agreementDigest(terms);
  const common = { agreement, from: 'first', column: 'idNumber', at: NOON } as const;
  const commitment = commitmentTo(agreement, 'first', secret.salt, honest ? chosen : parties.first.points);
  const commit = framed({ ...common, kind: 'commit', people: chosen.length, commitment }, [], key);
  return () =>
    play(parties, (kind, from, bytes) => {
      if (from !== 'first') return bytes;
      if (kind === 'commit') return commit;
      if (kind !== 'points') return bytes;
      const header = Buffer.from(bytes).toString('latin1').split('\n')[0] ?? '';
      const { run } = JSON.parse(header) as { run: string };
      return framed({ ...common, kind: 'points', run, salt: secret.salt }, chosen, key);
    });
}

describe('a message is refused', () => {
  it.each(['commit', 'points', 'answer', 'closing'] as const)('when a byte of %s was altered', (kind) => {
    const bytes = bytesIn(whole, kind, 'first');
    for (const at of [20, Math.floor(bytes.length / 2), bytes.length - 2]) {
      const altered = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(withOther(kind, altered)).toThrow(/not signed by|not those that were signed|no message/);
    }
  });

  it('when it was cut off or has something behind it', () => {
    const bytes = bytesIn(whole, 'points', 'first');
    for (const other of [bytes.subarray(0, 2000), bytes.subarray(0, 50), Buffer.concat([bytes, bytes])])
      expect(withOther('points', other)).toThrow(/cut off/);
  });

  it.each(['points', 'answer', 'closing'] as const)('when %s was replayed from an earlier run', (kind) => {
    expect(withOther(kind, bytesIn(earlier, kind, 'first'))).toThrow('It belongs to another run: a replay');
  });

  it('when a replayed commitment leads to points of this run', () => {
    expect(withOther('commit', bytesIn(earlier, 'commit', 'first'))).toThrow(/another run|changed its list/);
  });

  it('when it is out of order', () => {
    expect(withOther('commit', bytesIn(whole, 'points', 'first'))).toThrow('where commit is due');
    expect(withOther('points', bytesIn(whole, 'answer', 'first'))).toThrow('where points is due');
    expect(withOther('answer', bytesIn(whole, 'closing', 'first'))).toThrow('where answer is due');
  });

  it('when one’s own comes back', () => {
    expect(withOther('commit', bytesIn(whole, 'commit', 'second'))).toThrow('not signed by Federation');
  });

  it('when it is of another agreement', () => {
    const other = agencies('size');
    const stranger = begin({ ...other, keys: other.keys }, 'first', people(0)).party;
    const saying = nextSaying({ ...stranger, key: agreed.keys.first }, {}, {}, NOON);
    if (saying === 'done' || !('bytes' in saying)) throw new Error('a commitment comes first');
    expect(withOther('commit', saying.bytes)).toThrow('It belongs to another agreement.');
  });

  it('when it is about another column', () => {
    const phones = nextSaying({ ...parties.first, column: 'phone' }, {}, {}, NOON);
    if (phones === 'done' || !('bytes' in phones)) throw new Error('a commitment comes first');
    expect(withOther('commit', phones.bytes)).toThrow('It is about phone; this run is about idNumber.');
  });

  it('when it is longer than the agreement’s people need', () => {
    expect(withOther('points', Buffer.alloc(40_000))).toThrow('40000 bytes, more than 1000 people can need');
  });

  it('when it is of another version', () => {
    const { key, terms } = parties.first;
    const header = {
      agreement: agreementDigest(terms),
      from: 'first',
      column: 'idNumber',
      at: NOON,
    } as const;
    const later = {
      ...header,
      format: 'nuanxin-psi/2',
      kind: 'commit',
      people: 100,
      commitment: '0'.repeat(64),
    };
    expect(withOther('commit', framed(later as typeof later & { kind: 'commit' }, [], key))).toThrow(
      'another version',
    );
  });
});

describe('points are refused', () => {
  const own = parties.first.points;
  const sorted = (list: readonly Uint8Array[]) => list.toSorted(Buffer.compare);

  it('when they are not on the curve, nor any number below its prime', () => {
    const offCurve = sorted([...own.slice(1), Buffer.alloc(32, 0x11)]);
    const tooLarge = sorted([...own.slice(1), Buffer.alloc(32, 0xff)]);
    for (const list of [offCurve, tooLarge]) expect(points(list)).toThrow(/Point \d+ is not on the curve/);
  });

  it('when one comes twice', () => {
    expect(points(sorted([...own.slice(1), own[1] ?? new Uint8Array()]))).toThrow('comes twice');
  });

  it('when their order could tell something', () => {
    expect(points(own.toReversed())).toThrow('not in ascending order');
  });

  it('when they are fewer than the agreement’s least', () => {
    expect(points(own.slice(0, 99))).toThrow('The list of the other side has 99 different people');
  });

  it('when they are others than were promised before the other side was seen', () => {
    const changed = begin(agreed, 'first', people(30)).party.points;
    expect(points(changed, false)).toThrow('the other side has changed its list');
    expect(points(sorted([...own.slice(1), ...changed.slice(-1)]), false)).toThrow('changed its list');
  });

  it('when they copy the other side’s and its promise', () => {
    const { second } = parties;
    const copied = pointsIn(Buffer.concat(second.points));
    const { key, terms } = parties.first;
    const agreement = agreementDigest(terms);
    const common = { agreement, from: 'first', column: 'idNumber', at: NOON } as const;
    const commitment = commitmentTo(agreement, 'second', second.secret.salt, copied);
    expect(() =>
      play(parties, (kind, from, bytes) => {
        if (from !== 'first') return bytes;
        if (kind === 'commit') return framed({ ...common, kind, people: 100, commitment }, [], key);
        const { run } = JSON.parse(Buffer.from(bytes).toString('latin1').split('\n')[0] ?? '') as {
          run: string;
        };
        return framed({ ...common, kind: 'points', run, salt: second.secret.salt }, copied, key);
      }),
    ).toThrow('changed its list');
  });
});
