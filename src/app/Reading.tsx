/** In place of a panel, until there is a report to show. */
export const Reading = () => <p className="p-6 text-center text-muted">Reading the Dockerfile…</p>
