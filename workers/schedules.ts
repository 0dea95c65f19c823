import type { PeriodicTask } from './runtime/periodic-task.ts';

/** What the workers look after by the clock. Each task asks the database what is due. */
export const schedules: PeriodicTask[] = [];
