import type { OrganizationId, RegionId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { searchable, type Token, textTokens, wordsOf, wordTokens } from './token.rules.ts';

/** What its owner writes of something that everybody may read. */
export interface Document<Id extends string = string> {
  readonly id: Id;
  readonly ownerId: OrganizationId;
  readonly openedAt: Date;
  /** After it the document is not found any more. */
  readonly lastDay: LocalDate;
  /** By when what it asks for is to be done. */
  readonly dueOn: LocalDate;
  /** What people may look for in it, in any spelling. */
  readonly texts: readonly string[];
  readonly facets: readonly Token[];
}

/** What somebody looks for: everything of it has to be so. */
export interface Query {
  readonly regions: readonly RegionId[];
  /** As typed; each word has to stand somewhere. */
  readonly words: string;
  readonly facets: readonly Token[];
  /** What ends earlier is not found. */
  readonly from: LocalDate;
  /** What is to be done earlier is not found. */
  readonly dueFrom: LocalDate;
}

/** Where a page of results begins: behind this one, in the order of newest first. */
export interface Behind {
  readonly openedAt: Date;
  readonly id: string;
}

export interface Found<Id extends string = string> {
  readonly regionId: RegionId;
  readonly id: Id;
  readonly openedAt: Date;
}

export interface Findings<Id extends string = string> {
  readonly found: readonly Found<Id>[];
  /** Whether more follows behind these. */
  readonly more: boolean;
  /** Of all that fits, from the first page on; null for more than `countedTo`. */
  readonly total: number | null;
}

/** Counting stops here: what is frequent is never counted to its end. */
export const countedTo = 1000;

/** A document in the one spelling, and by what the index finds it. */
export function indexed({ texts, facets }: Pick<Document, 'texts' | 'facets'>): {
  readonly words: string;
  readonly tokens: readonly Token[];
} {
  const words = searchable(texts.join('\n'));
  return { words, tokens: [...textTokens(words), ...facets] };
}

/** A query as the database is asked it. */
export function asked({ words, facets }: Pick<Query, 'words' | 'facets'>): {
  readonly holding: readonly string[];
  readonly tokens: readonly Token[];
} {
  const holding = wordsOf(words);
  return { holding, tokens: [...new Set([...facets, ...holding.flatMap(wordTokens)])] };
}
