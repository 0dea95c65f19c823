import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

export const publicRoutes: RouteConfigEntry[] = [
  index('routes/public/home.tsx'),
  route('sign-up', 'routes/public/sign-up.tsx'),
  route('sign-up/address', 'routes/public/sign-up-address.ts'),
  route('p/:token', 'routes/public/pay-link.tsx'),
  route('work/:token', 'routes/public/contractor-work.tsx'),
  route('work/:token/photos', 'routes/public/contractor-photos.ts'),
  route('work/:token/files/:fileId', 'routes/public/contractor-file.ts'),
  route('brand/logo', 'routes/public/brand-logo.ts'),
  route('brand/icon.svg', 'routes/public/brand-icon.ts'),
  route('brand/icon/:size', 'routes/public/brand-icon-png.ts'),
  route('manifest.webmanifest', 'routes/public/web-manifest.ts'),
  route('*', 'routes/public/not-found.ts'),
];
