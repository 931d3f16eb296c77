import { isRecentEnough } from './broker.ts';

it.each([
  ['nats-server: v2.9.10', false],
  ['nats-server: v2.10.0', true],
  ['nats-server: v2.15.1', true],
  ['nats-server: v3.0.0', true],
  ['gibberish', false],
])('"%s" being recent enough is %s', (said, enough) => {
  expect(isRecentEnough(said)).toBe(enough);
});
