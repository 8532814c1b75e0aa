/** Plain sentences in which backticks mark code. */
export const Prose = ({ children }: { readonly children: string }) =>
  children.split('`').map((part, index) =>
    index % 2 === 1 ? (
      <code
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
        key={index}
        className="rounded bg-sunken px-1 py-px font-mono text-[0.92em] [overflow-wrap:anywhere]"
      >
        {part}
      </code>
    ) : (
      part
    ),
  )
