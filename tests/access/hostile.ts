import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Copy } from './copies.ts';
import type { Ground } from './ground.ts';
import { type Try, triesFor } from './hostile-inputs.ts';
import { type OpenForm, postRoutes } from './open-forms.ts';

/** As many as the site has connections. */
const atOnce = 4;

/** No answer may take longer, on the slowest machine that we know. */
const slowestMs = 2_000;

/** Every form, sent broken by somebody whose whole form would be accepted. */
export function describeHostility(ground: () => Ground): void {
  let copy: Copy;
  beforeAll(async () => {
    // Whatever is accepted is undone again, so that each try meets the same world.
    copy = await ground().original.copy({ undoing: true });
  });
  afterAll(() => copy.close());

  describe('every form answers whatever is sent', () => {
    test.each(postRoutes.map(({ path }) => path))(
      '%s',
      async (path) => {
        const open = ground().opened.get(path) ?? [];
        if (!('form' in open)) throw new Error(`Nobody gets through with this form: ${open.join('; ')}`);
        const faults: string[] = [];
        const slow: Try[] = [];
        const work = triesFor(open.form.fields, open.body).values();
        const oneAfterAnother = async () => {
          for (const one of work) {
            const { fault, took } = await sent(copy, open, one);
            if (fault) faults.push(`${one.says}: ${fault}`);
            if (took > slowestMs) slow.push(one);
          }
        };
        await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
        // Beside others it may have been the machine that was slow.
        for (const one of slow) {
          const { took } = await sent(copy, open, one);
          if (took > slowestMs) faults.push(`${one.says}: ${Math.round(took)} ms`);
        }
        expect(faults).toEqual([]);
      },
      120_000,
    );
  });
}

async function sent(copy: Copy, open: OpenForm, one: Try) {
  const begun = performance.now();
  const answer = await copy.post(open.cookie, open.address, one.body, one.headers);
  const html = (await answer.text()).replaceAll('\r\n', '\n');
  return { took: performance.now() - begun, fault: faultOf(answer.status, html, open, one) };
}

function faultOf(status: number, html: string, open: OpenForm, one: Try): string | null {
  if (status >= 500) return `status ${status}`;
  if (html.includes('<script>alert(1)')) return 'what was typed became a script';
  if (status !== 422 || one.field === null) return null;
  if (!namesField(html, one.field)) return 'the field is not named';
  const lost = lostFrom(html, one.field, open);
  return lost.length > 0 ? `lost: ${lost.join(', ')}` : null;
}

/** A link from the summary to the field, or to the first of its rows. */
function namesField(html: string, field: string): boolean {
  const [table = field] = field.split('.');
  return html.includes('class="problems"') && new RegExp(`href="#${table}[."]`).test(html);
}

/** What stood in the other fields and does not stand there any more. */
function lostFrom(html: string, changed: string, { form, body }: OpenForm): string[] {
  const kept = form.fields.filter(
    ({ name, kind, type }) => name !== changed && (kind === 'area' || kind === 'text') && type !== 'password',
  );
  return kept
    .map(({ name }) => [name, String(body.get(name) ?? '')] as const)
    .filter(([, value]) => value !== '' && !html.includes(escaped(value)))
    .map(([name]) => name);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
