FROM golang:latest AS build
ADD . /go/src/app
WORKDIR /go/src/app
RUN CGO_ENABLED=0 go build -o app

FROM gcr.io/distroless/static-debian13:nonroot
WORKDIR /go/src/app
COPY --from=build /go/src/app/app /go/src/app/app
CMD ["./app"]
