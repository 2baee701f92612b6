import { describe, expect, it } from 'vitest';
import { fileLimits, mediaTypeOf, refusalOf, safeFileName } from './file.rules.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
// 品名,数量 in Shift_JIS
const shiftJis = Uint8Array.from([0x95, 0x69, 0x96, 0xbc, 0x2c, 0x90, 0x94, 0x97, 0xca, 0x0d, 0x0a]);

describe('names', () => {
  it.each([
    ['髙﨑𠮷田①㈱.pdf', '髙﨑𠮷田①㈱.pdf'],
    ['C:\\Users\\hana\\原稿.docx', '原稿.docx'],
    ['../../etc/passwd', 'passwd'],
    ['ハ\u309aン.txt', 'パン.txt'],
    ['見積\u202efdp.exe', '見積fdp.exe'],
    ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie_ x.txt'],
    ['.htaccess', 'htaccess'],
    ['報告書.', '報告書'],
    ['...', 'file'],
    ['', 'file'],
    ['<"?>.csv', '____.csv'],
  ])('%j is saved as %j', (typed, saved) => {
    expect(safeFileName(typed)).toBe(saved);
  });

  it('keeps the ending of a name that is too long, and cuts no letter in two', () => {
    const saved = safeFileName(`${'𠮷'.repeat(300)}.pdf`);
    expect(saved).toBe(`${'𠮷'.repeat(150)}.pdf`);
  });
});

describe('media types', () => {
  it.each([
    ['a.bin', latin1('%PDF-1.7\n'), 'application/pdf'],
    ['a.jpg', latin1('\x89PNG\r\n\x1a\n....'), 'image/png'],
    ['a', latin1('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['a', latin1('GIF89a'), 'image/gif'],
    ['a', latin1('RIFF\x10\x00\x00\x00WEBPVP8 '), 'image/webp'],
    ['a.wav', latin1('RIFF\x10\x00\x00\x00WAVEfmt '), 'application/octet-stream'],
    ['a.zip', latin1('PK\x03\x04\x14\x00'), 'application/zip'],
    [
      'a.zip',
      latin1('PK\x03\x04\x00[Content_Types].xml\x00xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'a.docx',
      latin1('PK\x03\x04\x00[Content_Types].xml\x00word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['品目.csv', utf8('品名,数量\n味噌,3\n'), 'text/csv; charset=utf-8'],
    ['品目.CSV', shiftJis, 'text/csv; charset=shift_jis'],
    ['原稿.txt', utf8('<script>alert(1)</script>'), 'text/plain; charset=utf-8'],
    ['x.csv', latin1('a,b\x00'), 'application/octet-stream'],
    ['x', latin1('\xff\xfe\xfd'), 'application/octet-stream'],
  ])('%s', (name, bytes, type) => {
    expect(mediaTypeOf(name, bytes)).toBe(type);
  });
});

describe('what is not taken', () => {
  it.each([
    ['請求書.pdf', latin1('MZ\x90\x00\x03\x00')],
    ['a', latin1('\x7fELF\x02\x01')],
    ['a', latin1('\xcf\xfa\xed\xfe\x07')],
    ['a', latin1('\xca\xfe\xba\xbe\x00')],
    ['a.txt', utf8('#!/bin/sh\nrm -rf /\n')],
    ['a.txt', utf8('\ufeff#!/bin/sh\n')],
    ['片付け.BAT', utf8('del *.*')],
    ['見積\u202efdp.exe', utf8('text')],
    ['a.exe. ', utf8('text')],
  ])('%j runs as a program', (name, bytes) => {
    expect(refusalOf(name, bytes)).toBe('file-executable');
  });

  it('takes text that happens to begin like a program', () => {
    expect(refusalOf('型番.csv', utf8('MZ-80,シャープ\n'))).toBeNull();
  });

  it('knows the limits exactly', () => {
    expect(refusalOf('a.txt', new Uint8Array())).toBe('file-empty');
    expect(refusalOf('a', new Uint8Array(fileLimits.bytes))).toBeNull();
    expect(refusalOf('a', new Uint8Array(fileLimits.bytes + 1))).toBe('file-too-large');
  });
});
