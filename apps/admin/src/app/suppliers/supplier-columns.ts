import type { Words } from '@nuanxin/contracts/kernel';
import type { Supplier } from '@nuanxin/contracts/live';
import type { Column, Filter } from '@nuanxin/web/ui';
import { SUPPLIER_KIND } from './suppliers.words';

/** `said` gives words in the language of now. */
export const supplierColumns = (said: (words: Words) => string): Column<Supplier>[] => [
  { key: 'name', label: { zh: '名称', en: 'Name' }, heading: true, text: ({ name }) => name },
  {
    key: 'kind',
    label: { zh: '类型', en: 'Kind' },
    text: ({ kind }) => said(SUPPLIER_KIND[kind]),
  },
  {
    key: 'township',
    label: { zh: '所在乡镇', en: 'Township' },
    text: ({ township, village }) => `${township} ${village ?? ''}`.trim(),
  },
  {
    key: 'households',
    label: { zh: '带动农户', en: 'Households' },
    end: true,
    text: ({ households }) => String(households),
  },
  {
    key: 'contact',
    label: { zh: '联系人', en: 'Contact' },
    text: ({ contact }) => (contact ? `${contact.name} ${contact.phone}` : ''),
  },
  {
    key: 'bankAccount',
    label: { zh: '收款账号', en: 'Bank account' },
    extra: true,
    text: ({ bankAccount }) => bankAccount ?? '',
  },
  {
    key: 'organization',
    label: { zh: '所属组织', en: 'Organization' },
    extra: true,
    text: ({ organization }) => organization.name,
  },
  { key: 'id', label: { zh: '编号', en: 'Id' }, extra: true, text: ({ id }) => id },
];

export const SUPPLIER_FILTERS: readonly Filter[] = [
  { key: 'search', label: { zh: '名称', en: 'Name' }, kind: 'text' },
  { key: 'township', label: { zh: '乡镇', en: 'Township' }, kind: 'text' },
  {
    key: 'retired',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    blank: { zh: '在用', en: 'In use' },
    choices: [{ value: 'true', label: { zh: '已停用', en: 'Retired' } }],
  },
];
