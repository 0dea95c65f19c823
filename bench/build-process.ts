import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '#scripts/local-environment.ts';

/** Builds a module as the product's processes are built, and tells where it is. Done before anything is measured. */
export async function buildProcess(name: string, module: string): Promise<string> {
  const outDir = path.join(projectRoot, 'node_modules/.cache', `bench-${name}`);
  // Building says that this is production, which wants secrets that a bench has not.
  const { NODE_ENV = 'development' } = process.env;
  await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    build: { ssr: true, outDir, target: 'node20', rollupOptions: { input: { [name]: module } } },
  });
  process.env.NODE_ENV = NODE_ENV;
  return path.join(outDir, `${name}.js`);
}
