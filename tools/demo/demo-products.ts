/** Produce of the county and who makes it. Prices in fen; cooperatives and figures are made up for the demo. */
export interface DemoProduct {
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly stock: number;
  readonly township: string;
  readonly supplier: string;
  readonly households: number;
  readonly description: string;
}

type Row = readonly [string, string, number, number, string, string, number, string];

const ROWS: readonly Row[] = [
  [
    '狗牯脑绿茶（明前）',
    '250克/盒',
    16_800,
    1_200,
    '汤湖镇',
    '汤湖狗牯脑茶专业合作社',
    126,
    '海拔九百米茶园，清明前采摘，当天炒制。',
  ],
  [
    '狗牯脑红茶',
    '200克/罐',
    9_800,
    1_500,
    '汤湖镇',
    '汤湖狗牯脑茶专业合作社',
    126,
    '一芽二叶，汤色红亮，回甘。',
  ],
  [
    '遂川金桔（鲜果）',
    '2.5千克/箱',
    4_980,
    2_000,
    '泉江镇',
    '泉江金桔种植合作社',
    210,
    '皮薄肉脆，连皮食用，采后两日内发货。',
  ],
  [
    '金桔蜜饯',
    '500克/袋',
    2_680,
    3_000,
    '雩田镇',
    '雩田果品加工合作社',
    64,
    '本地金桔，糖渍晾晒，配料只有金桔和白砂糖。',
  ],
  [
    '遂川板鸭',
    '1只/袋（约1千克）',
    8_800,
    1_000,
    '枚江镇',
    '枚江板鸭专业合作社',
    58,
    '冬至后腌制晾晒，皮薄肉嫩，蒸食最宜。',
  ],
  [
    '客家冬酒',
    '1.5升/坛',
    6_600,
    800,
    '左安镇',
    '左安冬酒酿造合作社',
    43,
    '冬至水、糯米、小曲，农家土坛陈放。',
  ],
  [
    '山茶油（物理压榨）',
    '1升/瓶',
    11_800,
    1_600,
    '营盘圩乡',
    '营盘圩油茶合作社',
    152,
    '高山油茶籽，低温压榨，不加任何香精。',
  ],
  ['笋干', '500克/袋', 4_200, 1_800, '大汾镇', '大汾毛竹合作社', 97, '春笋水煮晾晒，泡发后可炖可炒。'],
  ['红薯干', '500克/袋', 1_980, 4_000, '草林镇', '草林红圩薯业合作社', 133, '本地红心薯，三蒸三晒，不加糖。'],
  [
    '高山大米',
    '5千克/袋',
    5_800,
    2_400,
    '戴家埔乡',
    '戴家埔梯田稻米合作社',
    88,
    '一季稻，梯田泉水灌溉，现碾现发。',
  ],
  ['土蜂蜜', '500克/瓶', 7_800, 600, '高坪镇', '高坪中蜂养殖合作社', 39, '中蜂一年一取，结晶属正常现象。'],
  ['香菇（干）', '250克/袋', 3_600, 1_500, '五斗江乡', '五斗江食用菌合作社', 71, '段木栽培，肉厚味香。'],
  [
    '米果（艾米果）',
    '1千克/盒',
    3_200,
    1_200,
    '碧洲镇',
    '碧洲妇女手工食品合作社',
    36,
    '当日现做，冷链配送，三日内食用。',
  ],
  ['辣椒酱', '280克/瓶', 1_680, 3_000, '堆子前镇', '堆子前农产品合作社', 54, '本地小米椒、茶油、蒜，微辣。'],
];

export const PRODUCTS: readonly DemoProduct[] = ROWS.map(
  ([name, unit, priceFen, stock, township, supplier, households, description]) => ({
    name,
    unit,
    priceFen,
    stock,
    township,
    supplier,
    households,
    description,
  }),
);
