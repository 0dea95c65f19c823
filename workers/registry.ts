import type { JobDefinition } from './runtime/job.ts';

/** Every job that the workers know. */
// biome-ignore lint/suspicious/noExplicitAny: each job has its own payload; the runtime parses before it calls
export const jobs: JobDefinition<any, any>[] = [];
