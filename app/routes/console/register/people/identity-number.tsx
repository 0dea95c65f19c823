import { useFetcher } from '@remix-run/react';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { paths } from '../../paths.ts';
import type { action } from './identity.ts';

type IdentityNumberProps = { personId: string; masked: string; canReveal: boolean };

/** An identity number behind its mask. It is fetched when it is asked for and leaves the page with it. */
export function IdentityNumber({ personId, masked, canReveal }: IdentityNumberProps) {
  const { t } = useTranslation('people');
  const csrf = useRootData()?.csrf;
  const { Form, data, state } = useFetcher<typeof action>();
  const [hidden, setHidden] = useState(false);
  const shown = !hidden && data && 'identityNumber' in data ? data.identityNumber : null;
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center gap-x-2">
        <span aria-live="polite" className="break-all">
          {shown ?? masked}
        </span>
        {shown ? (
          <Button size="sm" variant="ghost" onClick={() => setHidden(true)}>
            <EyeOff aria-hidden />
            {t('person.hide')}
          </Button>
        ) : (
          canReveal && (
            <Form
              method="post"
              action={`${paths.person(personId)}/identity`}
              onSubmit={() => setHidden(false)}
            >
              {csrf && <input type="hidden" name="csrf" value={csrf} />}
              <Button type="submit" size="sm" variant="ghost" pending={state !== 'idle'}>
                <Eye aria-hidden />
                {t('person.reveal')}
              </Button>
            </Form>
          )
        )}
      </div>
      {canReveal && !shown && <p className="text-muted text-xs">{t('person.revealHint')}</p>}
    </div>
  );
}
