import type { SupplierKind } from '@nuanxin/contracts/live';

/** Who grows and makes what the demo sells. All names of persons, numbers and figures are made up. */
export interface DemoSupplier {
  readonly name: string;
  readonly kind: SupplierKind;
  readonly township: string;
  readonly village: string;
  readonly households: number;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly bankName: string;
  readonly bankAccount: string;
}

type Row = readonly [string, SupplierKind, string, string, number, string];

const ROWS: readonly Row[] = [
  ['汤湖狗牯脑茶专业合作社', 'cooperative', '汤湖镇', '高塘村', 126, '梁茂生'],
  ['泉江金桔种植合作社', 'cooperative', '泉江镇', '盆珠村', 210, '郭金莲'],
  ['雩田果品加工合作社', 'cooperative', '雩田镇', '圩镇社区', 64, '刘春桂'],
  ['枚江板鸭专业合作社', 'cooperative', '枚江镇', '邵溪村', 58, '肖运来'],
  ['左安冬酒酿造合作社', 'cooperative', '左安镇', '白沙村', 43, '彭秋菊'],
  ['营盘圩油茶合作社', 'cooperative', '营盘圩乡', '桐古村', 152, '钟山明'],
  ['大汾毛竹合作社', 'cooperative', '大汾镇', '洛阳村', 97, '李竹青'],
  ['草林红圩薯业合作社', 'cooperative', '草林镇', '红圩社区', 133, '黄满香'],
  ['戴家埔梯田稻米合作社', 'cooperative', '戴家埔乡', '阡陌村', 88, '张稻生'],
  ['高坪中蜂养殖合作社', 'cooperative', '高坪镇', '明坑村', 39, '曾甜妹'],
  ['五斗江食用菌合作社', 'cooperative', '五斗江乡', '三和村', 71, '邱菇林'],
  ['碧洲妇女手工食品合作社', 'cooperative', '碧洲镇', '白水村', 36, '王艾英'],
  ['堆子前农产品合作社', 'cooperative', '堆子前镇', '鄢溪村', 54, '蓝椒红'],
];

const numbered = (start: string, at: number, digits: number) => start + String(at + 1).padStart(digits, '0');

export const SUPPLIERS: readonly DemoSupplier[] = ROWS.map(
  ([name, kind, township, village, households, person], at) => ({
    name,
    kind,
    township,
    village,
    households,
    contact: { name: person, phone: numbered('+8613800796', at, 3) },
    bankName: `遂川农商银行${township}支行（演示）`,
    bankAccount: numbered('62000000000000', at, 5),
  }),
);
