import { undefinedVariableRule } from '../parts/makers/undefined-variable-rule.ts'

const isPlain = (modifier: string | undefined): boolean =>
  modifier === undefined || !['-', ':-', '+', ':+'].includes(modifier)

export default undefinedVariableRule(isPlain, {
  name: 'undefined-variable',
  codes: ['UndefinedVar'],
  severity: 'warning',
  title: 'Define the variable before it is used',
  why: `
    Docker puts nothing in the place of a variable that nothing has set, and the build goes on: a
    path lacks a part, a file gets another name, a list ends in a colon, which means the current
    directory. An ARG from before the first FROM must be asked for again in each stage.
  `,
  unless: 'The base image sets it, and we do not know that image well enough.',
  examples: [
    {
      bad: `
        ARG APP_VERSION=1.4
        FROM alpine:3.22
        COPY app-«$APP_VERSION».tar /srv/
      `,
      fixed: `
        ARG APP_VERSION=1.4
        FROM alpine:3.22
        ARG APP_VERSION
        COPY app-$APP_VERSION.tar /srv/
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        ENV APP_HOME=/srv/app
        WORKDIR «\${APP_HOEM}»/bin
      `,
      fixed: `
        FROM alpine:3.22
        ENV APP_HOME=/srv/app
        WORKDIR \${APP_HOME}/bin
      `,
    },
    {
      bad: `
        FROM python:3.13-slim
        ENV PYTHONPATH=/app:«$PYTHONPATH»
      `,
      fixed: `
        FROM python:3.13-slim
        ENV PYTHONPATH=/app
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        ARG TARGETARCH DIR=/opt SUB=$DIR/bin
        ENV PATH=$SUB:$PATH NAME=app-$TARGETARCH-$PYTHON_VERSION
        RUN echo $ANYTHING
      `,
    },
    {
      good: `
        FROM registry.example.com/base:7
        ENV LD_LIBRARY_PATH=/usr/local/lib:$LD_LIBRARY_PATH
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ENV LD_LIBRARY_PATH=/usr/local/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
      `,
    },
  ],
})
