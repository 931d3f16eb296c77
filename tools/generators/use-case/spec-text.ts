import { type UseCase, upOf } from './asked';

/** What already holds of a new use case: who is refused, and what is found where nothing is. */
export function specText(useCase: UseCase, kit: { readonly file: string; readonly start: string }): string {
  const { service, name, permission, lists, kind } = useCase;
  const request = lists
    ? '{}'
    : kind === 'command'
      ? '{ requestId: under.id(), id: under.id(), revision: 1 }'
      : '{ id: under.id() }';
  const permitted = permission
    ? `const permitted = (): Caller => ({
  kind: 'official', accountId: under.id(), sessionId: under.id(), name: '测试干部',
  grants: [{ node: under.id(), role: 'spec', permissions: ['${permission}'] }],
});`
    : `const permitted = worker;`;
  const helpers = permission ? 'publicCaller, worker' : 'publicCaller, officialAt, worker';
  const other = permission ? 'worker()' : `officialAt(under.id(), 'county-official')`;
  const nothing = lists
    ? `    expect(await under.ask(${name.camel}, request(), permitted())).toEqual({ items: [] });`
    : `    expect(await under.refusal(${name.camel}, request(), permitted())).toBe('record.absent');`;
  return `${permission ? `import type { Caller } from '@nuanxin/contracts/kernel';\n` : ''}import { ${name.camel} } from '@nuanxin/contracts/${service}';
import { ${helpers} } from '@nuanxin/platform/testing';
import { ${kit.start} } from '${upOf(useCase)}/testing/${kit.file}';

let under: Awaited<ReturnType<typeof ${kit.start}>>;
beforeAll(async () => {
  under = await ${kit.start}();
});
afterAll(() => under.close());

const request = () => (${request});
${permitted}

describe('to ${name.words}', () => {
  it('finds nothing where there is nothing', async () => {
${nothing}
  });

  it('is for nobody but those who may', async () => {
    expect(await under.refusal(${name.camel}, request(), publicCaller())).toBe('access.sign-in');
    expect(await under.refusal(${name.camel}, request(), ${other})).toBe('access.denied');
  });
});
`;
}
