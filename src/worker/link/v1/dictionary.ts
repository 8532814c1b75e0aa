/**
 * What the compressor of version 1 knows before it reads: phrases that Dockerfiles repeat, rarest first.
 * Frozen: one changed character makes every link of version 1 unreadable.
 */
export const dictionary = `.dockerignore
.git
**/.env
**/.aws
**/.ssh
**/__pycache__
[project]
dependencies = [
{"name": "app", "version": "1.0.0", "private": true, "scripts": { "start": "node ", "build": "tsc", "test": " }, "dependencies": {
"devDependencies": {"typescript": "^5.
fastapi==0.1
uvicorn[standard]>=
numpy==1.2
requests==2.
gunicorn
psycopg2-binary
FROM nginx:alpine
FROM maven:3.9-eclipse-temurin-17
COPY pom.xml .
COPY --from=build /app/target/*.jar app.jar
ENTRYPOINT ["java", "-jar", "/app.jar"]
FROM rust:1-slim
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
COPY Gemfile Gemfile.lock ./
RUN bundle install
FROM php:8.3-fpm
FROM golang:1.22-alpine AS build
COPY go.mod go.sum ./
RUN go mod download
RUN CGO_ENABLED=0 GOOS=linux go build -ldflags="-s -w" -o /usr/bin/
RUN yum -y update && yum clean all && rm -rf /var/cache/yum
FROM node:20-alpine AS builder
ENV NODE_ENV=production
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile --production
RUN npm install
RUN npm ci --omit=dev
RUN npm run build
COPY --from=builder /app/node_modules ./node_modules
COPY --from=build /app/dist /usr/share/nginx/html
CMD ["npm", "start"]
CMD ["nginx", "-g", "daemon off;"]
FROM python:3.12-slim-bookworm AS base
ENV PYTHONUNBUFFERED=1 \\
    PYTHONDONTWRITEBYTECODE=1 \\
    PIP_NO_CACHE_DIR=1 \\
    PIP_DISABLE_PIP_VERSION_CHECK=1 \\
    PIP_DEFAULT_TIMEOUT=100
ARG POETRY_VERSION=1.8.3
RUN pip install "poetry==$POETRY_VERSION"
COPY pyproject.toml poetry.lock ./
RUN poetry config virtualenvs.create false
RUN poetry install --no-interaction --no-ansi --no-root --only main
RUN uv sync --frozen --no-dev
COPY requirements.txt .
RUN pip3 install --no-cache-dir --upgrade pip
RUN pip install --no-cache-dir -r requirements.txt
CMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8000"]
CMD ["python", "main.py"]
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s --retries=3 CMD curl -f http://localhost:3000/health || exit 1
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ONBUILD VOLUME ["/data", "/config"]
LABEL org.opencontainers.image.source="https://github.com/
LABEL maintainer="
MAINTAINER @gmail.com>
# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM 
ARG TARGETARCH
RUN --mount=type=cache,target=/root/.cache/pip,sharing=locked 
RUN groupadd --gid 1001 appgroup && useradd --uid 1001 --gid appuser --no-create-home --shell /usr/sbin/nologin
RUN addgroup --gid 1001 --system app && adduser --system --no-create-home --disabled-password --uid 1001 --group app
ENTRYPOINT ["/docker-entrypoint.sh"]
COPY docker-entrypoint.sh /usr/local/bin/entrypoint.sh
RUN chmod +x 
RUN chown -R $HOME /home/user
COPY --chown=node:node . .
ENV LC_ALL C.UTF-8
ENV LANG en_US.UTF-8
ENV DEBIAN_FRONTEND=noninteractive
# Install system dependencies
RUN echo "deb http://deb.debian.org/debian stable main" >> /etc/apt/sources.list.d/
gpg --keyserver hkps://keyserver.ubuntu.com --recv-keys
git clone --depth 1 --branch master https://github.com/ && cd /usr/src/
./configure --prefix=/usr/local && make -j"$(nproc)" && make install && 
RUN wget -qO- https://
RUN wget -O /tmp/ "https://
curl -fsSL https://github.com/releases/download/v$VERSION/linux-amd64.tar.gz | tar -xzC /usr/local --strip-components=1
echo "$SHA256 *| sha256sum -c -
FROM ubuntu:22.04
FROM debian:bookworm-slim
FROM alpine:3.19
RUN apk --no-cache add \\
	bash \\
	openssl \\
	tzdata \\
RUN set -eux; \\
RUN set -x \\
	&& apk add --no-cache --virtual .build-deps \\
	build-base \\
	musl-dev \\
	libffi-dev \\
	openssl-dev \\
	linux-headers \\
	&& apk del .build-deps
RUN apt-get update && apt-get upgrade -y && apt-get install -y --no-install-recommends \\
    build-essential \\
    gcc \\
    g++ \\
    libpq-dev \\
    python3 \\
    python3-pip \\
    python3-dev \\
    libssl-dev \\
    unzip \\
    make \\
    wget \\
    gnupg \\
    git \\
    curl \\
    ca-certificates \\
    && apt-get autoremove -y && apt-get clean -y \\
    && apt-get purge -y --auto-remove \\
    && rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/*
RUN mkdir -p /var/log/ /var/lib/
ADD . /app
COPY src/ ./src/
COPY app ./app
COPY . .
USER root
USER appuser
EXPOSE 80 443
EXPOSE 3000
EXPOSE 8000
EXPOSE 8080
WORKDIR /usr/src/app
WORKDIR /app

COPY --from=builder /usr/local/bin/ /usr/local/bin/
ENV PATH=$PATH:/bin
RUN CMD ["--help"]
ENTRYPOINT [ "`
