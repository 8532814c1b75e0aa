FROM golang:1.22-alpine
RUN apk add --no-cache git
WORKDIR /app
COPY . .
RUN go mod download && go build -o /server ./cmd/server
ENV PORT=8080
EXPOSE 8080
ENTRYPOINT ["/server"]
