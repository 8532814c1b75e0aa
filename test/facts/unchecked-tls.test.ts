import { expect, test } from 'vitest'
import { uncheckedTls } from '../../src/engine/facts/unchecked-tls.ts'
import { sliceOf } from '../../src/engine/text/span.ts'
import { factsOf } from '../rules/marks.ts'

const found = (text: string) =>
  factsOf(text).instructions.flatMap((one) =>
    uncheckedTls(one).map(({ kind, span }) => `${kind} ${sliceOf(text, span)}`),
  )

test.each([
  ['RUN curl -ksS https://a.example', ['flag -ksS']],
  ['RUN curl -o k https://a.example', []],
  ['RUN git -c http.sslVerify=false clone https://a.example/a', ['flag http.sslVerify=false']],
  ['RUN git config --global http.sslVerify false', ['setting git config --global http.sslVerify false']],
  ['RUN yarn config set strict-ssl false', ['setting yarn config set strict-ssl false']],
  ['RUN npm config set strict-ssl true', []],
  ['RUN pip3 install --trusted-host=a.example x', ['flag --trusted-host=a.example']],
  ['RUN dnf --setopt=sslverify=false install -y x', ['flag --setopt=sslverify=false']],
  ['RUN export NODE_TLS_REJECT_UNAUTHORIZED=0 && npm ci', ['flag NODE_TLS_REJECT_UNAUTHORIZED=0']],
  ['RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci', ['assignment NODE_TLS_REJECT_UNAUTHORIZED']],
  ['ENV npm_config_strict_ssl=false', ['variable npm_config_strict_ssl']],
  ['ARG PIP_TRUSTED_HOST', []],
  ['RUN grep -k x && wget -k https://a.example', []],
])('%s switches off %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})
