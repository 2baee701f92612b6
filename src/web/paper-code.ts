import { create } from 'qrcode';
import { config } from '../platform/config.ts';
import { href, type Visit } from './visit.ts';

/** The address of a page as a square that a telephone reads, for paper. */
export interface PaperCode {
  readonly address: string;
  /** Cells on each side. */
  readonly size: number;
  /** The dark cells, as the path of an SVG whose unit is one cell. */
  readonly path: string;
}

/**
 * Of the page that is being looked at, so that whoever holds the paper finds what became of it.
 * @param of another page, where the paper is about that one
 */
export function paperCode(visit: Visit, of = visit.path): PaperCode {
  const address = `${config().baseUrl}${href(visit, of)}`;
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const cells = Array.from({ length: size * size }, (_, at) => at).filter((at) => data[at] === 1);
  const path = cells.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('');
  return { address, size, path };
}
