import { type PersonId, slugOf } from '../../kernel/ids.ts';
import { type Side, sides } from '../../kernel/sides.ts';
import { writeInstant } from '../../kernel/tokyo-date.ts';
import type { Talk, TalkMessage } from '../../modules/messages/talk.rules.ts';
import { Files } from '../files/files.view.tsx';
import type { FormState } from '../form-state.ts';
import { FileInput, TextArea } from '../parts/fields.view.tsx';
import { ButtonForm, Problems } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { LureNote } from './lure-note.view.tsx';
import { talkTexts } from './talk.texts.ts';

/** A talk as one reader sees it. */
export interface SeenTalk {
  readonly talk: Talk;
  /** Where the pages of this talk stand, inside the region: `/contracts/c_…/talk`. */
  readonly at: string;
  /** null for somebody of neither side, who only reads. */
  readonly side: Side | null;
  readonly reader: PersonId | null;
  /** Of the client's organisation and of the worker. */
  readonly names: Readonly<Record<Side, string>>;
  readonly may: 'write' | 'read' | 'read what has ended';
  /** Whether these are the newest messages, so that what comes can follow them. */
  readonly newest: boolean;
  /** The address of the program that keeps it alive. */
  readonly program: string;
  readonly title: string;
}

interface Props {
  readonly place: Place;
  readonly seen: SeenTalk;
  readonly form: FormState;
  /** Whether the page holds nothing else, so that its heading is the page's. */
  readonly alone?: boolean;
}

/** What was written, whether it was read, and the field to answer. Everything works without the program, too. */
export function TalkPanel({ place, seen, form, alone = false }: Props) {
  const t = talkTexts[place.lang];
  const { talk, newest, may } = seen;
  const at = href(place, seen.at);
  const alive = newest && seen.side !== null;
  return (
    <section
      class="talk"
      id="talk"
      aria-labelledby="talk-title"
      {...(alive ? { 'data-talk': at, 'data-failed': t.failed } : {})}
    >
      {alone ? <h1 id="talk-title">{t.of(seen.title)}</h1> : <h2 id="talk-title">{t.title}</h2>}
      {talk.messages.length === 0 ? <p class="empty">{may === 'write' ? t.none : t.noneToRead}</p> : null}
      {talk.hasMore ? (
        <p>
          <a class="btn quiet" href={`${at}?before=${talk.messages[0]?.position}#talk`}>
            {t.older}
          </a>
        </p>
      ) : null}
      <Messages place={place} seen={seen} nextKey={form.key} />
      {newest ? (
        <Unread place={place} seen={seen} form={form} />
      ) : (
        <a class="btn line" href={`${at}#talk`}>
          {t.newest}
        </a>
      )}
      {may === 'write' || form.refusal ? <Writing place={place} at={at} form={form} /> : null}
      {may === 'write' ? null : <p class="small">{may === 'read' ? t.readOnly : t.closed}</p>}
      {alive ? <script type="module" src={seen.program} /> : null}
    </section>
  );
}

/** The list alone, with how far the other side has read; also what the program asks for and adds. */
export function Messages(props: {
  readonly place: Place;
  readonly seen: SeenTalk;
  readonly nextKey: string;
}) {
  const { place, seen, nextKey } = props;
  const { talk } = seen;
  return (
    <ol
      class="messages"
      aria-live="polite"
      data-read={seen.side ? talk.readBy[otherThan(seen.side)] : 0}
      data-unread={talk.unread.upTo}
      data-key={nextKey}
      data-more={talk.hasMore ? 'yes' : 'no'}
    >
      {talk.messages.map((message) => (
        <Message key={message.id} place={place} seen={seen} message={message} />
      ))}
    </ol>
  );
}

function otherThan(side: Side): Side {
  return sides.find((each) => each !== side) ?? side;
}

function Message(props: { readonly place: Place; readonly seen: SeenTalk; readonly message: TalkMessage }) {
  const { place, seen, message } = props;
  const t = talkTexts[place.lang];
  const { side, talk } = seen;
  const own = message.side === side;
  const isRead = side !== null && message.position <= talk.readBy[otherThan(side)];
  return (
    <li class={own ? 'own' : ''} id={`message-${message.position}`} data-position={message.position}>
      <p class="small num">
        {nameOf(message, seen, t.you)}
        {'　'}
        <time datetime={message.writtenAt.toISOString()}>{writeInstant(message.writtenAt, place.lang)}</time>
        {own ? (
          <span class="was-read" hidden={!isRead}>
            {`　${t.read}`}
          </span>
        ) : null}
        {side !== null && !own ? (
          <>
            {'　'}
            <a href={href(place, `/messages/${slugOf('message', message.id)}/report`)}>{t.report}</a>
          </>
        ) : null}
      </p>
      <div class="said">
        {message.text ? (
          <p class="typed" lang="ja">
            {message.text}
          </p>
        ) : null}
        <Files lang={place.lang} files={message.files} at={href(place, `${seen.at}/files`)} />
      </div>
      <LureNote lang={place.lang} lures={message.lures} />
    </li>
  );
}

/** A client's people speak for their organisation, so that its name stands before theirs. */
function nameOf({ side, authorId, authorName }: TalkMessage, seen: SeenTalk, you: string): string {
  if (authorId === seen.reader) return you;
  return side === 'worker' ? seen.names.worker : `${seen.names.client}　${authorName}`;
}

/** Reading a page changes nothing: somebody says that they have read. The program does it where one runs. */
function Unread({ place, seen, form }: Props) {
  const t = talkTexts[place.lang];
  const { upTo, count } = seen.talk.unread;
  if (count === 0) return null;
  return (
    <div class="unread">
      <p>{t.unread(count)}</p>
      <ButtonForm
        form={form}
        action={href(place, `${seen.at}/reading/${upTo}`)}
        label={t.markRead}
        look="quiet"
      />
    </div>
  );
}

function Writing({
  place,
  at,
  form,
}: {
  readonly place: Place;
  readonly at: string;
  readonly form: FormState;
}) {
  const t = talkTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  return (
    <form class="form writing" method="post" action={at} enctype="multipart/form-data" novalidate>
      <Problems words={words} />
      <input type="hidden" name="key" value={form.key} />
      <TextArea words={words} name="text" rows={4} />
      <FileInput words={words} name="files" optional />
      <div class="form-end">
        <p class="consequence">{t.after}</p>
        <button class="btn line" type="submit">
          {t.send}
        </button>
      </div>
    </form>
  );
}
