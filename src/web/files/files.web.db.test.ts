import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { exampleContract } from '../../modules/contracts/contract.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let folder: string;

beforeAll(async () => {
  site = await exampleSite();
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-files-'));
  useFileStore(diskFileStore(folder));
  region = await exampleRegion('yuinosato');
  await site.clockAt('2026-11-20T12:00:00+09:00');
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** The worker hands over these files; the client looks at the page of the contract. */
async function handedOver(files: readonly File[]): Promise<{ client: Visitor; page: string }> {
  const made = await exampleContract(region, { state: 'funded' });
  const at = `/r/yuinosato/contracts/${slugOf('contract', made.contractId)}`;
  const form = new FormData();
  form.set('key', crypto.randomUUID());
  form.set('note', '納品します。');
  for (const file of files) form.append('files', file);
  const worker = await site.signedInAs(made.worker);
  const answer = await worker.postForm(
    `${at}/milestones/${slugOf('milestone', made.milestoneId)}/delivery`,
    form,
  );
  expect(answer.status).toBe(303);
  const client = await site.signedInAs(made.client);
  return { client, page: await (await client.get(at)).text() };
}

const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 640, height: 480, channels: 3, background: '#1d6b4a' } })
      .jpeg()
      .toBuffer(),
  );

test('a file is saved, never shown, and can do nothing; its name arrives as it was', async () => {
  const page = new File(['<script>alert(1)</script>'], "髙﨑𠮷①㈱ (最終) 'x'.html");
  const { client, page: html } = await handedOver([page]);
  const [, address = ''] = /href="([^"]+\/files\/f_[0-9a-f]{32})"/.exec(html) ?? [];
  const { headers } = await client.get(address);
  expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const disposition = headers.get('content-disposition') ?? '';
  const [, sent = ''] =
    /^attachment; filename="file\.html"; filename\*=UTF-8''([A-Za-z0-9%._-]+)$/.exec(disposition) ?? [];
  expect(decodeURIComponent(sent)).toBe("髙﨑𠮷①㈱ (最終) 'x'.html");
  // A page of the site keeps its own policy.
  expect((await client.get('/r/yuinosato/home')).headers.get('content-security-policy')).toContain(
    "script-src 'self'",
  );
});

test('a page shows a small picture of a delivered one, to those who may see the file', async () => {
  const { client, page } = await handedOver([new File([await picture()], '店先.jpg')]);
  const [, address = ''] =
    /<img src="([^"]+\/preview\?side=320)" alt="「店先.jpg」を大きく見る" loading="lazy"/.exec(page) ?? [];
  const answer = await client.get(address);
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect(answer.headers.get('content-disposition')).toBeNull();
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 320 });
  const larger = await (await client.get(address.replace('320', '1200'))).arrayBuffer();
  expect(await sharp(larger).metadata()).toMatchObject({ width: 640 });
  const stranger = await site.signedInAs(await exampleWorker(region));
  expect((await stranger.get(address)).status).toBe(404);
  expect(await (await site.signedOut().get(address)).text()).not.toContain('WEBP');
});
