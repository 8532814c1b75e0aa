import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['npm-cache'], {
  name: 'npm-cache-left-behind',
  codes: ['npmCacheCleanAfterInstall'],
  severity: 'info',
  title: 'Empty the npm cache in the RUN that fills it',
  why: `
    npm keeps every package it fetches a second time, compressed, under \`~/.npm\`. In an
    image nobody asks for it again; it weighs about as much as the download did. A cache
    mount on \`/root/.npm\` keeps it out of the layer and makes the next build faster, too.
  `,
  examples: [
    {
      bad: `
        FROM node:22-slim
        COPY package.json package-lock.json ./
        RUN «npm ci»
      `,
      fixed: `
        FROM node:22-slim
        COPY package.json package-lock.json ./
        RUN npm ci && npm cache clean --force
      `,
    },
    { bad: 'RUN apk add --no-cache npm && «npm ci» && apk del npm' },
    { good: 'RUN npm ci && npm cache clean --force' },
    { good: 'RUN --mount=type=cache,target=/root/.npm npm ci' },
    {
      good: `
        FROM node:22 AS build
        RUN npm ci
        FROM nginx:1.29
        COPY --from=build /app/dist /usr/share/nginx/html
      `,
    },
  ],
})
