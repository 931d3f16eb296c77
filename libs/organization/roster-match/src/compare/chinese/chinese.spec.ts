import { NAME_TESTS, type NameTest, surnameOf } from './han-names';
import { plainName } from './han-variants';
import { birthDateOf, checkDigitOf, ID_TESTS, idNumber, type IdTest, isSound } from './id-number';
import { PHONE_TESTS, phoneNumber, type PhoneTest } from './phone';
import { PLACE_DEPTHS, placeParts, samePlace } from './place';

describe('Chinese names', () => {
  it.each<[string, string, NameTest]>([
    ['劉曉慶', '刘晓庆', 'same-characters'],
    ['陈喆', '陳哲', 'same-characters'],
    ['呂峯', '吕峰', 'same-characters'],
    ['髙眞', '高真', 'same-characters'],
    ['买买提·吐尔逊', '买买提．吐尔逊', 'same-characters'],
    ['王 芳', '王芳', 'same-characters'],
    ['张伟', '章伟', 'same-sound'],
    ['王小明', '王晓鸣', 'same-syllables'],
    ['单雄', '善雄', 'same-sound'],
    ['吕布', 'Lü Bu', 'same-sound'],
    ['王小明', 'WANG Xiaoming', 'same-sound'],
    ['王小明', 'Xiaoming Wang', 'same-sound'],
    ['仇英', 'QIU Ying', 'same-sound'],
    ['陈林', '程宁', 'similar-syllables'],
    ['胡飞', '扶辉', 'similar-syllables'],
    ['史思', '施诗', 'similar-syllables'],
    ['王小明', '王晓明', 'one-character'],
    ['王小明', '王明', 'one-character'],
    ['欧阳娜', '欧阳娜娜', 'one-character'],
    ['王小明', '小明王', 'other-order'],
    ['欧阳修', '欧阳询', 'same-surname'],
  ])('%s and %s pass as %s', (left, right, test) => {
    const [mine, theirs] = [plainName(left), plainName(right)];
    expect(NAME_TESTS[test](mine, theirs)).toBe(true);
    expect(NAME_TESTS[test](theirs, mine)).toBe(true);
  });

  it.each<[string, string, NameTest]>([
    ['张伟', '张维', 'same-sound'],
    ['张伟', '张丽', 'similar-syllables'],
    ['王小明', '王小', 'same-syllables'],
    ['王小明', '李小明', 'one-character'],
    ['王明', '王', 'one-character'],
    ['王小明', '王大伟', 'one-character'],
    ['王小明', '王小明', 'one-character'],
    ['王小明', '王小明', 'other-order'],
    ['欧阳修', '欧文', 'same-surname'],
  ])('%s and %s do not pass as %s', (left, right, test) => {
    expect(NAME_TESTS[test](plainName(left), plainName(right))).toBe(false);
  });

  it('have surnames of one or two characters', () => {
    expect(['欧阳娜娜', '欧阳', '王芳', '诸葛亮'].map(surnameOf)).toEqual(['欧阳', '欧', '王', '诸葛']);
  });
});

describe('identity numbers', () => {
  // Made up; the first is the example of the standard.
  const [example, other] = ['11010519491231002X', '440524188001010014'];

  it('carry a check digit', () => {
    expect([example, other].map((id) => checkDigitOf(id))).toEqual(['X', '4']);
    expect([example, other, '110105194912310021', '110105194913310020'].map(isSound)).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('are brought to eighteen characters', () => {
    expect(idNumber('110105491231002')).toBe(example);
    expect(idNumber(' 11010519491231002x ')).toBe(example);
    expect(idNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe(example);
    expect(['护照 E123', '', '12345'].map(idNumber)).toEqual(['', '', '']);
    expect(birthDateOf('110105491231002')).toBe('1949-12-31');
    expect(birthDateOf('110105194913310020')).toBe('');
  });

  it.each<[string, string, IdTest, boolean]>([
    [example, '11010519491231002X', 'same', true],
    [example, '11010519491213002X', 'mistyped', true],
    [example, '11010519491231003X', 'mistyped', true],
    [example, '110105194912310038', 'mistyped', false],
    [example, '440524194912310020', 'same-birth-date', true],
    [example, '110105188001010014', 'same-place', true],
    [example, other, 'same-birth-date', false],
  ])('%s and %s: %s is %s', (left, right, test, expected) => {
    expect(ID_TESTS[test](left, right)).toBe(expected);
  });

  it('of two people are not taken for one mistyped, though only a digit and the check digit differ', () => {
    const twin = '11010519491231003' + checkDigitOf('11010519491231003');
    expect(isSound(twin)).toBe(true);
    expect(ID_TESTS.mistyped(example, twin)).toBe(false);
  });
});

describe('telephone numbers', () => {
  it('are known without their country', () => {
    expect(
      ['+86 138-0000-1234', '008613800001234', '１３８００００１２３４', '0796-6322222'].map(phoneNumber),
    ).toEqual(['13800001234', '13800001234', '13800001234', '07966322222']);
  });

  it.each<[string, string, PhoneTest, boolean]>([
    ['13800001234', '13800001243', 'neighbours-swapped', true],
    ['13800001234', '13800001324', 'neighbours-swapped', true],
    ['13800001234', '13800001432', 'neighbours-swapped', false],
    ['13800001234', '13800001234', 'neighbours-swapped', false],
    ['13800001234', '13800001235', 'one-digit', true],
    ['13800001234', '13800001246', 'one-digit', false],
  ])('%s and %s: %s is %s', (left, right, test, expected) => {
    expect(PHONE_TESTS[test](left, right)).toBe(expected);
  });
});

describe('places', () => {
  it.each<[string, readonly string[]]>([
    ['江西省吉安市遂川县泉江镇龙泉大道1号', ['江西', '吉安市', '遂川县', '泉江镇']],
    ['遂川县泉江镇', ['', '', '遂川县', '泉江镇']],
    ['江西省遂川县', ['江西', '', '遂川县', '']],
    ['上海市浦东新区张江镇', ['上海', '上海市', '浦东新区', '张江镇']],
    ['广西壮族自治区桂林市阳朔县', ['广西', '桂林市', '阳朔县', '']],
    ['湖北省恩施土家族苗族自治州恩施市', ['湖北', '恩施土家族苗族自治州', '恩施市', '']],
    ['江西省吉安市遂川縣', ['江西', '吉安市', '遂川县', '']],
    ['360827', ['36', '3608', '360827', '']],
    ['360827100000', ['36', '3608', '360827', '360827100']],
    ['360800', ['36', '3608', '', '']],
    ['美国', ['', '', '', '']],
  ])('%s is read', (text, parts) => {
    expect(placeParts(text)).toEqual(parts);
  });

  const depthsOf = (left: string, right: string) =>
    PLACE_DEPTHS.filter((depth) => samePlace(placeParts(left), placeParts(right), depth));

  it('are the same down to where both tell the same', () => {
    expect(depthsOf('江西省吉安市遂川县泉江镇', '江西省吉安市遂川县雩田镇')).toEqual([
      'province',
      'city',
      'county',
    ]);
    expect(depthsOf('江西省遂川县泉江镇', '吉安市遂川县泉江镇')).toEqual(['county', 'township']);
    expect(depthsOf('360827100', '360827101')).toEqual(['province', 'city', 'county']);
    expect(depthsOf('江西省吉安市城关镇', '湖北省恩施市城关镇')).toEqual([]);
  });
});
