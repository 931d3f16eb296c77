import { REFUSALS, Refused } from '../refused';
import { sale, terms } from '../testing';
import { faultsIn } from './faults';
import { settle } from './settle';

describe('what cannot be settled', () => {
  it.each([
    ['half a piece', sale({ pieces: 0.5 }), 'bad-amount'],
    ['a negative gross', sale({ grossFen: -1 }), 'bad-amount'],
    ['a negative refund', sale({ refundFen: -1 }), 'bad-amount'],
    ['no number', sale({ grossFen: Number.NaN }), 'bad-amount'],
    ['more than the contracts carry', sale({ grossFen: 10_000_000_000_001 }), 'amount-too-large'],
    ['logistics beyond it', sale({ pieces: 1_000_000_000_000 }), 'amount-too-large'],
    ['an import without platform', sale({ source: 'import' }), 'platform-missing'],
    [
      'a platform that calls itself portal',
      sale({ source: 'import', platformId: 'portal' }),
      'platform-missing',
    ],
    ['a platform at the portal', sale({ platformId: 'P1' }), 'platform-unexpected'],
    ['a platform without terms', sale({ source: 'import', platformId: 'P9' }), 'terms-missing'],
    [
      'a platform named like a method of objects',
      sale({ source: 'import', platformId: 'toString' }),
      'terms-missing',
    ],
  ])('is %s, named with its place', (_what, bad, code) => {
    expect(faultsIn([sale(), bad], terms())).toEqual([{ code, line: 1 }]);
    expect(() => settle([sale(), bad], terms())).toThrow(expect.objectContaining({ code, about: 1 }));
  });

  it.each([
    ['a negative rate', { portalCommissionBasisPoints: -1 }],
    ['more than the whole', { portalCommissionBasisPoints: 10_001 }],
    ['a part of a basis point', { platformCommissionBasisPoints: { P1: 0.5 } }],
    ['negative logistics', { logisticsFenPerPiece: -1 }],
  ])('are terms with %s', (_what, changed) => {
    expect(faultsIn([sale()], terms(changed))).toEqual([{ code: 'bad-terms' }]);
  });

  it('are sums that a number does not hold exactly', () => {
    const sales = Array.from({ length: 901 }, () => sale({ grossFen: 10_000_000_000_000 }));
    expect(() => settle(sales, terms())).toThrow(new Refused('amount-too-large', 'S1'));
  });
});

describe('every refusal', () => {
  it.each(Object.entries(REFUSALS))('%s has words in both languages', (_code, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z][^\p{Script=Han}]{10,}$/u);
  });
});
