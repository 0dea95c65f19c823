import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { Building2, CloudAlert, Compass, Lock, type LucideIcon, PauseCircle, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ErrorCode, errorStatus } from '#app/kernel/errors.ts';
import { cn } from '../cn.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { ErrorState } from './error-state.tsx';

/** The error pages, by status and, where the server named one, by error code (`{ code }` in the body of the thrown response). */
export function RouteError({ page = false, homeTo = '/' }: { page?: boolean; homeTo?: string }) {
  const { t } = useTranslation(['common', 'errors']);
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const code = isRouteErrorResponse(error) ? errorCodeOf(error.data) : null;
  const kind = isRouteErrorResponse(error) && isNoSuchCompany(error.data) ? 'noCompany' : kindOf(status);
  // A page within a shell has its landmark already.
  const Element = page ? 'main' : 'div';
  return (
    <Element id={page ? 'main' : undefined} className={cn(page && 'grid min-h-dvh place-items-center')}>
      <ErrorState
        icon={icons[kind]}
        title={t(`common:errorPage.${kind}.title`)}
        text={code ? t(`errors:${code}`) : t(`common:errorPage.${kind}.text`)}
        code={`${status}${code ? ` · ${code}` : ''}`}
        action={
          <>
            {(kind === 'broken' || kind === 'busy') && (
              <Button variant="primary" onClick={() => window.location.reload()}>
                {t('common:action.tryAgain')}
              </Button>
            )}
            {kind === 'signedOut' ? (
              <LinkButton variant="primary" to="/sign-in" reloadDocument>
                {t('common:action.signIn')}
              </LinkButton>
            ) : (
              <LinkButton to={homeTo}>{t('common:action.home')}</LinkButton>
            )}
          </>
        }
      />
    </Element>
  );
}

type Kind = 'missing' | 'noCompany' | 'forbidden' | 'signedOut' | 'busy' | 'unavailable' | 'broken';

const icons: Record<Kind, LucideIcon> = {
  missing: Compass,
  noCompany: Building2,
  forbidden: Lock,
  signedOut: Lock,
  busy: Timer,
  unavailable: PauseCircle,
  broken: CloudAlert,
};

function kindOf(status: number): Kind {
  if (status === 404 || status === 410) return 'missing';
  if (status === 401) return 'signedOut';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'busy';
  if (status === 503) return 'unavailable';
  return 'broken';
}

function isNoSuchCompany(body: unknown): boolean {
  return (body as { code?: unknown } | null)?.code === 'no_such_company';
}

function errorCodeOf(body: unknown): Exclude<ErrorCode, 'internal' | 'not_found' | 'forbidden'> | null {
  const code = (body as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !Object.hasOwn(errorStatus, code)) return null;
  // These three have a whole page of their own.
  if (code === 'internal' || code === 'not_found' || code === 'forbidden') return null;
  return code as Exclude<ErrorCode, 'internal' | 'not_found' | 'forbidden'>;
}
