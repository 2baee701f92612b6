/** The mark: two cords that meet (結). */
export function Mark() {
  return (
    <svg
      width="36"
      height="36"
      viewBox="0 0 36 36"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <MarkLines />
    </svg>
  );
}

/** Its four lines alone, in a square of 36. */
export function MarkLines() {
  return (
    <>
      <path d="M4 18c0-6 5-9 9-9 6 0 8 6 10 9s4 9 10 9" />
      <path d="M4 18c0 6 5 9 9 9 6 0 8-6 10-9s4-9 10-9" />
      <path d="M8 18c0-4 3-5.5 5-5.5 4 0 5.5 3 7 5.5" />
      <path d="M8 18c0 4 3 5.5 5 5.5 4 0 5.5-3 7-5.5" />
    </>
  );
}
