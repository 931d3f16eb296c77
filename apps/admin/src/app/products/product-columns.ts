import type { Product } from '@nuanxin/contracts/live';
import { formatMoney, plainYuan } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';

export const PRODUCT_COLUMNS: readonly Column<Product>[] = [
  { key: 'name', label: { zh: '商品', en: 'Product' }, heading: true, text: ({ name }) => name },
  { key: 'unit', label: { zh: '规格', en: 'Piece' }, text: ({ unit }) => unit },
  {
    key: 'priceFen',
    label: { zh: '单价', en: 'Price' },
    end: true,
    text: ({ priceFen }) => formatMoney(priceFen),
    plain: ({ priceFen }) => plainYuan(priceFen),
  },
  {
    key: 'stock',
    label: { zh: '可用库存', en: 'Free stock' },
    end: true,
    text: ({ stock }) => String(stock),
  },
  {
    key: 'supplier',
    label: { zh: '供货方', en: 'Supplier' },
    text: ({ supplier }) => `${supplier.name} (${supplier.township})`,
  },
  {
    key: 'households',
    label: { zh: '带动农户', en: 'Households' },
    end: true,
    extra: true,
    text: ({ supplier }) => String(supplier.households),
  },
  {
    key: 'organization',
    label: { zh: '所属组织', en: 'Organization' },
    text: ({ organization }) => organization.name,
  },
  { key: 'id', label: { zh: '编号', en: 'Id' }, extra: true, text: ({ id }) => id },
];

export const PRODUCT_FILTERS: readonly Filter[] = [
  { key: 'search', label: { zh: '名称或供货方', en: 'Name or supplier' }, kind: 'text' },
  {
    key: 'ruralAid',
    label: { zh: '助农', en: 'Rural aid' },
    kind: 'choice',
    choices: [
      { value: 'true', label: { zh: '是', en: 'Yes' } },
      { value: 'false', label: { zh: '否', en: 'No' } },
    ],
  },
  {
    key: 'retired',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    blank: { zh: '在用', en: 'In use' },
    choices: [{ value: 'true', label: { zh: '已下架', en: 'Retired' } }],
  },
];
