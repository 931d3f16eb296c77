import { defaultHome } from '../home.ts';
import { stopStack } from '../supervisor/control.ts';
import { command } from './command.ts';
import { readOptions } from './options.ts';

await command(async () => {
  readOptions('npm stop', {});
  const began = performance.now();
  const stopped = await stopStack(defaultHome());
  console.log(
    stopped
      ? `Stopped (${((performance.now() - began) / 1000).toFixed(1)} s). The data is kept.`
      : 'Nothing was running.',
  );
});
