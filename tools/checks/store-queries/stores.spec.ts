import { files, textOf } from '../files';

const KEEPS_SOMETHING =
  /export class (\w+)[^{]*\{[^}]*?constructor\(\s*(?:private readonly )?database: Database\b/g;

describe('every store', () => {
  it('stands in a spec that explains what it asks', () => {
    const stores = files(/^apps\/.*(?<!\.spec)\.ts$/).flatMap((file) =>
      [...textOf(file).matchAll(KEEPS_SOMETHING)].map(([, name]) => String(name)),
    );
    const specs = files(/^tools\/checks\/store-queries\/.*\.spec\.ts$/)
      .map(textOf)
      .join('\n');
    expect(stores.length).toBeGreaterThan(10);
    expect(stores.filter((store) => !specs.includes(`Asks<${store}>`))).toEqual([]);
  });
});
