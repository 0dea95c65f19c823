import { beforeAll, describe, expect, it } from 'vitest';
import { getCategory } from '#app/domain/tickets/categories/get-category.ts';
import { listCategories } from '#app/domain/tickets/categories/list-categories.ts';
import { deskScene } from '#app/domain/tickets/desk/testing/desk-scene.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { action as saveGroup } from '../categories/categories.tsx';
import { action as changeCategory } from '../categories/category.tsx';
import { action as makeCategory } from '../categories/new-category.tsx';
import { loader as callers } from './callers.ts';
import { loader as exportLoader } from './export.ts';
import { loader as newLoader, action as record } from './new-ticket.tsx';
import { loader as pageLoader, action as step } from './ticket.tsx';
import { loader as besideLoader } from './ticket-beside.tsx';
import { action as listAction, loader as listLoader } from './tickets.tsx';

let scene: Awaited<ReturnType<typeof deskScene>>;
const list = '/console/service/tickets';
const made: string[] = [];

const formOf = (fields: Record<string, string>) => new URLSearchParams(fields);
const whereTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get('Location') : answer);

async function call(more: Record<string, string> = {}) {
  const [home] = scene.homes;
  const form = formOf({
    propertyId: home?.propertyId ?? '',
    caller: home?.personId ?? '',
    contactPhone: '13800001111',
    categoryId: scene.leakId,
    description: '水管漏水',
    'answers.where': '厨房',
    urgency: 'urgent',
    accept: 'on',
    ...more,
  });
  return record(await staffRequest(scene.desk, `${list}/new`, { form }));
}

async function send(ticketId: string, fields: Record<string, string>) {
  const params = { ticketId };
  return step(await staffRequest(scene.desk, `${list}/${ticketId}`, { form: formOf(fields), params }));
}

beforeAll(async () => {
  scene = await deskScene();
  for (let count = 0; count < 4; count += 1)
    made.push(
      String(whereTo(await call()))
        .split('/')
        .at(-1) ?? '',
    );
});

describe('the screens of the desk', () => {
  it('take a call: find the home, offer what is open, keep what was answered', async () => {
    const [home] = scene.homes;
    const phone = home?.person.phone ?? '';
    const found = await callers(await staffRequest(scene.desk, `${list}/callers?q=${phone}`));
    expect(found.found[0]).toMatchObject({ propertyId: home?.propertyId });
    const form = await newLoader(
      await staffRequest(scene.desk, `${list}/new?property=${home?.propertyId}&person=${home?.personId}`),
    );
    expect(form.home?.openTickets).toHaveLength(4);
    expect(form.fields.map(({ label }) => label)).toContain('漏水部位');
    const ticket = await scene.ticket(made[0] ?? '');
    expect(ticket).toMatchObject({
      status: 'accepted',
      urgency: 'urgent',
      contactPhone: '13800001111',
      answers: { where: '厨房' },
      finishCode: expect.stringMatching(/^\d{4}$/),
    });
  });

  it('say beside the field what a call lacks', async () => {
    const answer = await call({ 'answers.where': '' });
    expect(answer).toMatchObject({ data: { submission: { error: { 'answers.where': ['required'] } } } });
    const nowhere = await call({ propertyId: '', communityId: scene.communityId });
    expect(nowhere).toMatchObject({ data: { submission: { error: { place: ['required'] } } } });
  });

  it('list by what the address says, and show a ticket on its page and beside the list', async () => {
    const listed = await listLoader(
      await staffRequest(scene.desk, `${list}?view=undispatched&urgency=urgent&q=水管`),
    );
    expect(listed.tickets.map(({ id }) => id).sort()).toEqual([...made].sort());
    const params = { ticketId: made[0] ?? '' };
    const page = await pageLoader(await staffRequest(scene.desk, `${list}/${made[0]}`, { params }));
    expect(page.ticket.answers).toEqual([{ key: 'where', label: '漏水部位', kind: 'choice', value: '厨房' }]);
    expect(page.duplicates.map(({ id }) => id).sort()).toEqual(made.slice(1).sort());
    const beside = await besideLoader(
      await staffRequest(scene.desk, `${list}/beside/${made[0]}`, { params }),
    );
    expect(beside.ticket.id).toBe(made[0]);
    const file = await exportLoader(
      await staffRequest(scene.desk, `${list}/export?format=csv&view=undispatched`),
    );
    expect(
      (await (file as Response).text()).split('\n').filter((line) => line.includes('水管漏水')),
    ).toHaveLength(4);
  });

  it('take steps with a ticket, and answer what does not fit in words', async () => {
    const [first = '', second = '', third = ''] = made;
    expect(await send(first, { _form: 'cancel', note: '' })).toMatchObject({
      data: { form: 'cancel', submission: { error: { note: ['required'] } } },
    });
    await send(first, { _form: 'note', note: '业主下午才在家' });
    await send(first, {
      _form: 'revise',
      categoryId: scene.socketId,
      title: '插座冒烟',
      urgency: 'emergency',
    });
    await send(first, { _form: 'split', categoryId: scene.leakId, title: '另外还漏水' });
    const { number } = await scene.ticket(first);
    expect(whereTo(await send(second, { _form: 'merge', number: `#${number}` }))).toBe(`${list}/${first}`);
    expect(await send(third, { _form: 'merge', number: '999999' })).toMatchObject({
      data: { submission: { error: { number: ['not_found'] } } },
    });
    const { events, status } = await scene.ticket(first);
    expect(events.map(({ event }) => event)).toEqual(['submit', 'accept', 'note', 'revise', 'split', 'note']);
    expect(status).toBe('accepted');
    expect((await scene.ticket(second)).status).toBe('merged');
  });

  it('do one thing with many, and leave alone what it does not fit', async () => {
    const form = formOf({ intent: 'offer' });
    for (const id of made) form.append('id', id);
    await listAction(await staffRequest(scene.desk, list, { form }));
    const statuses = await Promise.all(made.map(async (id) => (await scene.ticket(id)).status));
    expect(statuses).toEqual(['pooled', 'merged', 'pooled', 'pooled']);
    const merge = formOf({ intent: 'merge' });
    for (const id of made.slice(2)) merge.append('id', id);
    await listAction(await staffRequest(scene.desk, list, { form: merge }));
    expect((await scene.ticket(made[3] ?? '')).mergedIntoId).toBe(made[2]);
    const kept = formOf({ _form: 'save-filter', name: '待派', query: 'view=undispatched' });
    await listAction(await staffRequest(scene.desk, `${list}?view=undispatched`, { form: kept }));
    const { saved } = await listLoader(await staffRequest(scene.desk, list));
    expect(saved).toMatchObject([{ name: '待派', query: 'view=undispatched' }]);
  });
});

