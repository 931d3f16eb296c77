import { Refused } from '../refused';
import { settle, type Statement } from '../statement/settle';
import { sale, terms } from '../testing';
import { isAccount } from './accounts';
import { balanceOf, payableFen, trialBalance } from './balances';
import { correction } from './correction';
import { counterEntry } from './counter-entry';
import { type Entry, type EntryLine, makeEntry } from './entry';
import { dueFen, entryOfPayment } from './entry-of-payment';
import { entryOfStatement } from './entry-of-statement';

const at = { on: '2026-11-25', period: '2026-11', statementId: 'B1.S1' };
const because = { ...at, reason: '平台补报退款' };
const refused = (code: string) => expect.objectContaining({ name: 'Refused', code });
const statementOf = (...lines: Parameters<typeof sale>[0][]): Statement => {
  const [statement] = settle(lines.map(sale), terms());
  return statement ?? { supplierId: 'S1', lines: [], totals: noAmounts, owedFen: 0 };
};
const noAmounts = { pieces: 0, grossFen: 0, refundFen: 0, commissionFen: 0, logisticsFen: 0, netFen: 0 };
const sold = statementOf({ refundFen: 1_000 }, { source: 'webhook', platformId: 'P1' });
const balanced: EntryLine[] = [
  { account: 'payable:S1', amountFen: 5 },
  { account: 'paid:bank', amountFen: -5 },
];
const draft = (changed: Partial<Entry> = {}): Entry => ({
  ...at,
  kind: 'payment',
  lines: balanced,
  ...changed,
});

describe('an account', () => {
  it.each([
    ['receivable:portal', true],
    ['receivable:01KB0000000000000000000000', true],
    ['payable:S1', true],
    ['paid:bank', true],
    ['commission', true],
    ['paid:promise', false],
    ['payable:', false],
    ['payable:S1 ', false],
    ['commission:P1', false],
    ['profit', false],
  ])('%s: %s', (name, known) => {
    expect(isAccount(name)).toBe(known);
  });
});

describe('an entry', () => {
  it.each([
    ['a fen too many', { lines: [...balanced, { account: 'refunds', amountFen: 1 }] }, 'unbalanced'],
    ['nothing', { lines: [{ account: 'refunds', amountFen: 0 }] }, 'nothing-to-post'],
    ['parts of a fen', { lines: balanced.map((each) => ({ ...each, amountFen: 0.5 })) }, 'bad-amount'],
    ['an account of nobody', { lines: [{ account: 'payable:', amountFen: 1 }] }, 'bad-account'],
    ['a day that does not exist', { on: '2026-02-30' }, 'bad-day'],
    ['a thirteenth month', { period: '2026-13' }, 'bad-period'],
    ['a correction without reason', { kind: 'correction', reason: ' ' }, 'reason-missing'],
  ] satisfies [string, Partial<Entry>, string][])('with %s is refused', (_what, changed, code) => {
    expect(() => makeEntry(draft(changed))).toThrow(refused(code));
  });

  it('is refused for a fen that a sum of numbers would lose', () => {
    const large = Number.MAX_SAFE_INTEGER;
    const lines: EntryLine[] = [large, large, 1, -large, -large].map((amountFen) => ({
      account: 'refunds',
      amountFen,
    }));
    expect(() => makeEntry(draft({ lines }))).toThrow(refused('unbalanced'));
  });

  it('cannot be changed', () => {
    const { lines } = makeEntry(draft());
    expect(() => Object.assign(lines[0] ?? {}, { amountFen: 6 })).toThrow(TypeError);
  });

  it('of a statement shows where the gross went', () => {
    expect(entryOfStatement(sold, at)).toEqual({
      ...at,
      kind: 'statement',
      lines: [
        { account: 'receivable:P1', amountFen: 10_000 },
        { account: 'receivable:portal', amountFen: 10_000 },
        { account: 'payable:S1', amountFen: -17_760 },
        { account: 'commission', amountFen: -640 },
        { account: 'logistics', amountFen: -600 },
        { account: 'refunds', amountFen: -1_000 },
      ],
    });
  });
});

