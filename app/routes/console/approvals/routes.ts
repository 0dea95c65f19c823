import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** Below `/console`. */
export const approvalRoutes: RouteConfigEntry[] = [
  route('approvals/deputies', 'routes/console/approvals/deputies.tsx'),
  route('approvals', 'routes/console/approvals/approvals.tsx', [
    route(':request', 'routes/console/approvals/approval.tsx'),
  ]),
];
