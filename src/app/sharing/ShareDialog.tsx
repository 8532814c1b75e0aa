export const ShareDialog = (_: object) => null
