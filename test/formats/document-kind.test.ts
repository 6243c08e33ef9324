import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/errors.ts';
import { documentKind, unreadableKind } from '../../src/formats/document-kind.ts';
import { extractText } from '../../src/formats/extract-text.ts';
import { encode, markOf } from './wrapping/encode.ts';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('the kind of a document is told by its bytes:', () => {
  test.each([
    ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
    ['a DOCX', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'zip'],
    ['a PDF behind a byte-order mark and a line', utf8('\ufeff\n%PDF-1.7\n'), 'pdf'],
    ['a legacy Word document', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'ole'],
    ['a page behind a byte-order mark and white space', utf8('\ufeff\n<!DOCTYPE html>\n<html>'), 'html'],
    ['a page behind comments', utf8('<!-- 2024 --> <!-- <b> -->\n<HTML lang=zh>'), 'html'],
    ['a page of XHTML', utf8('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'), 'html'],
    ['a piece of a page', utf8('<div id="zoom"><p>法治政府</p></div>'), 'html'],
    ['a page in GB18030', encode('<html><title>法治</title>', 'gb18030'), 'html'],
    ['a page in UTF-16', Buffer.concat([markOf('utf-16le'), encode('<html><body>法治', 'utf-16le')]), 'html'],
    ['a page in UTF-16 without a mark', encode('<html><body>法治', 'utf-16be'), 'html'],
    ['a page in one file', utf8('From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n'), 'mhtml'],
  ])('%s', (_, bytes, kind) => {
    expect(documentKind(bytes, 'report.txt')).toBe(kind);
  });

  test.each(['<法治>政府', '%PDF', 'PK赛', '<htmlx>', '《<p>》', 'From: 县司法局\n全文如下', ''])(
    'text that begins with %j is text',
    (text) => {
      expect(documentKind(utf8(text), 'report.txt')).toBe('text');
    },
  );
});

test('the name decides where the bytes leave it open', () => {
  const bytes = utf8('法治政府<br>建设');
  expect(documentKind(bytes, 'a.html')).toBe('html');
  expect(documentKind(bytes, 'a.SHTML')).toBe('html');
  expect(documentKind(bytes, 'a.txt')).toBe('text');
  expect(documentKind(utf8('法治政府建设'), 'a.html')).toBe('text');
});

test('what cannot be read is refused with its kind and what to do', async () => {
  await expect(extractText(utf8('{\\rtf1 法治}'), 'a.doc')).rejects.toThrow(
    'this is an RTF document; save it as DOCX or as plain text in UTF-8 first',
  );
  expect(unreadableKind('png')).toBeInstanceOf(AppError);
});
