/** A day as `writeDate` and `writeInstant` write it in either language. */
const written =
  /(\d{4}年\d{1,2}月\d{1,2}日（.）(?: ?\d{1,2}:\d{2})?|[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4}(?:, \d{1,2}:\d{2})?)/;

/** Words with days in them, none of which is broken over two lines, however narrow the page. */
export function WholeDays({ children }: { readonly children: string }) {
  return (
    <>
      {children.split(written).map((part, index) =>
        index % 2 === 1 ? (
          <span key={`${index}-${part}`} class="whole">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
