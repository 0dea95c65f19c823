import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const authRoutes: RouteConfigEntry[] = [
  route('sign-in', 'routes/auth/sign-in.tsx'),
  route('sign-in/code', 'routes/auth/enter-code.tsx'),
  route('sign-out', 'routes/auth/sign-out.ts'),
  route('hand-over', 'routes/auth/hand-over.ts'),
  route('account', 'routes/auth/account.tsx'),
];
