import { useForm } from '@conform-to/react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Field } from '#app/components/form/form.tsx';
import { instalmentRows } from './instalment-rows.ts';

type Instalments = { instalments: { dueOn?: string; amount?: string }[] };

function Schedule({ instalments }: Instalments) {
  const [, fields] = useForm<Instalments>({ defaultValue: { instalments } });
  return instalmentRows(fields.instalments as unknown as Field)
    .flatMap(({ dueOn, amount }) => [dueOn, amount])
    .map(({ name, value }) => `${name}=${value ?? ''} `)
    .join('');
}

it('has both fields of a row that was just added and holds nothing yet', () => {
  const instalments = [{ dueOn: '2026-12-01', amount: '10.00' }, {}];
  expect(renderToStaticMarkup(createElement(Schedule, { instalments }))).toBe(
    'instalments[0].dueOn=2026-12-01 instalments[0].amount=10.00 instalments[1].dueOn= instalments[1].amount= ',
  );
});
