import { countPlaces } from './count-places';
import type { ExactMatches } from './merge-parts';
import { inPieces } from './testing';

const source = (name: string, columns: readonly string[], lines: readonly string[]) => ({
  name,
  columns,
  bytes: inPieces(Buffer.from(lines.join('\n')), 7),
});
const members = () =>
  source(
    'members.csv',
    ['household', 'residence'],
    [
      'household,residence',
      '江西省遂川县泉江镇,"遂川县,汤湖镇"',
      '遂川县 泉江镇东路社区,遂川县泉江镇',
      '南昌市,遂川县泉江镇',
      '遂川县汤湖镇,',
    ],
  );
const workers = () =>
  source(
    'workers.csv',
    ['residence'],
    ['residence', '遂川县泉江镇', '遂川县汤湖镇', '遂川县泉江镇', '遂川县泉江镇', '遂川县草林镇'],
  );
/** Member 2 is worker 3; workers 0 and 2 are one person. */
const found: ExactMatches = {
  matches: { left: Uint32Array.of(2), right: Uint32Array.of(3), by: Uint8Array.of(0) },
  folds: { left: [], right: [[0, 2]] },
  setAside: [],
};

const rows = { left: 4, right: 5 };

describe('the second pass, by place', () => {
  it('counts people found by no number at the places asked for, each once', async () => {
    const places = ['泉江镇', '汤湖镇', '草林镇'];
    expect(await countPlaces({ left: members(), right: workers(), found, rows, places })).toEqual([
      { place: '汤湖镇', left: 2, right: 1 },
      { place: '泉江镇', left: 2, right: 1 },
    ]);
  });

  it('takes places as they are written when none are asked for', async () => {
    expect(await countPlaces({ left: members(), right: workers(), found, rows })).toEqual([
      { place: '遂川县汤湖镇', left: 1, right: 1 },
      { place: '遂川县泉江镇', left: 1, right: 1 },
    ]);
  });

  it('names the file without the column', async () => {
    const left = { ...members(), columns: ['home'] };
    await expect(countPlaces({ left, right: workers(), found, rows })).rejects.toThrow(
      'members.csv: There is no column home; there are: household, residence.',
    );
  });
});
