import { useLoaderData } from '@remix-run/react';
import { ArrowLeftRight, HandCoins, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { nextRunMonth } from '#app/domain/billing/next-run-month.ts';
import { listMeters } from '#app/domain/meters/list-meters.ts';
import { listCards } from '#app/domain/parking/list-cards.ts';
import { listPayments } from '#app/domain/payments/list-payments.ts';
import { getPrepaid } from '#app/domain/payments/prepaid/get-prepaid.ts';
import { getProperty } from '#app/domain/properties/get-property.ts';
import { listMoves } from '#app/domain/properties/moves/list-moves.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { idParam } from '../../id-param.ts';
import { PropertyDiscounts } from '../../money/fee-items/discounts/property-discounts.tsx';
import { PropertyTags } from '../../money/fee-items/tags/property-tags.tsx';
import { PropertyPromises } from '../../money/promises/property-promises.tsx';
import { paths } from '../../paths.ts';
import { propertyAction } from './property-action.ts';
import { PropertyFacts } from './property-facts.tsx';
import { PropertyFees } from './property-fees.tsx';
import { PropertyGlance } from './property-glance.tsx';
import { PropertyMeters } from './property-meters.tsx';
import { PropertyMoney } from './property-money.tsx';
import { PropertyPeople } from './property-people.tsx';
import { PropertyVacancy } from './property-vacancy.tsx';
import { PropertyVehicles } from './property-vehicles.tsx';

export const meta = pageTitle((t) => t('people:properties.columns.code'));

const shownBills = 6;
const shownPayments = 5;

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const propertyId = idParam(params.property);
  const can = ctx.ability.can.bind(ctx.ability);
  const [property, moves, cards, meters, prepaid, bills, payments, nextRun] = await Promise.all([
    getProperty(ctx, { propertyId }),
    can('read', 'Tenure') ? listMoves(ctx, { propertyId }) : [],
    can('read', 'ParkingCard') ? listCards(ctx, { propertyId, direction: 'desc', limit: 10 }) : null,
    can('read', 'Meter') ? listMeters(ctx, { propertyId, limit: 20 }) : null,
    can('read', 'Payment') ? getPrepaid(ctx, { propertyId, limit: 1 }) : null,
    can('read', 'Bill') ? listPropertyBills(ctx, { propertyId }) : null,
    can('read', 'Payment') ? listPayments(ctx, { propertyId, limit: shownPayments }) : null,
    can('create', 'BillingRun') ? nextRunMonth(ctx, { propertyId }) : null,
  ]);
  return {
    property,
    moves,
    cards: cards?.cards ?? null,
    meters: meters?.meters ?? null,
    prepaid: prepaid?.balance ?? null,
    money: bills && {
      overdueAmount: bills.due
        .filter(({ isOverdue }) => isOverdue)
        .reduce((sum, bill) => sum + openAmount(bill), 0n),
      dueAmount: bills.dueAmount,
      notYetDueAmount: bills.notYetDueAmount,
      open: [...bills.due, ...bills.notYetDue].slice(0, shownBills),
    },
    payments: payments?.payments ?? null,
    advanceFrom: nextRun?.month ?? null,
    currency: ctx.tenant.currency,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    canEdit: can('update', 'Property'),
    canTake: can('create', 'Payment'),
    canAdd: can('create', 'Tenure') && can('create', 'Person'),
    canEnd: can('update', 'Tenure'),
    canMove: can('update', 'Tenure') && can('create', 'Tenure'),
    canIssue: can('create', 'ParkingCard'),
    seesDiscounts: can('read', 'Discount'),
    seesPromises: can('read', 'PaymentPromise'),
    seesOnline: can('read', 'PaymentLink') || can('read', 'AutopayConsent'),
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  propertyAction(ctx, idParam(params.property), form),
);

export default function Property() {
  const { property, moves, cards, meters, prepaid, money, payments, advanceFrom, currency, today, ...can } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(['people', 'moves']);
  const hasOwner = property.tenures?.some(({ kind, state }) => kind === 'owner' && state === 'current');
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
        breadcrumbs={[{ to: '/console/properties', label: t('people:properties.title') }]}
        actions={
          (can.canEdit || can.canTake || can.canMove) && (
            <>
              {can.canEdit && (
                <LinkButton to={`${paths.property(property.id)}/edit`}>
                  <Pencil aria-hidden />
                  {t('property.edit')}
                </LinkButton>
              )}
              {can.canMove && property.tenures && (
                <LinkButton to={`${paths.property(property.id)}/move`}>
                  <ArrowLeftRight aria-hidden />
                  {hasOwner ? t('moves:record') : t('moves:moveIn')}
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
      <PropertyGlance
        propertyId={property.id}
        currency={currency}
        open={money && { amount: money.dueAmount + money.notYetDueAmount, overdue: money.overdueAmount }}
        prepaid={prepaid}
        last={payments ? (payments[0] ?? null) : undefined}
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-5">
          {property.tenures && (
            <PropertyPeople
              property={property}
              tenures={property.tenures}
              moves={moves}
              today={today}
              currency={currency}
              {...can}
            />
          )}
          {money && (
            <PropertyMoney
              propertyId={property.id}
              money={money}
              payments={payments}
              currency={currency}
              today={today}
              advanceFrom={advanceFrom}
              seesOnline={can.seesOnline}
            />
          )}
          {can.seesPromises && <PropertyPromises propertyId={property.id} />}
          {can.seesDiscounts && <PropertyDiscounts propertyId={property.id} />}
        </div>
        <div className="min-w-0 space-y-5">
          <PropertyFacts property={property} currency={currency} />
          {property.fees && <PropertyFees fees={property.fees} currency={currency} />}
          <PropertyTags propertyId={property.id} />
          <PropertyVacancy vacancies={property.vacancies} today={today} canEdit={can.canEdit} />
          {property.vehicles && (
            <PropertyVehicles vehicles={property.vehicles} cards={cards} canIssue={can.canIssue} />
          )}
          {meters && <PropertyMeters meters={meters} />}
        </div>
      </div>
    </>
  );
}
