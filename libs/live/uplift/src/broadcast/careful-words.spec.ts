import { SHIFTS } from './shifted-sales';
import { VERDICTS } from './verdict';

const OF_MORE = /增|涨|升|提高|ros[et]|ris|increas|gain|more|higher|up\b/i;

/** `increase` alone says that the whole interval lies above zero; `lasting` and `shifted` are only said where the day showed one. */
const SAY_MORE = ['increase', 'decrease', 'lasting', 'shifted'];

it.each(Object.entries({ ...VERDICTS, ...SHIFTS }).filter(([code]) => !SAY_MORE.includes(code)))(
  'no word of an increase is said where none was found: %s',
  (_code, { zh, en }) => expect(`${zh} ${en}`).not.toMatch(OF_MORE),
);
