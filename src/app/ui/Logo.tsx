/** A hull between the walls of a dry dock. */
export const Logo = ({ className = '' }: { readonly className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className={className}
    fill="none"
    strokeWidth="1.9"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M3 6v12.5h18V6" stroke="var(--muted)" />
    <path d="M6.5 11h11L16 15.5H8z" fill="var(--accent)" stroke="var(--accent)" />
    <path d="M9 10.5V6h6v4.5" stroke="var(--accent)" />
  </svg>
)
