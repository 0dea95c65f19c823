import { beforeEach, describe, expect, test } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import type { Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { createFeeItem } from '../fees/create-fee-item.ts';
import { correctReading } from './correct-reading.ts';
import { createMeter } from './create-meter.ts';
import { estimateReadings } from './estimate-readings.ts';
import { getMeter } from './get-meter.ts';
import { getReadingPhoto } from './get-reading-photo.ts';
import { getReadingRound } from './get-reading-round.ts';
import { listHeldReadings } from './list-held-readings.ts';
import { listMeters } from './list-meters.ts';
import { listReadings } from './list-readings.ts';
import { recordReading } from './record-reading.ts';
import { rejectReading } from './reject-reading.ts';
import { releaseReading } from './release-reading.ts';
import { replaceMeter, retireMeter } from './replace-meter.ts';
import { updateMeter } from './update-meter.ts';

let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let buildingId: string;
let propertyIds: string[];
let feeItemId: string;

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-12-21T04:00:00Z') };
  tenantId = company.tenant.id;
  ({ communityId, buildingId, propertyIds } = await createTestRegister(tenantId, { properties: 3 }));
  await withTenant(tenantId, (db) =>
    db.feeItem.updateMany({ where: { tenantId }, data: { status: 'archived' } }),
  );
  ({ feeItemId } = await createFeeItem(ctx, {
    code: 'SF',
    name: '水费',
    kind: 'per_quantity',
    quantityUnit: 'm3',
    cycleMonths: 1,
    dueDay: 20,
    prices: [{ validFrom: '2025-01-01', unitPrice: '1' }],
  }));
});

const issues = (code: string, path: string) => ({
  code: 'invalid_input',
  detail: { fields: [expect.objectContaining({ path, code })] },
});

/** A meter read on these days, so that all but the last few readings are past question. */
async function meterWith(
  readings: [Day, string][],
  dial: { maxValue?: string; multiplier?: string } = {},
): Promise<string> {
  const [[readOn, value], ...rest] = readings as [[Day, string], ...[Day, string][]];
  const { meterId } = await createMeter(ctx, {
    propertyId: propertyIds[0]!,
    feeItemId,
    number: `W-${newId().slice(-8)}`,
    readOn,
    value,
    ...dial,
  });
  for (const [day, shown] of rest)
    expect(await recordReading(ctx, { meterId, readOn: day, value: shown })).toMatchObject({
      status: 'accepted',
    });
  return meterId;
}

const read = (meterId: string, readOn: Day, value: string, rolledOver?: boolean) =>
  recordReading(ctx, { meterId, readOn, value, rolledOver });

const shown = async (meterId: string) =>
  (await listReadings(ctx, { meterId })).readings.map(
    ({ readOn, consumption, status }) => `${readOn} ${consumption} ${status}`,
  );

/** Bills a month and tells the quantity of the first property's bill; null where it has none. */
async function billed(month: string): Promise<string | null> {
  const runId = await billMonth(ctx, month);
  const bill = await withTenant(tenantId, (db) =>
    db.bill.findFirst({ where: { tenantId, runId, propertyId: propertyIds[0]! } }),
  );
  return bill && (bill.explanation as { quantity: string }).quantity;
}

const steady: [Day, string][] = [
  ['2026-07-31', '100'],
  ['2026-08-31', '131'],
  ['2026-09-30', '161'],
  ['2026-10-31', '192'],
];

