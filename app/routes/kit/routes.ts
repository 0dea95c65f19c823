import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** The gallery of the interface kit, with made-up records. It is not built into a production server. */
export const kitRoutes: RouteConfigEntry[] =
  process.env.NODE_ENV === 'production'
    ? []
    : [
        route('kit', 'routes/kit/kit.tsx'),
        route('kit/form', 'routes/kit/kit-form.tsx'),
        route('kit/auth', 'routes/kit/kit-auth.tsx'),
        route('kit/error', 'routes/kit/kit-error.tsx'),
        route('kit/search', 'routes/kit/kit-search.ts'),
        route('kit/console', 'routes/kit/kit-console.tsx', [
          route('dashboard', 'routes/kit/kit-dashboard.tsx'),
          route('bills', 'routes/kit/kit-bills.tsx', [route(':bill', 'routes/kit/kit-bill.tsx')]),
          route('broken', 'routes/kit/kit-broken.tsx'),
        ]),
        route('kit/portal', 'routes/kit/kit-portal.tsx'),
      ];
