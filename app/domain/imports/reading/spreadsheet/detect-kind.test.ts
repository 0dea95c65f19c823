import { open } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rawWorkbook } from '../testing/raw-workbook.ts';
import { temporaryFile } from '../testing/temporary-file.ts';
import { limits } from './limits.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const encrypted = Buffer.concat([
  Buffer.from(compound),
  Buffer.alloc(2_000_000),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(500),
]);
const workbook = rawWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');

test.each<[string, Uint8Array | string, string]>([
  ['an empty file', '', 'file_empty'],
  ['a PDF document', '%PDF-1.7\n1 0 obj\n', 'file_not_spreadsheet'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file_not_spreadsheet'],
  [
    'a web page that calls itself .xls',
    '\n<html><table><tr><td>1</td></tr></table></html>',
    'file_not_spreadsheet',
  ],
  ['XML', '<?xml version="1.0"?><Workbook/>', 'file_not_spreadsheet'],
  ['JSON', '[{"a":1}]', 'file_not_spreadsheet'],
  ['bytes without a meaning', Buffer.from([1, 2, 3, 0, 4, 5, 6]), 'file_not_spreadsheet'],
  [
    'an empty zip',
    Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
    'file_not_spreadsheet',
  ],
  ['another zip', zipSync({ 'a.txt': strToU8('x') }), 'file_not_spreadsheet'],
  [
    'a text document in a zip',
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<document/>'),
    }),
    'file_not_spreadsheet',
  ],
  [
    'a binary workbook in a zip',
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      'xl/workbook.bin': new Uint8Array(9),
    }),
    'file_not_spreadsheet',
  ],
  [
    'a workbook of the format before 2007',
    Buffer.concat([Buffer.from(compound), Buffer.alloc(4000)]),
    'file_old_excel',
  ],
  ['a workbook with a password', encrypted, 'file_encrypted'],
  ['half a workbook', workbook.subarray(0, workbook.length / 2), 'file_damaged'],
  [
    'a workbook whose sheet list is no XML',
    rawWorkbook('', { 'xl/workbook.xml': '<workbook><sheets>' }),
    'file_damaged',
  ],
  [
    'a workbook without sheets',
    rawWorkbook('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
    'file_empty',
  ],
])('%s is refused', async (_, bytes, code) => {
  await expect(readSpreadsheet(await temporaryFile(bytes), 'upload.xlsx')).rejects.toMatchObject({
    name: 'DomainError',
    code,
  });
});

test('a file beyond the limit is refused before it is read', async () => {
  const path = await temporaryFile('a,b\n');
  const file = await open(path, 'r+');
  await file.truncate(limits.fileBytes + 1);
  await file.close();
  await expect(readSpreadsheet(path, 'a.csv')).rejects.toMatchObject({ code: 'file_too_large' });
});

test.each(['upload.csv', 'upload.pdf', 'upload'])('the name %s does not matter', async (name) => {
  const spreadsheet = await readSpreadsheet(await temporaryFile(workbook), name);
  expect(spreadsheet.kind).toBe('xlsx');
  await spreadsheet.close();
});
