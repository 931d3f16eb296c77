import { Refusal } from '../refusal';
import { matchExactly } from './match-exactly';
import { MOST_PAIRS_OF_A_NUMBER } from './match-partition';
import { invalidCellsOf } from './numbered-rows';
import { csvOf, inPieces, matchFiles, matchRows, pairsOf, SPEC_KEY } from './testing';

const ANNA = '11010519491231002X';
const BERTA = '440524200002290010';
const [ONE, OTHER] = ['13800138000', '13900139000'];

describe('people on two rosters', () => {
  it('are found by ID number, by phone where one has no ID number, and by both', async () => {
    const members = [
      { id: ANNA, phone: ONE },
      { id: BERTA, phone: '' },
      { id: '', phone: OTHER },
    ];
    const workers = [
      { id: BERTA, phone: OTHER.replace('39', '37') },
      { id: ANNA.toLowerCase(), phone: `+86${ONE}` },
      { id: '', phone: OTHER },
    ];
    const found = await matchRows(members, workers);
    expect(pairsOf(found)).toEqual(['0 1 both', '1 0 id', '2 2 phone']);
    expect(found.counts.right).toEqual({ rows: 3, withId: 2, withPhone: 3, invalid: 0, found: 3, folded: 0 });
  });

  it('who share a phone but not the ID number are not the same, and it is told', async () => {
    const found = await matchRows([{ id: ANNA, phone: ONE }], [{ id: BERTA, phone: ONE }]);
    expect(pairsOf(found)).toEqual([]);
    expect(found.setAside).toEqual([{ why: 'phone-shared', left: [0], right: [0] }]);
  });

  it('are not found by a phone that a third row gives to somebody else', async () => {
    const workers = [
      { id: ANNA, phone: ONE },
      { id: BERTA, phone: ONE },
    ];
    const found = await matchRows([{ id: '', phone: ONE }], workers);
    expect(pairsOf(found)).toEqual([]);
    expect(found.setAside).toEqual([{ why: 'phone-shared', left: [0], right: [0, 1] }]);
  });

  it('on several platforms are folded, also over a row that has the phone only', async () => {
    const workers = [
      { id: ANNA, phone: ONE },
      { id: BERTA, phone: '' },
      { id: ANNA, phone: OTHER },
      { id: '', phone: OTHER },
    ];
    const found = await matchRows([{ id: ANNA, phone: '' }], workers);
    expect(found.folds.right).toEqual([[0, 2, 3]]);
    expect(found.counts.right).toMatchObject({ found: 3, folded: 1 });
  });

  it('are not paired by a placeholder that everybody has', async () => {
    const rows = Array.from({ length: Math.sqrt(MOST_PAIRS_OF_A_NUMBER) + 1 }, () => ({
      id: '',
      phone: ONE,
    }));
    const found = await matchRows(rows, rows);
    expect(pairsOf(found)).toEqual([]);
    expect(found.counts.setAside['phone-crowded']).toBe(1);
    expect(found.folds).toEqual({ left: [], right: [] });
  });
});

describe('an invalid number', () => {
  it('is told with row, column and reason, and matches nobody, not even its like', async () => {
    const wrong = [
      { id: '', phone: '' },
      { id: '110105194912310021', phone: '0796-6322000' },
    ];
    const found = await matchRows(wrong, wrong);
    expect([...invalidCellsOf(found.invalid.left)]).toEqual([
      { row: 1, column: 'id', why: 'check-digit' },
      { row: 1, column: 'phone', why: 'not-mobile' },
    ]);
    expect(pairsOf(found)).toEqual([]);
  });

  it('is one whose cell is missing', async () => {
    const found = await matchFiles(Buffer.from(`id,phone\n${ANNA}\n`), csvOf([]));
    expect([...invalidCellsOf(found.invalid.left)]).toEqual([{ row: 0, column: 'phone', why: 'no-cell' }]);
  });
});

describe('a file', () => {
  it('in GB18030 with digits in full width is read', async () => {
    const wide = Buffer.concat([...ANNA].map((sign) => Buffer.of(0xa3, sign.charCodeAt(0) + 0x80)));
    const chinese = Buffer.concat([
      Buffer.from('id,phone,name\n'),
      wide,
      Buffer.of(0x2c, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x0a),
    ]);
    expect(pairsOf(await matchFiles(chinese, csvOf([{ id: ANNA, phone: '' }])))).toEqual(['0 0 id']);
  });

  it.each([
    ['without the column', 'id\n1\n', 'members.csv: There is no column phone; there are: id.'],
    ['that is empty', '', 'members.csv: The file is empty.'],
    [
      'with an open quotation mark',
      'id,phone\n,\n,"1\n',
      'members.csv: Row 2: a quotation mark is left open',
    ],
  ])('%s is refused by name', async (_what, text, message) => {
    const told = matchFiles(Buffer.from(text), csvOf([]));
    await expect(told).rejects.toThrow(Refusal);
    await expect(told).rejects.toThrow(message);
  });
});

describe('a long match', () => {
  const many = csvOf(Array.from({ length: 2000 }, () => ({ id: ANNA, phone: '' })));
  const source = (name: string) => ({ name, bytes: inPieces(many, 4096), columns: { id: 'id' } });

  it('tells how far it is', async () => {
    const told: string[] = [];
    await matchExactly({
      left: source('l'),
      right: source('r'),
      key: SPEC_KEY,
      partitions: 2,
      onProgress: ({ stage, done, of }) => told.push(of === undefined ? stage : `${stage} ${done}/${of}`),
    });
    expect(told.filter((each) => each === 'reading').length).toBeGreaterThan(10);
    expect(told.at(-1)).toBe('matching 4/4');
  });

  it('ends at once when it is called off', async () => {
    const control = new AbortController();
    const reason = new Error('called off');
    const running = matchExactly({
      left: source('l'),
      right: source('r'),
      key: SPEC_KEY,
      signal: control.signal,
      onProgress: () => control.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
  });
});
