import type { Locale, Words } from '@nuanxin/contracts/kernel';
import type { Report } from '@nuanxin/contracts/live';
import { adviceWords } from '@nuanxin/live/domain';
import { SHIFTS, VERDICTS } from '@nuanxin/live/uplift';
import type { SheetCell, SheetText } from '../../outside-sales/sheets/sheet-protocol';

const WORDS = {
  summary: { zh: '概况', en: 'Summary' },
  products: { zh: '商品', en: 'Products' },
  parts: { zh: '串场', en: 'Run of show' },
  course: { zh: '逐分钟', en: 'By minute' },
  questions: { zh: '观众提问', en: 'Questions' },
  question: { zh: '问题', en: 'Question' },
  people: { zh: '人数', en: 'People' },
  answered: { zh: '已回答', en: 'Answered' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  advice: { zh: '改进建议', en: 'What to do better' },
  item: { zh: '项目', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  title: { zh: '场次', en: 'Broadcast' },
  organization: { zh: '主办组织', en: 'Organization' },
  streamer: { zh: '主播', en: 'Streamer' },
  onAir: { zh: '开播（UTC）', en: 'Went on air (UTC)' },
  ended: { zh: '下播（UTC）', en: 'Ended (UTC)' },
  minutes: { zh: '时长（分钟）', en: 'Minutes' },
  orders: { zh: '订单', en: 'Orders' },
  pieces: { zh: '件数', en: 'Pieces' },
  gross: { zh: '销售额（元）', en: 'Sales (yuan)' },
  refund: { zh: '退款（元）', en: 'Refunds (yuan)' },
  net: { zh: '净额（元）', en: 'Net (yuan)' },
  goal: { zh: '目标（元）', en: 'Goal (yuan)' },
  cost: { zh: '计划成本（元）', en: 'Planned cost (yuan)' },
  households: { zh: '涉及农户', en: 'Households' },
  effect: { zh: '直播效果', en: 'Effect' },
  effectFen: { zh: '与没有直播时的差额（元）', en: 'Difference to no broadcast (yuan)' },
  effectRange: { zh: '95% 范围（元）', en: '95 % interval (yuan)' },
  after: { zh: '随后几天', en: 'Days after' },
  product: { zh: '商品', en: 'Product' },
  supplier: { zh: '供货方', en: 'Supplier' },
  offered: { zh: '投放', en: 'Set aside' },
  left: { zh: '剩余', en: 'Left' },
  part: { zh: '环节', en: 'Part' },
  from: { zh: '从第几分钟', en: 'From minute' },
  to: { zh: '到第几分钟', en: 'To minute' },
  planned: { zh: '计划分钟', en: 'Planned minutes' },
  skipped: { zh: '没有播出的环节', en: 'Parts that never were on' },
  minute: { zh: '第几分钟起', en: 'From minute' },
} as const satisfies Record<string, Words>;

const yuan = (fen: number) => fen / 100;
const whole = (count: number) => ({ count });

/** A report as the sheets of a workbook, its figures as numbers. */
export function reportSheets(report: Report, locale: Locale): [SheetText, ...SheetText[]] {
  const say = (words: Words) => (locale === 'en' ? words.en : words.zh);
  const t = (key: keyof typeof WORDS) => say(WORDS[key]);
  const sheet = (
    name: keyof typeof WORDS,
    keys: readonly (keyof typeof WORDS)[],
    rows: SheetText['rows'],
  ) => ({
    name: t(name),
    headers: keys.map(t),
    notes: [],
    rows,
  });
  const { total, effect, course } = report;
  const range = effect?.value ? [`${yuan(effect.value.low)} – ${yuan(effect.value.high)}`] : [];
  const summary: [keyof typeof WORDS, readonly SheetCell[]][] = [
    ['title', [report.title]],
    ['organization', [report.organization.name]],
    ['streamer', report.streamer === undefined ? [] : [report.streamer]],
    ['onAir', [report.wentOnAirAt]],
    ['ended', [report.endedAt]],
    ['minutes', [whole(report.minutes)]],
    ['orders', [whole(total.orders)]],
    ['pieces', [whole(total.pieces)]],
    ['gross', [yuan(total.grossFen)]],
    ['refund', [yuan(total.refundFen)]],
    ['net', [yuan(total.netFen)]],
    ['goal', [yuan(report.goalFen)]],
    ['cost', [yuan(report.costFen)]],
    ['households', [whole(report.households)]],
    ['skipped', report.skipped.length > 0 ? [report.skipped.join(locale === 'en' ? ', ' : '、')] : []],
    ['effect', effect ? [say(VERDICTS[effect.verdict])] : []],
    ['effectFen', effect?.value ? [yuan(effect.value.value)] : []],
    ['effectRange', range],
    ['after', effect?.shift ? [say(SHIFTS[effect.shift])] : []],
  ];
  return [
    sheet(
      'summary',
      ['item', 'value'],
      summary.flatMap(([key, values]) => values.map((value) => [t(key), value])),
    ),
    sheet(
      'products',
      ['product', 'supplier', 'offered', 'left', 'pieces', 'gross', 'refund', 'net'],
      report.products.map(({ name, supplier, offered, left, pieces, grossFen, refundFen, netFen }) => [
        ...[name, supplier, whole(offered), whole(left), whole(pieces)],
        ...[yuan(grossFen), yuan(refundFen), yuan(netFen)],
      ]),
    ),
    sheet(
      'parts',
      ['part', 'from', 'to', 'planned', 'pieces', 'net'],
      report.parts.map(({ name, from, to, planned, pieces, netFen }) => [
        ...[name, whole(from), whole(to), planned === undefined ? '' : whole(planned)],
        ...[whole(pieces), yuan(netFen)],
      ]),
    ),
    sheet(
      'course',
      ['minute', 'pieces', 'net'],
      course.sold.map(({ pieces, netFen }, at) => [whole(at * course.step), whole(pieces), yuan(netFen)]),
    ),
    sheet(
      'questions',
      ['question', 'product', 'people', 'answered'],
      report.questions.map(({ text, product = '', count, answered }) => [
        text,
        product,
        whole(count),
        t(answered ? 'yes' : 'no'),
      ]),
    ),
    sheet(
      'advice',
      ['advice'],
      report.advice.map((each) => [adviceWords(each, locale)]),
    ),
  ];
}
