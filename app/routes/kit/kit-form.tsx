import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Stepper } from '#app/components/ui/stepper.tsx';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import { moneyField } from '#app/kernel/money-field.ts';
import { useSay } from './use-say.ts';

const schema = z.object({
  name: z.string().trim().min(2).max(40),
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/, 'invalid_slug'),
  cycle: z.enum(['monthly', 'quarterly', 'yearly']),
  kinds: z.array(z.enum(['dwelling', 'shop', 'parking'])).min(1),
  price: moneyField('CNY', { min: 1n }),
  from: z.string().refine(isDay, 'invalid_date'),
  timeZone: z.string(),
  count: z.number().int().min(1).max(12),
  note: z.string().max(200).optional(),
  active: z.boolean().default(false),
  file: z.instanceof(File).optional(),
});

/** Takes everything but the slug `taken`. */
export async function action({ request }: ActionFunctionArgs) {
  return submitForm(request, schema, async (value) => {
    if (value.slug === 'taken') {
      throw new DomainError('slug_taken', { fields: [{ path: 'slug', code: 'slug_taken' }] });
    }
    if (value.slug === 'busy') throw new DomainError('temporarily_unavailable');
    return redirectWithFlash('/kit/form', {
      kind: 'success',
      text: value.name,
      detail: minorToText(value.price, 'CNY'),
    });
  });
}

export default function KitForm() {
  const say = useSay();
  return (
    <PublicShell>
      <div className="mx-auto max-w-2xl px-4 py-8">
        <PageHeader
          title={say('新建收费项目', 'New fee item')}
          breadcrumbs={[
            { to: '/kit', label: say('设置', 'Settings') },
            { to: '/kit/console/bills', label: say('收费项目', 'Fee items') },
          ]}
        />
        <div className="mb-5">
          <Stepper
            label={say('步骤', 'Steps')}
            current="price"
            steps={[
              { id: 'what', label: say('项目', 'Item') },
              { id: 'price', label: say('价格', 'Price') },
              { id: 'scope', label: say('范围', 'Scope') },
            ]}
          />
        </div>
        <Card>
          <Form
            schema={schema}
            encType="multipart/form-data"
            defaultValue={{ cycle: 'monthly', timeZone: 'Asia/Shanghai', slug: '' }}
          >
            {(fields) => (
              <>
                <TextField
                  field={fields.name}
                  label={say('名称', 'Name')}
                  hint={say('会显示在账单上。', 'It is shown on the bill.')}
                />
                <TextField
                  field={fields.slug}
                  label={say('网址', 'Address')}
                  suffix=".linli.example"
                  autoCapitalize="none"
                  spellCheck={false}
                />
                <div className="grid gap-5 sm:grid-cols-2">
                  <MoneyField field={fields.price} currency="CNY" label={say('单价', 'Price')} />
                  <DateField field={fields.from} label={say('生效日期', 'Valid from')} />
                  <SelectField
                    field={fields.cycle}
                    label={say('周期', 'Cycle')}
                    options={[
                      { value: 'monthly', label: say('每月', 'Monthly') },
                      { value: 'quarterly', label: say('每季', 'Quarterly') },
                      { value: 'yearly', label: say('每年', 'Yearly') },
                    ]}
                  />
                  <TextField
                    field={fields.count}
                    label={say('期数', 'Periods')}
                    inputMode="numeric"
                    suffix={say('期', 'periods')}
                  />
                </div>
                <ComboboxField
                  field={fields.timeZone}
                  label={say('时区', 'Time zone')}
                  options={Intl.supportedValuesOf('timeZone').map((zone) => ({
                    value: zone,
                    label: zone.replaceAll('_', ' '),
                  }))}
                />
                <ChoiceField
                  field={fields.kinds}
                  multiple
                  look="cards"
                  columns={3}
                  label={say('适用房产', 'Applies to')}
                  options={[
                    { value: 'dwelling', label: say('住宅', 'Dwellings'), hint: say('1,204 套', '1,204') },
                    { value: 'shop', label: say('商铺', 'Shops'), hint: say('38 套', '38') },
                    { value: 'parking', label: say('车位', 'Parking'), hint: say('420 个', '420') },
                  ]}
                />
                <TextareaField field={fields.note} label={say('备注', 'Note')} rows={3} />
                <FileField
                  field={fields.file}
                  label={say('价格公示文件', 'Published price list')}
                  accept=".pdf,.xlsx"
                  maxBytes={5_000_000}
                />
                <CheckboxField
                  field={fields.active}
                  look="switch"
                  label={say('立即启用', 'Use it right away')}
                  hint={say('从下一次出账开始计费。', 'From the next billing run on.')}
                />
                <FormActions>
                  <SubmitButton>{say('保存收费项目', 'Save fee item')}</SubmitButton>
                  <LinkButton to="/kit" variant="ghost">
                    {say('取消', 'Cancel')}
                  </LinkButton>
                </FormActions>
              </>
            )}
          </Form>
        </Card>
      </div>
    </PublicShell>
  );
}