describe('the screens of categories', () => {
  const categories = '/console/service/categories';
  const post = async (categoryId: string, fields: Record<string, string>) =>
    changeCategory(
      await staffRequest(scene.administrator, `${categories}/${categoryId}`, {
        form: formOf(fields),
        params: { category: categoryId },
      }),
    );

  it('make a group, a category with its levels, questions in an order, and a price', async () => {
    await saveGroup(
      await staffRequest(scene.administrator, categories, {
        form: formOf({ _form: 'new-group', name: '家政', kind: 'repair', isActive: 'on' }),
      }),
    );
    const group = (await listCategories(scene.administrator, {})).find(({ name }) => name === '家政');
    const form = {
      parentId: group?.id ?? '',
      name: '保洁',
      respond: '30m',
      resolve: '2天',
      clockHours: 'business',
      dispatch: 'pool',
      departmentId: scene.departmentId,
      skills: '保洁，擦窗',
      isActive: 'on',
    };
    const answer = await makeCategory(
      await staffRequest(scene.administrator, `${categories}/new?group=${group?.id}`, { form: formOf(form) }),
    );
    const categoryId = String(whereTo(answer)).split('/').at(-1) ?? '';
    await post(categoryId, { _form: 'question', label: '面积', kind: 'number', isRequired: 'on' });
    await post(categoryId, { _form: 'question', label: '时段', kind: 'choice', choices: '上午\n下午\n上午' });
    await post(categoryId, { _form: 'price', name: '保洁', unit: '小时', unitPrice: '45.50' });
    expect(
      await post(categoryId, { _form: 'question', label: '一个', kind: 'choice', choices: '只有一个' }),
    ).toMatchObject({
      data: { submission: { error: { choices: ['choices_too_few'] } } },
    });
    const before = await getCategory(scene.administrator, { categoryId });
    await post(categoryId, { intent: 'later', id: before.fields[0]?.id ?? '' });
    expect(await getCategory(scene.administrator, { categoryId })).toMatchObject({
      respondMinutes: 30,
      arriveMinutes: null,
      resolveMinutes: 2_880,
      skills: ['保洁', '擦窗'],
      dispatch: 'pool',
      fields: [
        { label: '时段', choices: ['上午', '下午'] },
        { label: '面积', isRequired: true },
      ],
      prices: [{ name: '保洁', unitPrice: 4_550n }],
    });
    await post(categoryId, { intent: 'remove-price', id: before.prices[0]?.id ?? '' });
    expect((await getCategory(scene.administrator, { categoryId })).prices).toEqual([]);
  });

  it('refuse a time that is none, a name twice, and whoever may not', async () => {
    const form = {
      parentId: scene.groupId,
      name: '插座',
      respond: 'soon',
      clockHours: 'always',
      dispatch: 'manual',
    };
    const make = async (fields: Record<string, string>, ctx = scene.administrator) =>
      makeCategory(await staffRequest(ctx, `${categories}/new`, { form: formOf(fields) }));
    expect(await make(form)).toMatchObject({
      data: { submission: { error: { respond: ['invalid_minutes'] } } },
    });
    expect(await make({ ...form, respond: '' })).toMatchObject({
      data: { submission: { error: { name: ['already_exists'] } } },
    });
    const before = (await listCategories(scene.administrator, {})).length;
    await make({ ...form, name: '新', respond: '' }, scene.desk).catch(() => null);
    expect(
      (await listCategories(scene.administrator, {})).flatMap(({ categories: all }) =>
        all.map(({ name }) => name),
      ),
    ).not.toContain('新');
    expect(before).toBeGreaterThan(1);
  });
});
