import { agreementFrom, refuseUnlessSigned, signAgreement, termsFrom } from './agreement';
import { refuseBeyondCap, refuseOutsideValidity, type RunBegun } from './caps';
import { freshKeys, privateKeyOf } from './signing';
import { LEAST_PEOPLE } from './terms';
import { agencies, begin, NOON } from './two-agencies';

const { agreement } = agencies('both');

describe('an agreement', () => {
  it('holds when both have signed it, also after it was written to a file', () => {
    expect(() => refuseUnlessSigned(agreementFrom(JSON.stringify(agreement)))).not.toThrow();
  });

  it('with one signature begins no run', () => {
    const { first } = agreement.signatures;
    const half = {
      agreement: { terms: agreement.terms, signatures: { first } },
      keys: agencies('both').keys,
    };
    expect(() => begin(half, 'first', [])).toThrow('Transport has not signed the agreement yet');
  });

  it('changed after signing is refused, whatever was changed', () => {
    for (const change of [
      { mode: 'first' },
      { runsPerMonth: 10 },
      { mostPeople: 9999 },
      { purpose: 'anything we like' },
      { until: '2030-01-01' },
      { columns: ['phone'] },
    ]) {
      const terms = termsFrom({ ...agreement.terms, ...change });
      expect(() => refuseUnlessSigned({ ...agreement, terms })).toThrow('changed after it');
    }
  });

  it('is signed only by its own sides', () => {
    expect(() => signAgreement(agreement, privateKeyOf(freshKeys().pem))).toThrow('not that of either side');
  });

  it.each(['sha256', 'SHA-1', 'md5', 'sm3', 'plain'])('never exchanges %s hashes, and says why', (method) => {
    expect(() => termsFrom({ ...agreement.terms, method })).toThrow(/tries them all in minutes/);
  });

  it('never allows questions about few people', () => {
    expect(() => termsFrom({ ...agreement.terms, leastPeople: LEAST_PEOPLE - 1 })).toThrow('leastPeople');
  });

  it('is about its columns alone', () => {
    const agreed = agencies('both', { columns: ['phone'] });
    expect(() => begin(agreed, 'first', [])).toThrow('The agreement is about phone, not about idNumber.');
  });

  it('holds on its days in Shanghai', () => {
    const { terms } = agreement;
    expect(() => refuseOutsideValidity(terms, '2026-10-31T16:00:00.000Z')).not.toThrow();
    expect(() => refuseOutsideValidity(terms, '2026-10-31T15:59:59.000Z')).toThrow('today is 2026-10-31');
    expect(() => refuseOutsideValidity(terms, '2026-11-30T16:00:00.000Z')).toThrow('today is 2026-12-01');
  });

  it('allows its runs a month and no more, and no commitment twice', () => {
    const run = (name: string, at = NOON): RunBegun => ({ at, agreement: 'a', run: name, heard: `c${name}` });
    const before = [run('1'), run('2')];
    const { terms } = agreement;
    expect(() => refuseBeyondCap(terms, run('3'), before)).toThrow('allows 2 runs a month, and 2 have begun');
    expect(() => refuseBeyondCap(terms, run('2'), before)).not.toThrow();
    expect(() => refuseBeyondCap(terms, run('3', '2026-11-30T16:00:00.000Z'), before)).not.toThrow();
    expect(() => refuseBeyondCap(terms, { ...run('4'), heard: 'c1' }, before)).toThrow('it is a replay');
  });
});
