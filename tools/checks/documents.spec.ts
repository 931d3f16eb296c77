import { existsSync } from 'node:fs';
import path from 'node:path';
import { files, inRoot, textOf } from './files';

const documents = files(/\.md$/);

describe('the documents', () => {
  it('link only to what exists', () => {
    const dead = documents.flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => path.join(path.dirname(file), target))
        .filter((target) => !existsSync(inRoot(target)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('name only folders and files that exist', () => {
    const dead = documents
      .filter((file) => !file.startsWith('docs/decisions/'))
      .flatMap((file) =>
        [...textOf(file).matchAll(/`((?:apps|libs|tools|deploy|docs)\/[\w./-]*)`/g)]
          .map(([, target = '']) => target)
          .filter((target) => !existsSync(inRoot(target)))
          .map((target) => `${file}: ${target}`),
      );
    expect(dead).toEqual([]);
  });

  it('say in every decision what would change our mind', () => {
    const decisions = documents.filter((file) => file.startsWith('docs/decisions/'));
    expect(decisions.filter((file) => !textOf(file).includes('would change our mind if'))).toEqual([]);
  });
});
