/** Whether PyPI has a musllinux x86_64 wheel for a package with compiled code; undefined when not looked up. */
export const hasMuslWheel = (_name: string): boolean | undefined => undefined