describe('a dial that has turned over', () => {
  test('is guessed of a value in its lowest tenth after one in its highest, and counts through 0', async () => {
    const meterId = await meterWith(
      [
        ['2026-09-30', '99900'],
        ['2026-10-31', '99990'],
      ],
      { maxValue: '99999' },
    );
    expect(await read(meterId, '2026-11-30', '85')).toMatchObject({
      consumption: '95',
      rolledOver: true,
      status: 'accepted',
    });
    expect(await read(meterId, '2026-12-20', '150')).toMatchObject({ consumption: '65', rolledOver: false });
  });

  test('is taken at the word of the person, either way', async () => {
    const turned = await meterWith(
      [
        ['2026-09-30', '700'],
        ['2026-10-31', '850'],
      ],
      { maxValue: '999.9' },
    );
    expect(await read(turned, '2026-11-30', '10', true)).toMatchObject({
      consumption: '160',
      status: 'accepted',
    });
    const back = await meterWith(
      [
        ['2026-09-30', '99900'],
        ['2026-10-31', '99990'],
      ],
      { maxValue: '99999' },
    );
    expect(await read(back, '2026-11-30', '85', false)).toMatchObject({ oddity: 'negative', status: 'held' });
  });

  test('is never one whose highest value is not known', async () => {
    const meterId = await meterWith([
      ['2026-09-30', '99900'],
      ['2026-10-31', '99990'],
    ]);
    expect(await read(meterId, '2026-11-30', '85', true)).toMatchObject({
      consumption: '-99905',
      oddity: 'negative',
    });
  });

  test('shows no value beyond its highest', async () => {
    const meterId = await meterWith([['2026-10-31', '5']], { maxValue: '99.9' });
    await expect(read(meterId, '2026-11-30', '100')).rejects.toMatchObject(issues('beyond_dial', 'value'));
    expect(await read(meterId, '2026-11-30', '99.95')).toMatchObject({ consumption: '94.95' });
    await expect(updateMeter(ctx, { meterId, number: 'X', maxValue: '50' })).rejects.toMatchObject(
      issues('beyond_dial', 'maxValue'),
    );
  });

  test('counts by its multiplier, to the last digit over many readings', async () => {
    const meterId = await meterWith(
      [
        ['2026-08-31', '0.3333'],
        ['2026-09-30', '1.6667'],
        ['2026-10-31', '3.1111'],
        ['2026-11-30', '4.2222'],
      ],
      { multiplier: '0.3333' },
    );
    const { readings } = await listReadings(ctx, { meterId });
    const sum = readings.reduce(
      (total, { consumption }) => total + BigInt(Math.round(Number(consumption) * 1e4)),
      0n,
    );
    // 4.2222 x 0.3333 and 0.3333 x 0.3333, each rounded to four decimals: nothing is lost between.
    expect(sum).toBe(14_073n - 1_111n);
    await expect(updateMeter(ctx, { meterId, number: 'X', multiplier: '2' })).rejects.toMatchObject(
      issues('meter_counted', 'multiplier'),
    );
  });
});

