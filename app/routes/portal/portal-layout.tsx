import { Outlet, useMatches } from '@remix-run/react';
import { House, ReceiptText, UserRound, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { RouteError } from '#app/components/feedback/route-error.tsx';
import { PortalShell } from '#app/components/shells/portal-shell.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';

/** The frame of the portal. It has no loader: the page's own loader brings what surrounds it, in the same transaction. */
export default function PortalLayout() {
  return (
    <Frame frame={useFrame()}>
      <Outlet />
    </Frame>
  );
}

/** A page that failed leaves the way to the others. */
export function ErrorBoundary() {
  return (
    <Frame frame={undefined}>
      <RouteError homeTo="/home" />
    </Frame>
  );
}

function Frame({ frame, children }: { frame: PortalFrame | undefined; children: ReactNode }) {
  const { t } = useTranslation('portal');
  const suspended = useRootData()?.suspended;
  const properties = frame?.properties ?? [];
  const dueCount = properties.reduce((all, property) => all + property.dueCount, 0);
  const choices = properties.map(({ id, title, communityName, held }) => ({
    id,
    title,
    subtitle: held ? communityName : t('noLongerHeld', { community: communityName }),
  }));
  const all = {
    id: '',
    title: t('allProperties'),
    subtitle: t('propertyCount', { count: properties.length }),
  };
  return (
    <PortalShell
      tabs={[
        { to: '/home', label: t('tabs.home'), icon: House },
        // Without a property there is nothing to bill; on an error page that is not known.
        ...(frame && properties.length === 0
          ? []
          : [{ to: '/bills', label: t('tabs.bills'), icon: ReceiptText, count: dueCount }]),
        ...(frame && !frame.known ? [] : [{ to: '/service', label: t('tabs.service'), icon: Wrench }]),
        { to: '/me', label: t('tabs.me'), icon: UserRound },
      ]}
      properties={choices.length > 1 ? [all, ...choices] : choices}
      currentPropertyId={frame?.propertyId ?? ''}
      switchAction="/property"
      notifications={frame?.known ? { to: '/messages', unread: frame.unread } : undefined}
    >
      {suspended && (
        <div className="mb-4">
          <Notice tone="warning" title={t('suspended.title')}>
            {t('suspended.text')}
          </Notice>
        </div>
      )}
      {children}
    </PortalShell>
  );
}

function useFrame(): PortalFrame | undefined {
  const matches = useMatches();
  return matches
    .map(({ data }) => (data as { frame?: PortalFrame } | null | undefined)?.frame)
    .findLast((frame) => frame !== undefined);
}
