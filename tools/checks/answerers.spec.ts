import { CONTRACTS, DOMAINS } from '@nuanxin/contracts/registry';
import { files, textOf } from './files';

/** Contracts by the name they are exported under, which is the name the decorator is given. */
const named = Object.values(DOMAINS)
  .flatMap((domain) => Object.entries<unknown>(domain))
  .flatMap(([name, value]) => {
    const contract = CONTRACTS.find((each) => each === value);
    return contract ? [{ name, domain: contract.subject.split('.')[0] }] : [];
  });

/** `@Answers(planBroadcast)` in the source of a service: which contract, answered by whom. */
const answers = files(/^apps\/[a-z-]+\/src\/.*\.ts$/)
  .filter((file) => !file.endsWith('.spec.ts') && !file.includes('/testing/'))
  .flatMap((file) =>
    [...textOf(file).matchAll(/@Answers\((\w+)\)/g)].map(([, contract]) => ({
      contract,
      app: file.split('/')[1],
    })),
  );

describe('every command and query', () => {
  it('is known by the name it is exported under', () => {
    expect(named).toHaveLength(CONTRACTS.length);
  });

  it.each(named)('$name is answered once, by $domain', ({ name, domain }) => {
    expect(answers.filter((answer) => answer.contract === name)).toEqual([{ contract: name, app: domain }]);
  });
});
