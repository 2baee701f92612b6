import { bankSpelling } from '../../kernel/kana.ts';

/** A bank (4 digits) or one of its branches (3 digits). */
export interface BankEntry {
  readonly code: string;
  /** Without 銀行 or 支店, as the national list has it: みずほ, 湯沢. */
  readonly name: string;
  /** As people write it: みずほ銀行, 湯沢支店, 秋田信金, 本店営業部. */
  readonly fullName: string;
  /** Full-width katakana that every bank file can carry: no small kana, no spaces, no dots. */
  readonly kana: string;
}

/** Every bank and branch of the national list (1,146 and 28,944 in August 2026). */
export interface BankDirectory {
  bank(bankCode: string): BankEntry | undefined;
  branch(bankCode: string, branchCode: string): BankEntry | undefined;
  /** All branches of a bank, by code; empty for a bank that is not listed. */
  branches(bankCode: string): readonly BankEntry[];
  /** Best first: by code, or by the beginning or a part of the name, its kana or its reading in Latin letters. */
  searchBanks(query: string, limit?: number): readonly BankEntry[];
  searchBranches(bankCode: string, query: string, limit?: number): readonly BankEntry[];
}

interface Searchable {
  readonly entry: BankEntry;
  readonly name: string;
  readonly kana: string;
  readonly latin: string;
}

let directory: Promise<BankDirectory> | undefined;

/** Loaded when first asked for, since the list takes 20 MB and a tenth of a second. */
export function loadBanks(): Promise<BankDirectory> {
  directory ??= readDirectory();
  return directory;
}

async function readDirectory(): Promise<BankDirectory> {
  const { default: list } = await import('zengin-code');
  const banks = new Map(Object.values(list).map((bank) => [bank.code, searchable(bank, fullBankName)]));
  const branchesOf = (bankCode: string) => Object.values(ownProperty(list, bankCode)?.branches ?? {});
  return {
    bank: (bankCode) => banks.get(bankCode)?.entry,
    branch(bankCode, branchCode) {
      const found = ownProperty(ownProperty(list, bankCode)?.branches ?? {}, branchCode);
      return found && searchable(found, fullBranchName).entry;
    },
    branches: (bankCode) => branchesOf(bankCode).map((branch) => searchable(branch, fullBranchName).entry),
    searchBanks: (query, limit = 20) => search([...banks.values()], query, limit),
    searchBranches: (bankCode, query, limit = 20) =>
      search(
        branchesOf(bankCode).map((branch) => searchable(branch, fullBranchName)),
        query,
        limit,
      ),
  };
}

/** A code comes from a form, and `constructor` is no bank. */
function ownProperty<Value>(list: Readonly<Record<string, Value>>, code: string): Value | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}

/** Cooperatives and foreign banks carry what they are in their names already. */
function fullBankName(name: string): string {
  const says = /(銀行|金庫|組合|信金|信組|農協|漁協|労金|信連|漁連|中金|公庫|機構)$|バンク|・|、/;
  return says.test(name) ? name : `${name}銀行`;
}

/** Branches of Japan Post Bank are numbers, and are called 一〇八店. */
function fullBranchName(name: string): string {
  if (/^[〇一二三四五六七八九]{3}$/.test(name)) return `${name}店`;
  const says = /(店|所|部|センター|室|課|局|デスク)$/;
  return says.test(name) && !/(市役所|区役所|町役場|村役場|県庁|役所)$/.test(name) ? name : `${name}支店`;
}

type Listed = Omit<BankEntry, 'fullName'> & { readonly roma: string };

function searchable(listed: Listed, fullName: (name: string) => string): Searchable {
  // The list writes a few names with spaces and dots (クレデイ．アグリコル), which the bank-name field of a file lacks.
  const kana = listed.kana.replaceAll(/[．　]/g, '');
  const entry = { code: listed.code, name: listed.name, fullName: fullName(listed.name), kana };
  return { entry, name: fold(listed.name), kana: fold(kana), latin: listed.roma.toUpperCase() };
}

function search(all: readonly Searchable[], query: string, limit: number): readonly BankEntry[] {
  const wanted = shortName(fold(query));
  if (wanted === '') return [];
  return all
    .map((candidate) => ({ entry: candidate.entry, rank: rankOf(candidate, wanted) }))
    .filter(({ rank }) => rank < unrelated)
    .sort((one, other) => one.rank - other.rank || one.entry.code.localeCompare(other.entry.code))
    .slice(0, limit)
    .map(({ entry }) => entry);
}

const unrelated = 3;

function rankOf({ entry, name, kana, latin }: Searchable, wanted: string): number {
  if (/^\d+$/.test(wanted) && entry.code.startsWith(wanted)) return 0;
  const writings = [name, kana, latin];
  if (writings.includes(wanted)) return 0;
  if (writings.some((writing) => writing.startsWith(wanted))) return 1;
  return name.includes(wanted) || kana.includes(wanted) ? 2 : unrelated;
}

/** One spelling for all: width, kana, small kana, long vowels and separators do not tell banks apart. */
function fold(text: string): string {
  return bankSpelling(text).replaceAll(/[\s・.]/g, '');
}

/** People write 湯沢支店 and 秋田信用金庫; the list has 湯沢 and 秋田信金. */
function shortName(folded: string): string {
  const short = folded
    .replace(/信用金庫$/, '信金')
    .replace(/信用組合$/, '信組')
    .replace(/労働金庫$/, '労金')
    .replace(/農業協同組合$/, '農協')
    .replace(/(銀行|支店)$/, '');
  return short === '' ? folded : short;
}
