/** PyPI's own spelling of a project's name (PEP 503): `Foo_Bar.baz` is `foo-bar-baz`. */
export const pythonName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, '-')
