import { defaultHome } from '../home.ts';
import { stopStack } from '../supervisor/control.ts';
import { command } from './command.ts';

await command(async () => {
  const began = performance.now();
  const stopped = await stopStack(defaultHome());
  console.log(
    stopped
      ? `Stopped (${((performance.now() - began) / 1000).toFixed(1)} s). The data is kept.`
      : 'Nothing was running.',
  );
});
