import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { PasswordField } from '#app/components/form/password-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { BrandMark } from '#app/components/shells/brand-mark.tsx';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { useSay } from './use-say.ts';

const schema = z.object({ email: z.email(), password: z.string().min(8), stay: z.boolean().default(false) });

/** Refuses everybody, so that the refusal can be looked at. */
export async function action({ request }: ActionFunctionArgs) {
  return submitForm(
    request,
    schema,
    async () => {
      throw new DomainError('too_many_requests');
    },
    { hide: ['password'] },
  );
}

export default function KitAuth() {
  const say = useSay();
  return (
    <PublicShell layout="auth">
      <div className="mb-6 flex flex-col items-center gap-4 text-center">
        <BrandMark brand={null} size="lg" />
        <h1 className="font-semibold text-xl tracking-tight">
          {say('登录怡和物业', 'Sign in to Yihe Property')}
        </h1>
      </div>
      <Card>
        <Form schema={schema}>
          {(fields) => (
            <>
              <TextField
                field={fields.email}
                label={say('邮箱', 'E-mail')}
                type="email"
                autoComplete="email"
              />
              <PasswordField
                field={fields.password}
                label={say('密码', 'Password')}
                autoComplete="current-password"
              />
              <CheckboxField field={fields.stay} label={say('保持登录', 'Stay signed in')} />
              <SubmitButton wide>{say('登录', 'Sign in')}</SubmitButton>
            </>
          )}
        </Form>
      </Card>
      <p className="mt-5 text-center text-muted text-sm">
        {say('忘记密码？', 'Forgot your password?')}{' '}
        <TextLink to="/kit">{say('用验证码登录', 'Sign in with a code')}</TextLink>
      </p>
    </PublicShell>
  );
}
