import type { ContractId, FileId, MessageId, PersonId, ProposalId } from '../../kernel/ids.ts';
import type { Parties, Side } from '../../kernel/sides.ts';
import type { MediaType } from '../files/file.rules.ts';
import type { Lure } from './lure.rules.ts';

/** A room has the id of the proposal with which the talk began. */
export type RoomId = ProposalId;

/** Whose talk it is. */
export interface Room extends Parties {
  readonly id: RoomId;
  /** What it is about, as it is called now; kept when the room is opened. */
  readonly title: string;
}

/** Where the talk stands now: its contract, once there is one. */
export interface TalkSubject extends Room {
  readonly contractId: ContractId | null;
}

export interface TalkFile {
  readonly id: FileId;
  readonly name: string;
  readonly size: number;
  readonly mediaType: MediaType;
}

export interface TalkMessage {
  readonly id: MessageId;
  /** From 1, without gaps. */
  readonly position: number;
  readonly side: Side;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly text: string;
  readonly lures: readonly Lure[];
  readonly writtenAt: Date;
  readonly files: readonly TalkFile[];
}

/** A part of a talk as one reader sees it. */
export interface Talk {
  /** In the order in which they were written. */
  readonly messages: readonly TalkMessage[];
  /** Whether there are older ones, or newer ones where those after a message were asked for. */
  readonly hasMore: boolean;
  /** How far each side has read; 0 for not at all. */
  readonly readBy: Readonly<Record<Side, number>>;
  /** The position of the newest message that the reader has not marked as read, and how many there are. */
  readonly unread: { readonly upTo: number; readonly count: number };
}

/** How many messages a page of a talk shows, and the page of an order, on which more stands. */
export const messagesOnPage = 50;
export const messagesBesideOrder = 10;

/** So many messages of one person in so many milliseconds, in all their talks: more is no talk. */
export const messagesAllowed = { most: 120, within: 3_600_000 } as const;

export type TalkRefusal = 'talk-closed' | 'too-many-messages';
