import { files, textOf } from '../files';
import { generatedDocuments } from './documents';

const FOLDER = 'docs/generated/';

describe('the generated documents', () => {
  const wanted = [...generatedDocuments()];

  it.each(wanted)('%s says what the code says (npm run docs)', (name, text) => {
    expect(textOf(FOLDER + name)).toBe(text);
  });

  it('are no more than that', () => {
    const kept = files(/^docs\/generated\//).map((file) => file.slice(FOLDER.length));
    expect(kept.filter((name) => !wanted.some(([each]) => each === name))).toEqual([]);
  });
});
