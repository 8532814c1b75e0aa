/** The flags of each instruction, the usual ones written out. */
export const flags: Readonly<Record<string, readonly string[]>> = {
  FROM: ['--platform='],
  RUN: ['--mount=type=cache,target=', '--mount=type=secret,id=', '--mount=type=bind,', '--network=none'],
  COPY: ['--from=', '--chown=', '--chmod=', '--link', '--exclude=', '--parents'],
  ADD: ['--chown=', '--chmod=', '--link', '--checksum=', '--unpack'],
  HEALTHCHECK: ['--interval=', '--timeout=', '--start-period=', '--start-interval=', '--retries='],
}
