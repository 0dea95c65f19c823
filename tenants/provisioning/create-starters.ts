import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { languages } from '#app/kernel/languages.ts';
import type { Tenant } from '../context.ts';
import type { TenantDb } from '../with-tenant.ts';
import { createTicketStarters } from './create-ticket-starters.ts';
import { ledgerAccounts } from './default-ledger-accounts.ts';
import { starterEscalationSteps } from './starter-escalation-steps.ts';
import { starterFeeItems } from './starter-fee-items.ts';
import { starterNotificationTemplates } from './starter-notification-templates.ts';
import { starterSpendingCategories } from './starter-spending-categories.ts';

/** Days from the due day on which owners are reminded, and how. */
const reminderSteps = [
  { offsetDays: -3, tone: 'friendly' },
  { offsetDays: 0, tone: 'friendly' },
  { offsetDays: 3, tone: 'friendly' },
  { offsetDays: 10, tone: 'firm' },
];

/** What a new company begins with and changes to its own ways: fee items, ticket and spending categories, words of mails, reminder days. */
export async function createStarters(db: TenantDb, tenant: Tenant): Promise<void> {
  await createFeeItems(db, tenant);
  await createTicketStarters(db, tenant);
  await createSpendingCategories(db, tenant);
  await db.notificationTemplate.createMany({
    data: starterNotificationTemplates.flatMap(({ event, words }) =>
      languages.map((language) => ({
        tenantId: tenant.id,
        id: newId(),
        event,
        channel: 'email',
        language,
        ...words[language],
      })),
    ),
  });
  await db.reminderStep.createMany({
    data: reminderSteps.map((step) => ({ tenantId: tenant.id, id: newId(), ...step })),
  });
  await createEscalationSteps(db, tenant);
}

async function createSpendingCategories(db: TenantDb, { id: tenantId, language }: Tenant): Promise<void> {
  const { code, kind } = ledgerAccounts.spending;
  const categories = starterSpendingCategories.map((names, index) => ({
    name: names[language],
    accountId: newId(),
    code: `${code}.${String(index + 1).padStart(3, '0')}`,
  }));
  await db.ledgerAccount.createMany({
    data: categories.map(({ accountId, ...account }) => ({ tenantId, id: accountId, kind, ...account })),
  });
  await db.spendingCategory.createMany({
    data: categories.map(({ name, accountId }) => ({
      tenantId,
      id: newId(),
      name,
      ledgerAccountId: accountId,
    })),
  });
}

async function createFeeItems(db: TenantDb, { id: tenantId, language, timeZone }: Tenant): Promise<void> {
  const firstOfMonth = toDateColumn(`${localDay(new Date(), timeZone).slice(0, 7)}-01`);
  const items = starterFeeItems.map((item) => ({ ...item, id: newId() }));
  await db.feeItem.createMany({
    data: items.map(({ id, code, names, kind, cycleMonths, dueDay }) => ({
      tenantId,
      id,
      code,
      name: names[language],
      kind,
      cycleMonths,
      dueDay,
      scopeKind: 'scoped',
    })),
  });
  await db.feeItemPrice.createMany({
    data: items.map(({ id }) => ({
      tenantId,
      id: newId(),
      feeItemId: id,
      validFrom: firstOfMonth,
      unitPrice: 0,
    })),
  });
  await db.feeItemScope.createMany({
    data: items.map(({ id, propertyKind }) => ({ tenantId, id: newId(), feeItemId: id, propertyKind })),
  });
}

async function createEscalationSteps(db: TenantDb, { id: tenantId }: Tenant): Promise<void> {
  const roles = await db.role.findMany({ where: { tenantId }, select: { id: true, key: true } });
  await db.escalationStep.createMany({
    data: starterEscalationSteps.map(({ role, ...step }) => ({
      tenantId,
      id: newId(),
      roleId: role ? (roles.find(({ key }) => key === role)?.id ?? null) : null,
      ...step,
    })),
  });
}
