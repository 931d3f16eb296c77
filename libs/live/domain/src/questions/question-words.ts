/** What makes a comment a question, without a question mark too. Folded as `folded` does: simplified, small letters. */
export const QUESTION_WORDS: readonly string[] = [
  '吗',
  '么',
  '多少',
  '几',
  '哪',
  '怎',
  '啥',
  '谁',
  '多久',
  '多大',
  '多重',
  '有没有',
  '是不是',
  '能不能',
  '可不可以',
  '可以不',
  '要不要',
  '包不包',
  'howmuch',
  'howlong',
  'howmany',
  'howto',
  'whatis',
  'canyou',
  'doyou',
];

interface Topic {
  /** About the broadcast as a whole, whatever product is on air. */
  readonly general?: true;
  readonly words: readonly string[];
}

/** What viewers of a rural-aid broadcast ask about, the first that fits counts: two questions about one topic ask the same. */
export const QUESTION_TOPICS = {
  postage: { general: true, words: ['邮费', '运费', '包邮', '快递费', 'postage', 'shipping'] },
  delivery: {
    general: true,
    words: ['发货', '到货', '快递', '送到', '寄到', '几天到', '多久到', '配送', 'delivery', 'deliver'],
  },
  'pick-up': { general: true, words: ['自提', '取货', '哪里拿', '哪里取', '去哪取', 'pickup'] },
  payment: { general: true, words: ['付款', '支付', '货到付', '现金', '微信付', 'pay'] },
  ordering: { general: true, words: ['怎么买', '怎么下单', '哪里买', '如何购买', '链接', 'buy', 'order'] },
  returns: { general: true, words: ['退货', '退款', '坏了', '售后', '包退', 'refund', 'return'] },
  keeping: { words: ['保质期', '能放', '放多久', '存多久', '过期', '保存', '储存', '冷藏', 'keep', 'store'] },
  origin: { words: ['产地', '哪里产', '哪儿产', '哪里的', '哪个村', '谁种', 'from'] },
  size: { words: ['几斤', '多重', '多大', '规格', '净含量', '几个装', '多少克', 'weigh', 'big'] },
  taste: { words: ['好吃', '甜不甜', '甜吗', '酸不酸', '口感', '味道', '辣不辣', 'taste', 'sweet'] },
  stock: { words: ['还有货', '有货', '还有吗', '库存', '卖完', 'left', 'stock'] },
  price: {
    words: ['多少钱', '价格', '怎么卖', '啥价', '什么价', '优惠', '便宜', 'price', 'howmuch', 'cost'],
  },
} as const satisfies Record<string, Topic>;
export type QuestionTopic = keyof typeof QUESTION_TOPICS;
