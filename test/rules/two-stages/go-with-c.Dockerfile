FROM golang:1.26-alpine3.23
RUN apk add --no-cache gcc musl-dev
WORKDIR /app
COPY . .
ENV CGO_ENABLED=1
RUN go build -o /usr/local/bin/tracker ./cmd/tracker
EXPOSE 8080
CMD ["/usr/local/bin/tracker"]
