import { renderToString } from 'preact-render-to-string';
import { type FileId, idOfSlug } from '../../kernel/ids.ts';
import { allow, NotFound, type Result } from '../../kernel/result.ts';
import { type Side, sideOf } from '../../kernel/sides.ts';
import { type FileRefusal, keepUploads, openFile, type Upload } from '../../modules/files/index.ts';
import { findTalkFile, markRead, type TalkPart, talkOf } from '../../modules/messages/index.ts';
import { mayTalk } from '../../modules/messages/talk.access.ts';
import { messageForm } from '../../modules/messages/talk.forms.ts';
import { messagesOnPage, type Room, type TalkRefusal } from '../../modules/messages/talk.rules.ts';
import { newKey } from '../../platform/random.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { island } from '../assets.ts';
import { fileRefusalText } from '../files/refusal-text.ts';
import { type FileHandlers, filePages } from '../files/serve-file.tsx';
import { type FormHandlers, formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import { liveStream } from '../live.ts';
import { redirect } from '../page.tsx';
import { stillSignedIn } from '../session.ts';
import { type Handler, href, type Visit } from '../visit.ts';
import { talkRefusalText } from './refusal-text.ts';
import { talkTexts } from './talk.texts.ts';
import { Messages, type SeenTalk, TalkPanel } from './talk.view.tsx';

/** A talk with the page to which it belongs, as somebody who may see it finds it. */
export interface TalkGround {
  readonly room: Room;
  readonly names: Readonly<Record<Side, string>>;
  /** Inside the region: `/contracts/c_…`. Its talk stands below it. */
  readonly page: string;
  /** The page from which one came: of the contract, or of the posting. */
  readonly above: string;
  readonly closed: boolean;
}

/** What is different in a proposal's talk and a contract's. */
export interface TalkSpec {
  /** Finds the talk of this address. @throws NotFound where this actor may not read it */
  readonly open: (tx: Tx, visit: Visit) => Promise<TalkGround>;
  readonly write: (
    visit: Visit,
    command: { readonly key: string; readonly text: string; readonly files: readonly Upload[] },
  ) => Promise<Result<unknown, TalkRefusal | 'key-reused'>>;
  /** Where the newest messages are read again: a path inside the region. */
  readonly back: (visit: Visit) => string;
}

export interface TalkHandlers {
  readonly page: FormHandlers;
  readonly reading: Handler;
  readonly since: Handler;
  readonly stream: Handler;
  readonly files: FileHandlers;
}

/** The pages of one kind of talk. */
export function talkPages(spec: TalkSpec): TalkHandlers {
  return {
    page: writingPage(spec),
    async reading(visit) {
      const { room } = await openTalk(spec, visit);
      await markRead(visit.actor, { key: newKey(), roomId: room.id, position: positionOf(visit) });
      return redirect(visit, spec.back(visit));
    },
    async since(visit) {
      const after = positionOf(visit);
      const seen = await reading(visit.region.id, async (tx) =>
        seenTalk(tx, visit, await spec.open(tx, visit), { after }),
      );
      const html = renderToString(<Messages place={visit} seen={seen} nextKey={newKey()} />);
      return new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
      });
    },
    async stream(visit) {
      const { room } = await openTalk(spec, visit);
      return liveStream(visit, `talk:${visit.region.id}:${room.id}`, async () => {
        const actor = await stillSignedIn(visit.http, visit.region.id);
        return actor !== null && (await openTalk(spec, { ...visit, actor })) !== null;
      });
    },
    files: filePages((visit) => {
      const id: FileId | null = idOfSlug('file', visit.params.file ?? '');
      if (!id) throw new NotFound();
      return reading(visit.region.id, async (tx) => {
        const { room } = await spec.open(tx, visit);
        return openFile(tx, await findTalkFile(tx, room.id, id));
      });
    }),
  };
}

function openTalk(spec: TalkSpec, visit: Visit): Promise<TalkGround> {
  return reading(visit.region.id, (tx) => spec.open(tx, visit));
}

function positionOf({ params }: Visit): number {
  if (!/^\d{1,9}$/.test(params.position ?? '')) throw new NotFound();
  return Number(params.position);
}

function writingPage(spec: TalkSpec): FormHandlers {
  return formPage({
    schema: messageForm,
    async draw(visit, form) {
      const t = talkTexts[visit.lang];
      const { room, above } = await openTalk(spec, visit);
      const body = (
        <>
          <p class="small">
            <a href={href(visit, above)}>{room.title}</a>
          </p>
          {await talkPanel(visit, spec, { form, alone: true })}
        </>
      );
      return { title: t.of(room.title), body };
    },
    async submit(visit, { files, ...command }) {
      const { room } = await openTalk(spec, visit);
      // Before the bytes are kept: whoever may not write leaves none behind.
      allow(mayTalk(visit.actor, room));
      const kept: Result<readonly Upload[], FileRefusal> = await keepUploads(
        visit.actor,
        files,
        'attachment',
      );
      if (!kept.ok) return kept;
      return spec.write(visit, { ...command, files: kept.value });
    },
    refusals: { ...talkRefusalText, ...fileRefusalText },
    fileField: 'files',
    next: spec.back,
  });
}

/** The talk as a part of a page, or all of it. The address may ask for older messages. */
export async function talkPanel(
  visit: Visit,
  spec: TalkSpec,
  {
    form = emptyForm(newKey()),
    alone = false,
    most = messagesOnPage,
  }: { readonly form?: FormState; readonly alone?: boolean; readonly most?: number } = {},
) {
  const asked = visit.query.get('before') ?? '';
  const part = { most, ...(/^\d{1,9}$/.test(asked) ? { before: Number(asked) } : {}) };
  const seen = await reading(visit.region.id, async (tx) =>
    seenTalk(tx, visit, await spec.open(tx, visit), part),
  );
  return <TalkPanel place={visit} seen={seen} form={form} alone={alone} />;
}

async function seenTalk(
  tx: Tx,
  { actor }: Visit,
  { room, names, page, closed }: TalkGround,
  part: TalkPart,
): Promise<SeenTalk> {
  const side = sideOf(actor, room);
  const reader = side ? actor.personId : null;
  return {
    talk: await talkOf(tx, room.id, room, reader, part),
    at: `${page}/talk`,
    side,
    reader,
    names,
    may: closed ? 'read what has ended' : mayTalk(actor, room) ? 'write' : 'read',
    newest: !('before' in part),
    program: island('talk'),
    title: room.title,
  };
}
