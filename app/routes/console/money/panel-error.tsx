import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';

/** Where the record of a panel could not be shown: the list beside it stays. */
export function PanelError({ list }: { list: string }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 404 ? 'missing' : status === 403 ? 'forbidden' : 'broken';
  return (
    <SidePanel title={t(`errorPage.${kind}.title`)} closeTo={`${list}${search}`}>
      <p role="alert" className="text-muted text-sm">
        {t(`errorPage.${kind}.text`)}
      </p>
    </SidePanel>
  );
}
