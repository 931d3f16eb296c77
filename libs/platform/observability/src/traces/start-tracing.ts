import type { TraceSettings } from './otlp-tracer';
import type { Tracer } from './tracer';

/** OpenTelemetry's SDK takes 1.8 s and 110 MB, so nothing of it is loaded unless somebody collects traces. */
export async function startTracing(
  settings: Omit<TraceSettings, 'endpoint'> & { readonly endpoint: string | undefined },
): Promise<Tracer | undefined> {
  const { endpoint } = settings;
  if (endpoint === undefined) return undefined;
  const { otlpTracer } = await import('./otlp-tracer');
  return otlpTracer({ ...settings, endpoint });
}
