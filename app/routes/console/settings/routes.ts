import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** Below `/console`. */
export const settingsRoutes: RouteConfigEntry[] = [
  route('settings/company', 'routes/console/settings/company/company.tsx'),
  route('settings/staff', 'routes/console/settings/staff/staff.tsx', [
    route('invite', 'routes/console/settings/staff/invite.tsx'),
    route(':member', 'routes/console/settings/staff/member.tsx'),
  ]),
  route('settings/roles', 'routes/console/settings/roles/roles.tsx'),
  route('settings/payments', 'routes/console/settings/payments/payments.tsx'),
  route('settings/payments/return', 'routes/console/settings/payments/return.ts'),
  route('settings/payments/again', 'routes/console/settings/payments/again.ts'),
  route('settings/invoices', 'routes/console/settings/invoices/invoices.tsx'),
  route('settings/subscription', 'routes/console/settings/subscription/subscription.tsx'),
  route('settings/subscription/change/:plan', 'routes/console/settings/subscription/change.tsx'),
  route('settings/subscription/return', 'routes/console/settings/subscription/return.ts'),
  route('settings/approvals', 'routes/console/settings/approvals/approval-flows.tsx'),
  route('settings/billing', 'routes/console/settings/billing/billing.tsx'),
  route('settings/reminders', 'routes/console/settings/reminders/reminders.tsx'),
  route('settings/loyalty', 'routes/console/settings/loyalty/loyalty.tsx'),
  route('settings/service-levels', 'routes/console/settings/service-levels/service-levels.tsx'),
  route('settings/calendar', 'routes/console/settings/calendar/calendar.tsx'),
  route('settings/tickets', 'routes/console/settings/tickets/handling.tsx'),
  route('settings/deliveries', 'routes/console/settings/deliveries/deliveries.tsx'),
  route('settings/api-keys', 'routes/console/settings/api-keys/api-keys.tsx'),
  route('settings/audit', 'routes/console/settings/audit/audit.tsx'),
];
