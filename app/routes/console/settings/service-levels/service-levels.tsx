import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listEscalationCategories } from '#app/domain/escalations/list-categories.ts';
import { listEscalationSteps } from '#app/domain/escalations/list-steps.ts';
import { removeEscalationStep } from '#app/domain/escalations/remove-step.ts';
import { saveEscalationStep } from '#app/domain/escalations/save-step.ts';
import { listRoles } from '#app/domain/identity/members/list-roles.ts';
import { listStaff } from '#app/domain/staff/records/list-staff.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { escalationSchema, stepOf } from './escalation-schema.ts';
import { EscalationSteps } from './escalation-steps.tsx';
import { NewStepCard } from './new-step-card.tsx';
import { ServiceTabs } from './service-tabs.tsx';

export const meta = pageTitle((t) => t('levels:title'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const canEdit = ctx.ability.can('update', 'EscalationStep');
  const [steps, categories, roles, staff] = await Promise.all([
    listEscalationSteps(ctx, {}),
    listEscalationCategories(ctx, {}),
    canEdit ? listRoles(ctx, {}) : [],
    canEdit ? listStaff(ctx, {}) : [],
  ]);
  return {
    steps,
    categories,
    roles: roles.filter(({ key }) => key !== 'owner').map(({ id, key, name }) => ({ id, key, name })),
    staff: staff.map(({ id, name }) => ({ id, name })),
    canEdit,
  };
});

export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'levels');
  const back = (text: string) =>
    redirectWithFlash('/console/settings/service-levels', { kind: 'success', text });
  if (form.get('intent') === 'remove') {
    const id = String(form.get('id') ?? '');
    if (!isId(id)) throw new DomainError('invalid_input');
    await removeEscalationStep(ctx, { id });
    return back(t('steps.removed'));
  }
  return submitForm(form, escalationSchema, async (fields) => {
    await saveEscalationStep(ctx, stepOf(fields));
    return back(t('steps.added'));
  });
});

export default function ServiceLevels() {
  const { steps, categories, roles, staff, canEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation('levels');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} tabs={<ServiceTabs />} />
      <div className="grid max-w-5xl gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <EscalationSteps steps={steps} canEdit={canEdit} />
        {canEdit && <NewStepCard key={steps.length} categories={categories} roles={roles} staff={staff} />}
      </div>
    </>
  );
}
