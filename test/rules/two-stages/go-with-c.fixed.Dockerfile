FROM golang:1.26-alpine3.23 AS build
RUN apk add --no-cache gcc musl-dev
WORKDIR /app
COPY . .
ENV CGO_ENABLED=1
RUN go build -o /usr/local/bin/tracker ./cmd/tracker

FROM alpine:3.23
WORKDIR /app
COPY --from=build /usr/local/bin/tracker /usr/local/bin/tracker
EXPOSE 8080
CMD ["/usr/local/bin/tracker"]
