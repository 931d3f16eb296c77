import type { SupplierKind } from '@nuanxin/contracts/live';
import { dictionary } from '@nuanxin/web/i18n';

export const SUPPLIERS = dictionary({
  heading: { zh: '供货方', en: 'Suppliers' },
  hint: {
    zh: '农户、合作社和企业；直播后与其结算',
    en: 'Farmers, cooperatives and firms; settled with after a broadcast',
  },
  add: { zh: '新增供货方', en: 'Add a supplier' },
  edit: { zh: '修改供货方', en: 'Change the supplier' },
  view: { zh: '供货方详情', en: 'Supplier' },
  open: { zh: '查看', en: 'Open' },
  change: { zh: '修改', en: 'Change' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存“{name}”', en: '“{name}” saved' },
  back: { zh: '返回列表', en: 'Back to the list' },
  nothing: { zh: '还没有供货方，请先新增', en: 'There are no suppliers yet' },
  nothingFound: { zh: '没有符合条件的供货方', en: 'No supplier matches' },
  retire: { zh: '停用', en: 'Retire' },
  retired: { zh: '“{name}”已停用，新商品不再可选', en: '“{name}” is retired; new products cannot name it' },
  restore: { zh: '恢复', en: 'Bring back' },
  restored: { zh: '“{name}”已恢复', en: '“{name}” is back' },
  organization: { zh: '所属组织', en: 'Organization' },
  name: { zh: '名称', en: 'Name' },
  nameHint: {
    zh: '观众会看到，农户可写家庭农场名称',
    en: 'Viewers see it; a farmer may give the name of the farm',
  },
  kind: { zh: '类型', en: 'Kind' },
  township: { zh: '所在乡镇', en: 'Township' },
  village: { zh: '所在村', en: 'Village' },
  households: { zh: '带动农户数', en: 'Households' },
  contact: { zh: '联系人', en: 'Contact' },
  contactName: { zh: '联系人姓名', en: 'Name of the contact' },
  contactPhone: { zh: '联系电话', en: 'Phone of the contact' },
  bankName: { zh: '开户行', en: 'Bank' },
  bankAccount: { zh: '收款账号', en: 'Bank account' },
  sealed: { zh: '联系方式与收款账户', en: 'Contact and account' },
  sealedHint: {
    zh: '加密保存；列表只显示部分，查看全部须写明用途并留下记录',
    en: 'Kept sealed and shown in part; seeing all of it needs a purpose and is recorded',
  },
  keepHint: { zh: '现为 {value}；留空则不变', en: 'Now {value}; left blank it stays' },
  reveal: { zh: '查看完整信息', en: 'See in full' },
  revealOf: { zh: '查看“{name}”的完整信息', en: 'See contact and account of {name}' },
  purpose: { zh: '用途', en: 'Purpose' },
  purposeHint: { zh: '至少 4 个字，将记入审计日志', en: 'At least 4 characters; it goes into the audit log' },
  phoneHint: { zh: '11 位手机号码', en: '11 digits' },
  noneKept: { zh: '未填写', en: 'Not given' },
  close: { zh: '关闭', en: 'Close' },
  readOnly: { zh: '您可以查看，不能修改', en: 'You may look at it, not change it' },
});

export const SUPPLIER_KIND = dictionary({
  farmer: { zh: '农户', en: 'Farmer' },
  cooperative: { zh: '合作社', en: 'Cooperative' },
  enterprise: { zh: '企业', en: 'Firm' },
} satisfies Record<SupplierKind, { zh: string; en: string }>);
