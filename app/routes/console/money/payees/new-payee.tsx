import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { createPayee } from '#app/domain/payees/create-payee.ts';
import { payeeSchema } from '#app/domain/payees/payee-fields.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { PayeeForm } from './payee-form.tsx';

export const meta = pageTitle((t) => t('payees:new'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'Payee')) throw new DomainError('forbidden');
  return null;
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, payeeSchema, async (value) => {
    const { payeeId } = await createPayee(ctx, value);
    const text = translator(ctx.language, 'payees')('created', { name: value.name });
    return redirectWithFlash(`/console/money/payees/${payeeId}`, { kind: 'success', text });
  }),
);

export default function NewPayee() {
  const { t } = useTranslation('payees');
  const list = '/console/money/payees';
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('new')}
        description={t('newDescription')}
        breadcrumbs={[{ to: list, label: t('title') }]}
      />
      <PayeeForm submitLabel={t('create')} cancelTo={list} />
    </div>
  );
}
