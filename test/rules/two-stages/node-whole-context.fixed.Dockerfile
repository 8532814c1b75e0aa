FROM node:18 AS base
WORKDIR /app

FROM base AS build
COPY . .
RUN npm install
RUN npm run build
RUN npm prune --omit=dev

FROM base
COPY --from=build /app/package.json /app/package.json
COPY --from=build /app/node_modules /app/node_modules
COPY --from=build /app/dist /app/dist
CMD ["node", "dist/main"]
