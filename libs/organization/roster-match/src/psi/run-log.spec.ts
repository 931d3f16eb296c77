import { checkedLog, logOf } from './run-log';
import { agencies, begin, idNumber, play } from './two-agencies';

const agreed = agencies('both');
const people = Array.from({ length: 100 }, (_, at) => at);
const parties = {
  first: begin(agreed, 'first', people).party,
  second: begin(agreed, 'second', people).party,
};
const { said } = play(parties);
const log = JSON.parse(JSON.stringify(logOf(parties.first, agreed.agreement, said.first, said.second)));

describe('the log of a run', () => {
  it('is the same on either side and signed by both', () => {
    const theirs = logOf(parties.second, agreed.agreement, said.second, said.first);
    expect(theirs).toEqual(log);
    expect(checkedLog(log).transcript).toMatchObject({ matches: 100, first: { people: 100 } });
  });

  it('holds no person and no point', () => {
    const text = JSON.stringify(log);
    for (const person of people) expect(text).not.toContain(idNumber(person));
    for (const point of parties.first.points) {
      expect(text).not.toContain(Buffer.from(point).toString('hex'));
      expect(text).not.toContain(Buffer.from(point).toString('base64').slice(0, 40));
    }
  });

  it('that tells something else than was signed is refused', () => {
    const { transcript, first } = log;
    for (const forged of [
      { ...log, transcript: { ...transcript, matches: 1 } },
      { ...log, second: first },
      { ...log, column: 'phone' },
      { ...log, first: { ...first, line: first.line.replace('"matches":100', '"matches":10') } },
    ])
      expect(() => checkedLog(forged)).toThrow(/signed/);
  });
});
