FROM rust:latest AS build
WORKDIR /app
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian13:nonroot
WORKDIR /app
COPY --from=build /app/target/release/myapp /app/target/release/myapp
EXPOSE 8080
CMD ["./target/release/myapp"]