describe('an odd reading', () => {
  test.each([
    // Usual is one unit a day (31 in 31 days, 30 in 30, 31 in 31).
    ['2026-11-30', '192', 'zero', '0'],
    ['2026-11-30', '191.9999', 'negative', '-0.0001'],
    ['2026-11-30', '192.0001', null, '0.0001'],
    ['2026-11-30', '282', null, '90'],
    ['2026-11-30', '282.0001', 'high', '90.0001'],
    ['2026-12-10', '312', null, '120'],
    ['2026-12-10', '312.0001', 'high', '120.0001'],
  ] as const)('%s at %s is %s', async (day, value, oddity, consumption) => {
    const meterId = await meterWith(steady);
    expect(await read(meterId, day, value)).toMatchObject({
      oddity,
      consumption,
      status: oddity ? 'held' : 'accepted',
    });
  });

  test('bills nothing until it is released, and then all of it', async () => {
    const meterId = await meterWith(steady);
    expect(await billed('2026-11')).toBe('92');
    const { readingId } = await read(meterId, '2026-11-30', '500');
    expect(await billed('2026-12')).toBeNull();
    expect((await listHeldReadings(ctx, {})).held).toMatchObject([
      { reading: { id: readingId, oddity: 'high' }, before: { value: '192' }, meter: { id: meterId } },
    ]);
    expect((await listMeters(ctx, { show: 'held' })).meters).toHaveLength(1);
    await releaseReading(ctx, { readingId });
    await expect(releaseReading(ctx, { readingId })).rejects.toMatchObject({ code: 'conflict' });
    expect((await listHeldReadings(ctx, {})).total).toBe(0);
    expect(await billed('2026-12')).toBe('308');
  });

  test('that is rejected leaves its day free, and the next counts from the accepted one before', async () => {
    const meterId = await meterWith(steady);
    const { readingId } = await read(meterId, '2026-11-30', '2220');
    await expect(read(meterId, '2026-11-30', '222')).rejects.toMatchObject(
      issues('reading_held_that_day', 'readOn'),
    );
    await rejectReading(ctx, { readingId, reason: '看错一位' });
    expect(await read(meterId, '2026-11-30', '222')).toMatchObject({ consumption: '30', status: 'accepted' });
    expect(await shown(meterId)).toEqual([
      '2026-11-30 30 accepted',
      '2026-11-30 2028 rejected',
      '2026-10-31 31 accepted',
      '2026-09-30 30 accepted',
      '2026-08-31 31 accepted',
      '2026-07-31 0 accepted',
    ]);
  });

  test('is overtaken by a later one that is in order', async () => {
    const meterId = await meterWith(steady);
    const { readingId } = await read(meterId, '2026-11-15', '2070');
    expect(await read(meterId, '2026-11-30', '222')).toMatchObject({ consumption: '30', status: 'accepted' });
    expect((await shown(meterId)).slice(0, 2)).toEqual([
      '2026-11-30 30 accepted',
      '2026-11-15 1878 superseded',
    ]);
    await expect(releaseReading(ctx, { readingId })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('once released lets those after it be counted from it', async () => {
    const meterId = await meterWith(steady);
    const leak = await read(meterId, '2026-11-15', '400');
    expect(await read(meterId, '2026-11-30', '415')).toMatchObject({ status: 'held', consumption: '223' });
    await releaseReading(ctx, { readingId: leak.readingId });
    expect((await shown(meterId)).slice(0, 2)).toEqual(['2026-11-30 15 accepted', '2026-11-15 208 accepted']);
  });

  test('is released onto the first day that is not billed, where another meter has billed past it', async () => {
    const meterId = await meterWith(steady);
    const second = await meterWith([
      ['2026-09-30', '0'],
      ['2026-10-15', '5'],
    ]);
    expect(await billed('2026-11')).toBe('97');
    const held = await read(meterId, '2026-11-10', '400');
    await read(second, '2026-11-20', '15');
    expect(await billed('2026-12')).toBe('10');
    await releaseReading(ctx, { readingId: held.readingId });
    await read(meterId, '2026-12-20', '430');
    const january = { ...ctx, now: () => new Date('2027-01-10T00:00:00Z') };
    ctx = january;
    expect(await billed('2027-01')).toBe('238');
  });
});

describe('an estimate', () => {
  test('is the usual of a day times the days, and what was too much comes off again', async () => {
    const meterId = await meterWith(steady);
    expect((await getMeter(ctx, { meterId })).usualDaily).toBe('1');
    expect(await estimateReadings(ctx, { meterIds: [meterId], readOn: '2026-11-30' })).toEqual({
      estimated: 1,
      skipped: [],
    });
    expect((await listReadings(ctx, { meterId })).readings[0]).toMatchObject({
      value: '222',
      consumption: '30',
      source: 'estimate',
      status: 'accepted',
    });
    expect(await billed('2026-12')).toBe('122');
    // It stood at 205 really: 13 since the last real reading, of which 30 are billed.
    expect(await read(meterId, '2026-12-20', '205')).toMatchObject({
      consumption: '-17',
      status: 'accepted',
    });
    ctx = { ...ctx, now: () => new Date('2027-02-10T00:00:00Z') };
    expect(await billed('2027-01')).toBeNull();
    await read(meterId, '2027-01-31', '240');
    expect(await billed('2027-02')).toBe('18');
  });

  test('cannot hide a meter that runs backwards', async () => {
    const meterId = await meterWith(steady);
    await estimateReadings(ctx, { meterIds: [meterId], readOn: '2026-11-30' });
    expect(await read(meterId, '2026-12-20', '191')).toMatchObject({ oddity: 'negative', status: 'held' });
  });

  test('turns over as the dial does', async () => {
    const meterId = await meterWith(
      [
        ['2026-09-30', '960'],
        ['2026-10-31', '991'],
      ],
      { maxValue: '999' },
    );
    await estimateReadings(ctx, { meterIds: [meterId], readOn: '2026-11-30' });
    expect((await listReadings(ctx, { meterId })).readings[0]).toMatchObject({
      value: '21',
      consumption: '30',
      rolledOver: true,
    });
    // The dial has not turned over yet after all.
    expect(await read(meterId, '2026-12-10', '998')).toMatchObject({
      consumption: '-23',
      status: 'accepted',
    });
  });

  test('is made only where there is a usual, and not beside a reading or a bill', async () => {
    const fresh = await meterWith([['2026-10-31', '1']]);
    const done = await meterWith([...steady, ['2026-11-30', '222']]);
    const { skipped, estimated } = await estimateReadings(ctx, {
      meterIds: [fresh, done],
      readOn: '2026-11-30',
    });
    expect(estimated).toBe(0);
    expect(skipped).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ meterId: fresh, reason: 'no_usual' }),
        expect.objectContaining({ meterId: done, reason: 'read' }),
      ]),
    );
    await expect(estimateReadings(ctx, { meterIds: [fresh], readOn: '2026-12-22' })).rejects.toMatchObject(
      issues('day_in_future', 'readOn'),
    );
  });
});

