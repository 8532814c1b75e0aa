export const ReviewDialog = (_: object) => null
