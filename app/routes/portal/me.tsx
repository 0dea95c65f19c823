import { useLoaderData } from '@remix-run/react';
import {
  BriefcaseBusiness,
  CarFront,
  CreditCard,
  FileCheck2,
  Gift,
  Landmark,
  LogOut,
  MessageSquareText,
  PiggyBank,
  Receipt,
  ShieldCheck,
  WalletCards,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { TextSizeChoice } from '#app/components/shells/text-size-choice.tsx';
import { Avatar } from '#app/components/ui/avatar.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { listOwnDeposits } from '#app/domain/deposits/list-own-deposits.ts';
import { listOwnCards } from '#app/domain/parking/list-own-cards.ts';
import { listOwnProperties } from '#app/domain/portal/list-own-properties.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { isStaff } from '#app/http/guard.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { themes } from '#app/kernel/appearance.ts';
import { languages } from '#app/kernel/languages.ts';
import { chosenProperty } from './chosen-property.ts';
import { ContactLinks } from './parts/contact-links.tsx';
import { OwnDeposits } from './parts/own-deposits.tsx';
import { PropertyFacts } from './parts/property-facts.tsx';
import { SettingChoice } from './parts/setting-choice.tsx';
import { WayRow } from './parts/way-row.tsx';

export const loader = loaderFor('member', async ({ ctx, request }) => {
  const [frame, properties, cards, held] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    ctx.ability.can('read', 'Property') ? listOwnProperties(ctx, {}) : [],
    ctx.ability.can('read', 'Bill') ? listOwnCards(ctx, {}) : [],
    listOwnDeposits(ctx, {}),
  ]);
  const { name, email } = ctx.actor;
  return {
    name,
    email,
    staff: isStaff(ctx),
    frame,
    properties,
    cardCount: cards.length,
    deposits: held,
    currency: ctx.tenant.currency,
  };
});

export const meta = pageTitle((t) => t('portal:me.title'));

export default function Me() {
  const { name, email, staff, frame, properties, cardCount, deposits, currency } =
    useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation([
    'portal',
    'common',
    'parking',
    'receipts',
    'invoices',
    'pay',
    'credits',
    'accounts',
    'quotations',
  ]);
  const root = useRootData();
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2 md:items-start">
      <h1 className="sr-only">{t('me.title')}</h1>
      <div className="space-y-4">
        <div className="flex items-center gap-4 px-1 py-2">
          <Avatar name={name} size="lg" />
          <div className="min-w-0">
            <p className="truncate font-semibold text-lg leading-6">{name}</p>
            <p className="truncate text-muted text-sm">{email}</p>
          </div>
        </div>
        {properties.length > 0 && (
          <Card title={t('me.properties')} padding="flush">
            <PropertyFacts properties={properties} />
          </Card>
        )}
        {deposits.length > 0 && <OwnDeposits deposits={deposits} currency={currency} />}
        <Card padding="flush">
          <ul className="divide-y divide-line">
            {staff && (
              <WayRow
                to="/console"
                icon={BriefcaseBusiness}
                title={t('me.console')}
                text={t('me.consoleText')}
              />
            )}
            {frame.known && (
              <>
                <WayRow
                  to="/payments"
                  icon={WalletCards}
                  title={t('me.payments')}
                  text={t('me.paymentsText')}
                />
                <WayRow
                  to="/receipts"
                  icon={Receipt}
                  title={t('receipts:portal.way')}
                  text={t('receipts:portal.wayText')}
                />
                <WayRow
                  to="/ways-to-pay"
                  icon={CreditCard}
                  title={t('pay:ways.way')}
                  text={t('pay:ways.wayText')}
                />
                <WayRow
                  to="/prepaid"
                  icon={PiggyBank}
                  title={t('credits:portal.title')}
                  text={t('pay:advance.title')}
                />
                <WayRow
                  to="/points"
                  icon={Gift}
                  title={t('quotations:portal.way')}
                  text={t('quotations:portal.wayText')}
                />
                <WayRow
                  to="/invoices"
                  icon={FileCheck2}
                  title={t('invoices:portal.way')}
                  text={t('invoices:portal.wayText')}
                />
                {cardCount > 0 && (
                  <WayRow
                    to="/parking"
                    icon={CarFront}
                    title={t('parking:portal.title')}
                    text={t('parking:portal.way', { count: cardCount })}
                  />
                )}
                <WayRow to="/public-accounts" icon={Landmark} title={t('accounts:portal.title')} />
                <WayRow
                  to="/messages"
                  icon={MessageSquareText}
                  title={t('me.messages')}
                  text={t('me.messagesText')}
                  after={
                    frame.unread > 0 && (
                      <Badge tone="danger">{frame.unread > 99 ? '99+' : frame.unread}</Badge>
                    )
                  }
                />
              </>
            )}
            <WayRow to="/account" icon={ShieldCheck} title={t('me.account')} text={t('me.accountText')} />
          </ul>
        </Card>
      </div>
      <div className="space-y-4">
        <Card title={t('me.settings')}>
          <div className="space-y-5">
            <SettingChoice
              label={t('common:appearance.language')}
              name="language"
              value={i18n.language}
              options={languages.map((value) => ({ value, label: t(`me.languages.${value}`), lang: value }))}
              reloadDocument
            />
            <div>
              <p aria-hidden className="mb-2 text-muted text-sm">
                {t('common:appearance.textSize')}
              </p>
              <TextSizeChoice />
            </div>
            <SettingChoice
              label={t('common:appearance.theme')}
              name="theme"
              value={root?.theme ?? 'system'}
              options={themes.map((value) => ({ value, label: t(`common:appearance.theme_${value}`) }))}
            />
          </div>
        </Card>
        <Card title={t('me.company')} description={root?.brand?.name}>
          <ContactLinks contact={frame.contact} />
        </Card>
        <form method="post" action="/sign-out">
          <Button type="submit" size="lg" wide>
            <LogOut aria-hidden />
            {t('common:action.signOut')}
          </Button>
        </form>
      </div>
    </div>
  );
}
