FROM golang:latest
ADD . /go/src/app
WORKDIR /go/src/app
RUN go build -o app
CMD ./app
