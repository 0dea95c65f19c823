import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getPayee } from '#app/domain/payees/get-payee.ts';
import { payeeSchema } from '#app/domain/payees/payee-fields.ts';
import { updatePayee } from '#app/domain/payees/update-payee.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { PayeeForm } from './payee-form.tsx';

export const meta = pageTitle((t) => t('payees:edit'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  if (!ctx.ability.can('update', 'Payee')) throw new DomainError('forbidden');
  const { id, name, bankName, bankAccount } = await getPayee(ctx, { payeeId: idParam(params.payee) });
  return { id, name, bankName, bankAccount };
});

export const action = actionFor('staff', ({ ctx, params, form }) => {
  const payeeId = idParam(params.payee);
  return submitForm(form, payeeSchema, async (value) => {
    await updatePayee(ctx, { payeeId, ...value });
    const text = translator(ctx.language, 'payees')('saved');
    return redirectWithFlash(`/console/money/payees/${payeeId}`, { kind: 'success', text });
  });
});

export default function EditPayee() {
  const payee = useLoaderData<typeof loader>();
  const { t } = useTranslation('payees');
  const page = `/console/money/payees/${payee.id}`;
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('edit')}
        breadcrumbs={[
          { to: '/console/money/payees', label: t('title') },
          { to: page, label: payee.name },
        ]}
      />
      <PayeeForm known={payee} submitLabel={t('save')} cancelTo={page} />
    </div>
  );
}
