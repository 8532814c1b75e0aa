# Serves the built page on port 8080: docker build -t drydock . && docker run --rm -p 8080:8080 drydock
FROM node:24-trixie-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
RUN npm run build:app

FROM nginx:1.31-alpine3.24-slim
COPY docs/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /src/dist /usr/share/nginx/html
# The image's own user, nginx.
USER 101
EXPOSE 8080
HEALTHCHECK CMD ["wget", "-q", "--spider", "http://127.0.0.1:8080/"]
