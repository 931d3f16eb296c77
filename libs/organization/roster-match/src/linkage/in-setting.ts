import { Refusal } from '../refusal';

/** Does something for a setting; what is refused is told with the place of that setting, as `blocking[2]`. */
export function inSetting<Value>(place: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${place}: ${error.message}`, { cause: error });
  }
}
