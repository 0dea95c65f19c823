import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest walk begins first, or it would be waited for alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/e2e/screens.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    globalSetup: ['tenants/testing/prepare-cluster.ts'],
    setupFiles: ['tenants/testing/use-database.ts'],
    include: ['app', 'tenants', 'workers', 'prisma', 'sandbox', 'bench', 'scripts', 'e2e'].map(
      (folder) => `${folder}/**/*.test.{ts,tsx}`,
    ),
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
