import type { Locale, Words } from '@nuanxin/contracts/kernel';
import type { SheetColumn } from '@nuanxin/contracts/live';
import type { SheetText } from './sheet-protocol';

const WORDS = {
  help: { zh: '填写说明', en: 'How to fill it in' },
  column: { zh: '列', en: 'Column' },
  note: { zh: '说明', en: 'Note' },
  required: { zh: '必填', en: 'Required' },
  optional: { zh: '选填', en: 'Optional' },
  choices: { zh: '可选', en: 'One of' },
  sample: { zh: '第 2 行是示例，填写前请删除', en: 'Row 2 is an example: delete it before you begin' },
  and: { zh: '；', en: '; ' },
} as const satisfies Record<string, Words>;

export type Say = (words: Words) => string;

export function speaker(locale: Locale): Say {
  return (words) => (locale === 'en' ? words.en : words.zh);
}

/** Headers, their notes and what may be chosen: required columns are marked with a star. */
export function layoutOf(
  columns: readonly SheetColumn[],
  say: Say,
): Pick<SheetText, 'headers' | 'notes'> & Required<Pick<SheetText, 'choices'>> {
  return {
    headers: columns.map((column) => (column.required ? `${say(column)}*` : say(column))),
    notes: columns.map(
      ({ required, note }) =>
        `${say(required ? WORDS.required : WORDS.optional)}${say(WORDS.and)}${say(note)}`,
    ),
    choices: Object.fromEntries(
      columns.flatMap(({ choices }, at) => (choices ? [[at, choices.map(say)]] : [])),
    ),
  };
}

/** The sheet to fill in, with an example, and a second one that explains it and its `limits`. */
export function templateSheets(
  name: string,
  { columns, limits }: { columns: readonly SheetColumn[]; limits: Words },
  say: Say,
): [SheetText, SheetText] {
  const help = columns.map((column) => {
    const choices = column.choices ? `${say(WORDS.choices)}: ${column.choices.map(say).join(' / ')}` : '';
    const note = [say(column.note), choices].filter(Boolean).join(say(WORDS.and));
    return [say(column), say(column.required ? WORDS.required : WORDS.optional), note];
  });
  const general = [WORDS.sample, limits].map((words) => ['', '', say(words)]);
  return [
    { name, ...layoutOf(columns, say), rows: [columns.map((column) => sampleOf(column, say))] },
    {
      name: say(WORDS.help),
      headers: [say(WORDS.column), say(WORDS.required), say(WORDS.note)],
      notes: [],
      rows: [...help, ...general],
    },
  ];
}

function sampleOf({ choices = [], sample }: SheetColumn, say: Say): string {
  const choice = choices.find(({ zh }) => zh === sample);
  return choice ? say(choice) : sample;
}
