import { isRecentEnough, requireJetStream } from './broker.ts';

it.each([
  ['nats-server: v2.9.10', false],
  ['nats-server: v2.10.0', true],
  ['nats-server: v2.15.1', true],
  ['nats-server: v3.0.0', true],
  ['gibberish', false],
])('"%s" being recent enough is %s', (said, enough) => {
  expect(isRecentEnough(said)).toBe(enough);
});

describe('a broker that runs already', () => {
  it.each([
    ['INFO {"version":"2.9.10","jetstream":true}', 'It is nats-server 2.9.10; 2.10 or later is needed.'],
    ['INFO {"version":"2.12.0"}', 'Start it with JetStream'],
  ])('that says %s is refused', (greeting, sentence) => {
    expect(() => requireJetStream(greeting)).toThrow(sentence);
  });

  it.each(['INFO {"version":"2.12.0","jetstream":true}\r\n', ''])('that says "%s" is taken', (greeting) => {
    expect(() => requireJetStream(greeting)).not.toThrow();
  });
});
