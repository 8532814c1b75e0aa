import { describe, expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

const secrets = (text: string): string[] =>
  factsOf(`FROM a:1\n${text}`).secrets.map(({ kind, name }) => `${kind} ${name}`)

describe('a secret', () => {
  test.each([
    ['ARG NPM_TOKEN', ['name NPM_TOKEN']],
    ['ENV API_KEY=a OTHER=b db_password=c', ['name API_KEY', 'name db_password']],
    ['ENV AWS_SECRET_ACCESS_KEY=x', ['name AWS_SECRET_ACCESS_KEY']],
    ['RUN echo AKIAQWERTYUIOPASDFGH', ['value AWS access key id']],
    ['ENV U=postgres://app:hunter2@db/app', ['value password in a URL']],
    ['RUN git clone https://bob:s3cret@x.io/a.git', ['value password in a URL']],
    ['LABEL k="-----BEGIN RSA PRIVATE KEY-----"', ['value private key']],
    ['COPY .env id_rsa /app/', ['file .env', 'file id_rsa']],
    ['ADD deploy/.ssh /root/.ssh', ['file deploy/.ssh']],
  ])('is seen in `%s`', (text, found) => {
    expect(secrets(text)).toEqual(found)
  })
})

describe('no secret', () => {
  test.each([
    'ENV PUBLIC_KEY=a KMS_KEY_ALIAS=b PASSWORD_FILE=/run/secrets/p GPG_KEY=c TOKEN_URL=d CACHE_KEY=e',
    'ENV KEYBOARD=us MONKEY=1 AUTHOR=me TOKENIZER=x',
    'ENV U=postgres://app:$PASSWORD@db/app V=https://x.io:8080/a@b',
    'RUN echo AKIAIOSFODNN7EXAMPLE',
    'COPY .env.example id_rsa.pub /app/',
    'COPY --from=build /root/.ssh /root/.ssh',
    'RUN --mount=type=secret,id=token cat /run/secrets/token',
  ])('is seen in `%s`', (text) => {
    expect(secrets(text)).toEqual([])
  })
  test('is seen in an ARG before the first FROM: it reaches no image', () => {
    expect(factsOf('ARG TOKEN\nFROM a:1').secrets).toEqual([])
  })
})
