import { startChild } from './child-process.ts';

/** Fills an empty database with the two companies of the demonstration and their year of history. */
export async function seedDemonstration(environment: Record<string, string>): Promise<void> {
  const child = startChild('seed', ['--import', 'tsx', 'prisma/seed/seed-demo.ts'], environment);
  const code = await new Promise<number | null>((resolve) => child.process.once('exit', resolve));
  if (code !== 0) throw new Error(`The seed ended with ${code}`);
}
