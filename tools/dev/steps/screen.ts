/** Where the state of running steps is shown. */
export interface Screen {
  begin(name: string): StepLine;
  /** A line of its own, above whatever still runs. */
  say(text: string): void;
}

export interface StepLine {
  progress(text: string): void;
  end(note: string): void;
  fail(note: string): void;
}

interface Running {
  readonly name: string;
  readonly since: number;
  text: string;
}

const REDRAW_MS = 200;
const PLAIN_EVERY_MS = 10_000;

/** A live picture on a terminal, plain lines elsewhere. */
export function screenFor(stream: NodeJS.WriteStream): Screen {
  return stream.isTTY ? liveScreen(stream) : plainScreen((text) => void stream.write(`${text}\n`));
}

/** `3.2 s`, or `1 min 05 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
}

function closing(mark: string, running: Running, note: string): string {
  const time = duration(performance.now() - running.since);
  return `${mark} ${running.name.padEnd(28)} ${time.padStart(12)}${note ? `  ${note}` : ''}`;
}

/** One line at the begin and the end of each step, and one now and then while it lasts. */
export function plainScreen(print: (text: string) => void): Screen {
  return {
    say: print,
    begin(name) {
      const running: Running = { name, since: performance.now(), text: '' };
      const timer = setInterval(() => {
        print(
          `… ${name.padEnd(28)} ${duration(performance.now() - running.since).padStart(12)}  ${running.text}`,
        );
      }, PLAIN_EVERY_MS);
      timer.unref();
      const finish = (mark: string, note: string) => {
        clearInterval(timer);
        print(closing(mark, running, note));
      };
      print(`… ${name}`);
      return {
        progress: (text) => void (running.text = text),
        end: (note) => finish('✓', note),
        fail: (note) => finish('✗', note),
      };
    },
  };
}

function liveScreen(stream: NodeJS.WriteStream): Screen {
  const steps = new Set<Running>();
  let drawn = 0;
  let timer: NodeJS.Timeout | undefined;

  const draw = (above = '') => {
    const lines = [...steps].map((step) => {
      const text = `… ${step.name.padEnd(28)} ${duration(performance.now() - step.since).padStart(12)}  ${step.text}`;
      return text.slice(0, Math.max(20, (stream.columns || 80) - 1));
    });
    stream.write(
      `${drawn > 0 ? `\x1b[${drawn}A` : ''}\r\x1b[J${above}${lines.map((line) => `${line}\n`).join('')}`,
    );
    drawn = lines.length;
    if (lines.length === 0 && timer) timer = void clearInterval(timer);
  };

  return {
    say: (text) => draw(`${text}\n`),
    begin(name) {
      const running: Running = { name, since: performance.now(), text: '' };
      steps.add(running);
      timer ??= setInterval(draw, REDRAW_MS, '');
      timer.unref();
      draw();
      const finish = (mark: string, note: string) => {
        steps.delete(running);
        draw(`${closing(mark, running, note)}\n`);
      };
      return {
        progress: (text) => void (running.text = text),
        end: (note) => finish('✓', note),
        fail: (note) => finish('✗', note),
      };
    },
  };
}
