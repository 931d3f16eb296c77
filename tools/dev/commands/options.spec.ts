import { countOf, readOptions } from './options.ts';

describe('the options of a command', () => {
  const separate = { separate: { type: 'boolean', default: false } } as const;

  it('are read', () => {
    const { values } = readOptions('npm start [-- --separate]', separate, 'no words', ['--separate']);
    expect(values.separate).toBe(true);
  });

  it.each([['--seperate'], ['-x'], ['live'], ['--separate=yes']])(
    'are refused with what there is when %s is not known',
    (word) => {
      expect(() => readOptions('npm start [-- --separate]', separate, 'no words', [word])).toThrow(
        /^[^.]+\. This is known: npm start \[-- --separate\]$/,
      );
    },
  );

  it.each(['0', '-1', 'many', '1.5', ''])('refuse "%s" as a number of lines', (said) => {
    expect(() => countOf('-n', said)).toThrow(`-n is "${said}"`);
  });
});
