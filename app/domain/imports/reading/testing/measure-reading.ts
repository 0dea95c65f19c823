import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { writeCsv } from '#app/domain/exports/write-csv.ts';
import { writeXlsx } from '#app/domain/exports/write-xlsx.ts';
import { parseRegister } from '../parse-register.ts';
import { previewSpreadsheet } from '../preview-spreadsheet.ts';

/**
 * Writes a register of so many properties with 20 columns, then looks into it and reads it, and prints one line of JSON: how long each
 * took and by how much the process grew at most. A process of its own, since others' memory must not count.
 */
const [kind = 'xlsx', count = '100000'] = process.argv.slice(2);
const rowCount = Number(count);

const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;

function watch() {
  const before = megabytes();
  const started = performance.now();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 10);
  return () => {
    clearInterval(timer);
    return {
      seconds: Math.round((performance.now() - started) / 100) / 10,
      extraMegabytes: Math.round(Math.max(most, megabytes()) - before),
    };
  };
}

function* register(): Generator<TableCell[]> {
  yield '小区,楼栋,单元,房号,楼层,总层数,电梯,房屋类型,户型,建筑面积,室内面积,租金,房屋状态,业主,性别,手机,邮箱,身份证号,人员类型,备注'.split(
    ',',
  );
  for (let n = 0; n < rowCount; n++) {
    const place = [
      `小区${Math.floor(n / 10_000)}`,
      String((Math.floor(n / 400) % 25) + 1),
      String((Math.floor(n / 100) % 4) + 1),
    ];
    const room = `${Math.floor((n % 100) / 4) + 1}0${(n % 4) + 1}`;
    yield [
      ...place,
      room,
      Math.floor((n % 100) / 4) + 1,
      25,
      '有',
      '住宅',
      '三室两厅',
      { number: `${80 + (n % 60)}.${n % 100}` },
      { number: `${70 + (n % 60)}.${n % 100}` },
      0,
      '已入住',
      `业主${n}`,
      n % 2 ? '男' : '女',
      `139${String(n).padStart(8, '0')}`,
      `owner${n}@example.com`,
      `110101${String(n).padStart(9, '0')}`,
      '业主',
      `第 ${n} 行的备注`,
    ];
  }
}

const folder = await mkdtemp(join(tmpdir(), 'linli-measure-'));
const path = join(folder, 'upload');
try {
  const writing = watch();
  const pieces =
    kind === 'xlsx' ? writeXlsx([{ name: '房产', header: true, rows: register() }]) : writeCsv(register());
  await pipeline(Readable.from(pieces), createWriteStream(path));
  const write = writing();

  const looking = watch();
  const preview = await previewSpreadsheet({ path, fileName: 'upload' });
  const look = looking();

  const reading = watch();
  let facts = 0;
  let errors = 0;
  for await (const chunk of parseRegister({
    path,
    fileName: 'upload',
    mapping: preview.mapping,
    currency: 'CNY',
  })) {
    facts += chunk.rows.length;
    errors = chunk.totals.error;
  }
  const read = reading();
  process.stdout.write(
    `${JSON.stringify({ kind, rowCount, form: preview.form, rowsSeen: preview.sheets[0]?.rowCount, facts, errors, write, look, read })}\n`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
