import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { createPublicAccount } from '#app/domain/public-accounts/create-public-account.ts';
import { publicAccountKinds } from '#app/domain/public-accounts/public-account-fields.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { newAccountSchema } from './account-schema.ts';

export const meta = pageTitle((t) => t('accounts:new'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'PublicAccount')) throw new DomainError('forbidden');
  const { communities } = await listPropertyChoices(ctx, {});
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  return {
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    currency: ctx.tenant.currency,
    today,
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, newAccountSchema(ctx.tenant.currency), async (value) => {
    const { accountId } = await createPublicAccount(ctx, value);
    const text = translator(ctx.language, 'accounts')('created', { name: value.name });
    return redirectWithFlash(`/console/public-accounts/${accountId}`, { kind: 'success', text });
  }),
);

export default function NewAccount() {
  const { communities, currency, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['accounts', 'common']);
  const schema = useMemo(() => newAccountSchema(currency), [currency]);
  const list = '/console/public-accounts';
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('new')} breadcrumbs={[{ to: list, label: t('title') }]} />
      <Card>
        <Form
          schema={schema}
          defaultValue={{
            kind: 'shared',
            openedOn: `${today.slice(0, 4)}-01-01`,
            openingAmount: '0',
            communityId: communities.length === 1 ? communities[0]?.value : undefined,
          }}
        >
          {(fields) => (
            <>
              <SelectField
                field={fields.communityId}
                label={t('fields.community')}
                options={communities}
                placeholder="—"
              />
              <ChoiceField
                field={fields.kind}
                label={t('fields.kind')}
                columns={2}
                options={publicAccountKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              />
              <TextField
                field={fields.name}
                label={t('fields.name')}
                hint={t('fields.nameHint')}
                autoComplete="off"
              />
              <div className="grid items-start gap-5 sm:grid-cols-2">
                <DateField field={fields.openedOn} label={t('fields.openedOn')} max={today} />
                <MoneyField
                  field={fields.openingAmount}
                  label={t('fields.openingAmount')}
                  hint={t('fields.openingHint')}
                  currency={currency}
                />
              </div>
              <FormActions>
                <SubmitButton>{t('create')}</SubmitButton>
                <LinkButton to={list} variant="ghost">
                  {t('common:action.cancel')}
                </LinkButton>
              </FormActions>
            </>
          )}
        </Form>
      </Card>
    </div>
  );
}
