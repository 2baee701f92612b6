/** The package brings no types; these are read from its data (1.0.0-p20260824). */
declare module 'zengin-code' {
  interface ZenginEntry {
    readonly code: string;
    readonly name: string;
    /** Full-width katakana without small ones, as banks write: ユウチヨ. */
    readonly kana: string;
    readonly roma: string;
  }
  const banks: Readonly<
    Record<string, ZenginEntry & { readonly branches: Readonly<Record<string, ZenginEntry>> }>
  >;
  export default banks;
}
