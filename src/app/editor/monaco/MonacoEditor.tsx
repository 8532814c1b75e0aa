export const MonacoEditor = (_: object) => null
