import type { ProductCategory, ProductFacts } from '@nuanxin/contracts/live';

/** Produce of the county. Prices in fen; figures and licence numbers are made up for the demo. */
export interface DemoProduct {
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly shelfPriceFen: number;
  readonly stock: number;
  readonly supplier: string;
  readonly category: ProductCategory;
  readonly facts: ProductFacts;
  readonly description: string;
}

type Label = Omit<ProductFacts, 'producer'>;
type Row = readonly [string, string, number, number, number, string, ProductCategory, Label, string];

/** The rice cakes have no licence yet: a fact that is missing can be seen, and is kept from going on air. */
const ROWS: readonly Row[] = [
  [
    '狗牯脑绿茶（明前）',
    '250克/盒',
    16_800,
    18_800,
    1_200,
    '汤湖狗牯脑茶专业合作社',
    'tea',
    {
      netContent: '250克',
      shelfLife: '18个月',
      storage: '密封、避光、冷藏',
      origin: '遂川县汤湖镇',
      licence: 'SC11436082700011',
    },
    '海拔九百米茶园，清明前采摘，当天炒制。',
  ],
  [
    '狗牯脑红茶',
    '200克/罐',
    9_800,
    10_800,
    1_500,
    '汤湖狗牯脑茶专业合作社',
    'tea',
    {
      netContent: '200克',
      shelfLife: '24个月',
      storage: '密封、避光、干燥',
      origin: '遂川县汤湖镇',
      licence: 'SC11436082700011',
    },
    '一芽二叶，汤色红亮，回甘。',
  ],
  [
    '遂川金桔（鲜果）',
    '2.5千克/箱',
    4_980,
    5_800,
    2_000,
    '泉江金桔种植合作社',
    'fresh',
    { shelfLife: '冷藏15天', storage: '冷藏', origin: '遂川县泉江镇盆珠村' },
    '皮薄肉脆，连皮食用，采后两日内发货。',
  ],
  [
    '金桔蜜饯',
    '500克/袋',
    2_680,
    3_200,
    3_000,
    '雩田果品加工合作社',
    'packaged-food',
    {
      netContent: '500克',
      shelfLife: '9个月',
      storage: '阴凉干燥处',
      ingredients: '金桔、白砂糖',
      origin: '遂川县雩田镇',
      licence: 'SC10636082700023',
    },
    '本地金桔，糖渍晾晒，配料只有金桔和白砂糖。',
  ],
  [
    '遂川板鸭',
    '1只/袋（约1千克）',
    8_800,
    9_800,
    1_000,
    '枚江板鸭专业合作社',
    'packaged-food',
    {
      netContent: '1千克',
      shelfLife: '6个月',
      storage: '阴凉通风，开封后冷藏',
      ingredients: '鸭、食用盐',
      origin: '遂川县枚江镇',
      licence: 'SC10436082700035',
    },
    '冬至后腌制晾晒，皮薄肉嫩，蒸食最宜。',
  ],
  [
    '客家冬酒',
    '1.5升/坛',
    6_600,
    7_200,
    800,
    '左安冬酒酿造合作社',
    'liquor',
    {
      netContent: '1.5升',
      storage: '阴凉避光',
      ingredients: '水、糯米、小曲',
      origin: '遂川县左安镇',
      licence: 'SC11536082700047',
    },
    '冬至水、糯米、小曲，农家土坛陈放。',
  ],
  [
    '山茶油（物理压榨）',
    '1升/瓶',
    11_800,
    12_800,
    1_600,
    '营盘圩油茶合作社',
    'oil',
    {
      netContent: '1升',
      shelfLife: '18个月',
      storage: '阴凉避光',
      ingredients: '油茶籽',
      origin: '遂川县营盘圩乡',
      licence: 'SC10236082700059',
    },
    '高山油茶籽，低温压榨，不加任何香精。',
  ],
  [
    '笋干',
    '500克/袋',
    4_200,
    4_800,
    1_800,
    '大汾毛竹合作社',
    'packaged-food',
    {
      netContent: '500克',
      shelfLife: '12个月',
      storage: '阴凉干燥处',
      ingredients: '春笋',
      origin: '遂川县大汾镇',
      licence: 'SC11636082700061',
    },
    '春笋水煮晾晒，泡发后可炖可炒。',
  ],
  [
    '红薯干',
    '500克/袋',
    1_980,
    2_380,
    4_000,
    '草林红圩薯业合作社',
    'packaged-food',
    {
      netContent: '500克',
      shelfLife: '9个月',
      storage: '阴凉干燥处',
      ingredients: '红心薯',
      origin: '遂川县草林镇',
      licence: 'SC11836082700073',
    },
    '本地红心薯，三蒸三晒，不加糖。',
  ],
  [
    '高山大米',
    '5千克/袋',
    5_800,
    6_500,
    2_400,
    '戴家埔梯田稻米合作社',
    'packaged-food',
    {
      netContent: '5千克',
      shelfLife: '12个月',
      storage: '阴凉干燥处',
      ingredients: '稻谷',
      origin: '遂川县戴家埔乡',
      licence: 'SC10136082700085',
    },
    '一季稻，梯田泉水灌溉，现碾现发。',
  ],
  [
    '土蜂蜜',
    '500克/瓶',
    7_800,
    8_800,
    600,
    '高坪中蜂养殖合作社',
    'packaged-food',
    {
      netContent: '500克',
      shelfLife: '24个月',
      storage: '阴凉干燥处',
      ingredients: '蜂蜜',
      origin: '遂川县高坪镇',
      licence: 'SC12636082700097',
    },
    '中蜂一年一取，结晶属正常现象。',
  ],
  [
    '香菇（干）',
    '250克/袋',
    3_600,
    4_200,
    1_500,
    '五斗江食用菌合作社',
    'packaged-food',
    {
      netContent: '250克',
      shelfLife: '18个月',
      storage: '阴凉干燥处',
      ingredients: '香菇',
      origin: '遂川县五斗江乡',
      licence: 'SC11636082700109',
    },
    '段木栽培，肉厚味香。',
  ],
  [
    '米果（艾米果）',
    '1千克/盒',
    3_200,
    3_800,
    1_200,
    '碧洲妇女手工食品合作社',
    'packaged-food',
    {
      netContent: '1千克',
      shelfLife: '3天',
      storage: '0至4℃冷藏',
      ingredients: '糯米粉、艾草、白砂糖',
      origin: '遂川县碧洲镇',
    },
    '当日现做，冷链配送，三日内食用。',
  ],
  [
    '辣椒酱',
    '280克/瓶',
    1_680,
    1_980,
    3_000,
    '堆子前农产品合作社',
    'packaged-food',
    {
      netContent: '280克',
      shelfLife: '12个月',
      storage: '阴凉处，开封后冷藏',
      ingredients: '小米椒、茶油、大蒜、食用盐',
      origin: '遂川县堆子前镇',
      licence: 'SC10336082700121',
    },
    '本地小米椒、茶油、蒜，微辣。',
  ],
];

export const PRODUCTS: readonly DemoProduct[] = ROWS.map(
  ([name, unit, priceFen, shelfPriceFen, stock, supplier, category, label, description]) => {
    const facts = { ...label, producer: supplier };
    return { name, unit, priceFen, shelfPriceFen, stock, supplier, category, facts, description };
  },
);
