import fc from 'fast-check';
import { type LineState, type Statement, takeIn } from './sale-line';

const at = new Date('2026-11-11T12:00:00.000Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const facts = { productId: 'tea', at, quantity: 2, amountFen: 19_800 };
const stated = (about: Partial<Statement> = {}): Statement => ({
  facts,
  refunds: [],
  statedAt: at,
  ...about,
});
const refund = (no: string, amountFen: number) => ({ no, at, amountFen, quantity: 0 });
const taken = (...statements: Statement[]) =>
  statements.reduce<LineState | undefined>(
    (line, statement) => takeIn(line, statement).line ?? line,
    undefined,
  );

describe('a statement of an order line', () => {
  it('adds the line, and told again changes nothing', () => {
    const first = takeIn(undefined, stated());
    expect(first).toMatchObject({ result: 'added', line: { amountFen: 19_800, refundedFen: 0 } });
    expect(takeIn(first.line, stated())).toEqual({ result: 'repeated', refunds: 0 });
  });

  it('changes the figures when it is the later one, not when it is the older one', () => {
    const line = taken(stated());
    const other = { ...facts, amountFen: 15_000 };
    expect(takeIn(line, stated({ facts: other, statedAt: later(-1) })).result).toBe('repeated');
    const changed = takeIn(line, stated({ facts: other, statedAt: later(1) }));
    expect(changed).toMatchObject({ result: 'changed', line: { amountFen: 15_000 } });
  });

  it('keeps the moment told first: platforms name now the order’s, now the payment’s', () => {
    const line = taken(stated(), stated({ facts: { ...facts, at: later(300) }, statedAt: later(1) }));
    expect(line?.at).toEqual(at);
  });

  it('counts each refund once by its number, and none beyond what was paid', () => {
    const line = taken(stated({ refunds: [refund('r1', 9_900)] }));
    expect(takeIn(line, stated({ refunds: [refund('r1', 9_900)] })).line).toBeUndefined();
    const second = takeIn(line, { refunds: [refund('r2', 9_900)], statedAt: at });
    expect(second).toMatchObject({ refunds: 1, line: { refundedFen: 19_800 } });
    expect(takeIn(second.line, { refunds: [refund('r3', 1)], statedAt: at }).reason).toBe('refund-over');
    const less = { ...facts, amountFen: 5_000 };
    expect(takeIn(line, stated({ facts: less, statedAt: later(1) })).reason).toBe('below-refunds');
  });

  it('of a refund whose order nobody told is refused', () => {
    expect(takeIn(undefined, { refunds: [refund('r1', 1)], statedAt: at }).reason).toBe('order-unknown');
  });

  it('of a closed order brings all of it back, and a refund that is named later is the same money', () => {
    const line = taken(stated({ closed: true }));
    expect(line).toMatchObject({ refundedFen: 19_800 });
    expect(takeIn(line, { refunds: [refund('r1', 19_800)], statedAt: later(9) })).toEqual({
      result: 'repeated',
      refunds: 0,
    });
  });

  it('counts the same when a row is taken in once more after an interruption', () => {
    const row = stated({ from: 'import.7', refunds: [refund('r1', 100)] });
    const line = taken(row);
    expect(takeIn(line, row)).toEqual({ result: 'added', refunds: 1 });
    expect(takeIn(line, { ...row, from: 'import.8' })).toEqual({ result: 'repeated', refunds: 0 });
  });
});

const anyStatement = fc
  .record({
    refunds: fc.uniqueArray(
      fc.record({ no: fc.constantFrom('r1', 'r2', 'r3'), amountFen: fc.integer({ min: 1, max: 9_000 }) }),
      { selector: ({ no }) => no },
    ),
    amountFen: fc.integer({ min: 0, max: 20_000 }),
    seconds: fc.integer({ min: 0, max: 5 }),
    told: fc.boolean(),
  })
  .map(({ refunds, amountFen, seconds, told }): Statement => ({
    facts: told ? { ...facts, amountFen } : undefined,
    refunds: refunds.map((one) => ({ ...one, at, quantity: 0 })),
    statedAt: later(seconds),
  }));

it('whatever is told of a line, its refunds add up, stay within what was paid, and telling all again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyStatement, { maxLength: 12 }), (statements) => {
      let line: LineState | undefined;
      for (const statement of statements) {
        line = takeIn(line, statement).line ?? line;
        if (!line) continue;
        expect(line.refunds.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(line.refundedFen);
        expect(line.refundedFen).toBeLessThanOrEqual(line.amountFen);
        expect(takeIn(line, statement).line).toBeUndefined();
      }
    }),
  );
});
