/** Every run of blanks and line breaks as one space, none at either end. */
export const plainBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim()
