import path from 'node:path';
import { newField } from './field';
import { Refusal } from './refusal';
import { newScreen } from './screen';
import { newService } from './service';
import { typeFaults } from './type-check';
import { newUseCase } from './use-case/use-case';
import { Workspace } from './workspace';

const root = path.resolve(__dirname, '../..');
const fresh = () => new Workspace(root);

/** What stands in the files afterwards, by path. */
async function texts(workspace: Workspace): Promise<Map<string, string>> {
  return new Map((await workspace.results()).map(({ file, text }) => [file, text]));
}

/** These only get an import and a name, and would pull every service and screen into the compiler. */
const TOO_WIDE = /all-in-one|live\.module|routes/;

describe('everything that is generated', () => {
  it('compiles, together and on top of each other', async () => {
    const workspace = fresh();
    newUseCase(workspace, { service: 'live', capability: 'selling', name: 'pack-order', kind: 'command' });
    newUseCase(workspace, {
      service: 'live',
      capability: 'catalogue',
      name: 'inspect-product',
      kind: 'query',
    });
    newField(workspace, { service: 'live', noun: 'product', field: 'depositFen', type: 'money' });
    newScreen(workspace, { section: 'goods', lists: 'live.product.list', zh: '商品' });
    newService(workspace, 'depot');
    newUseCase(workspace, { service: 'depot', name: 'list-crates', kind: 'query', permission: 'order.read' });
    newUseCase(workspace, { service: 'depot', name: 'keep-wish', kind: 'command', worker: true });
    newField(workspace, { service: 'depot', noun: 'crate', field: 'pieces', type: 'whole' });
    newField(workspace, { service: 'depot', noun: 'wish', field: 'text', type: 'text' });
    const written = await texts(workspace);
    const checked = [...written.keys()].filter(
      (file) => /^(apps|libs).*\.ts$/.test(file) && !TOO_WIDE.test(file),
    );
    expect(checked.length).toBeGreaterThan(30);
    expect(typeFaults(root, written, checked)).toEqual([]);
  }, 240_000);
});

describe('a new use case', () => {
  it('is said in the contracts, answered in a folder of its own, and known to the capability', async () => {
    const workspace = fresh();
    newUseCase(workspace, {
      service: 'live',
      capability: 'catalogue',
      name: 'weigh-product',
      kind: 'command',
      zh: '商品称重',
    });
    const written = await texts(workspace);
    expect([...written.keys()].sort()).toEqual([
      'apps/live/src/catalogue/catalogue.parts.ts',
      'apps/live/src/catalogue/weigh-product/weigh-product.spec.ts',
      'apps/live/src/catalogue/weigh-product/weigh-product.ts',
      'libs/contracts/live/src/product.ts',
    ]);
    expect(written.get('libs/contracts/live/src/product.ts')).toContain(`subject: 'live.product.weigh'`);
    expect(written.get('libs/contracts/live/src/product.ts')).toContain(`zh: '商品称重'`);
    expect(written.get('apps/live/src/catalogue/weigh-product/weigh-product.ts')).toContain(
      '@Answers(weighProduct)',
    );
    expect(written.get('apps/live/src/catalogue/catalogue.parts.ts')).toMatch(
      /controllers: \[[^\]]*WeighProduct/,
    );
  });

  it('changes nothing of the parts but an import and a name', async () => {
    const file = 'apps/live/src/catalogue/catalogue.parts.ts';
    const words = (text: string) => text.split(/[\s,[\]]+/).filter(Boolean);
    const workspace = fresh();
    const before = words(workspace.read(file));
    newUseCase(workspace, {
      service: 'live',
      capability: 'catalogue',
      name: 'weigh-product',
      kind: 'command',
    });
    const after = words((await texts(workspace)).get(file) ?? '');
    const added = `import { WeighProduct } from './weigh-product/weigh-product'; WeighProduct`;
    expect(after).toHaveLength(before.length + words(added).length);
    expect(after.filter((word) => !before.includes(word))).toEqual([
      'WeighProduct',
      `'./weigh-product/weigh-product';`,
      'WeighProduct',
    ]);
  });

  it.each([
    [
      'what is said already',
      { service: 'live', capability: 'catalogue', name: 'retire-product' },
      'retireProduct is said already',
    ],
    ['no capability where there are some', { service: 'live', name: 'weigh-product' }, 'live/<folder>'],
    ['a service that is not there', { service: 'moon', name: 'land-rover' }, 'no service moon'],
    [
      'a right that nobody has',
      { service: 'live', capability: 'catalogue', name: 'land-rover' },
      'Nobody can be granted rover.manage',
    ],
    [
      'a name without a thing',
      { service: 'live', capability: 'catalogue', name: 'retire' },
      'names no thing',
    ],
    [
      'a name in another spelling',
      { service: 'live', capability: 'catalogue', name: 'RetireProduct' },
      'is no name here',
    ],
  ])('refuses %s', (_what, options, words) => {
    expect(() => newUseCase(fresh(), { ...options, kind: 'command' })).toThrow(Refusal);
    expect(() => newUseCase(fresh(), { ...options, kind: 'command' })).toThrow(words);
  });

  it('refuses a store that it cannot call', () => {
    const close = () => newUseCase(fresh(), { service: 'identity', name: 'close-account', kind: 'command' });
    expect(close).toThrow('account-store.ts has no change(');
  });
});