describe('a correction', () => {
  test('of what is not billed takes its place, and what follows is counted anew', async () => {
    const meterId = await meterWith([...steady, ['2026-11-30', '222']]);
    const wrong = (await listReadings(ctx, { meterId })).readings.find(
      ({ readOn }) => readOn === '2026-10-31',
    )!;
    expect(await correctReading(ctx, { readingId: wrong.id, value: '201' })).toMatchObject({
      wasBilled: false,
      readOn: '2026-10-31',
      status: 'accepted',
      consumption: '40',
    });
    expect((await shown(meterId)).slice(0, 3)).toEqual([
      '2026-11-30 21 accepted',
      '2026-10-31 40 accepted',
      '2026-10-31 31 superseded',
    ]);
    expect(await billed('2026-12')).toBe('122');
  });

  test('of what is billed lets the bill stand and puts the difference into the next', async () => {
    const meterId = await meterWith(steady);
    expect(await billed('2026-11')).toBe('92');
    const wrong = (await listReadings(ctx, { meterId })).readings[0]!;
    expect(await correctReading(ctx, { readingId: wrong.id, value: '182' })).toMatchObject({
      wasBilled: true,
      readOn: '2026-11-01',
      consumption: '-10',
      status: 'accepted',
    });
    expect(await read(meterId, '2026-11-30', '215')).toMatchObject({ consumption: '33' });
    expect(await billed('2026-12')).toBe('23');
    await expect(correctReading(ctx, { readingId: wrong.id, value: '183' })).rejects.toMatchObject(
      issues('reading_followed', 'value'),
    );
  });

  test('of a held reading is judged again', async () => {
    const meterId = await meterWith(steady);
    const { readingId } = await read(meterId, '2026-11-30', '2220');
    expect(await correctReading(ctx, { readingId, value: '1222' })).toMatchObject({ status: 'held' });
    const [held] = (await listHeldReadings(ctx, {})).held;
    expect(await correctReading(ctx, { readingId: held!.reading.id, value: '222' })).toMatchObject({
      status: 'accepted',
      consumption: '30',
    });
    expect((await listHeldReadings(ctx, {})).total).toBe(0);
  });
});

