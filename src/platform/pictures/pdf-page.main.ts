import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PageOrder } from './pdf-page.ts';

// A thread that draws the first page of one PDF and ends. Whatever goes wrong in it is the end of it alone.

const { bytes, side, mostMemory } = workerData as PageOrder;

const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function (pages: number): number {
  if (this.buffer.byteLength + pages * 65_536 > mostMemory) throw new RangeError('too much memory');
  return grow.call(this, pages);
};

const library = await PDFiumLibrary.init();
const document = await library.loadDocument(bytes);
const page = document.getPage(0);
const { originalWidth, originalHeight } = page.getOriginalSize();
const longer = Math.max(originalWidth, originalHeight);
if (!(longer > 0)) throw new Error('a page without a size');
const { width, height, data } = await page.render({ scale: side / longer, render: 'bitmap' });
parentPort?.postMessage({ width, height, data });
