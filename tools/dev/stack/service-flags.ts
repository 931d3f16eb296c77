/**
 * How Node runs a service. On a machine with much memory V8 lets the young generation of a busy service grow to 128 MB and
 * keeps it; 32 MB do as well (docs/measurements.md). The image says the same: deploy/docker/Dockerfile.
 */
export const SERVICE_FLAGS: readonly string[] = ['--max-semi-space-size=16'];
