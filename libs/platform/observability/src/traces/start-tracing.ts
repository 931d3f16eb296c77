import { otlpTracer, type TraceSettings } from './otlp-tracer';
import type { Tracer } from './tracer';

/** Undefined, at no cost, unless somebody collects traces. */
export async function startTracing({
  endpoint,
  ...settings
}: Omit<TraceSettings, 'endpoint'> & { readonly endpoint: string | undefined }): Promise<Tracer | undefined> {
  return endpoint === undefined ? undefined : otlpTracer({ ...settings, endpoint });
}