describe('a payment', () => {
  const pay = (amountFen: number, payable: number) =>
    entryOfPayment({ supplierId: 'S1', amountFen, method: 'one-card', payableFen: payable }, at);

  it('lowers what is due', () => {
    expect(payableFen([entryOfStatement(sold, at), pay(17_000, 17_760)], 'S1')).toBe(760);
    expect(balanceOf([pay(17_000, 17_760)], 'paid:one-card')).toBe(-17_000);
  });

  it.each([
    ['more than is due', 101, 100, 'more-than-payable'],
    ['a supplier who owes', 1, -100, 'more-than-payable'],
    ['nothing', 0, 100, 'nothing-to-post'],
    ['less than nothing', -1, 100, 'bad-amount'],
    ['parts of a fen', 0.5, 100, 'bad-amount'],
  ])('of %s is refused', (_what, amountFen, payable, code) => {
    expect(() => pay(amountFen, payable)).toThrow(refused(code));
  });

  it.each([
    ['the net', 20_000, 17_760],
    ['less what is owed from before', 10_000, 10_000],
    ['nothing to who owes more', -1, 0],
  ])('for a statement is %s', (_what, payable, due) => {
    expect(dueFen(sold, payable)).toBe(due);
  });
});

describe('a reversal', () => {
  const posted = entryOfStatement(sold, at);

  it('is the exact negative, with its reason, and leaves nothing', () => {
    const counter = counterEntry(posted, because);
    expect(counter).toMatchObject({ kind: 'counter', reason: because.reason, statementId: 'B1.S1' });
    const { rows } = trialBalance([posted, counter]);
    expect(rows.map(({ balanceFen }) => balanceFen)).toEqual(rows.map(() => 0));
  });

  it('needs a reason and is not reversed itself', () => {
    expect(() => counterEntry(posted, { ...at, reason: '' })).toThrow(refused('reason-missing'));
    expect(() => counterEntry(counterEntry(posted, because), because)).toThrow(refused('counter-of-counter'));
  });
});

describe('a correction', () => {
  const right = statementOf({ refundFen: 10_000 }, { source: 'webhook', platformId: 'P1' });
  const kinds = (entries: readonly Entry[]) => entries.map(({ kind }) => kind);

  it('brings every account to what the right statement alone would say', () => {
    const entries = [entryOfStatement(sold, at), ...correction(sold, right, because)];
    expect(kinds(entries)).toEqual(['statement', 'counter', 'correction']);
    for (const { account, amountFen } of entryOfStatement(right, at).lines)
      expect(balanceOf(entries, account)).toBe(amountFen);
  });

  it('only takes back when nothing is left, only posts when nothing was there', () => {
    expect(kinds(correction(sold, statementOf(), because))).toEqual(['counter']);
    expect(kinds(correction(statementOf(), sold, because))).toEqual(['correction']);
  });

  it.each([
    ['another supplier', { ...right, supplierId: 'S2' }, 'other-statement'],
    ['the same figures', { ...sold }, 'nothing-to-correct'],
  ])('to %s is refused', (_what, asked, code) => {
    expect(() => correction(sold, asked, because)).toThrow(refused(code));
  });

  it('needs a reason', () => {
    expect(() => correction(sold, right, { ...at, reason: ' ' })).toThrow(
      new Refused('reason-missing', 'B1.S1'),
    );
  });
});

describe('a trial balance', () => {
  it('of a period counts only its entries', () => {
    const later = { ...because, period: '2026-12' };
    const entries = [entryOfStatement(sold, at), counterEntry(entryOfStatement(sold, at), later)];
    expect(trialBalance(entries, '2026-11')).toEqual(trialBalance(entries.slice(0, 1)));
    expect(trialBalance(entries, '2027-01')).toEqual({ rows: [], debitFen: 0, creditFen: 0, balanceFen: 0 });
  });
});
