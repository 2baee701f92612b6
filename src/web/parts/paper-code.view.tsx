import type { PaperCode } from '../paper-code.ts';

/** On paper alone: the code, and the address for whoever types it. */
export function PaperCodeView({ code, label }: { readonly code: PaperCode; readonly label: string }) {
  return (
    <p class="paper-code">
      {/* Four cells of white around it, as the standard asks for. */}
      <svg viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`} role="img" aria-label={label}>
        <path d={code.path} />
      </svg>
      <span class="small">
        {label}
        <br />
        {code.address}
      </span>
    </p>
  );
}
