import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from '@remix-run/react';
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FlashToast } from '#app/components/feedback/flash-toast.tsx';
import { NavigationProgress } from '#app/components/feedback/navigation-progress.tsx';
import { RouteError } from '#app/components/feedback/route-error.tsx';
import { Toaster } from '#app/components/feedback/toaster.tsx';
import { useNonce } from '#app/components/nonce.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { rootData } from '#app/http/root-data.ts';
import { brandVariables } from '#app/kernel/brand-variables.ts';
import { NoSuchCompanyPage, noSuchCompanyOf } from '#app/routes/public/no-such-company.tsx';
import '#app/styles/app.css';

export async function loader({ request }: LoaderFunctionArgs) {
  const { data: values, headers } = await rootData(request);
  return data(values, { headers });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: root }) => [
  { title: root?.brand?.name ?? 'Linli' },
];

export function Layout({ children }: { children: ReactNode }) {
  const root = useRootData();
  const { i18n } = useTranslation();
  const nonce = useNonce();
  // What can be installed by itself says so in its `handle`.
  const manifest = useMatches()
    .map(({ handle }) => (handle as { manifest?: string } | undefined)?.manifest)
    .findLast((path) => path !== undefined);
  return (
    <html
      lang={root?.language ?? i18n.language}
      data-theme={root?.theme ?? 'system'}
      data-text-size={root?.textSize ?? 'normal'}
      style={brandVariables(root?.brand?.color)}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="format-detection" content="telephone=no" />
        {root?.brand && <link rel="apple-touch-icon" href="/brand/icon/180" />}
        <link rel="icon" href={root?.brand ? (root.brand.logoUrl ?? '/brand/icon.svg') : '/icon.svg'} />
        {root?.brand && <link rel="manifest" href={manifest ?? '/manifest.webmanifest'} />}
        <Meta />
        <Links />
      </head>
      <body className="min-h-dvh bg-canvas text-ink">
        <NavigationProgress />
        <Tooltip.Provider delayDuration={350}>{children}</Tooltip.Provider>
        <Toaster />
        <FlashToast />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const missing = noSuchCompanyOf(useRouteError());
  return missing ? <NoSuchCompanyPage {...missing} /> : <RouteError page />;
}
