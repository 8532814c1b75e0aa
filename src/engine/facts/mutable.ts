/** For objects that refer to each other: filled while they are read, readonly once they leave. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
