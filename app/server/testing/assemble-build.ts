import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';

type Routes = ServerBuild['routes'];
type RouteModule = Routes[string]['module'];

/**
 * The application for a server in a test, from its sources: the real entry, root and `routes`, and pages that only the test has (by path).
 * The browser's files are missing.
 */
export async function assembleBuild(
  routes: RouteConfigEntry[],
  testPages: Record<string, Partial<RouteModule>> = {},
): Promise<ServerBuild> {
  const load = (file: string) => import(/* @vite-ignore */ path.resolve('app', file));
  const built: Routes = {
    root: { id: 'root', path: '', module: (await load('root.tsx')) as RouteModule },
  };
  async function add(entries: RouteConfigEntry[], parentId: string): Promise<void> {
    for (const entry of entries) {
      const id = entry.id ?? entry.file.replace(/\.tsx?$/, '');
      const module = (await load(entry.file)) as RouteModule;
      built[id] = { id, parentId, path: entry.path, index: entry.index, module };
      await add(entry.children ?? [], id);
    }
  }
  await add(routes, 'root');
  for (const [at, module] of Object.entries(testPages)) {
    built[`test/${at}`] = { id: `test/${at}`, parentId: 'root', path: at, module: module as RouteModule };
  }
  return {
    mode: 'production',
    entry: { module: (await load('entry.server.tsx')) as ServerBuild['entry']['module'] },
    routes: built,
    assets: { entry: { imports: [], module: '/entry.js' }, routes: assetsOf(built), url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
      unstable_optimizeDeps: false,
    },
    isSpaMode: false,
  } as ServerBuild;
}

function assetsOf(routes: Routes): ServerBuild['assets']['routes'] {
  return Object.fromEntries(
    Object.entries(routes).map(([id, { parentId, path: at, index, module }]) => [
      id,
      {
        id,
        parentId,
        path: at,
        index,
        module: `/${id}.js`,
        hasAction: 'action' in module,
        hasLoader: 'loader' in module,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: 'ErrorBoundary' in module,
      },
    ]),
  ) as ServerBuild['assets']['routes'];
}
