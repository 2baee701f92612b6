/** The picture of a region that has none of its own: mountains, houses, and the cord between them, in its key colour. */
export function Scene({ alt }: { readonly alt: string }) {
  return (
    <svg class="scene" viewBox="0 0 520 380" role="img" aria-label={alt}>
      <rect class="sky" width="520" height="380" />
      <circle class="sun" cx="408" cy="88" r="36" />
      <path class="far" d="M0 216 70 150l40 34 60-78 44 46 58-76 62 82 46-44 60 66 50-40 30 26v130H0z" />
      <path class="near" d="M0 256 96 168l58 60 70-92 92 118 64-62 140 92v96H0z" />
      <path
        class="snow"
        d="m170 106-24 31 22-6 12 14 18-10 13 17zM272 76l-30 40 24-9 14 17 22-12 18 8zM224 136l-26 34 20-6 14 16 18-10 14 10z"
      />
      <path class="ground" d="M0 282c88-32 168-16 258-28s178-10 262 14v112H0z" />
      <path
        class="row-of-trees"
        d="m20 276 10-34 10 34zm24 6 9-28 9 28zm416-26 10-36 10 36zm22 6 8-28 8 28z"
      />
      <g class="house">
        <path d="m72 270 36-26 36 26v42H72z" />
        <path d="m220 258 44-32 44 32v50h-88z" />
        <path d="m380 276 34-24 34 24v38h-68z" />
      </g>
      <path
        class="roof"
        d="m64 273 44-32 44 32-6 8-38-28-38 28zM211 261l53-38 53 38-6 8-47-34-47 34zM372 279l42-30 42 30-6 8-36-26-36 26z"
      />
      <path class="window" d="M98 282h20v16H98zm152-14h28v20h-28zm154 18h20v14h-20z" />
      <g class="thread">
        <path d="M108 312c40 54 106 48 158-6s116-42 148 10" />
        <path d="M108 318c40 54 106 48 158-6s116-42 148 10" />
        <path d="M108 324c40 54 106 48 158-6s116-42 148 10" />
      </g>
    </svg>
  );
}
