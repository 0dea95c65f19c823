import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '../context.ts';
import type { TenantDb } from '../with-tenant.ts';
import { type StarterDepartmentKey, starterDepartments, starterSlots } from './starter-departments.ts';
import { type StarterCategory, starterTicketCategories } from './starter-ticket-categories.ts';

/** Departments, categories in two levels with what they ask and cost, and the times at which the crew comes by appointment. */
export async function createTicketStarters(db: TenantDb, tenant: Tenant): Promise<void> {
  const { id: tenantId, language } = tenant;
  const departments = await createDepartments(db, tenant);
  const groups = starterTicketCategories.map((group) => ({ ...group, id: newId() }));
  await db.ticketCategory.createMany({
    data: groups.map(({ id, kind, names }, position) => ({
      tenantId,
      id,
      kind,
      name: names[language],
      position,
    })),
  });
  const categories = groups.flatMap((group) =>
    group.categories.map((category, position) => ({
      id: newId(),
      position,
      parentId: group.id,
      kind: group.kind,
      category,
    })),
  );
  await db.ticketCategory.createMany({
    data: categories.map(({ category, ...place }) => ({
      tenantId,
      ...place,
      ...factsOf(category, tenant, departments),
    })),
  });
  await createQuestions(db, tenant, categories);
  await createPrices(db, tenant, categories);
}

function factsOf(
  { names, fields: _fields, prices: _prices, department, skills, ...facts }: StarterCategory,
  { language }: Tenant,
  departments: Record<StarterDepartmentKey, string>,
) {
  return {
    ...facts,
    name: names[language],
    skills: skills?.[language] ?? [],
    departmentId: departments[department],
  };
}

type Placed = { id: string; category: StarterCategory };

async function createQuestions(db: TenantDb, { id: tenantId, language }: Tenant, categories: Placed[]) {
  await db.ticketField.createMany({
    data: categories.flatMap(({ id: categoryId, category }) =>
      (category.fields ?? []).map(({ key, kind, isRequired, labels, choices }, position) => ({
        tenantId,
        id: newId(),
        categoryId,
        key,
        kind,
        isRequired,
        label: labels[language],
        choices: choices?.[language] ?? [],
        position,
      })),
    ),
  });
}

/** In yuan alone: what a visit costs elsewhere nobody can tell from here. */
async function createPrices(
  db: TenantDb,
  { id: tenantId, language, currency }: Tenant,
  categories: Placed[],
) {
  if (currency !== 'CNY') return;
  await db.repairPrice.createMany({
    data: categories.flatMap(({ id: categoryId, category }) =>
      (category.prices ?? []).map(({ names, units, yuan }, position) => ({
        tenantId,
        id: newId(),
        categoryId,
        name: names[language],
        unit: units[language],
        unitPrice: BigInt(yuan) * 100n,
        position,
      })),
    ),
  });
}

async function createDepartments(
  db: TenantDb,
  { id: tenantId, language }: Tenant,
): Promise<Record<StarterDepartmentKey, string>> {
  const ids: Record<StarterDepartmentKey, string> = { desk: newId(), repair: newId() };
  await db.department.createMany({
    data: (['desk', 'repair'] as const).map((key, position) => ({
      tenantId,
      id: ids[key],
      name: starterDepartments[key][language],
      position,
    })),
  });
  await db.appointmentSlot.createMany({
    data: starterSlots.map((slot) => ({ tenantId, id: newId(), departmentId: ids.repair, ...slot })),
  });
  return ids;
}
