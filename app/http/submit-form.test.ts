import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { readIssue } from '#app/kernel/issue-text.ts';
import { moneyField } from '#app/kernel/money-field.ts';
import { type FormReply, submitForm } from './submit-form.ts';

const schema = z.object({
  name: z.string().trim().min(2),
  price: moneyField('CNY', { min: 1n }),
  password: z.string().optional(),
});

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

async function refusal(answer: Promise<unknown>): Promise<{ status?: number; reply: FormReply }> {
  const { data, init } = (await answer) as { data: FormReply; init: { status?: number } };
  return { status: init.status, reply: data };
}

describe('submitForm', () => {
  it('hands over the value, with amounts in minor units', async () => {
    const got = await submitForm(form({ name: ' Fee ', price: '¥1,234.5' }), schema, async (value) => value);
    expect(got).toEqual({ name: 'Fee', price: 123_450n });
  });

  it('answers bad fields as codes, keeps what was typed but never a password, and finds its way to its form', async () => {
    const { status, reply } = await refusal(
      submitForm(
        form({ name: 'x', price: '12.345', password: 'hunter2', _form: 'fees' }),
        schema,
        async () => {
          throw new Error('must not run');
        },
        { hide: ['password'] },
      ),
    );
    expect(status).toBe(422);
    expect(reply.form).toBe('fees');
    expect(reply.submission.error?.name?.map(readIssue)).toEqual([
      { code: 'too_short', params: { minimum: 2 } },
    ]);
    expect(reply.submission.error?.price).toEqual(['invalid_amount']);
    expect(reply.submission.initialValue?.price).toBe('12.345');
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });

  it('puts what an operation refuses at its field, under the name that the form gives it', async () => {
    const { status, reply } = await refusal(
      submitForm(form({ name: 'Fee', price: '1' }), schema, async () => {
        throw new DomainError('invalid_input', { fields: [{ path: 'rows.0.amount', code: 'required' }] });
      }),
    );
    expect(status).toBe(422);
    expect(reply.submission.error).toEqual({ 'rows[0].amount': ['required'] });
  });

  it('puts an error without a field at the form as a whole', async () => {
    const { status, reply } = await refusal(
      submitForm(form({ name: 'Fee', price: '1' }), schema, async () => {
        throw new DomainError('temporarily_unavailable');
      }),
    );
    expect(status).toBe(503);
    expect(reply.submission.error).toEqual({ '': ['temporarily_unavailable'] });
  });

  it('lets other errors and answers pass', async () => {
    const broken = submitForm(form({ name: 'Fee', price: '1' }), schema, async () => {
      throw new TypeError('a fault of ours');
    });
    await expect(broken).rejects.toThrow('a fault of ours');
    const away = submitForm(form({ name: 'Fee', price: '1' }), schema, async () => {
      throw new Response(null, { status: 302 });
    });
    await expect(away).rejects.toBeInstanceOf(Response);
  });
});