describe('a replaced meter', () => {
  test('hands over without loss, and the new one knows what is usual', async () => {
    const meterId = await meterWith(steady);
    expect(await billed('2026-11')).toBe('92');
    const { meterId: next, last } = await replaceMeter(ctx, {
      meterId,
      readOn: '2026-11-12',
      value: '204',
      number: 'W-NEW',
      firstValue: '3.5',
    });
    expect(last).toMatchObject({ consumption: '12', status: 'accepted' });
    expect(await read(next, '2026-11-30', '21.5')).toMatchObject({ consumption: '18', status: 'accepted' });
    expect(await billed('2026-12')).toBe('30');
    expect(await getMeter(ctx, { meterId })).toMatchObject({
      retiredOn: '2026-11-12',
      replacedBy: { id: next, number: 'W-NEW' },
    });
    expect(await getMeter(ctx, { meterId: next })).toMatchObject({
      replaces: { id: meterId },
      usualDaily: '1',
    });
    await expect(read(meterId, '2026-12-01', '210')).rejects.toMatchObject(issues('meter_retired', 'readOn'));
    expect(await read(next, '2026-12-20', '100')).toMatchObject({ oddity: 'high' });
    expect((await listMeters(ctx, { show: 'retired' })).meters.map(({ id }) => id)).toEqual([meterId]);
  });

  test('needs a number of its own', async () => {
    const meterId = await meterWith(steady);
    const { number } = await getMeter(ctx, { meterId });
    await expect(
      replaceMeter(ctx, { meterId, readOn: '2026-11-12', value: '204', number, firstValue: '0' }),
    ).rejects.toMatchObject(issues('already_exists', 'number'));
    await retireMeter(ctx, { meterId, readOn: '2026-11-12', value: '204' });
    expect((await listMeters(ctx, {})).meters).toEqual([]);
  });
});

