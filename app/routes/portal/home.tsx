import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MessageRows } from '#app/components/messages/message-rows.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { owedOn } from '#app/domain/portal/portal-frame.ts';
import { portalHome } from '#app/domain/portal/portal-home.ts';
import { isStaff } from '#app/http/guard.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { AmountDue } from './parts/amount-due.tsx';
import { BillRows } from './parts/bill-rows.tsx';
import { ContactLinks } from './parts/contact-links.tsx';
import { NoProperty } from './parts/no-property.tsx';
import { OwnAgreements } from './parts/own-agreements.tsx';
import { OwnPromises } from './parts/own-promises.tsx';
import { PaymentRows } from './parts/payment-rows.tsx';
import { severalShown } from './parts/several-shown.ts';
import { OutageBanner } from './service/parts/outage-banner.tsx';

export const loader = loaderFor('member', async ({ ctx, request }) => {
  const found = await portalHome(ctx, { propertyId: await chosenProperty(request) });
  const { name, email } = ctx.actor;
  return { name, email, staff: isStaff(ctx), owed: owedOn(found.frame), ...found };
});

export const meta = pageTitle((t) => t('portal:home.title'));

export default function Home() {
  const { name, email, staff, owed, frame, upcoming, unread, payments, prepaid } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(['portal', 'credits']);
  const format = useFormat();
  const company = useRootData()?.brand?.name;
  if (frame.properties.length === 0) return <NoProperty frame={frame} email={email} staff={staff} />;
  return (
    <div className="space-y-4">
      <h1 className="font-semibold text-lg">{t('home.hello', { name })}</h1>
      <OutageBanner />
      <div className="grid grid-cols-1 gap-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:items-start">
        <div className="space-y-4">
          <AmountDue owed={owed} frame={frame} known={payments.length > 0} />
          <OwnAgreements />
          <OwnPromises />
          {unread.length > 0 && (
            <Card
              title={t('home.unread')}
              actions={
                <TextLink className="text-sm" to="/messages">
                  {t('home.allMessages')}
                </TextLink>
              }
              padding="flush"
            >
              <MessageRows messages={unread} action="/messages" />
            </Card>
          )}
          {upcoming.length > 0 && (
            <Card
              title={t('home.upcoming')}
              actions={
                <TextLink className="text-sm" to="/bills?tab=upcoming">
                  {t('home.allUpcoming')}
                </TextLink>
              }
              padding="flush"
            >
              <BillRows bills={upcoming} frame={frame} named={severalShown(frame)} />
            </Card>
          )}
        </div>
        <div className="space-y-4">
          {prepaid > 0n && (
            <Card
              title={t('credits:portal.title')}
              description={t('credits:portal.text')}
              actions={
                <TextLink className="text-sm" to="/prepaid">
                  {t('credits:portal.link')}
                </TextLink>
              }
            >
              <p className="figures font-semibold text-2xl tracking-tight">
                {format.money(prepaid, frame.currency)}
              </p>
            </Card>
          )}
          {payments.length > 0 && (
            <Card
              title={t('home.receipts')}
              actions={
                <TextLink className="text-sm" to="/payments">
                  {t('home.allReceipts')}
                </TextLink>
              }
              padding="flush"
            >
              <PaymentRows payments={payments} currency={frame.currency} />
            </Card>
          )}
          <Card title={t('home.contact')} description={company}>
            <ContactLinks contact={frame.contact} />
          </Card>
        </div>
      </div>
    </div>
  );
}
