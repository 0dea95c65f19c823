import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'routes/console/staff';

/** Below `/console`. */
export const staffRoutes: RouteConfigEntry[] = [
  route('staff', `${folder}/staff.tsx`),
  route('staff/departments', `${folder}/departments.tsx`),
  route('staff/roster', `${folder}/roster.tsx`),
  route('staff/:memberId', `${folder}/record.tsx`),
  route('staff/:memberId/certificates', `${folder}/add-certificate.ts`),
  route('staff/:memberId/certificates/:certificateId', `${folder}/certificate-file.ts`),
];