describe('a new field', () => {
  it('reaches from the contract to the column', async () => {
    const workspace = fresh();
    newField(workspace, { service: 'live', noun: 'product', field: 'depositFen', type: 'money', zh: '押金' });
    const written = await texts(workspace);
    for (const text of written.values()) expect(text).toContain('depositFen');
    expect([...written.keys()]).toContain('apps/admin/src/app/products/product-columns.ts');
  });

  it('is refused where it stands already, and in a type that is none', () => {
    const add = (field: string, type: string) => () =>
      newField(fresh(), { service: 'live', noun: 'product', field, type });
    expect(add('priceFen', 'money')).toThrow('stands in');
    expect(add('colour', 'rainbow')).toThrow('no field type rainbow');
  });
});

describe('a new screen', () => {
  it('is a page, a route and a section that ask for the permission of the list', async () => {
    const workspace = fresh();
    newScreen(workspace, { section: 'goods', lists: 'live.product.list' });
    const written = await texts(workspace);
    for (const file of ['routes', 'sections'])
      expect(written.get(`apps/admin/src/app/${file}.ts`)).toMatch(
        /'goods'[^{]*(\{[^}]*\})?[^{]*'product\.read'/,
      );
  });

  it('has a column for every plain value of a row', async () => {
    const workspace = fresh();
    newScreen(workspace, { section: 'goods', lists: 'live.product.list' });
    const columns = (await texts(workspace)).get('apps/admin/src/app/goods/good-columns.ts');
    expect([...(columns ?? '').matchAll(/key: '(\w+)'/g)].map(([, key]) => key)).toEqual(
      expect.arrayContaining(['name', 'unit', 'priceFen', 'stock', 'id']),
    );
    expect(columns).toContain('formatMoney(priceFen)');
  });

  it('is refused for what is no list', () => {
    expect(() => newScreen(fresh(), { section: 'goods', lists: 'live.product.read' })).toThrow('no list');
    expect(() => newScreen(fresh(), { section: 'goods', lists: 'live.nothing.list' })).toThrow('No contract');
  });
});

describe('a new service', () => {
  it('stands wherever services are listed', async () => {
    const workspace = fresh();
    newService(workspace, 'depot');
    const written = await texts(workspace);
    expect(written.get('libs/contracts/kernel/src/access.ts')).toContain(`'organization', 'depot']`);
    expect(written.get('libs/contracts/registry/src/index.ts')).toContain(
      '{ identity, live, media, organization, depot }',
    );
    expect(written.get('eslint.config.mjs')?.match(/'depot'/g)).toHaveLength(2);
  });

  it('is refused under the name of another', () => {
    expect(() => newService(fresh(), 'live')).toThrow('live is a service already');
  });
});