describe('meters', () => {
  test('are public in a community or building, or of a property', async () => {
    const place = {
      communityId,
      buildingId,
      place: '一层配电间',
      feeItemId,
      readOn: '2026-10-01',
      value: '0',
    };
    const { meterId } = await createMeter(ctx, { ...place, number: 'P-1', multiplier: '40' });
    await createMeter(ctx, { ...place, buildingId: null, number: 'P-2' });
    await meterWith(steady);
    expect(await getMeter(ctx, { meterId })).toMatchObject({
      property: null,
      site: { communityName: '春江花园', buildingName: '1号楼' },
      place: '一层配电间',
    });
    expect(await read(meterId, '2026-10-31', '2.5')).toMatchObject({ consumption: '100' });
    const numbers = async (filter: Parameters<typeof listMeters>[1]) =>
      (await listMeters(ctx, filter)).meters.map(({ number }) => number);
    expect(await numbers({ show: 'public' })).toEqual(['P-1', 'P-2']);
    expect(await numbers({ show: 'public', buildingId })).toEqual(['P-1']);
    expect(await numbers({ communityId })).toHaveLength(3);
    expect(await numbers({ q: '配电' })).toHaveLength(2);
    // Public consumption bills nobody by itself.
    expect(await billed('2026-11')).toBe('92');
    await expect(createMeter(ctx, { ...place, communityId: newId(), number: 'P-3' })).rejects.toMatchObject(
      issues('not_found', 'buildingId'),
    );
    await expect(
      createMeter(ctx, { feeItemId, number: 'P-4', readOn: '2026-10-01', value: '0' }),
    ).rejects.toMatchObject(issues('required', 'propertyId'));
  });

  test('are listed page by page, there and back', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await meterWith([['2026-10-01', '0']]));
    const page = async (cursor: { after?: string | null; before?: string | null }) => {
      const { meters, next, previous } = await listMeters(ctx, { ...cursor, limit: 2 });
      return { ids: meters.map(({ id }) => id), next, previous };
    };
    const one = await page({});
    expect(one).toMatchObject({ ids: ids.slice(0, 2), previous: null });
    const two = await page({ after: one.next });
    expect(two.ids).toEqual(ids.slice(2, 4));
    const three = await page({ after: two.next });
    expect(three).toMatchObject({ ids: ids.slice(4), next: null });
    expect(await page({ before: three.previous })).toMatchObject({ ids: ids.slice(2, 4) });
    expect(await page({ before: two.previous })).toMatchObject({ ids: ids.slice(0, 2), previous: null });
  });

  test('read by two at the same time on the same day have one reading', async () => {
    const meterId = await meterWith(steady);
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => read(meterId, '2026-11-30', String(220 + index))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject(issues('reading_not_later', 'readOn'));
    expect((await shown(meterId)).filter((line) => line.startsWith('2026-11-30'))).toHaveLength(1);
  });

  test('are read by customer service, and decided on by the accountant', async () => {
    const meterId = await meterWith(steady);
    const now = () => new Date('2026-12-21T04:00:00Z');
    const service = { ...(await createTestMember(ctx.tenant, 'customer_service')), now };
    const accountant = { ...(await createTestMember(ctx.tenant, 'accountant')), now };
    const cashier = { ...(await createTestMember(ctx.tenant, 'cashier')), now };
    const { readingId } = await recordReading(service, { meterId, readOn: '2026-11-30', value: '900' });
    const forbidden = { code: 'forbidden' };
    await expect(releaseReading(service, { readingId })).rejects.toMatchObject(forbidden);
    await expect(correctReading(service, { readingId, value: '1' })).rejects.toMatchObject(forbidden);
    await expect(rejectReading(service, { readingId, reason: 'x' })).rejects.toMatchObject(forbidden);
    await expect(
      replaceMeter(service, { meterId, readOn: '2026-12-01', value: '1', number: 'N', firstValue: '0' }),
    ).rejects.toMatchObject(forbidden);
    await expect(listMeters(cashier, {})).rejects.toMatchObject(forbidden);
    await expect(recordReading(cashier, { meterId, readOn: '2026-12-01', value: '1' })).rejects.toMatchObject(
      forbidden,
    );
    await releaseReading(accountant, { readingId });
    const stranger = (await createTestTenant()).administrator;
    await expect(getMeter(stranger, { meterId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(listReadings(stranger, { meterId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(releaseReading(stranger, { readingId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('keep a photo of the dial, which has to be a picture by its content', async () => {
    const meterId = await meterWith(steady);
    const photo = {
      id: newId(),
      key: `readings/${newId()}`,
      name: 'dial.jpg',
      contentType: 'image/jpeg',
      size: 9,
    };
    await expect(
      recordReading(ctx, {
        meterId,
        readOn: '2026-11-30',
        value: '222',
        photo: { ...photo, contentType: 'application/octet-stream' },
      }),
    ).rejects.toMatchObject(issues('file_type', 'photo'));
    const { readingId } = await recordReading(ctx, {
      meterId,
      readOn: '2026-11-30',
      value: '222',
      photo,
      source: 'phone',
    });
    expect(await getReadingPhoto(ctx, { readingId })).toEqual({
      id: photo.id,
      key: photo.key,
      contentType: 'image/jpeg',
    });
    const stranger = (await createTestTenant()).administrator;
    await expect(getReadingPhoto(stranger, { readingId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a round of a building names its meters in walking order, with what is usual and what is done', async () => {
  const place = { feeItemId, readOn: '2026-10-01', value: '0' };
  const second = await createMeter(ctx, { ...place, propertyId: propertyIds[1]!, number: 'A-2' });
  const first = await meterWith(steady);
  const hall = await createMeter(ctx, { ...place, communityId, buildingId, number: 'Z-1', place: '大堂' });
  await createMeter(ctx, { ...place, communityId, number: 'Y-1', place: '门口' });
  await read(first, '2026-12-03', '225');
  const round = await getReadingRound(ctx, { communityId, buildingId, since: '2026-12-01' });
  expect(round.more).toBe(false);
  expect(round.meters.map(({ id }) => id)).toEqual([hall.meterId, first, second.meterId]);
  expect(round.meters[1]).toMatchObject({
    propertyCode: '1-000001',
    unit: 'm3',
    usualDaily: '1',
    last: { readOn: '2026-12-03', value: '225' },
    done: { value: '225', consumption: '33', status: 'accepted' },
  });
  expect(round.meters[2]).toMatchObject({ usualDaily: null, done: null, last: { value: '0' } });
  expect((await getReadingRound(ctx, { communityId, since: '2026-12-01' })).meters).toHaveLength(4);
});
