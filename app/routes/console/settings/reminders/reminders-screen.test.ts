import { beforeAll, describe, expect, it } from 'vitest';
import { listPromises } from '#app/domain/promises/list-promises.ts';
import { getReminderPolicy } from '#app/domain/reminders/get-reminder-policy.ts';
import { listReminderSteps } from '#app/domain/reminders/list-reminder-steps.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { action as boardAction, loader as boardLoader } from '../../money/dunning/board.tsx';
import { action as promiseAction, loader as promiseLoader } from '../../money/promises/new-promise.tsx';
import { loader as ofProperty } from '../../money/promises/of-property.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { action, loader } from './reminders.tsx';

const path = '/console/settings/reminders';
let accountant: TenantContext;
let communityId: string;
let propertyId: string;

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  accountant = await createTestMember(tenant, 'accountant');
  const register = await createTestRegister(tenant.id, { properties: 1 });
  communityId = register.communityId;
  propertyId = register.propertyIds[0] as string;
  const feeItemId = await createTestFeeItem(tenant.id);
  await createTestBills(tenant.id, { feeItemId, month: '2026-06-01', dueOn: '2026-06-10' });
});

const send = async (fields: Record<string, string>) =>
  action(await staffRequest(accountant, path, { form: new URLSearchParams(fields) }));
const failed = (answer: unknown) => expect(answer).toMatchObject({ init: { status: 422 } });

describe('the settings of reminders', () => {
  it('take a step with its tone, its way and its least amount', async () => {
    const step = { _form: 'new-step', days: '7', side: 'after', tone: 'firm', channel: 'in_app' };
    await send({ ...step, minAmount: '50.00' });
    expect(await listReminderSteps(accountant, {})).toMatchObject([
      { offsetDays: 7, tone: 'firm', channel: 'in_app', minAmount: 5_000n },
    ]);
    failed(await send({ ...step, side: 'before' }));
    failed(await send(step));
  });

  it('take quiet hours, both times or neither', async () => {
    await send({ _form: 'quiet', from: '22:00', until: '07:30' });
    expect((await getReminderPolicy(accountant, {})).quiet).toEqual({ fromMinute: 1320, untilMinute: 450 });
    failed(await send({ _form: 'quiet', from: '22:00', until: '' }));
    failed(await send({ _form: 'quiet', from: '24:00', until: '07:00' }));
    await send({ _form: 'quiet', from: '', until: '' });
    expect((await getReminderPolicy(accountant, {})).quiet).toBeNull();
  });

  it('show the messages in the language and way asked for, with own words', async () => {
    const words = { event: 'reminder_firm', channel: 'in_app', language: 'en' };
    await send({ _form: 'words-reminder_firm', ...words, subject: 'Pay {{total}}', body: 'Now, please.' });
    const shown = await loader(await staffRequest(accountant, `${path}?words=en&channel=in_app`));
    expect(shown.previews.find(({ event }) => event === 'reminder_firm')).toMatchObject({
      body: 'Now, please.',
      words: { subject: 'Pay {{total}}' },
    });
    failed(await send({ _form: 'words-reminder_firm', ...words, subject: '{{secret}}', body: 'x' }));
    await send({ intent: 'reset-words', ...words });
    const again = await loader(await staffRequest(accountant, `${path}?words=en&channel=in_app`));
    expect(again.previews.every((preview) => preview.words === null)).toBe(true);
  });
});

describe('the screens around arrears', () => {
  it('publish a notice once it is switched on, and take it off', async () => {
    const board = '/console/money/dunning/board';
    await send({ _form: 'board', enabled: 'on', minDays: '30', minAmount: '0' });
    const shown = await boardLoader(await staffRequest(accountant, board));
    expect(shown).toMatchObject({ board: { enabled: true }, lines: [{ room: '1-**' }] });
    const form = new URLSearchParams({ intent: 'publish', communityId, asOf: shown.asOf });
    await boardAction(await staffRequest(accountant, board, { form }));
    const { notices } = await boardLoader(await staffRequest(accountant, board));
    expect(notices).toMatchObject([{ status: 'published', rooms: 1 }]);
    const off = new URLSearchParams({ intent: 'withdraw', noticeId: notices[0]?.id as string });
    await boardAction(await staffRequest(accountant, board, { form: off }));
    expect((await boardLoader(await staffRequest(accountant, board))).notices).toMatchObject([
      { status: 'withdrawn' },
    ]);
  });

  it('record a promise on a property, and show it there', async () => {
    const address = `/console/money/promises/new?property=${propertyId}`;
    const { dueIds, today } = await promiseLoader(await staffRequest(accountant, address));
    const form = new URLSearchParams({ billIds: dueIds[0] as string, amount: '100', promisedOn: today });
    await promiseAction(await staffRequest(accountant, address, { form }));
    expect((await listPromises(accountant, { state: 'due' })).promises).toMatchObject([{ amount: 10_000n }]);
    const section = await ofProperty(
      await staffRequest(accountant, `/console/money/promises/of-property?property=${propertyId}`),
    );
    expect(section).toMatchObject({ promises: [{ status: 'open' }], letters: [], canRecord: true });
  });
});
