import { EVENTS } from '@nuanxin/contracts/registry';
import { AUDIT_FILTERS, nounOf, RECORD_WORDS } from './audit-columns';

describe('the search form of the audit log', () => {
  const choices = AUDIT_FILTERS.flatMap(({ choices }) => choices ?? []);

  it('offers every kind of event under the name of the record it happens to', () => {
    for (const { type } of EVENTS) {
      const group = RECORD_WORDS.get(nounOf(type));
      expect(group).toBeDefined();
      expect(choices).toContainEqual(expect.objectContaining({ value: type, group }));
    }
  });

  it('names no record to which nothing happens', () => {
    const nouns = new Set(EVENTS.map(({ type }) => nounOf(type)));
    expect([...RECORD_WORDS.keys()].filter((noun) => !nouns.has(noun))).toEqual([]);
  });
});
