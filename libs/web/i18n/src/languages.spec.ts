import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');
/** A language is named in itself, whichever is spoken. */
const OWN_NAME = /中文/g;
const CHINESE = /[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/;

function filesBelow(dir: string, ending: RegExp): string[] {
  return fs.readdirSync(path.join(root, dir), { withFileTypes: true }).flatMap((entry) => {
    const below = `${dir}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(below, ending);
    return ending.test(entry.name) ? [below] : [];
  });
}

const SCREENS = ['apps/admin/src', 'apps/portal/src', 'libs/web'];
const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();

interface Entry {
  readonly file: string;
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

const entries: Entry[] = SCREENS.flatMap((dir) => filesBelow(dir, /\.words\.ts$/)).flatMap((file) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- whatever dictionaries there are
  const dictionaries = require(path.join(root, file)) as Record<
    string,
    Record<string, { zh: string; en: string }>
  >;
  return Object.values(dictionaries).flatMap((dictionary) =>
    Object.entries(dictionary).map(([key, { zh, en }]) => ({ file, key, zh, en })),
  );
});

describe('the words of the screens', () => {
  it('are there in both languages, each in its own', () => {
    const wrong = entries.filter(({ zh, en }) => !zh.trim() || !en.trim() || CHINESE.test(en));
    expect(wrong).toEqual([]);
    expect(entries.length).toBeGreaterThan(300);
  });

  it('have the same slots in both languages', () => {
    expect(entries.filter(({ zh, en }) => slots(zh).join() !== slots(en).join())).toEqual([]);
  });

  it('stand in dictionaries and not in templates', () => {
    const templates = SCREENS.flatMap((dir) => filesBelow(dir, /\.html$/)).filter(
      (file) => !/index\.html$/.test(file),
    );
    const inline = SCREENS.flatMap((dir) => filesBelow(dir, /(?<!\.spec|\.words)\.ts$/)).flatMap((file) => {
      const source = fs.readFileSync(path.join(root, file), 'utf8');
      return [...source.matchAll(/template: `([^`]*)`/g)].map(([, template]) => ({
        file,
        text: template ?? '',
      }));
    });
    const all = [
      ...templates.map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') })),
      ...inline,
    ];
    expect(
      all.filter(({ text }) => CHINESE.test(text.replace(OWN_NAME, ''))).map(({ file }) => file),
    ).toEqual([]);
  });
});
