import { writeCsv } from '#app/domain/exports/write-csv.ts';
import { registerWorkbook } from '#app/domain/imports/reading/testing/register-workbook.ts';
import { workbookBytes } from '#app/domain/imports/reading/testing/workbook-bytes.ts';
import type { Story } from './story.ts';

export type RegisterFile = {
  name: string;
  mimeType: string;
  buffer: Buffer;
  /** The new community, where the file names none. */
  community?: string;
  /** A room whose owner pays at the counter. */
  otherRoom: string;
};

/** What a company in China has, a workbook whose sheets refer to each other; and what others have, one plain table. The owner of the story holds two properties. */
export async function registerFile({ language, owner }: Story): Promise<RegisterFile> {
  if (language === 'en') return plainTable(owner);
  const sheets = registerWorkbook();
  const people = sheets.业主信息 ?? [];
  people[0]?.push('邮箱');
  const first = people.find((row) => row[1] === owner.name);
  if (!first) throw new Error(`${owner.name} is not in the workbook`);
  first.push(owner.email);
  return {
    name: '房产档案.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await workbookBytes(sheets),
    community: '翠湖花园',
    otherRoom: '1012',
  };
}

async function plainTable(owner: Story['owner']): Promise<RegisterFile> {
  const place = ['Jade Lake Garden', '3', '2'];
  const rows = [
    ['Community', 'Building', 'Entrance', 'Room', 'Built area', 'Owner', 'Phone', 'E-mail'],
    [...place, '1201', { number: '94.56' }, owner.name, '13900000001', owner.email],
    [...place, '1202', { number: '61.2' }, owner.name, '13900000001', owner.email],
    [...place, '1301', { number: '118' }, 'Henry Wu', '13900000002', 'henry@example.com'],
    [...place, '1302', { number: '88.4' }, 'Iris Zhao', '13900000003', null],
  ];
  let text = '';
  for await (const piece of writeCsv(rows)) text += piece;
  return { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(text), otherRoom: '1301' };
}
