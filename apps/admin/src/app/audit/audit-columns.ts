import type { AuditEntry } from '@nuanxin/contracts/identity';
import type { Words } from '@nuanxin/contracts/kernel';
import { EVENTS } from '@nuanxin/contracts/registry';
import type { Column, Filter } from '@nuanxin/web/ui';

/** What each kind of event is called, from the contracts that define them. */
export const EVENT_WORDS: ReadonlyMap<string, Words> = new Map(
  EVENTS.map(({ type, summary }) => [type, summary]),
);

export interface AuditTexts {
  time(entry: AuditEntry): string;
  what(entry: AuditEntry): string;
  who(entry: AuditEntry): string;
}

export const auditColumns = ({ time, what, who }: AuditTexts): Column<AuditEntry>[] => [
  { key: 'seq', label: { zh: '序号', en: 'No.' }, heading: true, end: true, text: ({ seq }) => String(seq) },
  { key: 'time', label: { zh: '时间', en: 'Time' }, text: time },
  { key: 'actor', label: { zh: '操作人', en: 'Who' }, text: who },
  { key: 'type', label: { zh: '事项', en: 'What' }, text: what },
  { key: 'subject', label: { zh: '对象', en: 'Subject' }, text: ({ subject }) => subject },
  {
    key: 'data',
    label: { zh: '内容', en: 'Content' },
    extra: true,
    text: ({ data }) => JSON.stringify(data),
  },
  { key: 'hash', label: { zh: '校验值', en: 'Hash' }, extra: true, text: ({ hash }) => hash },
];

export const AUDIT_FILTERS: readonly Filter[] = [
  {
    key: 'type',
    label: { zh: '事项', en: 'What' },
    kind: 'choice',
    choices: [...EVENT_WORDS].map(([value, label]) => ({ value, label })),
  },
  { key: 'from', label: { zh: '从', en: 'From' }, kind: 'moment' },
  { key: 'until', label: { zh: '到', en: 'Until' }, kind: 'moment' },
  {
    key: 'actor',
    label: { zh: '操作人编号', en: 'Who (account id)' },
    kind: 'text',
  },
  { key: 'subject', label: { zh: '对象编号', en: 'Subject id' }, kind: 'text' },
];
