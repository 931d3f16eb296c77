import type { ClaimRule, ProductCategory, ProductFact } from '@nuanxin/contracts/live';

/** What must be told of goods of some kinds, and by which law. */
export interface FactRule extends Pick<ClaimRule, 'article' | 'advice' | 'severity'> {
  readonly fact: ProductFact;
  readonly categories: readonly ProductCategory[];
}

const PACKAGED = ['packaged-food', 'liquor', 'oil', 'tea'] as const;
const LABEL = '《食品安全法》第六十七条第一款';

/**
 * Liquor of 10 % and more may leave its shelf life out (GB 7718), so nobody asks for it. Produce of farmers needs no food
 * licence (Food Safety Law, article 35), but its origin and who grew it.
 */
export const FACTS_OF_GOODS: readonly FactRule[] = [
  {
    fact: 'licence',
    categories: ['packaged-food', 'liquor', 'oil'],
    article: `${LABEL}第八项、《电子商务法》第十五条`,
    severity: 'forbidden',
    advice: {
      zh: '填写标签上的食品生产许可证编号（SC 开头 14 位数字）；小作坊填登记证号',
      en: 'The food production licence on the label (SC and 14 digits), or the registration of a small workshop',
    },
  },
  {
    fact: 'licence',
    categories: ['tea'],
    article: `${LABEL}第八项`,
    severity: 'warning',
    advice: {
      zh: '精制包装茶须填食品生产许可证编号；农户自产自销的初制茶可以不填',
      en: 'Packaged refined tea has a production licence; tea that a farmer makes and sells may have none',
    },
  },
  {
    fact: 'netContent',
    categories: PACKAGED,
    article: `${LABEL}第一项`,
    severity: 'forbidden',
    advice: { zh: '填写标签上的净含量，例如 250克', en: 'The net content on the label, such as 250 g' },
  },
  {
    fact: 'ingredients',
    categories: ['packaged-food', 'liquor', 'oil'],
    article: `${LABEL}第二项`,
    severity: 'forbidden',
    advice: { zh: '照标签填写成分或者配料表', en: 'The ingredients as on the label' },
  },
  {
    fact: 'producer',
    categories: PACKAGED,
    article: `${LABEL}第三项`,
    severity: 'forbidden',
    advice: { zh: '填写标签上的生产者名称', en: 'The producer on the label' },
  },
  {
    fact: 'shelfLife',
    categories: ['packaged-food', 'oil', 'tea'],
    article: `${LABEL}第四项`,
    severity: 'forbidden',
    advice: { zh: '填写标签上的保质期，例如 12个月', en: 'The shelf life on the label, such as 12 months' },
  },
  {
    fact: 'storage',
    categories: PACKAGED,
    article: `${LABEL}第六项`,
    severity: 'forbidden',
    advice: { zh: '填写贮存条件，例如 阴凉干燥处', en: 'How to store it, such as cool and dry' },
  },
  {
    fact: 'origin',
    categories: ['fresh'],
    article: '《农产品质量安全法》第三十八条、《电子商务法》第十七条',
    severity: 'forbidden',
    advice: { zh: '填写产地，到村更好', en: 'Where it grew, the village if possible' },
  },
  {
    fact: 'producer',
    categories: ['fresh'],
    article: '《农产品质量安全法》第三十八条',
    severity: 'forbidden',
    advice: { zh: '填写生产者，可与供货方相同', en: 'Who grew it; may be the supplier' },
  },
  {
    fact: 'shelfLife',
    categories: ['fresh'],
    article: '《电子商务法》第十七条',
    severity: 'warning',
    advice: { zh: '写明几日内食用，可减少退款', en: 'Say within how many days to eat it; fewer refunds' },
  },
  {
    fact: 'producer',
    categories: ['handicraft'],
    article: '《产品质量法》第二十七条',
    severity: 'forbidden',
    advice: { zh: '填写生产厂厂名或制作者', en: 'The workshop or maker' },
  },
  {
    fact: 'origin',
    categories: [...PACKAGED, 'handicraft', 'other'],
    article: '《电子商务法》第十七条',
    severity: 'warning',
    advice: { zh: '如实披露产地，购买者最常询问', en: 'Say where it is from; buyers ask this most' },
  },
  {
    fact: 'producer',
    categories: ['other'],
    article: '《电子商务法》第十七条',
    severity: 'warning',
    advice: { zh: '如实披露生产者', en: 'Say who made it' },
  },
];
