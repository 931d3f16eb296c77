import type { AuditEntry } from '@nuanxin/contracts/identity';
import type { Words } from '@nuanxin/contracts/kernel';
import { EVENTS } from '@nuanxin/contracts/registry';
import type { Choice, Column, Filter } from '@nuanxin/web/ui';
import { CHOICE, RECORDS } from './audit-records.words';

/** What each kind of event is called, from the contracts that define them. */
export const EVENT_WORDS: ReadonlyMap<string, Words> = new Map(
  EVENTS.map(({ type, summary }) => [type, summary]),
);

/** `live.order.placed` → `live.order`. */
export const nounOf = (type: string) => type.split('.').slice(0, 2).join('.');

export const RECORD_WORDS: ReadonlyMap<string, Words> = new Map(Object.entries(RECORDS));

export interface AuditTexts {
  time(entry: AuditEntry): string;
  what(entry: AuditEntry): string;
  who(entry: AuditEntry): string;
  about(entry: AuditEntry): string;
}

export const auditColumns = ({ time, what, who, about }: AuditTexts): Column<AuditEntry>[] => [
  { key: 'seq', label: { zh: '序号', en: 'No.' }, heading: true, end: true, text: ({ seq }) => String(seq) },
  { key: 'time', label: { zh: '时间', en: 'Time' }, whole: true, text: time },
  { key: 'actor', label: { zh: '操作人', en: 'Who' }, text: who },
  { key: 'type', label: { zh: '事项', en: 'What' }, text: what },
  { key: 'about', label: { zh: '对象', en: 'Subject' }, text: about },
  {
    key: 'subject',
    label: { zh: '对象编号', en: 'Subject id' },
    extra: true,
    text: ({ subject }) => subject,
  },
  {
    key: 'data',
    label: { zh: '内容', en: 'Content' },
    extra: true,
    text: ({ data }) => JSON.stringify(data),
  },
  { key: 'hash', label: { zh: '校验值', en: 'Hash' }, extra: true, text: ({ hash }) => hash },
];

const allOf = ({ zh, en }: Words): Words => ({
  zh: CHOICE.all.zh.replace('{record}', zh),
  en: CHOICE.all.en.replace('{record}', en),
});

/** Every kind of event under the record it happens to, and before them all that happens to it. */
const KINDS: readonly Choice[] = [...RECORD_WORDS].flatMap(([noun, group]) => [
  { value: noun, group, label: allOf(group) },
  ...[...EVENT_WORDS]
    .filter(([type]) => nounOf(type) === noun)
    .map(([value, label]) => ({ value, label, group })),
]);

export const AUDIT_FILTERS: readonly Filter[] = [
  { key: 'actor', label: { zh: '操作人', en: 'Who' }, kind: 'own' },
  { key: 'type', label: { zh: '事项', en: 'What' }, kind: 'choice', choices: KINDS },
  { key: 'from', label: { zh: '开始时间', en: 'From' }, kind: 'moment' },
  { key: 'until', label: { zh: '结束时间', en: 'Until' }, kind: 'moment' },
  {
    key: 'subject',
    label: { zh: '对象编号', en: 'Subject id' },
    hint: { zh: '在“内容”中可查', en: 'stands in the details' },
    kind: 'text',
  },
];
