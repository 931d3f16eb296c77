import type { Configuration, Setting } from './configuration';
import { defaultOf, isRequired, rightValue } from './right-value';

/** The Markdown of the configuration page: one heading and one table for each configuration, generated, never typed. */
export function settingsTable(configurations: readonly Configuration[]): string {
  return configurations.map(section).join('\n');
}

function section({ name, settings }: Configuration): string {
  const rows = Object.entries(settings).map(([variable, entry]) => row(variable, entry));
  const head = ['| variable | what it is | right values | default |', '| --- | --- | --- | --- |'];
  return [`## ${name}`, '', ...head, ...rows, ''].join('\n');
}

function row(variable: string, { schema, about, secret }: Setting): string {
  const otherwise = defaultOf(schema) ?? (isRequired(schema) ? '**required**' : 'none');
  const hidden = secret ? ' Secret.' : '';
  return `| \`${variable}\` | ${about}${hidden} | ${rightValue(schema)} | ${otherwise} |`;
}
