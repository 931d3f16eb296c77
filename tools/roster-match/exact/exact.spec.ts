import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'roster-match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const written = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};

const key = written('key', Buffer.from(Array.from({ length: 32 }, (_, n) => n * 7 + 3)).toString('base64'));
const members = written(
  'members.csv',
  '姓名,身份证号,手机号,户籍地\n张三,11010519491231002X,13800138000,遂川县泉江镇\n李四,440524200002290010,,遂川县汤湖镇\n王五,110105194912310021,,\n',
);
const workers = written(
  'workers.csv',
  '平台,证件号,手机号,居住地\n美团,１１０１０５１９４９１２３１００２ｘ,,遂川县泉江镇\n滴滴,11010519491231002X,+86 13800138000,\n中通,,13900139000,汤湖镇\n',
);

/** Bundled once, as `npm run roster-match` does each time. */
const program = `${root}/dist/tools/roster-match/spec`;
beforeAll(() => {
  const bundles = ['roster-match', 'exact.worker'].map(
    (name) => `bundle('${root}/tools/roster-match/${name}.ts', '${program}/${name}.mjs')`,
  );
  const build = `const { bundle } = await import('${root}/tools/bundle.mjs'); await Promise.all([${bundles.join(', ')}])`;
  execFileSync(process.execPath, ['--input-type=module', '-e', build], { cwd: root });
});

const rosters = ['--left', members, '--right', workers];
const columns = ['--left-id-column', '身份证号', '--right-id-column', '证件号', '--phone-column', '手机号'];
const good = [...rosters, ...columns, '--key-file', key, '--out', at('pairs.csv')];

const run = (...args: string[]) =>
  spawnSync(process.execPath, [`${program}/roster-match.mjs`, 'exact', ...args], {
    encoding: 'utf8',
  });

describe('npm run roster-match -- exact', () => {
  it('writes pairs, folds, invalid numbers and places, by threads of its own', () => {
    const files = ['--invalid', at('invalid.csv'), '--folds', at('folds.csv'), '--places', at('places.csv')];
    const places = [
      '--left-place',
      '户籍地',
      '--right-place',
      '居住地',
      '--place',
      '汤湖镇',
      '--place',
      '泉江镇',
    ];
    const { status, stdout, stderr } = run(...good, ...files, ...places, '--json');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `${members}, row 3, column 身份证号: does not agree with its check digit\n`,
    });
    expect(readFileSync(at('pairs.csv'), 'utf8')).toBe('left_row,right_row,by\n1,1,id\n1,2,both\n');
    expect(readFileSync(at('folds.csv'), 'utf8')).toBe('roster,person,row\nright,1,1\nright,1,2\n');
    expect(readFileSync(at('invalid.csv'), 'utf8')).toContain(`${members},3,身份证号,does not agree`);
    expect(readFileSync(at('places.csv'), 'utf8')).toBe('place,left_people,right_people\n汤湖镇,1,1\n');
    expect(JSON.parse(stdout)).toMatchObject({ matches: { id: 1, phone: 0, both: 1 }, right: { folded: 1 } });
  });

  it('leaves no number in anything it says or writes', () => {
    const { stdout, stderr } = run(...good, '--invalid', at('invalid.csv'), '--aside', at('aside.csv'));
    const all = [
      stdout,
      stderr,
      ...['pairs', 'invalid', 'aside'].map((name) => readFileSync(at(`${name}.csv`), 'utf8')),
    ];
    expect(all.join('\n')).not.toMatch(/\d{11}/);
  });

  it.each([
    [
      'no key, and says why',
      [...rosters, ...columns, '--out', at('x.csv')],
      /--key-file is missing\. .*tries them all/,
    ],
    [
      'a key that is too short',
      [...good, '--key-file', written('short', 'c2hvcnQ=')],
      /The key has 5 bytes; it needs at least 32/,
    ],
    ['a key that is none', [...good, '--key-file', written('words', 'my secret')], /no key in base64 or hex/],
    [
      'a column that is not there',
      [...good, '--phone-column', '电话'],
      /members\.csv: There is no column 电话; there are: 姓名/,
    ],
    ['a file that is not there', [...good, '--right', at('nobody.csv')], /nobody\.csv cannot be read/],
    [
      'a broken file',
      [...good, '--left', written('open.csv', '身份证号,手机号\n,"1\n')],
      /open\.csv: Row 1: a quotation mark/,
    ],
    [
      'no column',
      [...rosters, '--key-file', key, '--out', at('x.csv')],
      /--id-column or --phone-column is missing/,
    ],
    ['places without columns', [...good, '--places', at('x.csv')], /--places needs --left-place/],
    ['an encoding nobody knows', [...good, '--encoding', 'big5'], /utf-8 or gb18030/],
  ] satisfies [string, string[], RegExp][])('refuses %s', (_what, args, message) => {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  it('explains itself', () => {
    expect(run('--help').stdout).toContain('--key-file FILE');
  });
});
