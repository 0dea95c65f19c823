import { useLoaderData } from '@remix-run/react';
import { HandCoins, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { listPayments } from '#app/domain/payments/list-payments.ts';
import { getProperty } from '#app/domain/properties/get-property.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { idParam } from '../../id-param.ts';
import { PropertyDiscounts } from '../../money/fee-items/discounts/property-discounts.tsx';
import { PropertyTags } from '../../money/fee-items/tags/property-tags.tsx';
import { paths } from '../../paths.ts';
import { PropertyFacts } from './property-facts.tsx';
import { PropertyFees } from './property-fees.tsx';
import { PropertyMoney } from './property-money.tsx';
import { PropertyPeople } from './property-people.tsx';
import { PropertyVehicles } from './property-vehicles.tsx';
import { tenureAction } from './tenure-action.ts';

export const meta = pageTitle((t) => t('people:properties.columns.code'));

const shownBills = 6;
const shownPayments = 5;

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const propertyId = idParam(params.property);
  const can = ctx.ability.can.bind(ctx.ability);
  const [property, bills, payments] = await Promise.all([
    getProperty(ctx, { propertyId }),
    can('read', 'Bill') ? listPropertyBills(ctx, { propertyId }) : null,
    can('read', 'Payment') ? listPayments(ctx, { propertyId, limit: shownPayments }) : null,
  ]);
  return {
    property,
    money: bills && {
      dueAmount: bills.dueAmount,
      notYetDueAmount: bills.notYetDueAmount,
      open: [...bills.due, ...bills.notYetDue].slice(0, shownBills),
    },
    payments: payments?.payments ?? null,
    currency: ctx.tenant.currency,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    canEdit: can('update', 'Property'),
    canTake: can('create', 'Payment'),
    canAdd: can('create', 'Tenure') && can('create', 'Person'),
    canEnd: can('update', 'Tenure'),
    seesDiscounts: can('read', 'Discount'),
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  tenureAction(ctx, idParam(params.property), form),
);

export default function Property() {
  const { property, money, payments, currency, today, ...can } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  return (
    <>
      <PageHeader
        title={property.code}
        status={
          <>
            <Badge tone="brand">{t(`kinds.${property.kind}`)}</Badge>
            <Badge>{t(`statuses.${property.status}`)}</Badge>
          </>
        }
        description={property.community.name}
        breadcrumbs={[{ to: '/console/properties', label: t('properties.title') }]}
        actions={
          (can.canEdit || can.canTake) && (
            <>
              {can.canEdit && (
                <LinkButton to={`${paths.property(property.id)}/edit`}>
                  <Pencil aria-hidden />
                  {t('property.edit')}
                </LinkButton>
              )}
              {can.canTake && (
                <LinkButton to={`/console/money/counter?property=${property.id}`} variant="primary">
                  <HandCoins aria-hidden />
                  {t('property.takePayment')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-5">
          {property.tenures && (
            <PropertyPeople property={property} tenures={property.tenures} today={today} {...can} />
          )}
          {money && (
            <PropertyMoney
              propertyId={property.id}
              money={money}
              payments={payments}
              currency={currency}
              today={today}
            />
          )}
          {can.seesDiscounts && <PropertyDiscounts propertyId={property.id} />}
        </div>
        <div className="min-w-0 space-y-5">
          <PropertyFacts property={property} currency={currency} />
          {property.fees && <PropertyFees fees={property.fees} currency={currency} />}
          <PropertyTags propertyId={property.id} />
          {property.vehicles && <PropertyVehicles vehicles={property.vehicles} />}
        </div>
      </div>
    </>
  );
}
