import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { listPayments } from '#app/domain/payments/list-payments.ts';
import { getPerson } from '#app/domain/people/get-person.ts';
import { updatePerson } from '#app/domain/people/update-person.ts';
import { getPersonLoyalty } from '#app/domain/points/get-person-loyalty.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { PaymentRows } from '../payment-rows.tsx';
import { EditPerson } from './edit-person.tsx';
import { PersonLoyalty } from './loyalty/person-loyalty.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonProperties } from './person-properties.tsx';
import { personSchema } from './person-schema.ts';

export const meta = pageTitle((t) => t('people:people.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const personId = idParam(params.person);
  const [person, payments] = await Promise.all([
    getPerson(ctx, { personId }),
    ctx.ability.can('read', 'Payment') ? listPayments(ctx, { personId, limit: 8 }) : null,
  ]);
  return {
    person,
    payments: payments?.payments ?? null,
    loyalty: ctx.ability.can('read', 'PointAccount') ? await getPersonLoyalty(ctx, { personId }) : null,
    currency: ctx.tenant.currency,
    canEdit: ctx.ability.can('update', 'Person'),
    canReveal: ctx.ability.can('reveal', 'Person'),
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, personSchema, async (fields) => {
    const personId = idParam(params.person);
    await updatePerson(ctx, { personId, ...fields });
    const text = translator(ctx.language, 'people')('person.saved', { name: fields.name });
    return redirectWithFlash(paths.person(personId), { kind: 'success', text });
  }),
);

export default function Person() {
  const { person, payments, loyalty, currency, canEdit, canReveal } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const { name, phone, email, language, level } = person;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ to: '/console/people', label: t('people.title') }]}
        actions={
          canEdit && (
            // What was saved closes the dialog.
            <EditPerson key={[name, phone, email, language, level].join('|')} person={person} />
          )
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <PersonFacts key={person.id} person={person} canReveal={canReveal} />
        <div className="min-w-0 space-y-5">
          <PersonProperties tenures={person.tenures} />
          {payments && (
            <Card title={t('person.payments')}>
              <PaymentRows payments={payments} />
            </Card>
          )}
          {loyalty && <PersonLoyalty personId={person.id} loyalty={loyalty} currency={currency} />}
        </div>
      </div>
    </>
  );
}
