import { TestBed } from '@angular/core/testing';
import { addProduct } from '@nuanxin/contracts/live';
import { openAccount } from '@nuanxin/contracts/identity';
import { fieldProblems } from '@nuanxin/contracts/kernel';
import { ProblemWords } from './problem-words';

const words = () => TestBed.inject(ProblemWords);

function faults(contract: typeof addProduct | typeof openAccount, request: object): Record<string, string> {
  const checked = contract.request.safeParse(request);
  const found = checked.success ? [] : fieldProblems(checked.error);
  return Object.fromEntries(
    found.map((problem) => [
      problem.path,
      words().field(problem, (request as Record<string, unknown>)[problem.path]),
    ]),
  );
}

it('says in plain words what each rule of a product asks for', () => {
  const told = faults(addProduct, { name: '茶', unit: '', priceFen: 0, stock: 1.5, ruralAid: true });
  expect(told).toMatchObject({
    name: '至少填写 2 个字',
    unit: '请填写此项',
    priceFen: '不能小于 1',
    stock: '请填写整数',
    supplierId: '请填写此项',
    category: '请填写此项',
  });
});

it('says what a login name looks like and that an organization must be chosen', () => {
  const told = faults(openAccount, { login: '9abc', name: '李明', role: 'streamer', node: '' });
  expect(told['login']).toMatch(/^以小写字母开头/);
  expect(told['node']).toBe('请选择一项');
});

it('names a failure in the language of now and keeps what the server said when it is unknown here', () => {
  const problem = { type: 'about:blank', title: 'x', status: 409, requestId: '' };
  expect(words().title({ ...problem, code: 'live.sold-out' })).toBe('库存不足');
  expect(words().title({ ...problem, code: 'network.lost' })).toMatch(/^网络连接中断/);
  expect(words().title({ ...problem, code: 'later.version', title: '新的提示' })).toBe('新的提示');
});

it('says of what there is not enough', () => {
  const problem = { type: '', title: '', status: 409, code: 'live.sold-out', requestId: '' };
  expect(words().title(problem)).toBe('库存不足');
  expect(words().title({ ...problem, details: { reasons: ['狗牯脑茶'] } })).toBe('库存不足：狗牯脑茶');
});
